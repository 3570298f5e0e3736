// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/inference_linears.h"

#include "models/torch.h"

#include "models/freed_memory.h"

namespace crossflow::models {

ConvertedLinears convertLinears(torch::nn::Module& module, LinearForm form,
                                const LinearFilter& filter) {
  ConvertedLinears result;
  if (form == LinearForm::Plain) return result;
  const c10::InferenceMode inference;
  const FreedMemoryReturns freedMemory;
  for (const auto& child : module.named_modules()) {
    auto* layer = child.value()->as<LinearImpl>();
    if (layer == nullptr || !layer->weight.defined()) continue;
    if (filter && !filter(child.key(), *layer)) continue;
    const auto bytes = static_cast<int64_t>(layer->weight.nbytes());
    if (!layer->convert(form)) continue;
    ++result.layers;
    result.bytesBefore += bytes;
  }
  return result;
}

bool worthQuantising(const std::string&, const LinearImpl& layer) {
  // Below this the quantisation of the inputs costs more than the product saves.
  constexpr int64_t kSmallest = 256;
  return layer.inFeatures >= kSmallest && layer.outFeatures >= kSmallest;
}

ConvertedLinears quantiseLinears(torch::nn::Module& module, const LinearFilter& filter) {
  return convertLinears(module, LinearForm::Int8, filter);
}

}  // namespace crossflow::models
