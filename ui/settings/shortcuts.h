// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every action of the window with its keys, remappable and kept in the settings.

#include <QAction>
#include <QList>
#include <QObject>
#include <vector>

namespace crossflow::ui {

class Shortcuts : public QObject {
  Q_OBJECT

 public:
  struct Entry {
    QString id;
    QAction* action;
    QList<QKeySequence> standard;
  };

  using QObject::QObject;

  /// The action gets the user's keys, or `standard`: all of them work, the first is shown.
  void add(const QString& id, QAction* action, const QList<QKeySequence>& standard);
  const std::vector<Entry>& entries() const { return entries_; }
  /// The other action that has these keys; null if they are free.
  const Entry* conflict(const QString& id, const QKeySequence& keys) const;
  void remap(const QString& id, const QKeySequence& keys);
  void reset();

 private:
  std::vector<Entry> entries_;
};

/// What stands on the keys, in the window's language; Qt's own words need its translation files.
QString keysText(const QKeySequence& keys);

/// Keys that belong to one widget and cannot be remapped; shown on the sheet: name and keys.
std::vector<std::pair<QString, QString>> fixedKeys();

}  // namespace crossflow::ui
