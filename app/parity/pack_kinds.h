// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells by a pack's content what it holds; the folder's name says nothing. One predicate for each
// check of checks.h; run_pack.cpp pairs them.

#include "app/parity/pack.h"

namespace crossflow::parity {

bool holdsActivations(const Pack& pack);        // inner activations of other packs' networks
bool holdsCaptions(const Pack& pack);           // captions.json: cleaning
bool holdsCheckpointKeys(const Pack& pack);     // key lists of published files
bool holdsClipScore(const Pack& pack);          // tiny CLIP, scores, Fréchet distances
bool holdsCrops(const Pack& pack);              // pictures and their training crops
bool holdsDimr(const Pack& pack);               // a whole multi-resolution network
bool holdsDit(const Pack& pack);                // a whole DiT
bool holdsEndToEnd(const Pack& pack);           // text latent to picture
bool holdsFeatures(const Pack& pack);           // feature files and hostile files
bool holdsFlow(const Pack& pack);               // a guided Euler trajectory
bool holdsLatentAlgebra(const Pack& pack);      // interpolation, sums, differences
bool holdsLoss(const Pack& pack);               // training steps
bool holdsSchedule(const Pack& pack);           // the flow's schedule alone
bool holdsTextEncoders(const Pack& pack);       // clip_text.safetensors, t5_encoder.safetensors
bool holdsTextEncodersExtra(const Pack& pack);  // whole-CLIP files, sharded T5, bfloat16
bool holdsTextVe(const Pack& pack);             // the text variational encoder alone
bool holdsTokens(const Pack& pack);             // texts and their ids
bool holdsVae(const Pack& pack);                // the autoencoder

}  // namespace crossflow::parity
