// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace crossflow::training {

/// The scale of the latents that weights were trained on: that of the run a .ckpt folder belongs
/// to, of the model folder a file lies in, or of the published model whose networks a file holds;
/// 0 if `start` is empty. Blocks. Throws RunError(BadData) where none of these is known: another
/// scale would spoil what the weights have learnt; base::Error on files that cannot be read.
double startScale(const std::filesystem::path& start);

}  // namespace crossflow::training
