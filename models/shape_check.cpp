// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shape_check.h"

#include "models/base/error.h"

namespace crossflow::models {
namespace {

template <typename Sizes>
std::string describeSizes(const Sizes& sizes) {
  std::string text = "[";
  for (const int64_t size : sizes) {
    if (text.size() > 1) text += ", ";
    text += size == kAnySize ? "any" : std::to_string(size);
  }
  return text + "]";
}

}  // namespace

void expectShape(const at::Tensor& tensor, std::initializer_list<int64_t> sizes, const char* what) {
  bool fits = tensor.defined() && tensor.dim() == static_cast<int64_t>(sizes.size());
  for (size_t i = 0; fits && i < sizes.size(); ++i) {
    const int64_t wanted = sizes.begin()[i];
    fits = wanted == kAnySize || tensor.size(static_cast<int64_t>(i)) == wanted;
  }
  if (fits) return;
  const std::string got = tensor.defined() ? describeSizes(tensor.sizes()) : std::string("nothing");
  throw ShapeError(std::string(what) + " should have the shape " + describeSizes(sizes) +
                   " but has " + got + ".");
}

}  // namespace crossflow::models
