// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kernel_emulation.h"

#include <ucontext.h>

#include <bit>
#include <cmath>
#include <deque>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace crossflow::tests {
namespace {

struct Place {
  uint32_t x = 0, y = 0, z = 0;
};
Place threadIdx, blockIdx, blockDim;

constexpr size_t kStack = size_t{64} << 10;
constexpr size_t kWarpSize = 32, kMostInBlock = 1024;

enum class Wait { Nobody, All, Shuffle };

/// One thread of a block, as a context of its own.
struct Fiber {
  ucontext_t context{};
  std::vector<char> stack = std::vector<char>(kStack);
  Place place;
  bool ended = false;
  Wait wait = Wait::Nobody;
  int shuffles = 0;
};

// Contexts take no arguments but numbers: what they work on lies here.
ucontext_t scheduler;
std::deque<Fiber> fibers;  // never moved
Fiber* running = nullptr;
std::function<void()> kernelNow;
float exchanged[2][kMostInBlock];

void begin() {
  kernelNow();
  running->ended = true;
  swapcontext(&running->context, &scheduler);
}

void meetIn(Wait what) {
  running->wait = what;
  swapcontext(&running->context, &scheduler);
}

void resume(Fiber& fiber) {
  running = &fiber;
  threadIdx = fiber.place;
  swapcontext(&scheduler, &fiber.context);
}

/// Until all wait or have ended; all that wait must wait for the same.
bool runToNextWait(size_t threads) {
  Wait common = Wait::Nobody;
  for (size_t i = 0; i < threads; ++i) {
    Fiber& fiber = fibers[i];
    if (fiber.ended) continue;
    resume(fiber);
    if (fiber.ended) continue;
    if (common != Wait::Nobody && fiber.wait != common)
      throw std::logic_error("threads of a block wait for different things");
    common = fiber.wait;
  }
  return common != Wait::Nobody;
}

void runBlock(size_t threads) {
  while (fibers.size() < threads) fibers.emplace_back();
  for (size_t i = 0; i < threads; ++i) {
    Fiber& fiber = fibers[i];
    getcontext(&fiber.context);
    fiber.context.uc_stack.ss_sp = fiber.stack.data();
    fiber.context.uc_stack.ss_size = fiber.stack.size();
    fiber.context.uc_link = nullptr;
    const auto index = static_cast<uint32_t>(i);
    fiber.place = {index % blockDim.x, index / blockDim.x, 0};
    fiber.ended = false;
    fiber.shuffles = 0;
    makecontext(&fiber.context, begin, 0);
  }
  while (runToNextWait(threads)) {
  }
}

void syncthreads() {
  meetIn(Wait::All);
}

float shuffled(float value, int lanes) {
  const size_t self = threadIdx.y * blockDim.x + threadIdx.x;
  float* places = exchanged[running->shuffles++ % 2];  // who is slow still reads the last ones
  places[self] = value;
  meetIn(Wait::Shuffle);
  return places[self ^ static_cast<size_t>(lanes)];
}

// Names of CUDA's own.
// NOLINTBEGIN(bugprone-reserved-identifier)
float __uint_as_float(unsigned bits) {
  return std::bit_cast<float>(bits);
}
unsigned __float_as_uint(float value) {
  return std::bit_cast<unsigned>(value);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wunused-function"
#define CROSSFLOW_UNROLL
#define __device__
#define __global__
#define __grid_constant__
#define __launch_bounds__(threads)
#define __shared__ static
#define __align__(bytes) __attribute__((aligned(bytes)))
#define __syncthreads() syncthreads()
#define __shfl_xor_sync(mask, value, lanes) shuffled(value, lanes)
#include "models/cuda/fused.cu"
// NOLINTEND(bugprone-reserved-identifier)
#undef CROSSFLOW_UNROLL
#undef __device__
#undef __global__
#undef __grid_constant__
#undef __launch_bounds__
#undef __shared__
#undef __align__
#undef __syncthreads
#undef __shfl_xor_sync
#pragma GCC diagnostic pop

using Arguments = void**;

template <class... Parameters, size_t... kIndex>
std::function<void(Arguments)> unpacked(void (*kernel)(Parameters...),
                                        std::index_sequence<kIndex...>) {
  return [kernel](Arguments arguments) {
    kernel(*static_cast<std::remove_cvref_t<Parameters>*>(arguments[kIndex])...);
  };
}

template <class... Parameters>
std::function<void(Arguments)> unpacked(void (*kernel)(Parameters...)) {
  return unpacked(kernel, std::index_sequence_for<Parameters...>());
}

const std::map<std::string, std::function<void(Arguments)>>& kernels() {
  static const std::map<std::string, std::function<void(Arguments)>> kAll{
      {"addAndNorm_ff", unpacked(addAndNorm_ff)},
      {"addAndNorm_fh", unpacked(addAndNorm_fh)},
      {"addAndNorm_hh", unpacked(addAndNorm_hh)},
      {"convolveAndNorm_ff", unpacked(convolveAndNorm_ff)},
      {"convolveAndNorm_fh", unpacked(convolveAndNorm_fh)},
      {"convolveAndNorm_hh", unpacked(convolveAndNorm_hh)},
      {"gate_f", unpacked(gate_f)},
      {"gate_h", unpacked(gate_h)},
      {"sideBySide_f", unpacked(sideBySide_f)},
      {"sideBySide_h", unpacked(sideBySide_h)},
      {"gatherNorm_ff", unpacked(gatherNorm_ff)},
      {"gatherNorm_fh", unpacked(gatherNorm_fh)},
      {"gatherNorm_hh", unpacked(gatherNorm_hh)}};
  return kAll;
}

void emulate(const char* name, const models::KernelShape& shape, Arguments arguments) {
  const auto& kernel = kernels().at(name);
  const size_t threads = size_t{shape.threads[0]} * shape.threads[1];
  if (threads == 0 || threads > kMostInBlock || shape.threads[0] % kWarpSize != 0)
    throw std::logic_error(std::string(name) + " has blocks of a size that no card takes");
  blockDim = {shape.threads[0], shape.threads[1], 1};
  kernelNow = [&] { kernel(arguments); };
  for (uint32_t z = 0; z < shape.blocks[2]; ++z)
    for (uint32_t y = 0; y < shape.blocks[1]; ++y)
      for (uint32_t x = 0; x < shape.blocks[0]; ++x) {
        blockIdx = {x, y, z};
        runBlock(threads);
      }
}

}  // namespace

EmulatedKernels::EmulatedKernels(c10::Device device) : device_(device) {
  models::installFusedKernels(
      device_, [this](const char* name, const models::KernelShape& shape, Arguments arguments) {
        ++started_;
        if (device_.is_cpu())
          emulate(name, shape, arguments);
        else if (!kernels().contains(name))
          throw std::logic_error(std::string("there is no kernel ") + name);
      });
}

EmulatedKernels::~EmulatedKernels() {
  models::installFusedKernels(device_, {});
}

}  // namespace crossflow::tests
