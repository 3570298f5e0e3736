// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The picture that follows the hand. It comes in stages: a rough one while the hand moves, a better
// one as soon as the hand lets it, the sharp one when the hand has rested for a moment. At most one
// preview is under way; while it runs only the newest wish is remembered, so a drag sees a steady
// stream instead of starts that never end. In idle moments a page may fill in what it would like to
// have; the hand always comes first.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "core/jobs/inference_service.h"

namespace crossflow::ui {

class LivePreview : public QObject {
  Q_OBJECT

 public:
  enum class Stage { Moving, Resting, Sharp };

  struct Fill {
    core::GenerationRequest request;
    std::function<void(const core::Picture&)> take;
  };
  /// What to make when there is nothing to follow; nothing: rest.
  using Filler = std::function<std::optional<Fill>()>;

  explicit LivePreview(core::InferenceService& service, QObject* parent = nullptr);

  /// The hand is at `request`, given at full quality; `from` is the first stage worth making.
  void follow(const core::GenerationRequest& request, Stage from = Stage::Moving);
  /// What is on screen is final: nothing to follow.
  void settle();
  void setFiller(Filler filler) { filler_ = std::move(filler); }
  /// Asks the filler now if nothing is under way.
  void fill();
  /// Forgets wishes; what is under way comes to nothing.
  void stop();

  /// A frame of a strip or the picture of a prompt, at the quality of Stage::Resting.
  core::GenerationRequest drafted(const core::GenerationRequest& request) const;

 Q_SIGNALS:
  /// Answers a wish of the hand; `newest` if the hand has wished for nothing else since.
  void picture(const core::Picture& picture, crossflow::ui::LivePreview::Stage stage, bool newest);
  /// Half finished, on the way to the wish.
  void rough(const QImage& image);
  /// Whether the hand waits for somebody else's work to end.
  void waiting(bool waits);
  void failed(const crossflow::core::Failure& failure);

 private:
  struct Running {
    core::JobId id{};
    core::GenerationRequest wish;
    std::optional<Stage> stage;  // none: it fills
    std::function<void(const core::Picture&)> take;
  };
  core::GenerationRequest requestAt(Stage stage) const;
  void start(const core::GenerationRequest& request, Running running);
  void receive(const core::JobEvent& event);
  void end();
  void next();
  void setWaiting(bool waits);
  bool onItsWay() const;
  void forget();

  core::InferenceService& service_;
  Filler filler_;
  std::optional<Running> running_;
  std::optional<core::GenerationRequest> wish_;
  Stage first_ = Stage::Moving;
  std::optional<Stage> due_;            // the stage that the wish has not reached yet
  std::optional<core::Picture> sharp_;  // of the wish
  bool refused_ = false;                // the wish failed: asking again would fail again
  QElapsedTimer age_;
  QTimer rest_, patience_;
  bool waiting_ = false;
};

}  // namespace crossflow::ui
