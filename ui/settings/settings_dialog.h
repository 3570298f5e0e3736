// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>

#include "ui/settings/shortcuts.h"
#include "ui/shared/workbench.h"

class QVBoxLayout;

namespace crossflow::ui {

/// Preferences; each takes effect at once, or says that it needs a new start.
class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Section { Appearance, Devices, Folders, Models, Notices, Keyboard };

  SettingsDialog(Shortcuts& shortcuts, const Workbench& bench, QWidget* parent = nullptr);

  void openSection(Section section);

 Q_SIGNALS:
  void themeChosen(const QString& theme);
  void languageChosen();
  void sizeChosen();
  /// The program should start again: for what is read only then.
  void restartWanted();

 private:
  void addSection(const QString& name, QWidget* section);
  QWidget* appearance();
  QWidget* devices();
  QWidget* folders();
  QWidget* models();
  QWidget* notices();
  QWidget* keyboard();
  void addFolder(QVBoxLayout* layout, const QString& name, const QString& present,
                 std::function<void(const QString&)> store);
  void needsRestart();

  Shortcuts& shortcuts_;
  const Workbench& bench_;
  QListWidget* sections_;
  QStackedWidget* stack_;
  QWidget* restart_;
};

}  // namespace crossflow::ui
