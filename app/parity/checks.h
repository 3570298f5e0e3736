// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The checks, one file each (<kind>_check.cpp). A check takes every size from the pack's
// configuration and tensors; run_pack.cpp says which packs it is for.

#include "app/parity/pack.h"

namespace crossflow::parity {

void checkActivations(const Pack& pack, Report& report);
void checkCaptions(const Pack& pack, Report& report);
void checkCheckpointKeys(const Pack& pack, Report& report);
void checkClipScore(const Pack& pack, Report& report);
void checkCrops(const Pack& pack, Report& report);
void checkEndToEnd(const Pack& pack, Report& report);
void checkFeatures(const Pack& pack, Report& report);
void checkFlow(const Pack& pack, Report& report);
void checkLatentAlgebra(const Pack& pack, Report& report);
void checkLoss(const Pack& pack, Report& report);
void checkSchedule(const Pack& pack, Report& report);
void checkTextEncoders(const Pack& pack, Report& report);
void checkTextEncodersExtra(const Pack& pack, Report& report);
void checkTextVe(const Pack& pack, Report& report);
void checkTokens(const Pack& pack, Report& report);
void checkVae(const Pack& pack, Report& report);
/// Of DiMR or DiT: text latent, then the cases "cond", "null" and "mixed": all outputs by
/// forward(), and the velocity once more by the tabulated way that samplers take.
void checkWholeNetwork(const Pack& pack, Report& report);

}  // namespace crossflow::parity
