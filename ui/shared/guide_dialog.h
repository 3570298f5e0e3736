// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace crossflow::ui {

/// The tutorial of training that comes with the program (resources/docs/training.md), to read
/// beside the window. It is read in the background; deletes itself when it is closed.
class GuideDialog : public QDialog {
  Q_OBJECT

 public:
  explicit GuideDialog(QWidget* parent);
  QString text() const;

 private:
  void showGuide(const QString& markdown);

  QTextBrowser* page_;
};

}  // namespace crossflow::ui
