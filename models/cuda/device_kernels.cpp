// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/device_kernels.h"

#include "models/torch.h"

#include <array>
#include <cstdlib>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>

#include "models/base/error.h"
#include "models/cuda/cuda_library.h"
#include "models/cuda/fused_check.h"
#include "models/cuda/gpu_part.h"
#include "models/cuda/kept_ways.h"
#include "models/cuda/norm_trial.h"
#include "models/cuda/product_trial.h"
#include "models/kernels/fused_kernels.h"
#include "models/kernels/fused_products.h"

namespace crossflow::models {
namespace {

constexpr size_t kFaultSize = 2000;
constexpr int kTensorCoresForHalf = 8;  // of bf16, from this compute capability on

/// The kernels of one program, looked up by name.
class LoadedKernels {
 public:
  LoadedKernels(const CudaInterface& cuda, int device, const std::vector<char>& program)
      : cuda_(cuda), device_(device), program_(program) {
    std::array<char, kFaultSize> fault{};
    library_ = cuda_.loadProgram(device_, program_.data(), fault.data(), fault.size());
    if (library_ == nullptr) throw Error(fault.data());
  }

  void start(const char* name, const KernelShape& shape, void** arguments) {
    std::array<char, kFaultSize> fault{};
    void* kernel = find(name, fault);
    const bool started =
        kernel != nullptr &&
        cuda_.startKernel(device_, kernel, shape.blocks.data(), shape.threads.data(), arguments,
                          fault.data(), fault.size());
    if (!started) throw Error(fault.data());
  }

 private:
  void* find(const char* name, std::array<char, kFaultSize>& fault) {
    const std::lock_guard lock(mutex_);
    void*& kernel = kernels_[name];
    if (kernel == nullptr) kernel = cuda_.findKernel(library_, name, fault.data(), fault.size());
    return kernel;
  }

  const CudaInterface& cuda_;
  const int device_;
  const std::vector<char> program_;
  void* library_;  // never unloaded: recordings hold its kernels
  std::mutex mutex_;
  std::map<std::string, void*> kernels_;
};

CardWays tryWays(c10::Device device) {
  const SecondsOf seconds = secondsOnGpu(device);
  return {fasterProducts(productTimes(device, seconds)), normsPay(normTimes(device, seconds))};
}

CardWays waysOf(c10::Device device, const CudaDevice& card) {
  const std::string kind = card.name + ", " + std::to_string(card.major) + "." +
                           std::to_string(card.minor) + ", kernels " + fingerprintOf(kFusedSource);
  return keptWays(gpuPartFolder().parent_path(), kind, [&] { return tryWays(device); });
}

void install(c10::Device device) {
  const CudaLibrary& library = CudaLibrary::get();
  const CudaDevice* card = library.device(device.index());
  if (card == nullptr) throw Error("There is no such card.");
  const auto kernels = std::make_shared<LoadedKernels>(
      library.functions(), static_cast<int>(device.index()),
      compileFusedKernels(library.functions(), card->major, card->minor));
  installFusedKernels(device,
                      [kernels](const char* name, const KernelShape& shape, void** arguments) {
                        kernels->start(name, shape, arguments);
                      });
  const bool tensorCores = card->major >= kTensorCoresForHalf;
  const std::string fault = fusedKernelsFault(device, tensorCores);
  if (!fault.empty()) throw Error(fault);
  useFusedProducts(device, tensorCores ? productsBy(waysOf(device, *card)) : FusedProducts());
}

std::string prepare(c10::Device device) {
  try {
    install(device);
    return {};
  } catch (const std::exception& fault) {
    installFusedKernels(device, {});
    const std::string why = fault.what();
    return why.empty() ? "unknown" : why.substr(0, why.find('\n'));
  }
}

}  // namespace

std::vector<char> compileFusedKernels(const CudaInterface& cuda, int major, int minor) {
  const std::string architecture = "sm_" + std::to_string(major) + std::to_string(minor);
  std::array<char, kFaultSize> fault{};
  size_t size = 0;
  const std::unique_ptr<void, void (*)(void*)> program(
      cuda.compileProgram(kFusedSource, architecture.c_str(), &size, fault.data(), fault.size()),
      cuda.freeProgram);
  if (!program) throw Error(fault.data());
  const auto* bytes = static_cast<const char*>(program.get());
  return {bytes, bytes + size};
}

std::string prepareFusedKernels(c10::Device device) {
  if (!device.is_cuda()) return "it is not a GPU";
  const char* wanted = std::getenv("CROSSFLOW_OWN_KERNELS");
  if (wanted != nullptr && std::string_view(wanted) == "0") return "CROSSFLOW_OWN_KERNELS is 0";
  static std::mutex mutex;
  static std::map<c10::DeviceIndex, std::string> outcomes;
  const std::lock_guard lock(mutex);
  const c10::DeviceIndex index = device.index();
  if (const auto known = outcomes.find(index); known != outcomes.end()) return known->second;
  return outcomes[index] = prepare(device);
}

}  // namespace crossflow::models
