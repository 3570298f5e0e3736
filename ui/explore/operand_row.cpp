// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/operand_row.h"

#include <QLocale>

#include "ui/explore/picture_distance.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kSide = 96;

}  // namespace

OperandRow::OperandRow(QWidget* parent) : QWidget(parent) {
  new FlowLayout(this, 12);
}

void OperandRow::show(const std::vector<QString>& prompts, const QHash<QString, QImage>& pictures,
                      const QImage& result) {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (const QString& prompt : prompts) {
    layout()->addWidget(tile(prompt, pictures.value(prompt), result));
  }
  updateGeometry();
}

QWidget* OperandRow::tile(const QString& prompt, const QImage& picture, const QImage& result) {
  auto* widget = new QWidget;
  widget->setFixedWidth(kSide + 24);
  auto* layout = column(widget, 0, 4);
  auto* face = named(new QLabel, tr("Picture of “%1”").arg(prompt));
  face->setFixedSize(kSide, kSide);
  face->setAlignment(Qt::AlignCenter);
  QString distance = tr("distance –");
  if (picture.isNull()) {
    face->setPixmap(icon("image", Tone::Faint).pixmap(QSize(24, 24)));
  } else {
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(
        picture.scaled(QSize(kSide, kSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    face->setPixmap(pixmap);
    if (!result.isNull()) {
      distance =
          tr("distance %1").arg(QLocale().toString(pictureDistance(picture, result), 'f', 2));
    }
  }
  QLabel* words = label(fontMetrics().elidedText(prompt, Qt::ElideRight, kSide + 20), "small");
  words->setToolTip(prompt);
  layout->addWidget(face);
  layout->addWidget(words);
  layout->addWidget(label(distance, "small"));
  return widget;
}

}  // namespace crossflow::ui
