// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/work_profile.h"

#include <ATen/record_function.h>

#include <algorithm>
#include <ctime>
#include <string_view>
#include <vector>

#include "models/layers/linear_kernel.h"
#include "models/torch.h"
#include "tests/bench/operator_cost.h"

namespace crossflow::bench {
namespace {

/// Of all threads of the process: other programs on the machine do not count.
double processorSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// An operator that runs now.
struct Frame {
  OperatorCost cost;
  double start = 0;
  double below = 0;        // seconds of what it called
  bool worked = false;     // whether something that it called moved the data already
  bool attention = false;  // it, or what called it
};

struct Observed {
  std::vector<Frame> stack;
  WorkProfile profile;
};

Observed* observed = nullptr;

std::unique_ptr<at::ObserverContext> entered(const at::RecordFunction& function) {
  if (observed == nullptr) return nullptr;
  Frame frame{OperatorCost(function)};
  const bool outer = !observed->stack.empty() && observed->stack.back().attention;
  frame.attention = outer || frame.cost.kind() == WorkKind::Attention;
  frame.start = processorSeconds();
  observed->stack.push_back(std::move(frame));
  return nullptr;
}

void add(WorkShare& sum, const WorkShare& share) {
  sum.seconds += share.seconds;
  sum.bytes += share.bytes;
  sum.flop += share.flop;
  sum.calls += share.calls;
}

void left(const at::RecordFunction& function, at::ObserverContext*) {
  if (observed == nullptr || observed->stack.empty()) return;
  Frame frame = std::move(observed->stack.back());
  observed->stack.pop_back();
  const double whole = processorSeconds() - frame.start;
  const WorkKind kind = frame.attention ? WorkKind::Attention : frame.cost.kind();
  const bool works = kind != WorkKind::Host && kind != WorkKind::Allocation;
  WorkShare share{.seconds = whole - frame.below, .calls = 1};
  if (works && !frame.worked) {
    frame.cost.finish(function);
    share.bytes = frame.cost.bytes();
    share.flop = frame.cost.flop();
  }
  add(observed->profile.kinds[static_cast<size_t>(kind)], share);
  add(observed->profile.operators[function.name()], share);
  if (observed->stack.empty()) return;
  observed->stack.back().below += whole;
  observed->stack.back().worked |= works || frame.worked;
}

double bestSeconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int i = 0; i < 8; ++i) {
    const double start = processorSeconds();
    work();
    best = std::min(best, processorSeconds() - start);
  }
  return best;
}

double productPeak(at::ScalarType dtype) {
  constexpr int64_t kRows = 1024, kIn = 1024, kOut = 4096;
  const at::Tensor x = at::randn({kRows, kIn}).to(dtype);
  const at::Tensor weight = at::randn({kOut, kIn}).to(dtype);
  const auto kernel = models::makeLinearKernel(models::LinearForm::Packed, weight, {});
  const double seconds = bestSeconds([&] {
    if (kernel != nullptr)
      kernel->apply(x);
    else
      at::linear(x, weight);
  });
  return 2.0 * kRows * kIn * kOut / seconds;
}

}  // namespace

WorkProfile profileOf(const std::function<void()>& work) {
  Observed all;
  const auto handle = at::addThreadLocalCallback(
      at::RecordFunctionCallback(&entered, &left)
          .needsInputs(true)
          .needsOutputs(true)
          .scopes({at::RecordScope::FUNCTION, at::RecordScope::BACKWARD_FUNCTION}));
  observed = &all;
  const double start = processorSeconds();
  work();
  all.profile.seconds = processorSeconds() - start;
  observed = nullptr;
  at::removeCallback(handle);
  double inside = 0;
  for (const WorkShare& share : all.profile.kinds) inside += share.seconds;
  all.profile.kinds[static_cast<size_t>(WorkKind::Host)].seconds += all.profile.seconds - inside;
  return all.profile;
}

MachinePeaks measurePeaks() {
  const c10::InferenceMode inference;
  constexpr int64_t kCount = 64 << 20;  // far more than any cache
  const at::Tensor from = at::ones({kCount}), to = at::zeros({kCount});
  const double copy = bestSeconds([&] { to.copy_(from); });
  return {productPeak(at::kFloat), productPeak(at::kBFloat16), 2.0 * 4 * kCount / copy};
}

void print(const WorkProfile& profile, const MachinePeaks& peaks, bool halfPrecision) {
  std::printf(
      "| kind of work | share | seconds | calls | bytes | of the peak of memory | of products |\n");
  std::printf("|---|---|---|---|---|---|---|\n");
  const double peak = halfPrecision ? peaks.flopPerSecond16 : peaks.flopPerSecond32;
  for (int i = 0; i < kWorkKinds; ++i) {
    const WorkShare& share = profile.kinds[static_cast<size_t>(i)];
    if (share.calls == 0 && share.seconds <= 0) continue;
    std::printf("| %s | %.1f %% | %.4f | %lld | %.2f GB | %.0f %% | ", nameOf(WorkKind(i)),
                100 * share.seconds / profile.seconds, share.seconds,
                static_cast<long long>(share.calls), share.bytes * 1e-9,
                100 * share.bytes / share.seconds / peaks.bytesPerSecond);
    if (share.flop > 0)
      std::printf("%.0f %% (%.1f GFLOP) |\n", 100 * share.flop / share.seconds / peak,
                  share.flop * 1e-9);
    else
      std::printf("|\n");
  }
  std::printf("| together | | %.4f | | | | |\n", profile.seconds);
}

void printOperators(const WorkProfile& profile, size_t count) {
  std::vector<std::pair<std::string, WorkShare>> list(profile.operators.begin(),
                                                      profile.operators.end());
  std::sort(list.begin(), list.end(),
            [](const auto& a, const auto& b) { return a.second.seconds > b.second.seconds; });
  for (size_t i = 0; i < std::min(count, list.size()); ++i)
    std::printf("  %-56s %9.3f ms %7lld calls %8.1f MB\n", list[i].first.c_str(),
                list[i].second.seconds * 1e3, static_cast<long long>(list[i].second.calls),
                list[i].second.bytes * 1e-6);
}

}  // namespace crossflow::bench
