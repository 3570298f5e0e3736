// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/random_weights.h"

#include <algorithm>
#include <cmath>

#include "models/freed_memory.h"
#include "models/layers/inference_linears.h"
#include "models/torch.h"

namespace crossflow::bench {
namespace {

/// Values of `like`'s shape about `mean`, cut from one block that is drawn once. In `dtype` from
/// the start, as a file's weights come: an fp32 copy of the whole would show in the peak of memory.
at::Tensor repeated(const at::Tensor& like, double mean, double deviation, at::ScalarType dtype) {
  static const at::Tensor block = at::randn({1 << 20});
  const at::Tensor piece = (block * deviation + mean).to(dtype);
  at::Tensor values = at::empty(like.sizes(), dtype);
  const at::Tensor flat = values.view({-1});
  for (int64_t begin = 0; begin < flat.size(0); begin += piece.size(0)) {
    const int64_t count = std::min(piece.size(0), flat.size(0) - begin);
    flat.narrow(0, begin, count).copy_(piece.narrow(0, 0, count));
  }
  return values;
}

at::Tensor valueOf(const std::string& name, const at::Tensor& parameter, at::ScalarType dtype) {
  if (parameter.dim() > 1) {
    const int64_t fanIn = parameter.numel() / parameter.size(0);
    return repeated(parameter, 0, 0.5 / std::sqrt(static_cast<double>(fanIn)), dtype);
  }
  const bool gain = name.ends_with("scale.param0") || name.ends_with("scale.param1") ||
                    name.ends_with("weight.param0") || name.ends_with("weight.param1") ||
                    name.ends_with(".g") || name.ends_with("weight");
  return repeated(parameter, gain ? 1 : 0, 0.1, dtype);
}

void fillOwnParameters(torch::nn::Module& module, const std::string& path, at::ScalarType dtype) {
  for (const auto& item : module.named_parameters(/*recurse=*/false)) {
    at::Tensor parameter = item.value();
    parameter.set_requires_grad(false);
    parameter.set_data(valueOf(path + "." + item.key(), parameter, dtype));
  }
}

void convert(models::LinearImpl& layer, const std::vector<models::LinearForm>& forms) {
  for (const models::LinearForm form : forms)
    if (form != models::LinearForm::Int8 || models::worthQuantising({}, layer))
      if (layer.convert(form)) return;
}

}  // namespace

void fillWithRandomWeights(torch::nn::Module& module, at::ScalarType dtype,
                           const std::vector<models::LinearForm>& forms) {
  const torch::NoGradGuard noGrad;
  const models::FreedMemoryReturns freedMemory;
  torch::manual_seed(1);
  for (const auto& child : module.named_modules("", /*include_self=*/true)) {
    fillOwnParameters(*child.value(), child.key(), dtype);
    if (auto* layer = child.value()->as<models::LinearImpl>()) convert(*layer, forms);
  }
  module.eval();
}

}  // namespace crossflow::bench
