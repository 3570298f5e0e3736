// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/gradient_step.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "models/base/counted.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/cuda_library.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/learning/autocast.h"
#include "training/records/run_status.h"

namespace crossflow::training {

using protocol::Cause;
using protocol::EventKind;

namespace {

void addMetrics(Metrics& sum, const Metrics& more, double weight) {
  for (std::size_t i = 0; i < more.size(); ++i) {
    const at::Tensor value = more[i].second.to(torch::kFloat) * weight;
    if (i < sum.size())
      sum[i].second += value;
    else
      sum.emplace_back(more[i].first, value);
  }
}

void addLoss(StepResult& result, const StepLoss& step, double share) {
  addMetrics(result.metrics, step.metrics, share);
  if (!step.times.defined()) return;
  result.times.push_back(step.times);
  result.errors.push_back(step.errors);
}

int64_t rowsOf(const std::vector<Batch>& batches) {
  int64_t rows = 0;
  for (const Batch& batch : batches) rows += batch.size();
  return rows;
}

std::vector<Batch> splitAll(const std::vector<Batch>& batches, int64_t parts) {
  std::vector<Batch> list;
  for (const Batch& batch : batches)
    for (Batch& part : batch.split(parts)) list.push_back(std::move(part));
  return list;
}

}  // namespace

// Neither gradients of several ranks or micro-batches, which are added up, nor blocks that are
// computed again, which look at the state of the random numbers.
GradientStep::GradientStep(const LoopParts& parts) : p_(parts) {
  const TrainSchedule& t = p_.config.train;
  if (!p_.recorder || p_.ranks.world() > 1 || t.accumulation > 1 || t.checkpointing) return;
  recorded_.emplace(p_.state.parameters, p_.recorder, [this](const Batch& batch) {
    const Autocast autocast(p_.device.type(), p_.config.train.bf16);
    return p_.task.loss(batch);
  });
}

StepResult GradientStep::run(const std::vector<Batch>& batches) {
  StepResult result = accumulateInMemory(batches, p_.config.train.bf16);
  if (result.finite || !p_.config.train.bf16) return result;
  p_.journal.event(EventKind::Notice, p_.state.step,
                   {{"text", "Step " + std::to_string(p_.state.step) +
                                 " gave numbers that are not finite; it is repeated in fp32."}});
  return accumulateInMemory(batches, false);
}

StepResult GradientStep::accumulateInMemory(const std::vector<Batch>& batches, bool bf16) {
  while (true) {
    try {
      return accumulate(splits_ == 1 ? batches : splitAll(batches, splits_), bf16);
    } catch (const std::exception& error) {
      if (!isOutOfMemory(error)) throw;
    }
    halve(batches);  // after the exception is gone: it holds what it was thrown through
  }
}

// Of several ranks the reducer owns the gradients' memory.
void GradientStep::clearGradients() {
  if (p_.ranks.world() > 1)
    p_.state.optimizer.zeroGradients();
  else
    p_.state.optimizer.releaseGradients();
}

// Drop-out draws from the default generator: it, too, follows from seed and step.
void GradientStep::seedDraws(std::size_t micro) const {
  at::manual_seed(mixSeed(p_.config.train.seed, static_cast<uint64_t>(p_.state.step),
                          static_cast<uint64_t>(p_.ranks.rank()) * 65536 + micro + 1));
}

std::optional<StepLoss> GradientStep::repeated(const std::vector<Batch>& batches, bool bf16) {
  if (!recorded_ || batches.size() > 1 || bf16 != p_.config.train.bf16) return std::nullopt;
  std::string why;
  try {
    seedDraws(0);
    return recorded_->run(batches.front());
  } catch (const std::exception& error) {
    why = error.what();
  }
  recorded_.reset();  // its memory, too
  clearGradients();
  models::CudaLibrary::get().emptyCache();
  p_.journal.event(EventKind::Notice, p_.state.step,
                   {{"text", "The GPU's work could not be recorded; each step is asked for anew (" +
                                 why.substr(0, why.find('\n')) + ")."}});
  return std::nullopt;
}

StepResult GradientStep::accumulate(const std::vector<Batch>& batches, bool bf16) {
  averaging_ = false;
  StepResult result;
  if (const auto step = repeated(batches, bf16)) {
    addLoss(result, *step, 1.0);
    p_.journal.moved(p_.state.step);
    result.norm = p_.state.optimizer.gradientNorm();
    return result;
  }
  clearGradients();
  const auto rows = static_cast<double>(rowsOf(batches));
  for (std::size_t micro = 0; micro < batches.size(); ++micro) {
    seedDraws(micro);
    p_.ranks.beforeForward();
    StepLoss step;
    {
      const Autocast autocast(p_.device.type(), bf16);
      step = p_.task.loss(batches[micro]);
    }
    averaging_ = micro + 1 == batches.size();
    p_.ranks.beforeBackward(averaging_);
    const double share = static_cast<double>(batches[micro].size()) / rows;
    (step.loss * share).backward();
    addLoss(result, step, share);
    p_.journal.moved(p_.state.step);
  }
  // Gradients are averaged over ranks by now, so all ranks come to the same conclusion.
  const at::Tensor norm = p_.state.optimizer.gradientNorm();
  if (p_.readLate) {
    result.norm = norm;
    return result;
  }
  result.gradientNorm = norm.item<double>();
  result.finite = std::isfinite(result.gradientNorm);
  return result;
}

// Other ranks wait for this one's last backward pass only, so it may take more micro-batches than
// they do; but not start over once it shared gradients or features with them.
void GradientStep::halve(const std::vector<Batch>& batches) {
  const bool together = p_.ranks.world() > 1 && (averaging_ || p_.config.loss.gatherContrast);
  const int64_t rows = batches.front().size();
  const std::string where = "At step " + std::to_string(p_.state.step) + " memory ran out with " +
                            base::counted((rows + splits_ - 1) / splits_, "sample") + " at a time";
  if (together || splits_ >= rows)
    throw RunError(Cause::OutOfMemory, where + ".",
                   "Raise train.accumulation, switch train.checkpointing on, or choose a smaller "
                   "model; the run resumes from its newest checkpoint.");
  splits_ = std::min(2 * splits_, rows);
  clearGradients();
  models::CudaLibrary::get().emptyCache();
  std::string text = where + "; from now on micro-batches are cut in " + std::to_string(splits_) +
                     ". Set train.accumulation to " +
                     std::to_string(p_.config.train.accumulation * splits_) +
                     " to begin like this.";
  if (p_.config.task == TaskKind::Flow && p_.config.imageTower.kind != ImageTowerConfig::Kind::None)
    text += " The contrastive loss compares fewer pictures now.";
  p_.journal.event(EventKind::Notice, p_.state.step, {{"text", text}});
}

}  // namespace crossflow::training
