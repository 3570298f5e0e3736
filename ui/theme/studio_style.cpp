// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/studio_style.h"

#include <QPainter>
#include <QStyleFactory>

#include "ui/theme/icons.h"

namespace crossflow::ui {

namespace {

const char* iconFor(QStyle::StandardPixmap which) {
  switch (which) {
    case QStyle::SP_MessageBoxInformation:
      return "info";
    case QStyle::SP_MessageBoxQuestion:
      return "help";
    case QStyle::SP_MessageBoxWarning:
    case QStyle::SP_MessageBoxCritical:
      return "warning";
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirLinkIcon:
    case QStyle::SP_DirHomeIcon:
    case QStyle::SP_DesktopIcon:
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DriveHDIcon:
      return "folder";
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon:
      return "image";
    case QStyle::SP_FileDialogNewFolder:
      return "plus";
    case QStyle::SP_FileDialogToParent:
    case QStyle::SP_ArrowUp:
      return "up";
    case QStyle::SP_FileDialogBack:
    case QStyle::SP_ArrowBack:
    case QStyle::SP_ArrowLeft:
      return "chevron-left";
    case QStyle::SP_ArrowForward:
    case QStyle::SP_ArrowRight:
      return "chevron-right";
    case QStyle::SP_ArrowDown:
      return "down";
    case QStyle::SP_FileDialogDetailedView:
    case QStyle::SP_FileDialogInfoView:
    case QStyle::SP_FileDialogContentsView:
      return "report";
    case QStyle::SP_FileDialogListView:
      return "gallery";
    case QStyle::SP_LineEditClearButton:
      return "close";
    case QStyle::SP_TrashIcon:
      return "trash";
    default:
      return nullptr;
  }
}

}  // namespace

StudioStyle::StudioStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

QIcon StudioStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                                const QWidget* widget) const {
  const char* name = iconFor(which);
  return name == nullptr ? QProxyStyle::standardIcon(which, option, widget)
                         : icon(name, Tone::Muted);
}

QPixmap StudioStyle::standardPixmap(StandardPixmap which, const QStyleOption* option,
                                    const QWidget* widget) const {
  const char* name = iconFor(which);
  if (name == nullptr) return QProxyStyle::standardPixmap(which, option, widget);
  const int side = pixelMetric(PM_SmallIconSize, option, widget);
  return icon(name, Tone::Muted).pixmap(QSize(side, side));
}

// The words of a box that is narrower than they are: cut with dots rather than through a letter.
void StudioStyle::drawItemText(QPainter* painter, const QRect& rect, int flags,
                               const QPalette& palette, bool enabled, const QString& text,
                               QPalette::ColorRole role) const {
  const QFontMetrics metrics = painter->fontMetrics();
  const int line = Qt::AlignLeft | Qt::AlignVCenter;
  const bool tooLong = flags == line && metrics.horizontalAdvance(text) > rect.width() + 2;
  QProxyStyle::drawItemText(painter, rect, flags, palette, enabled,
                            tooLong ? metrics.elidedText(text, Qt::ElideRight, rect.width()) : text,
                            role);
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* back) const {
  switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:  // below the box rather than over it
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, back);
  }
}

}  // namespace crossflow::ui
