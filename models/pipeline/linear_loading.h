// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings a network's linear layers, which are nearly all of it, from the file into their fast
// forms.

#include <functional>
#include <string>
#include <vector>

#include "models/checkpoint/load_state_dict.h"

namespace crossflow::models {

/// Reads each linear layer below `module` and brings it into its fast form on a processor, 8 bits
/// for those that `int8` wants and worthQuantising() names: all threads at once, a layer each. No
/// more layers than there are threads are in memory in both forms, and the largest go first (553 MB
/// of the 256 px model are one layer): while there is little else in memory both of theirs have
/// room below the peak that the whole network needs anyway, and the threads end together.
///
/// `options` are those of the whole network; its progress hears the bytes read, in this thread.
/// Returns the names of the layers that are ready ("blocks.3.w0."); there is no such form for the
/// others here, and they are still to be read. Throws as loadStateDict(), and NumericError by
/// `expect`, which is asked about each report by several threads.
std::vector<std::string> loadFastLinears(torch::nn::Module& module, const CheckpointReader& reader,
                                         const LoadOptions& options, bool int8,
                                         const std::function<void(const LoadReport&)>& expect);

}  // namespace crossflow::models
