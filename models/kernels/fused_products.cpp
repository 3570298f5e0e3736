// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/fused_products.h"

#include "models/torch.h"

#include <algorithm>
#include <map>
#include <shared_mutex>

#include "models/base/error.h"
#include "models/kernels/fused_kernels.h"

namespace crossflow::models {
namespace {

constexpr int64_t kRowsOfBlock = 128, kColumnsOfBlock = 64, kEightNumbers = 8;
constexpr uint32_t kThreadsOfProduct = 256;

struct Chosen {
  std::shared_mutex mutex;
  std::map<std::pair<c10::DeviceType, c10::DeviceIndex>, FusedProducts> products;
};

Chosen& chosen() {
  static Chosen all;
  return all;
}

std::pair<c10::DeviceType, c10::DeviceIndex> keyOfDevice(c10::Device device) {
  return {device.type(), device.index()};
}

/// Of a kernel's argument; nowhere on the meta device.
void* numbersOf(const at::Tensor& x) {
  return x.is_meta() ? nullptr : const_cast<void*>(x.const_data_ptr());
}

bool kernelReads(const at::Tensor& x) {
  return x.defined() && x.scalar_type() == at::kBFloat16 && x.is_contiguous() &&
         reinterpret_cast<uintptr_t>(numbersOf(x)) % 16 == 0;
}

uint32_t blocksOf(int64_t all, int64_t each) {
  return static_cast<uint32_t>((all + each - 1) / each);
}

}  // namespace

void useFusedProducts(c10::Device device, FusedProducts products) {
  Chosen& all = chosen();
  const std::unique_lock lock(all.mutex);
  all.products[keyOfDevice(device)] = std::move(products);
}

FusedProducts fusedProducts(c10::Device device) {
  if (!hasFusedKernels(device)) return {};
  Chosen& all = chosen();
  const std::shared_lock lock(all.mutex);
  const auto found = all.products.find(keyOfDevice(device));
  return found == all.products.end() ? FusedProducts() : found->second;
}

bool gateProductFits(const at::Tensor& y, const GateLayers& layers) {
  const FusedProducts::Pays pays = fusedProducts(y.device()).gate;
  if (!pays || !fusedFit(y) || !kernelReads(y)) return false;
  const bool readable =
      kernelReads(layers.first) && kernelReads(layers.second) && kernelReads(layers.firstBias) &&
      kernelReads(layers.secondBias) && layers.first.sizes() == layers.second.sizes() &&
      layers.first.size(1) == y.size(-1) && layers.first.size(0) % kEightNumbers == 0;
  return readable && pays(y.numel() / y.size(-1), y.size(-1));
}

at::Tensor fusedGateProduct(const at::Tensor& y, const GateLayers& layers, const at::Tensor& to) {
  const int64_t depth = y.size(-1), rows = y.numel() / depth, width = layers.first.size(0);
  std::vector<int64_t> shape = y.sizes().vec();
  shape.back() = width;
  at::Tensor out = to.defined() ? to : at::empty(shape, y.options().memory_format(std::nullopt));
  const KernelLauncher launcher = installedFusedKernels(y.device());
  if (!launcher) throw Error("No kernels are installed for " + y.device().str() + ".");
  void* pointers[] = {numbersOf(y),
                      numbersOf(layers.first),
                      numbersOf(layers.second),
                      numbersOf(layers.firstBias),
                      numbersOf(layers.secondBias),
                      numbersOf(out)};
  long long step = out.stride(-2);
  int sizes[] = {static_cast<int>(rows), static_cast<int>(depth), static_cast<int>(width)};
  void* arguments[] = {&pointers[0], &pointers[1], &pointers[2], &pointers[3], &pointers[4],
                       &pointers[5], &step,        &sizes[0],    &sizes[1],    &sizes[2]};
  launcher(
      "productGate_h",
      {{blocksOf(rows, kRowsOfBlock), blocksOf(width, kColumnsOfBlock), 1}, {kThreadsOfProduct, 1}},
      arguments);
  return out;
}

}  // namespace crossflow::models
