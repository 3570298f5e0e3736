// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/fused_kernels.h"

#include "models/torch.h"

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "models/base/error.h"
#include "models/kernels/plain_operators.h"

namespace crossflow::models {
namespace {

constexpr int64_t kFour = 4, kEight = 8, kWarp = 32, kMostThreads = 1024, kWanted = 128,
                  kFlat = 256;
constexpr size_t kMostPieces = 72;  // of fused.cu
constexpr int64_t kKernelSide = 7, kPairs = 2 * kWarp, kColumns = 8, kConvolving = 512;

struct Installed {
  std::shared_mutex mutex;
  std::map<c10::Device, KernelLauncher, bool (*)(c10::Device, c10::Device)> launchers{
      [](c10::Device a, c10::Device b) {
        return std::pair(a.type(), a.index()) < std::pair(b.type(), b.index());
      }};
};

Installed& installed() {
  static Installed all;
  return all;
}

char endOf(at::ScalarType type) {
  return type == at::kBFloat16 ? 'h' : 'f';
}

std::string kernelName(std::string name, std::initializer_list<at::ScalarType> types) {
  for (const at::ScalarType type : types) name.push_back(endOf(type));
  return name;
}

/// Starts `name` of `device` with copies of the arguments.
template <class... Arguments>
void start(c10::Device device, const std::string& name, const KernelShape& shape,
           Arguments... arguments) {
  void* places[] = {&arguments...};
  const KernelLauncher launcher = installedFusedKernels(device);
  if (!launcher) throw Error("No kernels are installed for " + device.str() + ".");
  launcher(name.c_str(), shape, places);
}

uint32_t blocksFor(int64_t all, int64_t each) {
  return static_cast<uint32_t>((all + each - 1) / each);
}

/// Eight channels a thread, whole warps a row, several rows a block where they are short.
KernelShape rowShape(int64_t rows, int64_t width) {
  const int64_t x = (width / kEight + kWarp - 1) / kWarp * kWarp;
  const int64_t y = std::max<int64_t>(1, kWanted / x);
  return {{blocksFor(rows, y), 1, 1}, {static_cast<uint32_t>(x), static_cast<uint32_t>(y)}};
}

KernelShape flatShape(int64_t threads) {
  return {{blocksFor(threads, kFlat), 1, 1}, {static_cast<uint32_t>(kFlat), 1}};
}

bool knownType(at::ScalarType type) {
  return type == at::kFloat || type == at::kBFloat16;
}

/// What kernels compute in for a result in `type`: fp16 is brought to it by LibTorch.
at::ScalarType kernelType(at::ScalarType type) {
  return type == at::kBFloat16 ? type : at::kFloat;
}

at::Tensor rowsLike(const at::Tensor& x, at::ScalarType type) {
  return at::empty(x.sizes(), x.options().dtype(type).memory_format(std::nullopt));
}

/// Where its numbers lie; nowhere for undefined tensors and those of the meta device.
void* placeOf(const at::Tensor& x) {
  return x.defined() && !x.is_meta() ? const_cast<void*>(x.const_data_ptr()) : nullptr;
}

/// Kernels read sixteen bytes at once.
bool isAligned(const at::Tensor& x) {
  return reinterpret_cast<uintptr_t>(placeOf(x)) % 16 == 0;
}

at::Tensor aligned(const at::Tensor& x) {
  return isAligned(x) ? x : x.clone();
}

int64_t stepOf(const at::Tensor& perBatch) {
  return perBatch.dim() > 1 ? perBatch.stride(0) : 0;
}

/// Values with the same step from one of the batch to the next, where kernels can read them.
void layAlike(std::initializer_list<at::Tensor*> all) {
  const at::Tensor& first = **all.begin();
  const bool fine = std::ranges::all_of(all, [&](const at::Tensor* x) {
    return !x->defined() || (isAligned(*x) && x->stride(-1) == 1 && stepOf(*x) == stepOf(first) &&
                             stepOf(*x) % kFour == 0);
  });
  if (fine) return;
  for (at::Tensor* x : all)
    if (x->defined()) *x = x->clone(at::MemoryFormat::Contiguous);
}

/// From one row to the next of [..., D], where it is the same within all but the first dimension;
/// else 0.
int64_t rowStepOf(const at::Tensor& x) {
  for (int64_t i = 1; i + 2 < x.dim(); ++i)
    if (x.stride(i) != x.size(i + 1) * x.stride(i + 1)) return 0;
  return x.stride(-1) == 1 ? x.stride(-2) : 0;
}

/// The same for all rows, over the first dimension, too; else 0.
int64_t evenStepOf(const at::Tensor& x) {
  const int64_t step = rowStepOf(x);
  const bool even = x.dim() < 3 || x.stride(0) == x.numel() / x.size(0) / x.size(-1) * step;
  return even ? step : 0;
}

/// Of a kernel's input whose rows may lie apart.
long long inputStepOf(const at::Tensor& x) {
  const int64_t step = x.is_contiguous() ? x.size(-1) : evenStepOf(x);
  if (step == 0 || step % kEight != 0 || !isAligned(x)) throw Error("No kernel reads such rows.");
  return step;
}

/// Whatever lies between its rows.
bool rowsFit(const at::Tensor& x) {
  if (!c10::InferenceMode::is_enabled() || PlainOperators::wanted()) return false;
  return knownType(x.scalar_type()) && x.dim() > 1 && x.numel() > 0 && x.size(-1) % kEight == 0 &&
         x.size(-1) / kEight <= kMostThreads &&
         x.numel() / x.size(-1) < std::numeric_limits<int>::max() && hasFusedKernels(x.device());
}

/// Copy of fused.cu.
struct CopyArgument {
  void* to = nullptr;
  long long step = 0;
  void* plus = nullptr;

  CopyArgument() = default;
  explicit CopyArgument(const FusedCopy& copy) {
    if (!copy.to.defined()) return;
    const at::Tensor& x = copy.to;
    step = evenStepOf(x);
    if (step == 0 || step % kEight != 0 || !isAligned(x) || !isAligned(copy.plus))
      throw Error("No kernel copies to rows that lie so.");
    to = placeOf(x);
    plus = placeOf(copy.plus);
  }
};

struct SumWork {
  const at::Tensor& x;
  const at::Tensor& branch;  // may be undefined, as the next two
  const at::Tensor& sum;
  const at::Tensor& out;
  CopyArgument copy = {};
};

int kindOf(const FusedNorm& norm) {
  if (!norm.centred) return 0;
  return norm.onePlus ? 1 : 2;
}

void startSum(const SumWork& work, const at::Tensor& branchGate, const FusedNorm& values) {
  at::Tensor gate = branchGate;
  FusedNorm norm = values;
  layAlike({&norm.scale, &norm.shift, &gate});
  const at::Tensor& x = work.x;
  const auto width = static_cast<int>(x.size(-1)), rows = static_cast<int>(x.numel() / width);
  const bool each = norm.scale.defined() && norm.scale.dim() > 1;  // values of its own for each B
  const int rowsInBatch = each ? static_cast<int>(rows / x.size(0)) : rows;
  const at::ScalarType ends = work.out.defined()      ? work.out.scalar_type()
                              : work.branch.defined() ? work.branch.scalar_type()
                                                      : x.scalar_type();
  const std::string name = kernelName("addAndNorm_", {x.scalar_type(), ends});
  start(x.device(), name, rowShape(rows, width), placeOf(x), inputStepOf(x), placeOf(work.branch),
        placeOf(gate), placeOf(work.sum), work.copy, placeOf(norm.scale), placeOf(norm.shift),
        static_cast<long long>(norm.scale.defined() ? stepOf(norm.scale) : 0), placeOf(work.out),
        rows, rowsInBatch, width, kindOf(norm), static_cast<float>(norm.epsilon));
}

}  // namespace

void installFusedKernels(c10::Device device, KernelLauncher launcher) {
  Installed& all = installed();
  const std::unique_lock lock(all.mutex);
  if (launcher)
    all.launchers[device] = std::move(launcher);
  else
    all.launchers.erase(device);
}

KernelLauncher installedFusedKernels(c10::Device device) {
  Installed& all = installed();
  const std::shared_lock lock(all.mutex);
  const auto found = all.launchers.find(device);
  return found == all.launchers.end() ? KernelLauncher() : found->second;
}

bool hasFusedKernels(c10::Device device) {
  Installed& all = installed();
  const std::shared_lock lock(all.mutex);
  return all.launchers.contains(device);
}

bool fusedFit(const at::Tensor& x) {
  return rowsFit(x) && x.is_contiguous() && isAligned(x);
}

FusedSum fusedSumAndNorm(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& branch,
                         const FusedNorm& norm, at::ScalarType wanted, const FusedCopy& copy) {
  const at::ScalarType type = kernelType(wanted);
  // The kernels have one type for branch and result, and none for a narrow x beside wide ones.
  const at::Tensor from = type == at::kFloat ? x.to(type) : x;
  const at::Tensor more = branch.defined() ? branch.to(type) : branch;
  const bool summed = more.defined() && !copy.alone;
  FusedSum result{summed ? rowsLike(from, at::kFloat) : from, rowsLike(from, type)};
  startSum({from, more, summed ? result.sum : at::Tensor(), result.normalised, CopyArgument(copy)},
           gate, norm);
  result.normalised = result.normalised.to(wanted);
  return result;
}

void fusedAdd(const at::Tensor& sum, const at::Tensor& x) {
  startSum({sum, x.to(kernelType(x.scalar_type())), sum, {}, {}}, {}, {.scale = {}});
}

at::Tensor fusedGate(const at::Tensor& a, const at::Tensor& b, const at::Tensor& to) {
  at::Tensor out = to.defined() ? to : rowsLike(a, a.scalar_type());
  const auto width = static_cast<int>(a.size(-1)), rows = static_cast<int>(a.numel() / width);
  const auto step = static_cast<long long>(a.stride(-2));
  start(a.device(), kernelName("gate_", {a.scalar_type()}),
        flatShape(int64_t{rows} * width / kEight), placeOf(a), placeOf(b), step, placeOf(out),
        inputStepOf(out), rows, width);
  return out;
}

at::Tensor fusedProductGelu(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
  if (!x.is_cuda()) return at::gelu(at::linear(x, weight, bias), "tanh");
  std::vector<int64_t> shape = x.sizes().vec();
  shape.back() = weight.size(0);
  return at::_addmm_activation(bias, x.flatten(0, -2), weight.t(), 1, 1, /*use_gelu=*/true)
      .view(shape);
}

bool fusedConvolutionFits(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
  return fusedFit(x) && x.dim() == 4 && x.size(3) % kPairs == 0 && x.size(3) <= 2 * kConvolving &&
         bias.defined() && isAligned(bias) &&
         weight.sizes() == at::IntArrayRef({x.size(3), 1, kKernelSide, kKernelSide}) &&
         knownType(weight.scalar_type()) && bias.scalar_type() == weight.scalar_type();
}

FusedSum fusedConvolveAndNorm(const FusedConvolution& work) {
  const at::ScalarType type = work.taps.scalar_type();
  const at::Tensor x = type == at::kFloat ? work.x.to(type) : work.x;
  FusedSum result{work.ofSum.alone ? at::Tensor() : rowsLike(x, at::kFloat), rowsLike(x, type)};
  const int height = static_cast<int>(x.size(1)), width = static_cast<int>(x.size(2)),
            channels = static_cast<int>(x.size(3));
  const int64_t across = channels / 2, down = std::max<int64_t>(1, kConvolving / across);
  const KernelShape shape{
      {blocksFor(width, kColumns) * blocksFor(height, down), static_cast<uint32_t>(x.size(0)), 1},
      {static_cast<uint32_t>(across), static_cast<uint32_t>(down)}};
  const at::Tensor scale = aligned(work.scale);
  start(x.device(), kernelName("convolveAndNorm_", {x.scalar_type(), type}), shape, placeOf(x),
        inputStepOf(x), placeOf(work.branch), CopyArgument(work.ofInput), placeOf(work.taps),
        placeOf(work.bias), placeOf(result.sum), CopyArgument(work.ofSum), placeOf(scale),
        placeOf(result.normalised), height, width, channels, 1e-8F);
  return result;
}

at::Tensor fusedSideBySide(const at::Tensor& a, const at::Tensor& b, at::ScalarType wanted) {
  const at::ScalarType type = kernelType(wanted);
  const auto width = static_cast<int>(a.size(-1)), rows = static_cast<int>(a.numel() / width);
  std::vector<int64_t> shape = a.sizes().vec();
  shape.back() *= 2;
  at::Tensor out = at::empty(shape, a.options().dtype(type).memory_format(std::nullopt));
  start(a.device(), kernelName("sideBySide_", {type}), flatShape(int64_t{rows} * width / (kFour)),
        placeOf(a), placeOf(b), placeOf(out), rows, width);
  return out.to(wanted);
}

/// Rows from one of the batch to the next; 0 where no kernel counts them.
static int64_t batchRowsOf(const at::Tensor& piece) {
  const int64_t step = rowStepOf(piece);
  const bool whole = step > 0 && step % kEight == 0 && piece.stride(0) % step == 0;
  return whole && step <= std::numeric_limits<int>::max() ? piece.stride(0) / step : 0;
}

bool fusedGatherFits(const std::vector<at::Tensor>& pieces) {
  if (pieces.empty() || pieces.size() > kMostPieces) return false;
  const at::Tensor& first = pieces.front();
  if (!rowsFit(first) || first.dim() < 3) return false;
  return std::ranges::all_of(pieces, [&](const at::Tensor& piece) {
    return piece.scalar_type() == first.scalar_type() && piece.device() == first.device() &&
           piece.sizes() == first.sizes() && batchRowsOf(piece) > 0 &&
           batchRowsOf(piece) == batchRowsOf(first) && isAligned(piece);
  });
}

at::Tensor fusedGatherNorm(const std::vector<at::Tensor>& pieces, const at::Tensor& gain,
                           double epsilon, at::ScalarType wanted) {
  struct {
    void* from[kMostPieces];
    int step[kMostPieces];
  } places{};
  const at::Tensor& first = pieces.front();
  // There is no kernel that makes narrow rows wide.
  const bool narrow = first.scalar_type() == at::kBFloat16;
  const at::ScalarType type = narrow ? at::kBFloat16 : kernelType(wanted);
  std::ranges::transform(pieces, places.from, placeOf);
  std::ranges::transform(pieces, places.step, [](const at::Tensor& piece) {
    return static_cast<int>(rowStepOf(piece));
  });
  const auto count = static_cast<int>(pieces.size()), width = static_cast<int>(first.size(-1));
  const int64_t rows = first.numel() / width;
  const at::Tensor values = aligned(gain);
  std::vector<int64_t> shape = first.sizes().vec();
  shape.back() *= count;
  at::Tensor out = at::empty(shape, first.options().dtype(type).memory_format(std::nullopt));
  start(first.device(), kernelName("gatherNorm_", {first.scalar_type(), type}),
        KernelShape{{static_cast<uint32_t>(rows), 1, 1}, {static_cast<uint32_t>(kFlat), 1}}, places,
        count, static_cast<int>(batchRowsOf(first)), static_cast<int>(rows / first.size(0)), width,
        placeOf(values), placeOf(out), static_cast<float>(epsilon));
  return out.to(wanted);
}

}  // namespace crossflow::models
