// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/nccl_backend.h"

#include "models/base/error.h"
#include "models/cuda/cuda_library.h"

namespace crossflow::models {

c10::intrusive_ptr<c10d::Backend> makeNcclBackend(const c10::intrusive_ptr<c10d::Store>& store,
                                                  int rank, int size,
                                                  std::chrono::milliseconds timeout) {
  const CudaLibrary& cuda = CudaLibrary::get();
  if (!cuda.available()) throw Error("GPUs cannot work together here: " + cuda.whyNot().english());
  c10::intrusive_ptr<c10d::Backend> backend;
  char error[512] = "";
  if (!cuda.functions().makeNccl(&store, rank, size, timeout.count(), &backend, error,
                                 sizeof error)) {
    throw Error(std::string("NCCL could not be started: ") + error);
  }
  return backend;
}

}  // namespace crossflow::models
