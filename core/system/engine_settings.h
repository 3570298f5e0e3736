// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Preferences that only the engine and the page of devices read; see settings.h.

#include "core/system/settings.h"

namespace crossflow::core::settings {

/// Off: a graphics card draws pictures together, which is faster and rounds otherwise.
inline const Setting<bool> kExactRepeat{"engine/exact_repeat", true};

}  // namespace crossflow::core::settings
