// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/linear_loading.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "models/kernels/parallel_for.h"
#include "models/layers/inference_linears.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

struct NamedLinear {
  std::string prefix;  // with the dot at its end
  LinearImpl* layer = nullptr;
  bool ready = false;
};

std::vector<NamedLinear> largestFirst(torch::nn::Module& module) {
  std::vector<NamedLinear> layers;
  for (const auto& child : module.named_modules())
    if (auto* layer = child.value()->as<LinearImpl>(); layer != nullptr && layer->weight.defined())
      layers.push_back({child.key() + ".", layer});
  std::ranges::stable_sort(layers, std::greater(), [](const NamedLinear& linear) {
    return linear.layer->inFeatures * linear.layer->outFeatures;
  });
  return layers;
}

bool makeFast(LinearImpl& layer, bool int8) {
  if (int8 && worthQuantising({}, layer) && layer.convert(LinearForm::Int8)) return true;
  return layer.convert(LinearForm::Packed);
}

}  // namespace

std::vector<std::string> loadFastLinears(torch::nn::Module& module, const CheckpointReader& reader,
                                         const LoadOptions& options, bool int8,
                                         const std::function<void(const LoadReport&)>& expect) {
  std::vector<NamedLinear> layers = largestFirst(module);
  const auto caller = std::this_thread::get_id();
  std::atomic<size_t> next = 0;
  std::atomic<int64_t> read = 0;
  const auto work = [&](NamedLinear& linear) {
    LoadOptions own = options;
    own.prefix += linear.prefix;
    int64_t bytes = 0;
    own.progress = [&bytes](int64_t, int64_t total) { bytes = total; };
    expect(loadStateDict(*linear.layer, reader, own));
    linear.ready = makeFast(*linear.layer, int8);
    if (linear.ready) read += bytes;
    if (options.progress && std::this_thread::get_id() == caller) options.progress(read, read);
  };
  parallelFor(0, at::get_num_threads(), 1, [&](int64_t, int64_t) {
    const c10::InferenceMode ordinary(false);  // a thread's own, as is the next
    const torch::NoGradGuard noGrad;
    try {
      for (size_t i = next++; i < layers.size(); i = next++) work(layers[i]);
    } catch (...) {
      next = layers.size();  // the others need not go on
      throw;
    }
  });
  std::vector<std::string> ready;
  for (const NamedLinear& linear : layers)
    if (linear.ready) ready.push_back(linear.prefix);
  return ready;
}

}  // namespace crossflow::models
