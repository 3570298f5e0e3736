// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/operand_tile.h"

#include <QApplication>
#include <QDrag>
#include <QLocale>
#include <QMouseEvent>
#include <cmath>

#include "ui/explore/frames/picture_distance.h"
#include "ui/pictures/picture_actions.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kFaceSide = 96, kLowFaceSide = 48;
constexpr int kFigures = 88;    // width
constexpr int kBelowFace = 36;  // the prompt, and the button that keeps it
constexpr int kKeepButton = 40;

QString figureText(std::optional<double> value, int digits) {
  if (!value) return QStringLiteral("–");
  const QString text = QLocale().toString(std::abs(*value), 'f', digits);
  return *value < 0 ? QStringLiteral("\u2212") + text : text;
}

}  // namespace

OperandTile::OperandTile(const QString& prompt, QWidget* parent)
    : QWidget(parent),
      prompt_(prompt),
      face_(named(new QLabel, tr("Picture of \"%1\"").arg(prompt))),
      grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(10);
  grid_->setVerticalSpacing(4);
  grid_->setColumnStretch(1, 1);
  face_->setAlignment(Qt::AlignCenter);
  list_ = buildFigures();
  words_ = label({}, "small");
  words_->setToolTip(prompt);
  QToolButton* keep = iconButton("save", tr("Keep \"%1\" in the gallery").arg(prompt));
  connect(keep, &QToolButton::clicked, this, &OperandTile::keepWanted);
  caption_ = new QWidget;
  auto* line = new QHBoxLayout(caption_);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  line->addWidget(words_, 1);
  line->addWidget(keep);
  placeParts();
}

int OperandTile::heightOf(bool low) {
  return low ? kLowFaceSide : kFaceSide + kBelowFace;
}

int OperandTile::side() const {
  return low_ ? kLowFaceSide : kFaceSide;
}

void OperandTile::setLow(bool low) {
  if (low == low_) return;
  low_ = low;
  shown_ = 0;
  placeParts();
  showPicture();
}

void OperandTile::placeParts() {
  const int width = side() + kFigures + 10;
  setFixedWidth(width);
  face_->setFixedSize(side(), side());
  for (QWidget* part : {static_cast<QWidget*>(face_), list_, caption_}) grid_->removeWidget(part);
  grid_->addWidget(face_, 0, 0);
  if (!low_) grid_->addWidget(list_, 0, 1);
  list_->setVisible(!low_);
  low_ ? grid_->addWidget(caption_, 0, 1) : grid_->addWidget(caption_, 1, 0, 1, 2);
  const int room = (low_ ? kFigures : width) - kKeepButton;
  words_->setText(fontMetrics().elidedText(prompt_, Qt::ElideRight, room));
}

QWidget* OperandTile::buildFigures() {
  auto* widget = new QWidget(this);
  auto* layout = column(widget, 0, 0);
  layout->addStretch();
  const auto add = [&](std::size_t place, const QString& name, const QString& help) {
    names_[place] = name;
    figures_[place] = named(new QLabel(QStringLiteral("–")), tr("%1, \"%2\"").arg(name, prompt_));
    figures_[place]->setToolTip(help);
    QLabel* title = label(name, "small");
    title->setToolTip(help);
    layout->addWidget(title);
    layout->addWidget(figures_[place]);
  };
  add(0, tr("cosine"),
      tr("Of the angle between the latents of the result and of this prompt. 1: the same "
         "direction, 0: nothing in common."));
  add(1, tr("distance"), tr("Between the two latents, in a straight line."));
  add(2, tr("visible"),
      tr("How much the two pictures differ. 0: not at all, 1: black against white."));
  layout->addStretch();
  return widget;
}

void OperandTile::show(const Operand& operand, const QImage& result) {
  operand_ = operand;
  showPicture();
  std::optional<double> cosine, euclidean, seen;
  if (operand.distance) {
    cosine = operand.distance->cosine;
    euclidean = operand.distance->euclidean;
  }
  if (!operand.picture.isNull() && !result.isNull()) {
    seen = pictureDistance(operand.picture, result);
  }
  figures_[0]->setText(figureText(cosine, 2));
  figures_[1]->setText(figureText(euclidean, 1));
  figures_[2]->setText(figureText(seen, 2));
  QStringList lines{prompt_};
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    lines << names_[i] + QStringLiteral(": ") + figures_[i]->text();
  }
  words_->setToolTip(lines.join(QLatin1Char('\n')));
}

void OperandTile::showPicture() {
  const QImage& picture = operand_.picture;
  if (picture.isNull()) {
    face_->setPixmap(icon("image", Tone::Faint).pixmap(QSize(24, 24)));
    face_->unsetCursor();
    shown_ = 0;
    return;
  }
  if (shown_ == picture.cacheKey()) return;
  shown_ = picture.cacheKey();
  const double ratio = devicePixelRatioF();
  QPixmap pixmap = QPixmap::fromImage(
      picture.scaled(QSize(side(), side()) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  pixmap.setDevicePixelRatio(ratio);
  face_->setPixmap(pixmap);
  face_->setCursor(Qt::OpenHandCursor);
}

void OperandTile::mousePressEvent(QMouseEvent* event) {
  pressed_ = event->position().toPoint();
}

void OperandTile::mouseMoveEvent(QMouseEvent* event) {
  const bool far = (event->position().toPoint() - pressed_).manhattanLength() >=
                   QApplication::startDragDistance();
  const bool onFace = face_->geometry().contains(pressed_);
  const bool pulled = (event->buttons() & Qt::LeftButton) && far && onFace;
  if (operand_.picture.isNull() || !pulled) return;
  auto* drag = new QDrag(this);
  core::Picture picture;
  picture.image = operand_.picture;
  picture.request = operand_.request;
  drag->setMimeData(PictureActions::dragData(picture));
  drag->setPixmap(face_->pixmap());
  drag->exec(Qt::CopyAction);
}

}  // namespace crossflow::ui
