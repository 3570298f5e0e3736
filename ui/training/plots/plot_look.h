// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;

namespace crossflow::ui {

/// Colours, fonts and grid of the present theme.
void dressPlot(QCustomPlot& plot);

/// Ticks and numbers of an axis that counts steps (bottom) or values (left).
enum class PlotAxis { Steps, Values };
void setLogarithmic(QCustomPlot& plot, PlotAxis axis, bool on);

}  // namespace crossflow::ui
