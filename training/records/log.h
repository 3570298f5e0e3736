// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines with time and level on standard error, which the launcher sends to rank_<k>.log.

#include <string>

namespace crossflow::training {

void logInfo(const std::string& line);
void logError(const std::string& line);

}  // namespace crossflow::training
