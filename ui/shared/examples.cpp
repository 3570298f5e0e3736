// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/examples.h"

#include "ui/shared/widgets.h"

namespace crossflow::ui {

QStringList examplePrompts() {
  return {QStringLiteral("smiling face with sunglasses"), QStringLiteral("red apple"),
          QStringLiteral("woman astronaut: dark skin tone"), QStringLiteral("penguin")};
}

QStringList exampleKeys() {
  return {QStringLiteral("man farmer"), QStringLiteral("woman astronaut: dark skin tone"),
          QStringLiteral("woman firefighter: light skin tone")};
}

QString exampleExpression() {
  return QStringLiteral("\"man firefighter\" + \"person: dark skin tone\" - person");
}

QWidget* exampleState(const char* iconName, const QString& title, const QString& text,
                      const QStringList& examples, std::function<void(const QString&)> chosen) {
  QWidget* widget = emptyState(iconName, title, text);
  auto* list = new QWidget;
  auto* layout = column(list, 0, 8);
  for (const QString& example : examples) {
    QPushButton* choice = button(example);
    QObject::connect(choice, &QPushButton::clicked, widget, [chosen, example] { chosen(example); });
    layout->addWidget(choice, 0, Qt::AlignHCenter);
  }
  auto* outer = static_cast<QVBoxLayout*>(widget->layout());
  const int end = outer->count() - 1;  // before the last stretch
  outer->insertSpacing(end, 12);
  outer->insertWidget(end + 1, list);
  return widget;
}

}  // namespace crossflow::ui
