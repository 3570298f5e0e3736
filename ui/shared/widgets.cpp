// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/widgets.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QStyle>
#include <cmath>

namespace crossflow::ui {

void setKind(QWidget* widget, const char* kind) {
  widget->setProperty("kind", QLatin1String(kind));
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

QLabel* label(const QString& text, const char* kind) {
  auto* made = new QLabel(text);
  if (kind != nullptr) made->setProperty("kind", QLatin1String(kind));
  return made;
}

QLabel* paragraph(const QString& text, const char* kind) {
  QLabel* made = label(text, kind);
  made->setWordWrap(true);
  return made;
}

QPushButton* button(const QString& text, const char* kind, const char* iconName) {
  auto* made = new QPushButton(text);
  const QLatin1String look(kind == nullptr ? "" : kind);
  if (kind != nullptr) made->setProperty("kind", look);
  const bool onAccent = look == QLatin1String("primary") || look == QLatin1String("hero");
  if (iconName != nullptr) made->setIcon(icon(iconName, onAccent ? Tone::OnAccent : Tone::Text));
  made->setAccessibleName(text);
  made->setCursor(Qt::PointingHandCursor);
  return made;
}

QToolButton* iconButton(const char* iconName, const QString& name, bool checkable) {
  auto* made = new QToolButton;
  made->setIcon(icon(iconName));
  made->setIconSize({18, 18});
  made->setToolTip(name);
  made->setAccessibleName(name);
  made->setCheckable(checkable);
  made->setAutoRaise(true);
  made->setFocusPolicy(Qt::TabFocus);
  return made;
}

QString menuText(QString text) {
  return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QFrame* segments(const QStringList& names, const QString& accessibleName,
                 std::vector<QToolButton*>* buttons) {
  constexpr int kLeastAir = 6;  // beside the words where there is no room for more
  auto* frame = named(new QFrame, accessibleName);
  frame->setProperty("kind", QLatin1String("segments"));
  auto* layout = new QHBoxLayout(frame);
  layout->setContentsMargins(3, 3, 3, 3);
  layout->setSpacing(2);
  auto* group = new QButtonGroup(frame);
  for (const QString& name : names) {
    auto* segment = named(new QToolButton, name);
    segment->setText(name);
    segment->setCheckable(true);
    segment->setProperty("kind", QLatin1String("segment"));
    segment->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    segment->setMinimumWidth(segment->fontMetrics().horizontalAdvance(name) + kLeastAir);
    group->addButton(segment);
    layout->addWidget(segment);
    buttons->push_back(segment);
  }
  if (!buttons->empty()) buttons->front()->setChecked(true);
  return frame;
}

QComboBox* narrow(QComboBox* box) {
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(6);
  return box;
}

QFrame* card() {
  auto* frame = new QFrame;
  frame->setProperty("kind", QLatin1String("card"));
  return frame;
}

QFrame* separator() {
  auto* line = new QFrame;
  line->setProperty("kind", QLatin1String("line"));
  return line;
}

QVBoxLayout* column(QWidget* parent, int margin, int spacing) {
  auto* layout = new QVBoxLayout(parent);
  layout->setContentsMargins(margin, margin, margin, margin);
  layout->setSpacing(spacing);
  return layout;
}

QHBoxLayout* row(int spacing) {
  auto* layout = new QHBoxLayout;
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing);
  return layout;
}

void addField(QVBoxLayout* layout, const QString& name, QWidget* field, const QString& help) {
  auto* pair = column(nullptr, 0, 4);
  QLabel* title = label(name, "section");
  title->setBuddy(field);
  pair->addWidget(title);
  pair->addWidget(field);
  if (!help.isEmpty()) pair->addWidget(paragraph(help, "small"));
  layout->addLayout(pair);
}

QWidget* readingColumn(QWidget* content, int width) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  auto* centre = new QHBoxLayout(body);
  centre->setContentsMargins(32, 24, 32, 24);
  content->setMaximumWidth(width);
  centre->addStretch();
  centre->addWidget(content, 8);
  centre->addStretch();
  scroll->setWidget(body);
  return scroll;
}

QWidget* emptyState(const char* iconName, const QString& title, const QString& text,
                    const QList<QPushButton*>& actions) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // fills, asks for nothing
  scroll->setMinimumHeight(120);
  auto* widget = new QWidget;
  scroll->setWidget(widget);
  auto* layout = column(widget, 24, 8);
  auto* picture = new QLabel;
  picture->setPixmap(icon(iconName, Tone::Faint).pixmap(QSize(48, 48)));
  picture->setAlignment(Qt::AlignCenter);
  QLabel* heading = label(title, "heading");
  heading->setAlignment(Qt::AlignCenter);
  QLabel* body = paragraph(text);
  body->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  body->setMaximumWidth(420);
  // In a row of its own: an aligned label would get the height of a single line.
  QHBoxLayout* centred = row(0);
  centred->addStretch(1);
  centred->addWidget(body, 4);
  centred->addStretch(1);
  layout->addStretch(2);
  layout->addWidget(picture);
  layout->addSpacing(8);
  layout->addWidget(heading);
  layout->addLayout(centred);
  if (!actions.isEmpty()) layout->addSpacing(12);
  for (QPushButton* action : actions) layout->addWidget(action, 0, Qt::AlignHCenter);
  layout->addStretch(3);
  return scroll;
}

}  // namespace crossflow::ui
