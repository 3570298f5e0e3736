// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The frame: pages on the left rail, messages above, keys, pictures dropped anywhere. No logic of
// its own beyond saving what is on the pages.

#include <QButtonGroup>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTimer>
#include <QUndoGroup>
#include <QVBoxLayout>
#include <vector>

#include "ui/settings/shortcuts.h"
#include "ui/shared/banner.h"
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
  void openSettings();

 Q_SIGNALS:
  void themeChosen(const QString& theme);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  struct Entry {
    QString id;
    Page* page;
    QToolButton* button;
  };
  void addPage(const QString& id, const char* iconName, const QString& name, Page* page);
  QWidget* buildRail();
  void fitRail();
  void buildActions();
  QAction* addAction(const QString& id, const QString& name, const QList<QKeySequence>& keys,
                     std::function<void()> act);
  void restoreSession();

  Workbench& bench_;
  Session session_;
  Shortcuts shortcuts_;
  QUndoGroup undo_;
  QTimer autosave_;
  QButtonGroup* railGroup_;
  QFrame* rail_ = nullptr;
  QVBoxLayout* railTop_ = nullptr;
  QStackedWidget* stack_;
  Banner* banner_;
  std::vector<Entry> pages_;
};

}  // namespace crossflow::ui
