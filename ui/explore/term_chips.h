// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>
#include <vector>

#include "core/requests/latent_expression.h"

namespace crossflow::ui {

/// The expression as chips, one per term, each with its weight. The same model as the text line.
class TermChips : public QWidget {
  Q_OBJECT

 public:
  explicit TermChips(QWidget* parent = nullptr);

  /// Rebuilds only when the operands changed, so that a slider survives being dragged.
  void show(const std::vector<core::LatentTerm>& terms);

 Q_SIGNALS:
  void edited(const std::vector<crossflow::core::LatentTerm>& terms);

 private:
  struct Chip {
    QSlider* slider;
    QDoubleSpinBox* field;
  };
  QWidget* makeChip(std::size_t index);
  void setWeight(std::size_t index, double weight);
  void rebuild();

  std::vector<core::LatentTerm> terms_;
  std::vector<Chip> chips_;
};

}  // namespace crossflow::ui
