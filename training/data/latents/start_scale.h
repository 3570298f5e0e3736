// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace crossflow::training {

/// The scale of the latents that weights were trained on: that of the run a .ckpt folder belongs
/// to, or of the model folder a file lies in; 0 if neither is known. Blocks. Throws base::Error
/// on files that cannot be read.
double startScale(const std::filesystem::path& start);

}  // namespace crossflow::training
