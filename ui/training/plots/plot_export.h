// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "ui/training/plots/loss_plot.h"

namespace crossflow::ui {

/// A line for each step that any shown curve has, as measured: "step,loss,…". Names are quoted
/// where they must be; numbers have a point and all their digits.
QByteArray curvesAsCsv(const std::vector<PlotCurve>& curves);

}  // namespace crossflow::ui
