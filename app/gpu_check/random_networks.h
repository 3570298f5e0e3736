// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Networks of the published sizes with random weights: speed does not ask what they have learnt.

#include <memory>
#include <vector>

#include "models/backbones/recordings.h"
#include "models/config/model_catalog.h"
#include "models/vae/kl_vae.h"
#include "training/networks/train_networks.h"

namespace crossflow::gpu_check {

/// Where and how the checks run.
struct Conditions {
  at::Device device{at::kCPU};
  bool quick = false;  // small networks and few repeats: shows that a check works, measures nothing
  std::filesystem::path packs, out;

  int repeats(int many) const { return quick ? 1 : many; }
};

/// The published models that are measured, DiMR first; small ones of the same kinds when quick.
std::vector<models::ModelConfig> modelsToMeasure(const Conditions& conditions);

/// Gives every parameter small random values of `dtype` on the device.
void randomise(torch::nn::Module& module, at::Device device, at::ScalarType dtype);

std::shared_ptr<models::Backbone> randomBackbone(const models::ModelConfig& config,
                                                 at::Device device, at::ScalarType dtype);

/// From now on the backbone's evaluations are recorded; a processor, which records nothing, repeats
/// the work itself.
std::shared_ptr<models::Recordings> record(models::Backbone& backbone, at::Device device);

/// [rows, C, H, W] of `config`, normal.
at::Tensor randomLatents(const models::ModelConfig& config, at::Device device, int64_t rows);

}  // namespace crossflow::gpu_check
