// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/side_panel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

SidePanel sidePanel() {
  constexpr int kWidth = 336;
  auto* frame = new QFrame;
  frame->setProperty("kind", QLatin1String("panel"));
  frame->setFixedWidth(kWidth);
  auto* outer = column(frame, 0, 0);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  auto* body = column(content, 20, 12);
  scroll->setWidget(content);
  outer->addWidget(scroll, 1);
  return {frame, body, outer};
}

void laySideBySide(QWidget* page, QWidget* controls, QWidget* stage) {
  auto* layout = new QHBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(controls);
  layout->addWidget(stage, 1);
}

}  // namespace crossflow::ui
