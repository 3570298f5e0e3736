// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/fitting_batches.h"

#include <algorithm>
#include <exception>

#include "models/base/counted.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/cuda_library.h"

namespace crossflow::training {

bool FittingBatches::run(int64_t begin, int64_t end,
                         const std::function<bool(int64_t first, int64_t count)>& work) {
  for (int64_t first = begin; first < end;) {
    const int64_t count = std::min(atOnce_, end - first);
    bool tooMany = false;
    try {
      if (!work(first, count)) return false;
    } catch (const std::exception& error) {
      if (!isOutOfMemory(error) || count == 1) throw;
      tooMany = true;
    }
    if (!tooMany) {
      first += count;
      continue;
    }
    // After the exception is gone: it holds what it was thrown through.
    models::CudaLibrary::get().emptyCache();
    atOnce_ = count / 2;
    if (notice_)
      notice_("Memory ran out with " + base::counted(count, "picture") +
              " at a time; from now on it is " + std::to_string(atOnce_) + ".");
  }
  return true;
}

}  // namespace crossflow::training
