// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// LibTorch's CUDA library and NVIDIA's, where a package of the program could not bring them:
// installer/gpu-part fetches them into a folder of the user's.

#include <filesystem>
#include <string>

namespace crossflow::models {

/// $XDG_DATA_HOME/crossflow-studio/gpu-part-VERSION; the version changes with what has to be in it.
/// Empty without a home.
std::filesystem::path gpuPartFolder();

/// Opens the libraries of such a folder for the whole process, so that whoever needs one of them by
/// name has it. Asks for no driver. False with a reason if one of them cannot be opened.
bool openGpuPart(const std::filesystem::path& folder, std::string& reason);

}  // namespace crossflow::models
