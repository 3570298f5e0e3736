// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Shows one picture, or two with a divider to drag between them. Wheel zooms where the pointer is,
// dragging moves what is larger than its place and takes out what is not, double click switches
// between fitting and a closer look.

#include <QImage>
#include <QMimeData>
#include <QWidget>
#include <functional>

#include "ui/pictures/sharp_image.h"

namespace crossflow::ui {

class ImageView : public QWidget {
  Q_OBJECT

 public:
  explicit ImageView(QWidget* parent = nullptr);

  void setImage(const QImage& image);
  const QImage& image() const { return image_.image(); }
  /// A null picture ends the comparison.
  void setOther(const QImage& other);
  bool comparing() const { return !other_.isNull(); }
  /// Words on the two halves while comparing.
  void setNames(const QString& left, const QString& right) { names_ = {left, right}; }
  /// What a drag out of the view carries; none: it cannot be dragged out.
  void setDragData(std::function<QMimeData*()> make) { dragData_ = std::move(make); }
  /// Nothing left to be done: what is on the screen is the well enlarged picture.
  bool sharp() const { return image_.sharp(); }
  /// A word in the corner, e.g. "preview"; empty for none.
  void setBadge(const QString& badge);

  void zoomBy(double factor);
  void fit();
  void actualSize();
  int percent() const;

  /// No wish of its own: it fills what is left, and layouts that wrap texts take wishes for needs.
  QSize sizeHint() const override { return minimumSize(); }

 Q_SIGNALS:
  void zoomed(int percent);
  void activated();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  double fittingScale() const;
  double scale() const { return fitted_ ? fittingScale() : scale_; }
  QRectF target() const;
  double dividerX() const;
  void zoomAt(const QPointF& point, double factor);
  void drawDivider(QPainter& painter);
  void drawBadge(QPainter& painter, const QString& text, Qt::Corner corner);
  void dragOut();

  SharpImage image_, other_;
  QString badge_;
  QStringList names_{QString(), QString()};
  std::function<QMimeData*()> dragData_;
  bool fitted_ = true;
  double scale_ = 1;
  QPointF offset_;  // of the picture's centre from the middle
  double divider_ = 0.5;
  bool draggingDivider_ = false;
  QPointF last_, pressed_;
};

}  // namespace crossflow::ui
