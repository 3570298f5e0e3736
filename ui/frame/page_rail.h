// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The column of pages at the left edge of the window, help and settings below. Names below the
// icons while there is height for them.

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossflow::ui {

class PageRail : public QFrame {
  Q_OBJECT

 public:
  explicit PageRail(QWidget* parent = nullptr);

  void addPage(const char* iconName, const QString& name);
  void setPage(int index);

 Q_SIGNALS:
  void pageChosen(int index);
  void helpChosen();
  void settingsChosen();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QToolButton* makeButton(const char* iconName, const QString& name);
  void fit();

  QButtonGroup* group_;
  QLabel* mark_;
  QVBoxLayout* top_;
};

}  // namespace crossflow::ui
