// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <functional>
#include <optional>

#include "core/requests/quality.h"

namespace crossflow::ui {

/// Draft, Balanced or Faithful, each with what it takes on this machine; "Own numbers" where the
/// settings are none of them.
class QualityBox : public QComboBox {
  Q_OBJECT

 public:
  /// Seconds for a request with nothing before it; none: not known yet.
  using Cost = std::function<std::optional<double>(const core::GenerationRequest&)>;

  explicit QualityBox(QWidget* parent = nullptr);

  void setCost(Cost cost) { cost_ = std::move(cost); }
  /// Does not signal.
  void show(const core::GenerationRequest& request);

  void showPopup() override;

 Q_SIGNALS:
  /// By the user's hand.
  void chosen(crossflow::core::Quality quality);

 private:
  void writeCosts();

  core::GenerationRequest request_;
  Cost cost_;
};

}  // namespace crossflow::ui
