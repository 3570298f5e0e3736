// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a new user can try with one click. The words are those of the starter model, which knows the
// English names of emoji and combines them; they are not translated, because it reads English only.

#include <QStringList>
#include <QWidget>
#include <functional>

namespace crossflow::ui {

/// The first one stands in the prompt box of a first start.
QStringList examplePrompts();
/// Key prompts of a way, a pad or a film.
QStringList exampleKeys();
QString exampleExpression();

/// An emptyState() that offers `examples` as buttons; `chosen` is called with their text.
QWidget* exampleState(const char* iconName, const QString& title, const QString& text,
                      const QStringList& examples,
                      const std::function<void(const QString&)>& chosen);

}  // namespace crossflow::ui
