// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace crossflow::ui {

namespace {

class TintedIcon : public QIconEngine {
 public:
  TintedIcon(QString name, Tone tone) : name_(std::move(name)), tone_(tone) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), drawn);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    if (size.isEmpty()) return {};  // of a button that has no room at all
    const QColor colour = mode == QIcon::Disabled                     ? colourOf(Tone::Faint)
                          : state == QIcon::On && tone_ == Tone::Text ? colourOf(Tone::Accent)
                                                                      : colourOf(tone_);
    const QString key = QStringLiteral("%1/%2/%3x%4")
                            .arg(name_, colour.name())
                            .arg(size.width())
                            .arg(size.height());
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn)) return drawn;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name_));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("#000", colour.name().toUtf8());
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(svg).render(&painter);
    QPixmapCache::insert(key, drawn);
    return drawn;
  }

  QIconEngine* clone() const override { return new TintedIcon(*this); }

 private:
  QString name_;
  Tone tone_;
};

}  // namespace

QIcon icon(const char* name, Tone tone) {
  return QIcon(new TintedIcon(QString::fromLatin1(name), tone));
}

}  // namespace crossflow::ui
