// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/settings/shortcuts.h"

namespace crossflow::ui {

/// All keys at a glance; `?` opens it.
class ShortcutSheet : public QDialog {
  Q_OBJECT

 public:
  explicit ShortcutSheet(const Shortcuts& shortcuts, QWidget* parent = nullptr);
};

}  // namespace crossflow::ui
