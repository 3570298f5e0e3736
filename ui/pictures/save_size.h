// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <optional>

class QWidget;

namespace crossflow::ui {

/// How wide a picture should be saved; none if the dialog was left. Blocks until it is answered.
std::optional<int> askForSize(QWidget* parent, QSize picture);

}  // namespace crossflow::ui
