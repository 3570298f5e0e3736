// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a list of pictures and an autoencoder's weights to a file of cached latents: the whole of
// `crossflow-train cache-latents`, also for the program that has neither OpenCV nor a command line
// in common with it.

#include <c10/core/Device.h>

#include "training/data/latents/latent_file.h"

namespace crossflow::training {

struct LatentJob {
  std::filesystem::path pictures, root;  // list or folder; what its paths are relative to
  std::filesystem::path model;           // config.json
  std::filesystem::path weights;         // the autoencoder's
  std::filesystem::path start, sibling;  // whose scale is taken: weights or latents; may be empty
  std::filesystem::path out;
  bool all = false;  // also what is not of the split "train"
  at::Device device{at::kCPU};
  LatentCacheOptions options;  // side and scale are filled in
};

struct LatentReport {
  int64_t pictures = 0;
  double scale = 1;
  std::vector<std::string> skipped;  // a sentence for each unreadable picture
};

/// Writes job.out and its .jsonl. Blocks. `tell` gets complaints about the list before the first
/// picture is read, `progress` pictures done and in total. Throws RunError, base::Error.
LatentReport writeLatentCache(LatentJob job, const std::function<void(const std::string&)>& tell,
                              const std::function<void(int64_t, int64_t)>& progress);

}  // namespace crossflow::training
