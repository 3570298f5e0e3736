// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "ui/explore/frame_strip.h"
#include "ui/shared/elided_label.h"

namespace crossflow::ui {

/// Below the stage: the strip, play, where the hand is, export, and the button that keeps the
/// picture.
class Transport : public QFrame {
  Q_OBJECT

 public:
  explicit Transport(QWidget* parent = nullptr);

  FrameStrip* strip() { return strip_; }
  /// Without frames there is nothing to drag along, play or export.
  void setFrames(const FrameCache& cache);
  void setPosition(double position, const QString& words);
  void setFramesPerSecond(double pace) { pace_ = pace; }
  bool playing() const { return player_.isActive(); }
  void stop() { play_->setChecked(false); }

 Q_SIGNALS:
  void moved(double position);
  void stopped();
  void exportWanted();
  void keepWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void play(bool on);
  void advance();

  FrameStrip* strip_;
  QToolButton* play_;
  ElidedLabel* words_;
  QPushButton* export_;
  QPushButton* keep_;
  QTimer player_;
  double pace_ = 12;
  double first_ = 0, last_ = 1, step_ = 1;
};

}  // namespace crossflow::ui
