// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_stage.h"

#include "ui/shared/widgets.h"

namespace crossflow::ui {

using Quality = FrameCache::Quality;

ExploreStage::ExploreStage(QWidget* parent)
    : QStackedWidget(parent), playground_(new QWidget), pad_(new BlendPad), view_(new ImageView) {
  QPushButton* example = button(tr("Try an example"));
  connect(example, &QPushButton::clicked, this, &ExploreStage::exampleWanted);
  guidance_ = emptyState("interpolate", tr("Prompts and everything between"),
                         tr("Fill in the prompts on the left. Then drag: the picture follows your "
                            "hand, and becomes sharp when it rests."),
                         {example});
  sides_ = new QBoxLayout(QBoxLayout::LeftToRight, playground_);
  sides_->setContentsMargins(0, 0, 0, 0);
  sides_->setSpacing(0);
  sides_->addWidget(pad_, 1);
  sides_->addWidget(view_, 1);
  pad_->hide();
  modelGuidance_ = emptyState("models", tr("Two models and everything between"),
                              tr("Write a prompt on the left and choose two models of one family, "
                                 "or a run and all the steps it has saved. Then drag."));
  addWidget(guidance_);
  addWidget(modelGuidance_);
  addWidget(playground_);
}

void ExploreStage::showGuidance(Guidance guidance) {
  setCurrentWidget(guidance == Guidance::Prompts  ? guidance_
                   : guidance == Guidance::Models ? modelGuidance_
                                                  : playground_);
}

void ExploreStage::showPad(bool on) {
  pad_->setVisible(on);
}

void ExploreStage::present(const FrameCache::Shown& shown) {
  if (shown.image.isNull()) return;
  quality_ = shown.quality;
  view_->setImage(shown.image);
  showBadge();
}

void ExploreStage::clear() {
  quality_ = Quality::None;
  view_->setImage({});
  showBadge();
}

void ExploreStage::setWaiting(bool waits) {
  waits_ = waits;
  showBadge();
}

void ExploreStage::showBadge() {
  const bool sharp = quality_ == Quality::Full || quality_ == Quality::None;
  view_->setBadge(waits_ ? tr("waits for the running picture") : sharp ? QString() : tr("preview"));
}

void ExploreStage::resizeEvent(QResizeEvent* event) {
  QStackedWidget::resizeEvent(event);
  sides_->setDirection(width() > height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace crossflow::ui
