// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens the CUDA parts on demand. The engine and the trainer call CudaLibrary::get() before
// anything else of LibTorch: the first question about CUDA decides for the life of the process
// whether LibTorch has any (its stub hooks are cached), so the library has to be there by then.

#include <cstdint>
#include <string>
#include <vector>

#include "models/cuda/cuda_interface.h"
#include "models/cuda/nvidia_driver.h"

namespace crossflow::models {

struct CudaDevice {
  int index = 0;  // LibTorch's: of all cards of the process, usable or not
  std::string name, uuid;
  int64_t totalMemory = 0;
  int major = 0, minor = 0;  // compute capability

  /// Cards before 8.0 compute bf16 by detours.
  bool fastBFloat16() const { return major >= 8; }
};

class CudaLibrary {
 public:
  /// Blocks up to a second at the first call. Without a driver nothing is loaded. Thread-safe.
  static const CudaLibrary& get();

  /// At least one device can be used.
  bool available() const { return interface_ != nullptr; }
  /// Why not; empty if it is.
  const Sentence& whyNot() const { return whyNot_; }

  /// There is a card that could be used, and what LibTorch needs for it is not on this machine.
  bool lacksGpuPart() const { return lacksPart_; }

  /// What the driver says; its cards include those that cannot be used.
  const NvidiaDriver& driver() const { return driver_; }
  /// The devices that can be used, none if not available.
  const std::vector<CudaDevice>& devices() const { return devices_; }
  /// nullptr if there is no such usable device.
  const CudaDevice* device(int index) const;
  /// Opens a context on the device. 0 if not available.
  int64_t freeMemory(int device) const;
  /// Gives cached blocks of all devices back to the driver; other threads may wait meanwhile.
  void emptyCache() const;
  void limitMemory(int device, double fraction) const;

  /// Only if available(); for nccl_backend.
  const CudaInterface& functions() const { return *interface_; }

 private:
  CudaLibrary();
  /// Empty on success.
  Sentence open();
  Sentence openInterface();

  NvidiaDriver driver_;
  const CudaInterface* interface_ = nullptr;
  std::vector<CudaDevice> devices_;
  Sentence whyNot_;
  bool lacksPart_ = false;
};

/// Opens one file as the CUDA library, driver or not; nullptr with a reason. For get() and its
/// test.
const CudaInterface* openCudaInterface(const std::string& file, std::string& reason);

}  // namespace crossflow::models
