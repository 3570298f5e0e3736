// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/drop_curtain.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include "ui/theme/icons.h"

namespace crossflow::ui {

DropCurtain::DropCurtain(QWidget* window) : QWidget(window) {
  setAttribute(Qt::WA_TransparentForMouseEvents);  // drags, too: fields that take files come first
  setAccessibleName(tr("Drop a picture"));
  window->setAcceptDrops(true);
  window->installEventFilter(this);
  hide();
}

QString DropCurtain::fileOf(const QMimeData* data) {
  const QList<QUrl> urls = data->urls();
  const bool one = urls.size() == 1 && urls.front().isLocalFile();
  const QString path = one ? urls.front().toLocalFile() : QString();
  return QFileInfo(path).isDir() ? QString() : path;
}

// A drag that began in this program says where its picture lies and changes nothing here.
bool DropCurtain::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
      auto* drag = static_cast<QDragMoveEvent*>(event);
      if (drag->source() != nullptr || fileOf(drag->mimeData()).isEmpty()) return false;
      drag->acceptProposedAction();
      setGeometry(parentWidget()->rect());
      raise();
      show();
      return true;
    }
    case QEvent::DragLeave:
      hide();
      return false;
    case QEvent::Drop: {
      auto* drop = static_cast<QDropEvent*>(event);
      const QString path = fileOf(drop->mimeData());
      hide();
      if (drop->source() != nullptr || path.isEmpty()) return false;
      drop->acceptProposedAction();
      Q_EMIT dropped(path);
      return true;
    }
    default:
      return false;
  }
}

void DropCurtain::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor shade = colourOf(Tone::Canvas);
  shade.setAlpha(215);
  painter.fillRect(rect(), shade);
  const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
  painter.setPen(QPen(colourOf(Tone::Accent), 3, Qt::DashLine, Qt::RoundCap));
  painter.drawRoundedRect(frame, 20, 20);
  const QPointF centre = frame.center();
  icon("image", Tone::Accent)
      .paint(&painter, QRectF(centre - QPointF(24, 56), QSizeF(48, 48)).toRect());
  QFont large = font();
  large.setPixelSize(18);
  large.setWeight(QFont::DemiBold);
  painter.setFont(large);
  painter.setPen(colourOf(Tone::Text));
  painter.drawText(frame.adjusted(0, 60, 0, 0), Qt::AlignCenter,
                   tr("Drop the picture to bring back everything that made it"));
}

}  // namespace crossflow::ui
