// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The caption cleaning that T5-conditioned models were trained with (DeepFloyd's): takes out
// addresses, mark-up, file names, article numbers and shop talk. Linear time on any text.

#include <string>
#include <string_view>

namespace crossflow::models {

std::string cleanCaption(std::string_view caption);

/// As training and sampling use it.
std::string cleanCaptionTwice(std::string_view caption);

}  // namespace crossflow::models
