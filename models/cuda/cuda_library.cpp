// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/cuda_library.h"

#include <dlfcn.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "models/cuda/gpu_part.h"

namespace crossflow::models {
namespace {

namespace fs = std::filesystem;

constexpr char kFile[] = "libcrossflow_cuda.so";

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

/// nullptr with the reason of the first one: it is the one that ought to open.
const CudaInterface* openFirst(std::string& reason) {
  reason.clear();
  for (const std::string& file : candidates()) {
    std::string why;
    if (const CudaInterface* opened = openCudaInterface(file, why)) return opened;
    if (reason.empty()) reason = why;
  }
  return nullptr;
}

/// Whether the system's linker says that a library is not there, and not our own.
bool isMissing(const std::string& reason) {
  return reason.find("No such file") != std::string::npos && !reason.starts_with(kFile);
}

/// The driver's cards that LibTorch sees, too. The order is the same: both read
/// CUDA_VISIBLE_DEVICES and CUDA_DEVICE_ORDER.
std::vector<CudaDevice> usableDevices(const NvidiaDriver& driver, int count) {
  std::vector<CudaDevice> devices;
  for (int index = 0; index < std::min(count, static_cast<int>(driver.cards.size())); ++index) {
    const NvidiaCard& card = driver.cards[static_cast<size_t>(index)];
    if (!card.whyNot().english().empty()) continue;
    devices.push_back({index, card.name, card.uuid, card.totalMemory, card.major, card.minor});
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

CudaLibrary::CudaLibrary() {
  whyNot_ = open();  // which fills the other members: all of them exist by now
}

Sentence CudaLibrary::open() {
  // Kernels are loaded when they are first used: start-up and GPU memory stay small.
  ::setenv("CUDA_MODULE_LOADING", "LAZY", 0);
  driver_ = askNvidiaDriver();
  if (!driver_.whyNot.english().empty()) return driver_.whyNot;
  if (Sentence why = openInterface(); !why.english().empty()) return why;
  devices_ = usableDevices(driver_, interface_->deviceCount());
  if (!devices_.empty()) return {};
  interface_ = nullptr;
  return Sentence::tr("The GPU is not used: LibTorch sees none, although the driver does.");
}

Sentence CudaLibrary::openInterface() {
  std::string reason;
  interface_ = openFirst(reason);
  if (interface_ != nullptr) return {};
  std::error_code error;
  if (const fs::path part = gpuPartFolder(); fs::exists(part, error)) {
    if (openGpuPart(part, reason)) interface_ = openFirst(reason);
    if (interface_ != nullptr) return {};
  } else if (isMissing(reason)) {
    lacksPart_ = true;
    return Sentence::tr(
        "The GPU is not used: LibTorch's libraries for it, and NVIDIA's, are not on this machine.");
  }
  return Sentence::tr("The GPU is not used: the program's CUDA part could not be opened (%1).",
                      reason);
}

const CudaDevice* CudaLibrary::device(int index) const {
  const auto found = std::ranges::find(devices_, index, &CudaDevice::index);
  return found == devices_.end() ? nullptr : &*found;
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
