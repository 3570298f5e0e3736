// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a pack of a whole network asks for, the same for DiMR and DiT.

#include "app/parity/pack.h"

namespace crossflow::parity {

/// Text latent, then the cases "cond", "null" and "mixed": all outputs by forward(), and the
/// velocity once more by the tabulated way that samplers take.
void checkWholeNetwork(const Pack& pack, Report& report);

}  // namespace crossflow::parity
