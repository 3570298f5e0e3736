// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/side_panel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include "core/system/settings.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kPanelWidest = 336, kPanelNarrowest = 272;
constexpr int kTwoColumns = 560;  // below that the panel and a picture do not fit side by side

}  // namespace

SidePanel sidePanel() {
  auto* frame = new QFrame;
  frame->setProperty("kind", QLatin1String("panel"));
  frame->setFixedWidth(kPanelWidest);
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
  layout->addWidget(new PanelHandle(page, controls));
  layout->addWidget(stage, 1);
}

PanelHandle::PanelHandle(QWidget* page, QWidget* controls) : page_(page), controls_(controls) {
  setProperty("kind", QLatin1String("handle"));
  setFixedWidth(14);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  setFocusPolicy(Qt::TabFocus);
  setIconSize({12, 12});
  setAccessibleName(tr("Show or hide the controls"));
  setToolTip(tr("Show or hide the controls (F9)"));
  page->installEventFilter(this);
  connect(this, &QToolButton::clicked, this, &PanelHandle::turn);
  fit();
}

void PanelHandle::turn() {
  if (roomy_) {
    core::settings::kPanelHidden.set(!core::settings::kPanelHidden.get());
  } else {
    openThoughNarrow_ = !openThoughNarrow_;
  }
  fit();
}

void PanelHandle::fit() {
  const int width = page_->width();
  roomy_ = width >= kTwoColumns;
  if (roomy_) openThoughNarrow_ = false;
  const bool open = roomy_ ? !core::settings::kPanelHidden.get() : openThoughNarrow_;
  const auto* scroll = controls_->findChild<QScrollArea*>();
  const int needed = scroll != nullptr && scroll->widget() != nullptr
                         ? scroll->widget()->minimumSizeHint().width() +
                               scroll->verticalScrollBar()->sizeHint().width() +
                               controls_->width() - controls_->contentsRect().width()
                         : kPanelNarrowest;
  const int wished = std::clamp(width * 2 / 5, kPanelNarrowest, kPanelWidest);
  controls_->setFixedWidth(std::max(wished, std::min(needed, kPanelWidest)));
  controls_->setVisible(open);
  setIcon(ui::icon(open ? "chevron-left" : "chevron-right", Tone::Muted));
}

bool PanelHandle::eventFilter(QObject* watched, QEvent* event) {
  if (watched == page_ && event->type() == QEvent::Resize) fit();
  return QToolButton::eventFilter(watched, event);
}

// Another page may have put the panel away.
void PanelHandle::showEvent(QShowEvent* event) {
  fit();
  QToolButton::showEvent(event);
}

}  // namespace crossflow::ui
