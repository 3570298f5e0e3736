// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace crossflow::ui {

/// Qt's Fusion without its stock pictures: file dialogs and message boxes, which Qt draws itself,
/// take the icons of the program. Long words in a narrow box end with dots.
class StudioStyle : public QProxyStyle {
  Q_OBJECT

 public:
  StudioStyle();

  QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                     const QWidget* widget) const override;
  QPixmap standardPixmap(StandardPixmap which, const QStyleOption* option,
                         const QWidget* widget) const override;
  void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette,
                    bool enabled, const QString& text,
                    QPalette::ColorRole role = QPalette::NoRole) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* back) const override;
};

}  // namespace crossflow::ui
