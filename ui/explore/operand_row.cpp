// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/operand_row.h"

#include <QLocale>

#include "ui/explore/picture_distance.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kSide = 112;
constexpr int kFigures = 96;  // width

}  // namespace

OperandRow::OperandRow(QWidget* parent) : QWidget(parent) {
  new FlowLayout(this, 12);
}

void OperandRow::show(const std::vector<Operand>& operands, const QImage& result) {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (const Operand& operand : operands) layout()->addWidget(tile(operand, result));
  updateGeometry();
}

QWidget* OperandRow::tile(const Operand& operand, const QImage& result) {
  auto* widget = new QWidget;
  widget->setFixedWidth(kSide + kFigures);
  auto* layout = column(widget, 0, 4);
  auto* face = named(new QLabel, tr("Picture of \"%1\"").arg(operand.prompt));
  face->setFixedSize(kSide, kSide);
  face->setAlignment(Qt::AlignCenter);
  if (operand.picture.isNull()) {
    face->setPixmap(icon("image", Tone::Faint).pixmap(QSize(24, 24)));
  } else {
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(operand.picture.scaled(
        QSize(kSide, kSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    face->setPixmap(pixmap);
  }
  QLabel* words = label(
      fontMetrics().elidedText(operand.prompt, Qt::ElideRight, kSide + kFigures - 8), "small");
  words->setToolTip(operand.prompt);
  QHBoxLayout* top = row(10);
  top->addWidget(face);
  top->addWidget(figures(operand, result), 1);
  layout->addLayout(top);
  layout->addWidget(words);
  return widget;
}

QWidget* OperandRow::figures(const Operand& operand, const QImage& result) {
  auto* widget = new QWidget;
  auto* layout = column(widget, 0, 1);
  layout->addStretch();
  const auto add = [&](const QString& name, std::optional<double> value, int digits,
                       const QString& help) {
    auto* figure =
        named(new QLabel(value ? QLocale().toString(*value, 'f', digits) : QStringLiteral("–")),
              tr("%1, \"%2\"").arg(name, operand.prompt));
    figure->setToolTip(help);
    QLabel* title = label(name, "small");
    title->setToolTip(help);
    layout->addWidget(title);
    layout->addWidget(figure);
    layout->addSpacing(4);
  };
  std::optional<double> cosine, euclidean, seen;
  if (operand.distance) {
    cosine = operand.distance->cosine;
    euclidean = operand.distance->euclidean;
  }
  if (!operand.picture.isNull() && !result.isNull()) {
    seen = pictureDistance(operand.picture, result);
  }
  add(tr("cosine"), cosine, 2,
      tr("Of the angle between the latents of the result and of this prompt. 1: the same "
         "direction, 0: nothing in common."));
  add(tr("distance"), euclidean, 1, tr("Between the two latents, in a straight line."));
  add(tr("visible"), seen, 2,
      tr("How much the two pictures differ. 0: not at all, 1: black against white."));
  layout->addStretch();
  return widget;
}

}  // namespace crossflow::ui
