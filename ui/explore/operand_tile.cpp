// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/operand_tile.h"

#include <QApplication>
#include <QDrag>
#include <QLocale>
#include <QMimeData>
#include <QMouseEvent>
#include <cmath>

#include "core/pictures/picture_file.h"
#include "ui/explore/frames/picture_distance.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kFaceSide = 96;
constexpr int kFigures = 88;  // width

/// The picture, and as a PNG file that carries its request.
QMimeData* pictureDrag(const QImage& picture, const core::GenerationRequest& request) {
  auto* data = new QMimeData;
  data->setImageData(picture);
  const auto file = core::encodePicture(picture, request, core::PictureFormat::Png);
  if (file.ok()) data->setData(QStringLiteral("image/png"), *file);
  return data;
}

QString figureText(std::optional<double> value, int digits) {
  if (!value) return QStringLiteral("–");
  const QString text = QLocale().toString(std::abs(*value), 'f', digits);
  return *value < 0 ? QStringLiteral("\u2212") + text : text;
}

}  // namespace

OperandTile::OperandTile(const QString& prompt, QWidget* parent)
    : QWidget(parent),
      prompt_(prompt),
      face_(named(new QLabel, tr("Picture of \"%1\"").arg(prompt))) {
  setFixedWidth(kFaceSide + kFigures + 10);
  auto* layout = column(this, 0, 4);
  face_->setFixedSize(kFaceSide, kFaceSide);
  face_->setAlignment(Qt::AlignCenter);
  QHBoxLayout* top = row(10);
  top->addWidget(face_);
  top->addWidget(buildFigures(), 1);
  layout->addLayout(top);
  QLabel* words =
      label(fontMetrics().elidedText(prompt, Qt::ElideRight, kFaceSide + kFigures - 30), "small");
  words->setToolTip(prompt);
  QToolButton* keep = iconButton("save", tr("Keep \"%1\" in the gallery").arg(prompt));
  connect(keep, &QToolButton::clicked, this, &OperandTile::keepWanted);
  QHBoxLayout* bottom = row(4);
  bottom->addWidget(words, 1);
  bottom->addWidget(keep);
  layout->addLayout(bottom);
}

QWidget* OperandTile::buildFigures() {
  auto* widget = new QWidget;
  auto* layout = column(widget, 0, 0);
  layout->addStretch();
  const auto add = [&](std::size_t place, const QString& name, const QString& help) {
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
  QPixmap pixmap = QPixmap::fromImage(picture.scaled(
      QSize(kFaceSide, kFaceSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
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
  drag->setMimeData(pictureDrag(operand_.picture, operand_.request));
  drag->setPixmap(face_->pixmap());
  drag->exec(Qt::CopyAction);
}

}  // namespace crossflow::ui
