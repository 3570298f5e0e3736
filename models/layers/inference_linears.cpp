// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/inference_linears.h"

#include "models/torch.h"

#if defined(__linux__)
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace crossflow::models {
namespace {

/// Weights that are views of a mapped file leave their pages in memory; asks the system to take
/// back those wholly inside. Pages that hold the only copy of something are never lost by this.
void giveBackPages(const at::Tensor& weight) {
#if defined(__linux__) && defined(MADV_PAGEOUT)
  const auto page = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto first = reinterpret_cast<uintptr_t>(weight.const_data_ptr());
  const uintptr_t begin = (first + page - 1) / page * page;
  const uintptr_t end = (first + weight.nbytes()) / page * page;
  if (end > begin) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_PAGEOUT);
#else
  (void)weight;
#endif
}

}  // namespace

ConvertedLinears convertLinears(torch::nn::Module& module, LinearForm form,
                                const LinearFilter& filter) {
  ConvertedLinears result;
  if (form == LinearForm::kPlain) return result;
  const c10::InferenceMode inference;
  for (const auto& child : module.named_modules()) {
    auto* layer = child.value()->as<LinearImpl>();
    if (layer == nullptr || !layer->weight.defined()) continue;
    if (filter && !filter(child.key(), *layer)) continue;
    const at::Tensor weight = layer->weight;
    if (!layer->convert(form)) continue;
    ++result.layers;
    result.bytesBefore += static_cast<int64_t>(weight.nbytes());
    giveBackPages(weight);
  }
  return result;
}

}  // namespace crossflow::models
