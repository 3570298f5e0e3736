// SPDX-License-Identifier: GPL-3.0-or-later
// A group of one process: NCCL starts, and the reducer sends buckets while backward runs. Two
// processes on one GPU are refused by NCCL.
#include <ATen/record_function.h>

#include <atomic>
#include <string_view>

#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/torch.h"
#include "training/loop/distributed.h"
#include "training/run/child_process.h"

namespace crossflow::gpu_check {
namespace {

using namespace crossflow::training;

struct Sending {
  int64_t ready = 0;
  std::vector<int64_t> readyWhenSent;
};
std::atomic<Sending*> sending = nullptr;  // callbacks come from all threads of the operators

std::unique_ptr<at::ObserverContext> noteSending(const at::RecordFunction& function) {
  Sending* const now = sending;
  if (now != nullptr && std::string_view(function.name()) == "c10d::allreduce_")
    now->readyWhenSent.push_back(now->ready);
  return nullptr;
}

void backwardInGroup(const Conditions& c, Ranks& ranks, Results& results) {
  const models::ModelConfig config = modelsToMeasure(c)[1];
  const auto backbone = randomBackbone(config, c.device, at::kFloat);
  ParameterList parameters;
  Sending course;
  for (const auto& entry : backbone->named_parameters()) {
    at::Tensor parameter = entry.value();
    parameter.set_requires_grad(true);
    parameter.register_hook([&course](const at::Tensor&) { ++course.ready; });
    parameters.names.push_back(entry.key());
    parameters.tensors.push_back(parameter);
  }
  parameters.inUse = backbone->parametersInUse();
  ranks.shareParameters(parameters);
  // The engine runs a GPU's backward pass on a thread of its own.
  const auto handle = at::addGlobalCallback(
      at::RecordFunctionCallback(&noteSending).scopes({at::RecordScope::FUNCTION}));
  sending = &course;
  const auto step = [&] {
    ranks.beforeForward();
    const auto outputs =
        backbone->forward(randomLatents(config, c.device, 2), at::rand({2}).to(c.device),
                          at::zeros({2}, at::TensorOptions(c.device).dtype(at::kBool)));
    at::Tensor loss = outputs.front().pow(2).mean();
    for (size_t i = 1; i < outputs.size(); ++i) loss = loss + outputs[i].pow(2).mean();
    ranks.beforeBackward(true);
    loss.backward();
  };
  step();
  const Sending first = course;
  const Timing timing = timeOf(c.device, c.repeats(3), step);
  sending = nullptr;
  at::removeCallback(handle);
  results.number("a step in a group of one", timing.whole * 1e3, "ms");
  results.number("buckets sent in a step", static_cast<double>(first.readyWhenSent.size()), "");
  if (first.readyWhenSent.empty()) return results.verdict("buckets were sent", false);
  const double share = static_cast<double>(first.readyWhenSent.front()) /
                       static_cast<double>(std::max<int64_t>(1, first.ready));
  const std::string when = "after " + std::to_string(share) + " of the gradients";
  if (c.quick) return results.fact("the first bucket leaves", when);  // all in one bucket
  results.verdict("the first bucket leaves within a third of backward", share <= 1.0 / 3, when);
}

}  // namespace

void checkNccl(const Conditions& c, Results& results) {
  RankEnvironment alone;
  alone.masterPort = freeTcpPort();
  results.attempt("group", [&] {
    const auto ranks = Ranks::joinGroup(alone, c.device, std::chrono::seconds(60));
    results.verdict("a group of one meets", ranks->mean({3.0}).front() == 3.0);
    backwardInGroup(c, *ranks, results);
  });
}

}  // namespace crossflow::gpu_check
