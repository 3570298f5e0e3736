// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Light and dark from the same style sheet: resources/themes/studio.qss with @names filled in from
// light.json or dark.json, and a palette for what is painted by hand.

#include <QApplication>
#include <QHash>
#include <QObject>
#include <QTemporaryDir>

namespace crossflow::ui {

class Theme : public QObject {
  Q_OBJECT

 public:
  /// "light", "dark"; anything else follows the desktop.
  explicit Theme(QApplication& application);
  void apply(const QString& choice);
  bool dark() const { return dark_; }

 private:
  using Colours = QHash<QString, QString>;
  Colours read(const QString& name) const;
  QPalette palette(const Colours& colours) const;
  QString styleSheet(const Colours& colours);

  QApplication& application_;
  QTemporaryDir icons_;  // style sheets take pictures only from files
  bool desktopIsDark_ = false;
  bool dark_ = false;
};

}  // namespace crossflow::ui
