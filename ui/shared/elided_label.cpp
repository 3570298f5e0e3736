// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/elided_label.h"

#include <QEvent>

namespace crossflow::ui {

namespace {

constexpr int kFewestShown = 4;

}  // namespace

ElidedLabel::ElidedLabel(const QString& words, const char* kind) {
  if (kind != nullptr) setProperty("kind", QLatin1String(kind));
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setWords(words);
}

void ElidedLabel::setWords(const QString& words) {
  words_ = words;
  setAccessibleName(words);
  updateGeometry();
  fit();
}

void ElidedLabel::setMode(Qt::TextElideMode mode) {
  mode_ = mode;
  fit();
}

QSize ElidedLabel::minimumSizeHint() const {
  const int letters = fontMetrics().averageCharWidth() * kFewestShown;
  return {std::min(letters, sizeHint().width()), QLabel::sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const {
  const QMargins around = contentsMargins();
  return {fontMetrics().horizontalAdvance(words_) + around.left() + around.right() + 1,
          QLabel::sizeHint().height()};
}

void ElidedLabel::fit() {
  const QString line = QString(words_).replace(QLatin1Char('\n'), QLatin1Char(' '));
  const QString shown = fontMetrics().elidedText(line, mode_, contentsRect().width());
  if (shown != text()) setText(shown);
  setToolTip(shown == line ? QString() : words_);
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void ElidedLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

}  // namespace crossflow::ui
