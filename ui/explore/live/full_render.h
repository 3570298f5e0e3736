// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The button of the live pages: the picture at full quality, kept in the gallery. Nothing else on
// those pages keeps anything.

#include <QObject>
#include <optional>

#include "core/jobs/inference_service.h"

namespace crossflow::ui {

class FullRender : public QObject {
  Q_OBJECT

 public:
  explicit FullRender(core::InferenceService& service, QObject* parent = nullptr);

  /// Says `refused` if the request cannot be drawn. The same request twice in a row is drawn once.
  void keep(const core::GenerationRequest& request);

 Q_SIGNALS:
  /// It is in the gallery now. `newest` if nothing else was asked for since.
  void kept(const core::Picture& picture, bool newest);
  void refused(const crossflow::core::Failure& failure);

 private:
  void receive(const core::JobEvent& event);

  core::InferenceService& service_;
  std::vector<core::JobId> jobs_;
  std::optional<core::GenerationRequest> last_;
};

}  // namespace crossflow::ui
