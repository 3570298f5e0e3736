// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The column of controls on the left of the pages that draw.

class QFrame;
class QVBoxLayout;
class QWidget;

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

}  // namespace crossflow::ui
