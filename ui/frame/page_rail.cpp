// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/page_rail.h"

#include <algorithm>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr QSize kNamed(72, 58);  // at least
constexpr int kPlainSide = 40;   // without names
constexpr int kRailMargin = 12;
constexpr int kMarkHeight = 72;

}  // namespace

PageRail::PageRail(QWidget* parent)
    : QFrame(parent), group_(new QButtonGroup(this)), mark_(new QLabel), top_(column({}, 0, 4)) {
  setAccessibleName(tr("Pages"));
  setProperty("kind", QLatin1String("rail"));
  auto* layout = column(this, 6, 4);
  mark_->setPixmap(QIcon(QStringLiteral(":/icons/crossflow-studio.svg")).pixmap(QSize(36, 36)));
  mark_->setAlignment(Qt::AlignCenter);
  mark_->setFixedHeight(kMarkHeight - 16);
  layout->addWidget(mark_);
  layout->addLayout(top_);
  layout->addStretch();
  QToolButton* help = makeButton("help", tr("Keyboard"));
  QToolButton* settings = makeButton("settings", tr("Settings"));
  layout->addWidget(help);
  layout->addWidget(settings);
  connect(help, &QToolButton::clicked, this, &PageRail::helpChosen);
  connect(settings, &QToolButton::clicked, this, &PageRail::settingsChosen);
  setMinimumHeight(8 * (kPlainSide + 4) + kRailMargin);
}

QToolButton* PageRail::makeButton(const char* iconName, const QString& name) {
  auto* made = named(new QToolButton, name);
  made->setText(name);
  made->setToolTip(name);
  made->setIcon(icon(iconName));
  made->setIconSize({22, 22});
  made->setProperty("kind", QLatin1String("rail"));
  return made;
}

void PageRail::addPage(const char* iconName, const QString& name) {
  QToolButton* entry = makeButton(iconName, name);
  entry->setCheckable(true);
  const int index = static_cast<int>(group_->buttons().size());
  group_->addButton(entry, index);
  top_->addWidget(entry);
  connect(entry, &QToolButton::clicked, this, [this, index] { Q_EMIT pageChosen(index); });
}

void PageRail::setPage(int index) {
  group_->button(index)->setChecked(true);
}

// Names are longer in some languages; none is cut.
void PageRail::fit() {
  const QList<QToolButton*> buttons = findChildren<QToolButton*>(Qt::FindDirectChildrenOnly);
  const int count = static_cast<int>(buttons.size());
  const bool names = height() >= count * (kNamed.height() + 4) + 2 * kRailMargin;
  mark_->setVisible(height() >= count * (kNamed.height() + 4) + kMarkHeight + 2 * kRailMargin);
  int width = names ? kNamed.width() : kPlainSide;
  for (QToolButton* button : buttons) {
    button->setToolButtonStyle(names ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonIconOnly);
    if (!names) continue;
    button->ensurePolished();
    QFont font = button->font();
    font.setWeight(QFont::DemiBold);  // as the open page's name is
    width = std::max(width, QFontMetrics(font).horizontalAdvance(button->text()) + kRailMargin);
  }
  for (QToolButton* button : buttons) {
    button->setFixedSize(width, names ? kNamed.height() : kPlainSide);
  }
  setFixedWidth(width + kRailMargin);
}

void PageRail::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fit();
}

void PageRail::showEvent(QShowEvent* event) {
  fit();
  QFrame::showEvent(event);
}

}  // namespace crossflow::ui
