// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// CLIP's weights come in OpenAI's names and in Hugging Face's; the network has OpenAI's.

#include <filesystem>
#include <memory>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::training {

/// A view of the file in OpenAI's names, whichever of the two layouts it has. Throws
/// base::CheckpointError.
std::unique_ptr<models::CheckpointReader> openClipWeights(const std::filesystem::path& file);

}  // namespace crossflow::training
