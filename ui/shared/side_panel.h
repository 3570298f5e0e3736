// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The column of controls on the left of the pages that draw. It gets narrower with the window and
// can be put away, by hand or where there is no room.

#include <QToolButton>

class QFrame;
class QVBoxLayout;

namespace crossflow::ui {

struct SidePanel {
  QFrame* frame;
  QVBoxLayout* body;  // scrolls where the window is low
  QVBoxLayout* foot;  // stays in sight below it
};

/// Without a parent; the frame owns the rest.
SidePanel sidePanel();

/// Controls left, everything else right, edge to edge.
void laySideBySide(QWidget* page, QWidget* controls, QWidget* stage);

/// The narrow button between the controls and the rest.
class PanelHandle : public QToolButton {
  Q_OBJECT

 public:
  PanelHandle(QWidget* page, QWidget* controls);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void turn();
  void fit();

  QWidget* page_;
  QWidget* controls_;
  bool roomy_ = true;
  bool openThoughNarrow_ = false;
};

}  // namespace crossflow::ui
