// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/cuda_library.h"

#include <dlfcn.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace crossflow::models {
namespace {

namespace fs = std::filesystem;

constexpr char kFile[] = "libcrossflow_cuda.so";

/// Asks the driver itself: costs nothing where there is none. 0 if it cannot be asked.
int devicesOfDriver(std::string& reason) {
  void* driver = ::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
  if (driver == nullptr) {
    reason = "There is no NVIDIA driver on this machine.";
    return 0;
  }
  using Init = int (*)(unsigned);
  using Count = int (*)(int*);
  const auto init = reinterpret_cast<Init>(::dlsym(driver, "cuInit"));
  const auto count = reinterpret_cast<Count>(::dlsym(driver, "cuDeviceGetCount"));
  int devices = 0;
  if (init == nullptr || count == nullptr || init(0) != 0 || count(&devices) != 0) {
    reason = "The NVIDIA driver does not answer; nvidia-smi may say why.";
    return 0;
  }
  if (devices == 0) reason = "The NVIDIA driver sees no GPU.";
  return devices;
}

/// Beside the program, or where it is installed to, or found by the system.
std::vector<std::string> candidates() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  std::vector<std::string> files;
  for (const char* folder : {".", "../lib", "../lib/crossflow-studio"}) {
    const fs::path file = (program / folder / kFile).lexically_normal();
    if (!error && fs::exists(file)) files.push_back(file.string());
  }
  files.emplace_back(kFile);
  return files;
}

std::vector<CudaDevice> listDevices(const CudaInterface& interface) {
  std::vector<CudaDevice> devices;
  for (int index = 0; index < interface.deviceCount(); ++index) {
    CudaDeviceFacts facts{};
    if (!interface.describe(index, &facts)) continue;
    devices.push_back({index, facts.name, facts.totalMemory, facts.major, facts.minor});
  }
  return devices;
}

}  // namespace

const CudaInterface* openCudaInterface(const std::string& file, std::string& reason) {
  // Global: the kernels that libtorch_cuda registers have to be seen by libtorch_cpu. Never closed.
  void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_GLOBAL);
  if (library == nullptr) {
    reason = ::dlerror();
    return nullptr;
  }
  using Entry = const CudaInterface* (*)();
  const auto entry = reinterpret_cast<Entry>(::dlsym(library, kCudaInterfaceSymbol));
  const CudaInterface* interface = entry == nullptr ? nullptr : entry();
  if (interface == nullptr || interface->version != kCudaInterfaceVersion) {
    reason = file + " belongs to another version of the program.";
    return nullptr;
  }
  return interface;
}

const CudaLibrary& CudaLibrary::get() {
  static const CudaLibrary kLibrary;
  return kLibrary;
}

CudaLibrary::CudaLibrary() : whyNot_(open()) {}

std::string CudaLibrary::open() {
  // Kernels are loaded when they are first used: start-up and GPU memory stay small.
  ::setenv("CUDA_MODULE_LOADING", "LAZY", 0);
  std::string reason;
  if (devicesOfDriver(reason) == 0) return reason;
  for (const std::string& file : candidates()) {
    interface_ = openCudaInterface(file, reason);
    if (interface_ != nullptr) break;
  }
  if (interface_ == nullptr) return "The CUDA library could not be opened: " + reason;
  devices_ = listDevices(*interface_);
  if (devices_.empty()) {
    interface_ = nullptr;
    return "LibTorch cannot use the GPU; the driver may be too old for CUDA 13.";
  }
  return {};
}

int64_t CudaLibrary::freeMemory(int device) const {
  return available() ? std::max<int64_t>(0, interface_->freeMemory(device)) : 0;
}

void CudaLibrary::emptyCache() const {
  if (available()) interface_->emptyCache();
}

void CudaLibrary::limitMemory(int device, double fraction) const {
  if (available()) interface_->limitMemory(device, fraction);
}

}  // namespace crossflow::models
