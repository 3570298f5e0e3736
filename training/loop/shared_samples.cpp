// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/shared_samples.h"

#include <algorithm>

#include "models/torch.h"

namespace crossflow::training {

// Rows travel in equal numbers: a rank with less to do draws again what its neighbour draws.
at::Tensor sharedSamples(TrainTask& task, Ranks& ranks, at::Device device) {
  const int64_t count = task.sampleCount(), world = ranks.world();
  const int64_t each = (count + world - 1) / world;
  const auto firstOf = [&](int64_t rank) { return std::min(rank * each, count - each); };
  const at::Tensor own = task.samplesOf(firstOf(ranks.rank()), each);
  const std::vector<at::Tensor> shares = ranks.gatherRows(own.to(device)).split(each);
  std::vector<at::Tensor> kept;
  for (int64_t rank = 0; rank * each < count; ++rank)
    kept.push_back(shares[static_cast<std::size_t>(rank)].slice(0, rank * each - firstOf(rank)));
  return at::cat(kept);
}

}  // namespace crossflow::training
