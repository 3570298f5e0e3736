// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Kernels that are compiled for each kind of processor, with registers of its width, and of which
// the one runs that this processor has and may use (cpu_features.h).

#include "models/kernels/cpu_features.h"
#include "models/kernels/registers.h"

#if defined(__x86_64__) && defined(__clang__)
#define CROSSFLOW_FOR(arch) __attribute__((target("arch=" arch)))
#elif defined(__x86_64__)
#define CROSSFLOW_FOR(arch) __attribute__((target("arch=" arch), optimize("O3")))
#endif

/// Stands behind the parameters of what onThisProcessor() is given: [&]<class R>(R) CROSSFLOW_HERE.
#define CROSSFLOW_HERE __attribute__((always_inline))

namespace crossflow::models::lanes {

/// Whole registers of every kind.
constexpr int64_t kMostLanes = 16;

template <class R>
using Floats = typename R::Floats;

#ifdef CROSSFLOW_FOR
template <class Work>
CROSSFLOW_FOR("x86-64-v4")
void by512(const Work& work) {
  work(Registers<16>());
}

template <class Work>
CROSSFLOW_FOR("x86-64-v3")
void by256(const Work& work) {
  work(Registers<8>());
}
#endif

template <class Work>
void by128(const Work& work) {
  work(Registers<4>());
}

/// Calls work(R()) with the widest Registers of this processor. What it calls in turn is to be
/// CROSSFLOW_INLINE, or it would be compiled for any processor.
template <class Work>
void onThisProcessor(const Work& work) {
#ifdef CROSSFLOW_FOR
  if (cpuFeatures().avx512) return by512(work);
  if (cpuFeatures().avx2) return by256(work);
#endif
  by128(work);
}

}  // namespace crossflow::models::lanes
