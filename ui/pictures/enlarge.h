// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace crossflow::ui {

/// `image` at `size`, for looking at: edges stay sharp and follow their own direction, no lattice
/// of source pixels shows. Small pictures are doubled along their edges as often as needed, then
/// brought to the size. Blocks for a sixth of a second for 900 x 900 on one core: not for the GUI
/// thread. Smaller sizes than the picture's are averaged. Opaque; at most 8192 pixels a side.
QImage enlarge(const QImage& image, QSize size);

}  // namespace crossflow::ui
