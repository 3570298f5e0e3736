// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The frame: pages on the left rail, messages over a corner, keys, pictures dropped anywhere. No
// logic of its own beyond saving what is on the pages. Fits any screen from 800 x 480 up.

#include <QMainWindow>
#include <QStackedWidget>
#include <QTimer>
#include <QUndoGroup>
#include <vector>

#include "ui/frame/banner.h"
#include "ui/frame/manners.h"
#include "ui/frame/page_rail.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcuts.h"
#include "ui/shared/page.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  enum class Session { Keep, Ignore };  // Ignore: another window owns it

  MainWindow(Workbench& bench, Session session, QWidget* parent = nullptr);
  ~MainWindow() override;

  Banner& banner() { return *banner_; }
  void openPage(int index);
  Page* page(int index) { return pages_[static_cast<std::size_t>(index)].page; }
  int pageCount() const { return static_cast<int>(pages_.size()); }
  /// Reads the request in a picture in the background and shows it where it belongs.
  void openPicture(const QString& path);
  void openRequest(const core::GenerationRequest& request);
  /// Writes the pages to the session now.
  void saveSession();
  void openSettings(SettingsDialog::Section section = SettingsDialog::Section::Appearance);

 Q_SIGNALS:
  /// The window should be made again, in another language.
  void remakeWanted();
  /// The program should start again, with text of another size.
  void restartWanted();
  void themeChosen(const QString& theme);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void moveEvent(QMoveEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Entry {
    QString id;
    Page* page;
    QWidget* frame;  // scrolls the page where the window is too small for it
  };
  void openForeign(const QString& path, const core::Failure& why);
  void addPage(const QString& id, const char* iconName, const QString& name, Page* page);
  void addPages();
  void connectPage(Page* page);
  void buildActions();
  void fitToScreen();
  void begin(const QString& pageId, const core::GenerationRequest& request);
  QAction* addAction(const QString& id, const QString& name, const QList<QKeySequence>& keys,
                     std::function<void()> act);
  void restoreSession();

  Workbench& bench_;
  Session session_;
  Shortcuts shortcuts_;
  QUndoGroup undo_;
  QTimer autosave_;
  Manners manners_;
  PageRail* rail_;
  QStackedWidget* stack_;
  Banner* banner_ = nullptr;
  std::vector<Entry> pages_;
};

}  // namespace crossflow::ui
