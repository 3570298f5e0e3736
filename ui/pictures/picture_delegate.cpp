// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_delegate.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include "ui/theme/icons.h"

namespace crossflow::ui {

namespace {

constexpr int kGap = 6;
constexpr int kTileRadius = 10;

void drawProgress(QPainter* painter, const QRectF& tile, double fraction) {
  const QRectF groove(tile.left() + 10, tile.bottom() - 14, tile.width() - 20, 4);
  painter->setPen(Qt::NoPen);
  painter->setBrush(QColor(128, 128, 140, 110));
  painter->drawRoundedRect(groove, 2, 2);
  if (fraction <= 0) return;  // it waits
  QRectF done = groove;
  done.setWidth(std::max(4.0, groove.width() * fraction));
  painter->setBrush(colourOf(Tone::Accent));
  painter->drawRoundedRect(done, 2, 2);
}

void drawMarks(QPainter* painter, const QRectF& tile, bool star, int rating) {
  if (!star && rating == 0) return;
  const QString text = rating > 0 ? QString::number(rating) : QString();
  painter->save();  // the caption has a font of its own
  QFont small = painter->font();
  small.setPixelSize(11);
  small.setWeight(QFont::DemiBold);
  painter->setFont(small);
  const int width = (star ? 20 : 0) + (rating > 0 ? 16 : 0) + 4;
  const QRectF box(tile.right() - width - 6, tile.top() + 6, width, 22);
  painter->setPen(Qt::NoPen);
  painter->setBrush(QColor(0, 0, 0, 150));
  painter->drawRoundedRect(box, 6, 6);
  double x = box.left() + 4;
  if (star) {
    painter->setPen(QColor(255, 204, 77));  // gold, on the box's own dark in either theme
    painter->drawText(QRectF(x, box.top(), 16, 22), Qt::AlignCenter, QString(QChar(0x2605)));
    x += 18;
  }
  painter->setPen(Qt::white);
  if (rating > 0) painter->drawText(QRectF(x, box.top(), 14, 22), Qt::AlignCenter, text);
  painter->restore();
}

void drawCaption(QPainter* painter, const QRectF& tile, int height, const QString& text) {
  QFont small = painter->font();
  small.setPixelSize(12);
  painter->setFont(small);
  painter->setPen(colourOf(Tone::Muted));
  const QRectF line(tile.left(), tile.bottom() + 2, tile.width(), height);
  const int width = static_cast<int>(tile.width());
  painter->drawText(line, Qt::AlignCenter,
                    QFontMetrics(small).elidedText(text.simplified(), Qt::ElideRight, width));
}

// What a tile without a caption will become: as much of the words as it has room for.
void drawWords(QPainter* painter, const QRectF& tile, const QString& text) {
  constexpr int kAround = 5, kProgress = 16;  // pixels; the foot is the bar's
  constexpr qsizetype kMostLetters = 60;
  QFont small = painter->font();
  small.setPixelSize(10);
  painter->setFont(small);
  painter->setPen(colourOf(Tone::Muted));
  const QRectF room = tile.adjusted(kAround, kAround, -kAround, -kProgress);
  const QFontMetricsF metrics(small);
  constexpr int kFlags = Qt::AlignCenter | Qt::TextWordWrap;
  const QString whole = text.simplified();
  QString words = whole.left(kMostLetters);
  while (!words.isEmpty()) {
    const QString shown = words.size() < whole.size() ? words.trimmed() + QChar(0x2026) : words;
    if (room.contains(metrics.boundingRect(room, kFlags, shown))) {
      painter->drawText(room, kFlags, shown);
      return;
    }
    words.chop(1);
  }
}

void drawCentred(QPainter* painter, const QRectF& tile, const QPixmap& pixmap, bool crop) {
  const QSizeF size =
      QSizeF(pixmap.size())
          .scaled(tile.size(), crop ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
  QRectF target(QPointF(), size);
  target.moveCenter(tile.center());
  painter->drawPixmap(target, pixmap, QRectF(pixmap.rect()));
}

}  // namespace

PictureDelegate::PictureDelegate(int side, QObject* parent)
    : QStyledItemDelegate(parent), side_(side) {}

QSize PictureDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {side_ + 2 * kGap, side_ + 2 * kGap + captionHeight_};
}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  painter->save();
  painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const QRectF tile = QRectF(option.rect).adjusted(kGap, kGap, -kGap, -kGap - captionHeight_);
  QPainterPath shape;
  shape.addRoundedRect(tile, kTileRadius, kTileRadius);
  painter->fillPath(shape, colourOf(Tone::Sunken));
  painter->setClipPath(shape);
  const QVariant image = index.data(PictureImageRole);
  QPixmap pixmap = image.value<QPixmap>();
  if (pixmap.isNull()) pixmap = QPixmap::fromImage(image.value<QImage>());
  const QVariant progress = index.data(PictureProgressRole);
  if (!pixmap.isNull()) {
    drawCentred(painter, tile, pixmap, true);
  } else if (!progress.isValid()) {
    icon("image", Tone::Faint)
        .paint(painter, QRectF(tile.center() - QPointF(12, 12), QSizeF(24, 24)).toRect());
  } else if (captionHeight_ == 0) {
    drawWords(painter, tile, index.data(Qt::DisplayRole).toString());
  }
  if (progress.isValid()) drawProgress(painter, tile, progress.toDouble());
  drawMarks(painter, tile, index.data(PictureStarRole).toBool(),
            index.data(PictureRatingRole).toInt());
  painter->setClipping(false);
  if (captionHeight_ > 0) {
    drawCaption(painter, tile, captionHeight_, index.data(Qt::DisplayRole).toString());
  }
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const bool focused = option.state.testFlag(QStyle::State_HasFocus);
  if (selected || focused) {
    painter->setPen(QPen(colourOf(Tone::Accent), selected ? 3 : 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(tile.adjusted(-2, -2, 2, 2), kTileRadius + 2, kTileRadius + 2);
  } else if (option.state.testFlag(QStyle::State_MouseOver)) {
    painter->setPen(QPen(colourOf(Tone::Faint), 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(tile, kTileRadius, kTileRadius);
  }
  painter->restore();
}

}  // namespace crossflow::ui
