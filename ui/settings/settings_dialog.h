// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>

#include "core/system/paths.h"
#include "ui/settings/shortcuts.h"

class QVBoxLayout;

namespace crossflow::ui {

/// Preferences; each takes effect at once, or says that it needs a new start.
class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  SettingsDialog(Shortcuts& shortcuts, const core::Paths& paths, QWidget* parent = nullptr);

 Q_SIGNALS:
  void themeChosen(const QString& theme);

 private:
  void addSection(const QString& name, QWidget* section);
  QWidget* appearance();
  QWidget* engine();
  QWidget* folders();
  QWidget* models();
  QWidget* keyboard();
  void addFolder(QVBoxLayout* layout, const QString& name, const QString& present,
                 std::function<void(const QString&)> store);
  void needsRestart();

  Shortcuts& shortcuts_;
  core::Paths paths_;
  QListWidget* sections_;
  QStackedWidget* stack_;
  QLabel* restart_;
};

}  // namespace crossflow::ui
