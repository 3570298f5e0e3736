// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>

class QPainter;
class QRectF;

namespace crossflow::ui {

/// A picture that draws itself at any size: at once with Qt's filter, and as soon as it rests, well
/// enlarged (see enlarge()), which a pool thread does.
class SharpImage : public QObject {
  Q_OBJECT

 public:
  explicit SharpImage(QObject* parent = nullptr);

  void setImage(const QImage& image);
  const QImage& image() const { return image_; }
  bool isNull() const { return image_.isNull(); }
  /// `ratio`: device pixels for one of `area`.
  void draw(QPainter& painter, const QRectF& area, double ratio);
  /// Whether what draw() drew last was the enlargement, or needed none.
  bool sharp() const { return sharp_; }

 Q_SIGNALS:
  /// Drawing again will look better.
  void sharper();

 private:
  void begin();

  QImage image_, enlarged_;
  QSize wanted_;
  QTimer rest_;
  quint64 version_ = 0;
  bool working_ = false;
  bool sharp_ = false;
};

}  // namespace crossflow::ui
