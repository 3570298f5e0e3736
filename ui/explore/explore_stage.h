// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QStackedWidget>

#include "ui/explore/blend_pad.h"
#include "ui/explore/frames/frame_cache.h"
#include "ui/pictures/image_view.h"

namespace crossflow::ui {

/// What the hand plays on: the picture, on a pad the field beside it (or above it, where that
/// leaves more room), or words and an example while prompts are missing.
class ExploreStage : public QStackedWidget {
  Q_OBJECT

 public:
  explicit ExploreStage(QWidget* parent = nullptr);

  ImageView* view() { return view_; }
  BlendPad* pad() { return pad_; }
  /// Null unless what is in view is at full quality.
  QImage sharpImage() const {
    return quality_ == FrameCache::Quality::Full ? view_->image() : QImage();
  }
  enum class Guidance { None, Prompts, Models };
  void showGuidance(Guidance guidance);
  void showPad(bool on);
  void present(const FrameCache::Shown& shown);
  /// Nothing has been drawn here yet.
  void clear();
  void setWaiting(bool waits);

 Q_SIGNALS:
  void exampleWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showBadge();

  QWidget* guidance_;
  QWidget* modelGuidance_;
  QWidget* playground_;
  QBoxLayout* sides_;
  BlendPad* pad_;
  ImageView* view_;
  FrameCache::Quality quality_ = FrameCache::Quality::None;
  bool waits_ = false;
};

}  // namespace crossflow::ui
