// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Between prompts: a slider from one to another, a pad among several, a film along many. The
// picture follows the hand and the last one stays until a better one comes.

#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>

#include "ui/explore/explore_stage.h"
#include "ui/explore/export_dialog.h"
#include "ui/explore/fade/fade_panel.h"
#include "ui/explore/film_panel.h"
#include "ui/explore/live/frame_filler.h"
#include "ui/explore/live/full_render.h"
#include "ui/explore/my_pictures.h"
#include "ui/explore/pad_panel.h"
#include "ui/explore/transport.h"
#include "ui/explore/way_panel.h"
#include "ui/pictures/image_view.h"
#include "ui/shared/change_command.h"
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
  /// One prompt at every saved step of the run in `folder`, which is looked at in the background.
  void showRun(const QString& folder);

  ImageView* view() { return stage_->view(); }
  FrameStrip* strip() { return transport_->strip(); }
  const FrameCache& cache() const { return filler_.cache(); }

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildControls();
  QWidget* buildStage();
  void connectPanels();
  void connectStage();
  void connectWork();
  void show(const ExploreState& state);
  void showMode(ExploreMode mode);
  void showPlace(const ExploreState& state);
  void showPromptPictures();
  void edit(ExploreState state, EditField field);
  core::GenerationRequest handRequest() const;
  void measurePace();
  void follow();
  std::optional<LivePreview::Fill> nextFill();
  void receivePreview(const core::Picture& picture, LivePreview::Stage stage, bool newest);
  void receiveKept(const core::Picture& picture, bool newest);
  void exportFilm();
  void usePicture(const QString& name, MyPictures::Place place);

  Workbench& bench_;
  EditedState<ExploreState> state_;
  std::optional<ExploreState> shown_;
  LivePreview live_;
  FrameFiller filler_;
  PromptPictures prompts_;
  FullRender full_;

  std::vector<QToolButton*> modes_;
  QStackedWidget* panels_;
  WayPanel* way_;
  PadPanel* pad_;
  FilmPanel* film_;
  FadePanel* fade_;
  MyPictures* mine_;
  LookPanel* look_;
  ExploreStage* stage_;
  Transport* transport_;
  QPointer<ExportDialog> export_;
};

}  // namespace crossflow::ui
