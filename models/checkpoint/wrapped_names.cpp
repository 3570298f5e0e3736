// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/wrapped_names.h"

#include <algorithm>
#include <array>
#include <map>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::models {

namespace {

constexpr std::array<std::string_view, 7> kWrappers{"module.",
                                                    "_orig_mod.",
                                                    "state_dict.",
                                                    "model_state_dict.",
                                                    "_forward_module.",
                                                    "_fsdp_wrapped_module.",
                                                    "model."};
constexpr size_t kMaxWrappers = 4;

}  // namespace

std::vector<size_t> wrapperLengths(std::string_view name) {
  std::vector<size_t> lengths{0};
  while (lengths.size() <= kMaxWrappers) {
    const std::string_view rest = name.substr(lengths.back());
    const auto word = std::find_if(kWrappers.begin(), kWrappers.end(),
                                   [&](std::string_view w) { return rest.starts_with(w); });
    if (word == kWrappers.end()) break;
    lengths.push_back(lengths.back() + word->size());
  }
  return lengths;
}

std::string commonWrapper(const std::vector<TensorInfo>& tensors,
                          const std::function<bool(std::string_view name)>& known) {
  std::map<std::string, size_t, std::less<>> votes;
  for (const TensorInfo& tensor : tensors)
    for (const size_t length : wrapperLengths(tensor.name))
      if (known(std::string_view(tensor.name).substr(length)))
        ++votes[tensor.name.substr(0, length)];
  std::string best;
  size_t most = votes[""];
  for (const auto& [wrapper, count] : votes)
    if (count > most) std::tie(best, most) = std::tie(wrapper, count);
  return best;
}

}  // namespace crossflow::models
