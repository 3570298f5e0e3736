// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Colours of curves. They differ in lightness as well as in hue, so that they stay apart for people
// who see fewer hues and on grey paper; after the last one they repeat with another dash.

#include <QColor>
#include <Qt>

namespace crossflow::ui {

/// Of the curve `index` on the present theme.
QColor plotColour(int index);
Qt::PenStyle plotDash(int index);

/// Of a curve that is one of an ordered family, e.g. bins of time: 0 is the first, 1 the last.
QColor plotScale(double fraction);

}  // namespace crossflow::ui
