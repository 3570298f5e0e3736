// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/transport.h"

#include "ui/shared/widgets.h"

namespace crossflow::ui {

Transport::Transport(QWidget* parent)
    : QFrame(parent),
      strip_(new FrameStrip),
      play_(iconButton("play", tr("Play"), true)),
      words_(new ElidedLabel({}, "small")),
      export_(button(tr("Export film…"), nullptr, "export")),
      keep_(button(tr("Render this picture"), "primary", "prompt")) {
  setProperty("kind", QLatin1String("bar"));
  export_->setToolTip(tr("Export film…"));
  export_->setAccessibleName(tr("Export film…"));
  keep_->setToolTip(tr("At full quality, into the gallery. Nothing else here is kept."));
  build();
  connect(strip_, &FrameStrip::moved, this, [this](double position) {
    stop();
    Q_EMIT moved(position);
  });
  connect(play_, &QToolButton::toggled, this, &Transport::play);
  connect(export_, &QPushButton::clicked, this, &Transport::exportWanted);
  connect(keep_, &QPushButton::clicked, this, &Transport::keepWanted);
  connect(&player_, &QTimer::timeout, this, &Transport::advance);
}

void Transport::build() {
  auto* layout = column(this, 12, 8);
  layout->addWidget(strip_);
  QHBoxLayout* tools = row(8);
  tools->addWidget(play_);
  tools->addWidget(words_, 1);
  tools->addWidget(export_);
  tools->addWidget(keep_);
  layout->addLayout(tools);
}

// Where the hand is says more than the name of a button that has an icon.
void Transport::resizeEvent(QResizeEvent* event) {
  constexpr int kRoomForAll = 560;
  QFrame::resizeEvent(event);
  export_->setText(width() < kRoomForAll ? QString() : tr("Export film…"));
}

void Transport::setFrames(const FrameCache& cache) {
  const bool any = cache.size() > 1;
  if (!any) stop();
  first_ = cache.first();
  last_ = cache.last();
  step_ = any ? (last_ - first_) / (cache.size() - 1) : 1;
  strip_->refresh(cache);
  for (QWidget* part : {static_cast<QWidget*>(strip_), static_cast<QWidget*>(play_),
                        static_cast<QWidget*>(export_)}) {
    part->setVisible(any);
  }
}

void Transport::setPosition(double position, const QString& words) {
  strip_->setPosition(position);
  words_->setWords(words);
}

void Transport::play(bool on) {
  play_->setIcon(icon(on ? "pause" : "play"));
  play_->setToolTip(on ? tr("Pause") : tr("Play"));
  if (on) {
    player_.start(static_cast<int>(1000 / pace_));
  } else {
    player_.stop();
    Q_EMIT stopped();
  }
}

void Transport::advance() {
  const double next = strip_->position() + step_;
  Q_EMIT moved(next > last_ + step_ / 2 ? first_ : std::min(next, last_));
}

}  // namespace crossflow::ui
