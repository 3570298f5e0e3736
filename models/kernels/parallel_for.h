// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Loops over all threads of LibTorch's pool.

#include <c10/util/FunctionRef.h>

#include <cstdint>

namespace crossflow::models {

/// at::parallel_for(): `work(from, to)` for the parts of [begin, end), at least `grain` long, each
/// on a thread; operators within stay on theirs. Throws what work throws first. LibTorch's own is a
/// template, which runs on one thread wherever it is compiled without OpenMP: everywhere but here.
void parallelFor(int64_t begin, int64_t end, int64_t grain,
                 c10::function_ref<void(int64_t, int64_t)> work);

}  // namespace crossflow::models
