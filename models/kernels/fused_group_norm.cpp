// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/fused_group_norm.h"

#include "models/torch.h"

#include <algorithm>
#include <limits>
#include <string>

#include "models/base/error.h"
#include "models/kernels/fused_kernels.h"
#include "models/kernels/fused_products.h"
#include "models/kernels/plain_operators.h"

namespace crossflow::models {
namespace {

// Of group_norm.cu.
constexpr int64_t kNormThreads = 512, kChannelsOfThread = 8, kMostCuts = 256;

/// Cut of group_norm.cu.
struct PictureCut {
  int places, channels, groups, inPiece, count;
};

PictureCut cutOf(const at::Tensor& x, int64_t groups) {
  const int64_t channels = x.size(1), places = x.size(2) * x.size(3);
  const int64_t atOnce = kNormThreads / (channels / kChannelsOfThread);
  const int64_t each = (places + kMostCuts - 1) / kMostCuts;
  const int64_t inPiece = (each + atOnce - 1) / atOnce * atOnce;
  return {static_cast<int>(places), static_cast<int>(channels), static_cast<int>(groups),
          static_cast<int>(inPiece), static_cast<int>((places + inPiece - 1) / inPiece)};
}

void* addressOf(const at::Tensor& x) {
  return x.is_meta() ? nullptr : const_cast<void*>(x.const_data_ptr());
}

bool isSixteenApart(const at::Tensor& x) {
  return reinterpret_cast<uintptr_t>(addressOf(x)) % 16 == 0;
}

/// The end of the kernels' names; 0 for types that they do not know.
char letterOf(at::ScalarType type) {
  switch (type) {
    case at::kFloat:
      return 'f';
    case at::kBFloat16:
      return 'h';
    case at::kHalf:
      return 'r';
    default:
      return 0;
  }
}

bool parametersFit(const GroupNormOfDevice& work) {
  return std::ranges::all_of(std::array{&work.weight, &work.bias}, [&](const at::Tensor* x) {
    return x->defined() && x->scalar_type() == work.x.scalar_type() && x->is_contiguous() &&
           x->numel() == work.x.size(1) && isSixteenApart(*x);
  });
}

}  // namespace

bool groupNormsPay(c10::Device device) {
  return fusedProducts(device).norms;
}

bool fusedGroupNormFits(const GroupNormOfDevice& work) {
  const at::Tensor& x = work.x;
  if (!c10::InferenceMode::is_enabled() || PlainOperators::wanted() || !groupNormsPay(x.device()))
    return false;
  if (letterOf(x.scalar_type()) == 0 || x.dim() != 4 || x.numel() == 0 || work.groups < 1)
    return false;
  const int64_t channels = x.size(1);
  const bool cut = channels % kChannelsOfThread == 0 &&
                   channels <= kNormThreads * kChannelsOfThread && channels % work.groups == 0 &&
                   work.groups <= kNormThreads &&
                   x.size(2) * x.size(3) < std::numeric_limits<int>::max();
  return cut && x.is_contiguous(at::MemoryFormat::ChannelsLast) && isSixteenApart(x) &&
         parametersFit(work);
}

at::Tensor fusedGroupNorm(const GroupNormOfDevice& work) {
  const at::Tensor& x = work.x;
  const KernelLauncher launcher = installedFusedKernels(x.device());
  if (!launcher) throw Error("No kernels are installed for " + x.device().str() + ".");
  PictureCut cut = cutOf(x, work.groups);
  const at::Tensor moments =
      at::empty({x.size(0), cut.count, work.groups, 2},
                x.options().dtype(at::kFloat).memory_format(at::MemoryFormat::Contiguous));
  at::Tensor out = at::empty_like(x);
  const KernelShape shape{{static_cast<uint32_t>(cut.count), static_cast<uint32_t>(x.size(0)), 1},
                          {static_cast<uint32_t>(kNormThreads), 1}};
  void* pointers[] = {addressOf(x), addressOf(moments), addressOf(work.weight),
                      addressOf(work.bias), addressOf(out)};
  int silu = work.silu ? 1 : 0;
  auto epsilon = static_cast<float>(work.epsilon);
  const std::string end(1, letterOf(x.scalar_type()));
  void* ofMoments[] = {&pointers[0], &pointers[1], &cut};
  launcher(("groupMoments_" + end).c_str(), shape, ofMoments);
  void* ofNorm[] = {&pointers[0], &pointers[1], &pointers[2], &pointers[3],
                    &pointers[4], &cut,         &silu,        &epsilon};
  launcher(("groupNorm_" + end).c_str(), shape, ofNorm);
  return out;
}

}  // namespace crossflow::models
