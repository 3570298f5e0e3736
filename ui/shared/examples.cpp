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
                      const QStringList& examples,
                      const std::function<void(const QString&)>& chosen) {
  QList<QPushButton*> choices;
  for (const QString& example : examples) choices << button(example);
  QWidget* widget = emptyState(iconName, title, text, choices);
  for (int i = 0; i < choices.size(); ++i) {
    QObject::connect(choices[i], &QPushButton::clicked, widget,
                     [chosen, example = examples[i]] { chosen(example); });
  }
  return widget;
}

}  // namespace crossflow::ui
