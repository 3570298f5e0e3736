// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/banner.h"

#include <QAccessible>
#include <QEvent>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kNoticeMilliseconds = 6000;
constexpr int kActionMilliseconds = 12'000;

}  // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel),
      sentence_(paragraph({}, "")),
      suggestion_(paragraph({}, "small")),
      action_(button(tr("Undo"), "link")),
      close_(iconButton("close", tr("Close this message"))) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 8, 8, 8);
  layout->setSpacing(12);
  auto* words = column(nullptr, 0, 2);
  words->addWidget(sentence_);
  words->addWidget(suggestion_);
  layout->addWidget(icon_);
  layout->addLayout(words, 1);
  layout->addWidget(action_);
  layout->addWidget(close_);
  leave_.setSingleShot(true);
  connect(&leave_, &QTimer::timeout, this, &QWidget::hide);
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  connect(action_, &QPushButton::clicked, this, [this] {
    hide();
    if (act_) act_();
  });
  hide();
}

void Banner::drawIcon() {
  if (iconName_ != nullptr) icon_->setPixmap(icon(iconName_).pixmap(QSize(20, 20)));
}

void Banner::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) drawIcon();
  QFrame::changeEvent(event);
}

void Banner::showFailure(const core::Failure& failure) {
  action_->hide();
  leave_.stop();
  present("bad", "warning", failure.sentence, failure.suggestion);
}

void Banner::showNotice(const QString& sentence) {
  action_->hide();
  leave_.start(kNoticeMilliseconds);
  present("info", "info", sentence, {});
}

void Banner::showAction(const QString& sentence, const QString& name,
                        std::function<void()> action) {
  act_ = std::move(action);
  action_->setText(name);
  action_->setAccessibleName(name);
  action_->show();
  leave_.start(kActionMilliseconds);
  present("info", "info", sentence, {});
}

void Banner::present(const char* kind, const char* iconName, const QString& sentence,
                     const QString& suggestion) {
  setKind(this, kind);
  iconName_ = iconName;
  drawIcon();
  sentence_->setText(sentence);
  suggestion_->setText(suggestion);
  suggestion_->setVisible(!suggestion.isEmpty());
  setAccessibleName(sentence);
  show();
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

}  // namespace crossflow::ui
