// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs of the original's train_t2i.py and runs of ours, in both directions. Both keep the same five
// files a checkpoint (step, nnet, nnet_ema, optimizer, lr_scheduler .pth); ours lie in
// <run>/checkpoints/N.ckpt with a manifest, the original's in <workdir>/ckpts/N.ckpt. Nothing of
// the source is moved, changed or removed.

#include <filesystem>
#include <optional>

#include "training/config/train_config.h"

namespace crossflow::training {

/// Brings the newest whole checkpoint of `original` (a work folder, its "ckpts", or one N.ckpt)
/// into `run`, whose config.json says how to go on. Blocks; files on the same disk are linked,
/// others copied. Returns its step. Throws RunError if the run has checkpoints already, if nothing
/// whole is found, or if the networks are those of another published model than config.json names.
int64_t importOriginal(const std::filesystem::path& original, const std::filesystem::path& run);

/// Writes the checkpoint of `step` as <out>/ckpts/N.ckpt, from where the original resumes. Throws
/// RunError if the run trains what the original does not know.
std::filesystem::path exportOriginal(const TrainConfig& config, const std::filesystem::path& run,
                                     int64_t step, const std::filesystem::path& out);

}  // namespace crossflow::training
