// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kernel_emulation.h"

#include <c10/util/Half.h>
#include <ucontext.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <deque>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/kernels/fused_products.h"

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
constexpr size_t kMostWords = 24;
unsigned laidOpen[2][kMostInBlock][kMostWords];
const unsigned short* rowsGiven[2][kMostInBlock];

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

size_t numberInBlock() {
  return threadIdx.y * blockDim.x + threadIdx.x;
}

// What a warp does together in products.cu, here by what every lane lays open.
void copyAside(unsigned short* to, const unsigned short* from, bool there) {
  constexpr size_t kEight = 8;
  if (there)
    std::copy_n(from, kEight, to);
  else
    std::fill_n(to, kEight, static_cast<unsigned short>(0));
}
void endGroup() {}
template <int kBehind>
void waitForGroups() {}

void loadMatrices(const unsigned short* row, unsigned (&to)[4]) {
  const size_t self = numberInBlock(), lane = self % kWarpSize, warp = self - lane;
  const auto& given = rowsGiven[running->shuffles % 2];
  rowsGiven[running->shuffles++ % 2][self] = row;
  meetIn(Wait::Shuffle);
  for (size_t matrix = 0; matrix < 4; ++matrix) {
    const unsigned short* from = given[warp + matrix * 8 + lane / 4] + lane % 4 * 2;
    to[matrix] = from[0] | static_cast<unsigned>(from[1]) << 16U;
  }
}

float halfOf(unsigned word, size_t which) {
  return std::bit_cast<float>(which == 0 ? word << 16U : word & 0xffff0000U);
}

template <int kM, int kN>
void multiplyAdd(const unsigned (&a)[kM][4], const unsigned (&b)[kN][2], float (&sums)[kM][kN][4]) {
  static_assert(kM * 4 + kN * 2 <= kMostWords);
  constexpr size_t kWordsOfA = size_t{kM} * 4;
  const size_t self = numberInBlock(), lane = self % kWarpSize, warp = self - lane;
  auto& open = laidOpen[running->shuffles++ % 2];
  for (size_t m = 0; m < kM; ++m) std::copy_n(a[m], 4, open[self] + m * 4);
  for (size_t n = 0; n < kN; ++n) std::copy_n(b[n], 2, open[self] + kWordsOfA + n * 2);
  meetIn(Wait::Shuffle);
  for (size_t m = 0; m < kM; ++m)
    for (size_t n = 0; n < kN; ++n)
      for (size_t i = 0; i < 4; ++i) {
        const size_t row = lane / 4 + i / 2 * 8, column = lane % 4 * 2 + i % 2;
        for (size_t k = 0; k < 16; ++k) {
          const size_t part = k / 8 * 2 + row / 8, from = k % 8 / 2;
          const float x = halfOf(open[warp + row % 8 * 4 + from][m * 4 + part], k % 2);
          const float y = halfOf(open[warp + column * 4 + from][kWordsOfA + n * 2 + k / 8], k % 2);
          sums[m][n][i] += x * y;
        }
      }
}

// An fp16 of group_norm.cu.
float wideOfReal16(unsigned short bits) {
  return c10::Half(bits, c10::Half::from_bits());
}
unsigned short real16Of(float value) {
  return c10::Half(value).x;
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
#define CROSSFLOW_EMULATED
#define __device__
#define __global__
#define __grid_constant__
#define __launch_bounds__(...)
#define __shared__ static
#define __align__(bytes) __attribute__((aligned(bytes)))
#define __syncthreads() syncthreads()
#define __shfl_xor_sync(mask, value, lanes) shuffled(value, lanes)
#include "models/cuda/fused.cu"
#include "models/cuda/group_norm.cu"
#include "models/cuda/products.cu"
// NOLINTEND(bugprone-reserved-identifier)
#undef CROSSFLOW_UNROLL
#undef CROSSFLOW_EMULATED
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
      {"gatherNorm_hh", unpacked(gatherNorm_hh)},
      {"productGate_h", unpacked(productGate_h)},
      {"groupMoments_f", unpacked(groupMoments_f)},
      {"groupMoments_h", unpacked(groupMoments_h)},
      {"groupMoments_r", unpacked(groupMoments_r)},
      {"groupNorm_f", unpacked(groupNorm_f)},
      {"groupNorm_h", unpacked(groupNorm_h)},
      {"groupNorm_r", unpacked(groupNorm_r)}};
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
  const auto always = [](int64_t, int64_t) { return true; };
  models::useFusedProducts(device_, {.gate = always, .skip = always, .norms = true});
}

EmulatedKernels::~EmulatedKernels() {
  models::useFusedProducts(device_, {});
  models::installFusedKernels(device_, {});
}

}  // namespace crossflow::tests
