// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcuts.h"

#include <QSettings>
#include <algorithm>

namespace crossflow::ui {

namespace {

QString settingOf(const QString& id) {
  return QStringLiteral("shortcuts/") + id;
}

QString keyText(Qt::Key key) {
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return Shortcuts::tr("Enter");
    case Qt::Key_Delete:
      return Shortcuts::tr("Delete");
    default:
      return QKeySequence(key).toString(QKeySequence::NativeText);
  }
}

}  // namespace

void Shortcuts::add(const QString& id, QAction* action, const QList<QKeySequence>& standard) {
  const QVariant chosen = QSettings().value(settingOf(id));
  action->setShortcuts(chosen.isValid() ? QList{QKeySequence(chosen.toString())} : standard);
  entries_.push_back({id, action, standard});
}

const Shortcuts::Entry* Shortcuts::conflict(const QString& id, const QKeySequence& keys) const {
  if (keys.isEmpty()) return nullptr;
  const auto it = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.id != id && entry.action->shortcuts().contains(keys);
  });
  return it == entries_.end() ? nullptr : &*it;
}

void Shortcuts::remap(const QString& id, const QKeySequence& keys) {
  for (const Entry& entry : entries_) {
    if (entry.id != id || entry.action->shortcut() == keys) continue;  // others stay too
    entry.action->setShortcut(keys);
    QSettings().setValue(settingOf(id), keys.toString());
  }
}

void Shortcuts::reset() {
  for (const Entry& entry : entries_) {
    entry.action->setShortcuts(entry.standard);
    QSettings().remove(settingOf(entry.id));
  }
}

QString keysText(const QKeySequence& keys) {
  QStringList strokes;
  for (int i = 0; i < keys.count(); ++i) {
    const auto stroke = keys[static_cast<uint>(i)];
    QStringList words;
    if (stroke.keyboardModifiers() & Qt::ControlModifier) words << Shortcuts::tr("Ctrl");
    if (stroke.keyboardModifiers() & Qt::AltModifier) words << Shortcuts::tr("Alt");
    if (stroke.keyboardModifiers() & Qt::ShiftModifier) words << Shortcuts::tr("Shift");
    if (stroke.keyboardModifiers() & Qt::MetaModifier) words << Shortcuts::tr("Meta");
    words << keyText(stroke.key());
    strokes << words.join(u'+');
  }
  return strokes.join(QStringLiteral(", "));
}

std::vector<std::pair<QString, QString>> fixedKeys() {
  return {
      {Shortcuts::tr("Render (in a prompt)"), Shortcuts::tr("Enter")},
      {Shortcuts::tr("New line (in a prompt)"), Shortcuts::tr("Shift+Enter")},
      {Shortcuts::tr("Earlier and later prompts"), Shortcuts::tr("Alt+Up, Alt+Down")},
      {Shortcuts::tr("Zoom the picture"), Shortcuts::tr("+, −, 0, 1")},
      {Shortcuts::tr("Only the picture, and back"), Shortcuts::tr("F")},
      {Shortcuts::tr("Next and previous picture"), Shortcuts::tr("Right, Left")},
      {Shortcuts::tr("Compare"), Shortcuts::tr("Space, C")},
      {Shortcuts::tr("Copy and save the picture"), Shortcuts::tr("Ctrl+C, Ctrl+S")},
      {Shortcuts::tr("Star"), Shortcuts::tr("S")},
      {Shortcuts::tr("Rate (gallery)"), Shortcuts::tr("0 to 5")},
      {Shortcuts::tr("Delete the picture"), Shortcuts::tr("Delete")},
      {Shortcuts::tr("All pictures, and back"), Shortcuts::tr("G, Esc")},
  };
}

}  // namespace crossflow::ui
