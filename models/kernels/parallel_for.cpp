// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with OpenMP, see CMakeLists.txt.
#include "models/kernels/parallel_for.h"

#include <ATen/Parallel.h>

namespace crossflow::models {

void parallelFor(int64_t begin, int64_t end, int64_t grain,
                 c10::function_ref<void(int64_t, int64_t)> work) {
  at::parallel_for(begin, end, grain, [work](int64_t from, int64_t to) {
#ifdef _OPENMP
    // oneDNN keeps what it made for as many threads as a region may have, and waits in it for all
    // of them. A region within this one has one thread; this says so, for this thread of this loop
    // only.
    if (omp_in_parallel() != 0) omp_set_num_threads(1);
#endif
    work(from, to);
  });
}

}  // namespace crossflow::models
