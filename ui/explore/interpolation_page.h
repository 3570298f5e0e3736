// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Between prompts: a slider from one to another, a pad among several, a film along many. The
// picture follows the hand and the last one stays until a better one comes.

#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include "ui/explore/explore_state.h"
#include "ui/explore/film_panel.h"
#include "ui/explore/frame_cache.h"
#include "ui/explore/frame_strip.h"
#include "ui/explore/live_preview.h"
#include "ui/explore/pad_panel.h"
#include "ui/explore/way_panel.h"
#include "ui/shared/change_command.h"
#include "ui/shared/image_view.h"
#include "ui/shared/look_panel.h"
#include "ui/shared/page.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

class InterpolationPage : public Page {
  Q_OBJECT

 public:
  explicit InterpolationPage(Workbench& bench, QWidget* parent = nullptr);

  QUndoStack* undoStack() override { return &state_.stack(); }
  bool restore(const core::GenerationRequest& request) override;
  QJsonObject state() const override { return exploreToJson(state_.value()); }
  void setState(const QJsonObject& state) override;
  void entered() override;

  ImageView* view() { return view_; }
  FrameStrip* strip() { return strip_; }
  const FrameCache& cache() const { return cache_; }

 private:
  QWidget* buildControls();
  QWidget* buildStage();
  QWidget* buildTransport();
  void connectParts();
  void show(const ExploreState& state);
  void edit(const ExploreState& state, const QString& field);
  void applyMode(ExploreMode mode);
  void moveTo(double position);
  void renderFull();
  void follow();
  std::optional<core::GenerationRequest> filler();
  void receivePreview(const core::Picture& picture, bool followed);
  void receiveFull(const core::JobEvent& event);
  void present(const QImage& image, FrameCache::Quality quality);
  void play(bool on);
  void exportFilm();
  bool stripShown() const { return state_.value().mode != ExploreMode::Pad; }
  int frameCount() const;
  core::GenerationRequest frameRequest(int index) const;
  int defaultSteps() const;
  void refreshGuidance();

  Workbench& bench_;
  EditedState<ExploreState> state_;
  LivePreview live_;
  FrameCache cache_;
  QString cacheKey_;
  std::optional<int> filling_;
  core::JobId full_{};
  std::optional<int> fullFrame_;
  QTimer player_;

  std::vector<QToolButton*> modes_;
  QStackedWidget* panels_;
  WayPanel* way_;
  PadPanel* pad_;
  FilmPanel* film_;
  LookPanel* look_;
  QStackedWidget* stage_;
  QWidget* guidance_ = nullptr;
  ImageView* view_;
  FrameStrip* strip_;
  QWidget* transport_ = nullptr;
  QToolButton* play_ = nullptr;
  QLabel* position_ = nullptr;
  QPushButton* export_ = nullptr;
};

}  // namespace crossflow::ui
