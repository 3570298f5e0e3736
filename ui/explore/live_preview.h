// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The picture that follows the hand. At most one preview is under way; while it runs only the
// newest wish is remembered, so a drag sees a steady stream instead of starts that never end. A
// preview that takes too long is given up for the newer wish. In idle moments a page may fill in
// what it would like to have; a wish of the hand always comes first.

#include <QElapsedTimer>
#include <QObject>
#include <functional>
#include <optional>

#include "core/jobs/inference_service.h"
#include "ui/shared/result_gate.h"

namespace crossflow::ui {

class LivePreview : public QObject {
  Q_OBJECT

 public:
  /// What to make when there is nothing to follow; nothing: rest.
  using Filler = std::function<std::optional<core::GenerationRequest>()>;

  explicit LivePreview(core::InferenceService& service, QObject* parent = nullptr);

  void follow(const core::GenerationRequest& request);
  void setFiller(Filler filler) { filler_ = std::move(filler); }
  /// Asks the filler now if nothing is under way.
  void fill();
  /// Forgets wishes; what is under way comes to nothing.
  void stop();
  bool busy() const { return running_.has_value(); }

 Q_SIGNALS:
  /// A finished picture, `followed` if it answers the hand's newest wish.
  void picture(const core::Picture& picture, bool followed);
  /// A rough one on the way to the wish.
  void rough(const QImage& image);
  void failed(const core::Failure& failure);

 private:
  struct Running {
    core::GenerationRequest request;
    bool followed = false;
  };
  void start(const core::GenerationRequest& request, bool followed);
  void receive(const core::JobEvent& event);
  void next();

  core::InferenceService& service_;
  Filler filler_;
  ResultGate gate_;
  std::optional<Running> running_;
  std::optional<core::GenerationRequest> wish_;
  core::JobId job_{};
  QElapsedTimer age_;
};

}  // namespace crossflow::ui
