// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requests/request.h"

namespace crossflow::ui {

/// A way that begins with what `source` shows; its end is still to be written.
core::LatentSource wayFrom(const core::LatentSource& source);
/// An expression of the same latent, to go on calculating with.
core::LatentSource sumFrom(const core::LatentSource& source);

}  // namespace crossflow::ui
