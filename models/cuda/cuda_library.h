// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens the CUDA parts on demand. The engine and the trainer call CudaLibrary::get() before
// anything else of LibTorch: the first question about CUDA decides for the life of the process
// whether LibTorch has any (its stub hooks are cached), so the library has to be there by then.

#include <cstdint>
#include <string>
#include <vector>

#include "models/cuda/cuda_interface.h"

namespace crossflow::models {

struct CudaDevice {
  int index = 0;
  std::string name;
  int64_t totalMemory = 0;
  int major = 0, minor = 0;  // compute capability; bfloat16 is fast from 8.0
};

class CudaLibrary {
 public:
  /// Blocks up to a second at the first call. Without a driver nothing is loaded. Thread-safe.
  static const CudaLibrary& get();

  /// At least one device can be used.
  bool available() const { return interface_ != nullptr; }
  /// Why not, as a sentence; empty if it is.
  const std::string& whyNot() const { return whyNot_; }

  /// The devices, none if not available.
  const std::vector<CudaDevice>& devices() const { return devices_; }
  /// Opens a context on the device. 0 if not available.
  int64_t freeMemory(int device) const;
  void emptyCache() const;
  void limitMemory(int device, double fraction) const;

  /// Only if available(); for nccl_backend.
  const CudaInterface& functions() const { return *interface_; }

 private:
  CudaLibrary();
  /// Empty on success.
  std::string open();

  const CudaInterface* interface_ = nullptr;
  std::string whyNot_;
  std::vector<CudaDevice> devices_;
};

/// Opens one file as the CUDA library, driver or not; nullptr with a reason. For get() and its
/// test.
const CudaInterface* openCudaInterface(const std::string& file, std::string& reason);

}  // namespace crossflow::models
