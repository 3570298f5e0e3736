// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tasks/distil_task.h"

#include <cmath>

#include "models/backbones/make_backbone.h"
#include "models/flow/sampler.h"
#include "models/torch.h"
#include "training/learning/autocast.h"
#include "training/learning/losses.h"

namespace crossflow::training {

namespace {

constexpr int64_t kJumpCounts[] = {1, 2, 4, 8};  // of which one is drawn
constexpr double kShortcutCounts[] = {2, 4, 8, 16};
constexpr double kTeacherJump = 1.0 / 16;  // long for a teacher's two halves of it
constexpr int64_t kMostShown = 16;
constexpr int64_t kDrawnTogether = 32;

at::Tensor velocityOf(models::Backbone& net, const at::Tensor& state, const at::Tensor& time) {
  const at::Tensor conditional = at::zeros({state.size(0)}, state.options().dtype(at::kBool));
  return net.forward(state, time, conditional).back().to(at::kFloat);
}

at::Tensor guidedVelocity(models::Backbone& net, const at::Tensor& state, const at::Tensor& time,
                          double guidance) {
  if (guidance <= 1) return velocityOf(net, state, time);
  const at::Tensor conditional = at::zeros({state.size(0)}, state.options().dtype(at::kBool));
  const auto both = net.forward(at::cat({state, state}), at::cat({time, time}),
                                at::cat({conditional, conditional.logical_not()}))
                        .back()
                        .to(at::kFloat)
                        .chunk(2);
  return both[1] + (both[0] - both[1]) * guidance;
}

// One of `counts` for each row by its draw in [0, 1).
template <typename Counts>
at::Tensor chosen(const at::Tensor& draw, const Counts& counts) {
  const auto size = static_cast<int64_t>(std::size(counts));
  const at::Tensor table =
      torch::tensor(std::vector<double>(std::begin(counts), std::end(counts))).to(draw.options());
  return table.index_select(0, (draw * static_cast<double>(size)).to(at::kLong).clamp(0, size - 1));
}

}  // namespace

DistilTask::DistilTask(const TrainConfig& config, TrainNetworks& networks, Batch probe)
    : config_(config), networks_(networks), probe_(std::move(probe)) {}

void DistilTask::follow(const std::vector<at::Tensor>& averages) {
  average_ = models::makeBackbone(config_.model.backbone);
  average_->to(averages.front().device());
  torch::NoGradGuard noGrad;
  const auto buffers = networks_.backbone->buffers();
  std::size_t i = 0;
  for (at::Tensor& buffer : average_->buffers()) buffer.copy_(buffers[i++]);
  i = 0;
  for (at::Tensor& parameter : average_->parameters()) parameter.set_data(averages[i++]);
  average_->eval();
}

Field DistilTask::teacher() const {
  return [this](const at::Tensor& state, const at::Tensor& time) {
    return guidedVelocity(*networks_.teacher, state, time, config_.distil.guidance);
  };
}

Field DistilTask::average() const {
  models::Backbone& net = average_ ? *average_ : *networks_.backbone;
  return [&net](const at::Tensor& state, const at::Tensor& time) {
    return velocityOf(net, state, time);
  };
}

// Jump k of n along the stored way.
DistilTask::Lesson DistilTask::pathLesson(const Batch& batch) const {
  const at::Tensor usual = at::full_like(batch.mixUniform, config_.distil.steps);
  const at::Tensor count =
      at::where(batch.strayUniform < 0.5, usual, chosen(batch.nullUniform, kJumpCounts));
  const at::Tensor length = 1 / count;
  const at::Tensor time = (batch.mixUniform * count).floor() / count;
  return {pathState(batch.path, time), at::where(time > 0, time, leapTime(length)),
          pathJump(batch.path, time, length)};
}

DistilTask::Lesson DistilTask::leapLesson(const Batch& batch) {
  const at::Tensor z = batch.path.select(1, 0);
  // Any length, half of the time that of the first step the result is meant for.
  const at::Tensor usual =
      at::full_like(batch.mixUniform, 1.0 / static_cast<double>(config_.distil.steps));
  const at::Tensor length = at::where(batch.strayUniform < 0.5, usual, batch.mixUniform);
  const Field student = [this](const at::Tensor& state, const at::Tensor& time) {
    return velocityOf(*networks_.backbone, state, time);
  };
  return {z, leapTime(length),
          leapTarget(z, length, student, teacher(), config_.distil.difference)};
}

DistilTask::Lesson DistilTask::shortcutLesson(const Batch& batch) {
  const at::Tensor taught = batch.strayUniform < config_.distil.teacherRate;
  const at::Tensor length = at::where(taught, at::full_like(batch.mixUniform, kTeacherJump),
                                      1 / chosen(batch.nullUniform, kShortcutCounts));
  const at::Tensor time = length + batch.mixUniform * (1 - 2 * length);  // no leap, and within
  const Field own = average(), wise = teacher();
  const Field first = [&](const at::Tensor& state, const at::Tensor& at) {
    return at::where(taught.view({-1, 1, 1, 1}), wise(state, at), own(state, at));
  };
  const at::Tensor state = pathState(batch.path, time);
  return {state, time, shortcutTarget(state, time, length, first, own)};
}

StepLoss DistilTask::loss(const Batch& batch) {
  const auto rows = static_cast<double>(batch.size());
  const DistilConfig& d = config_.distil;
  const auto paths = static_cast<int64_t>(std::lround(rows * d.pathRate));
  const auto leaps = static_cast<int64_t>(std::lround(rows * (d.pathRate + d.mapRate)));
  std::vector<std::string> names;
  std::vector<Lesson> lessons;
  {
    torch::NoGradGuard noGrad;
    const auto add = [&](const char* name, int64_t first, int64_t end, auto lesson) {
      if (first >= end) return;
      names.emplace_back(name);
      lessons.push_back((this->*lesson)(batch.slice(first, end)));
    };
    add("path", 0, paths, &DistilTask::pathLesson);
    add("leap", paths, leaps, &DistilTask::leapLesson);
    add("shortcut", leaps, batch.size(), &DistilTask::shortcutLesson);
  }
  std::vector<at::Tensor> states, times, targets;
  for (const Lesson& lesson : lessons) {
    states.push_back(lesson.state);
    times.push_back(lesson.time);
    targets.push_back(lesson.target);
  }
  const at::Tensor state = at::cat(states), time = at::cat(times), target = at::cat(targets);
  const at::Tensor conditional = at::zeros({state.size(0)}, state.options().dtype(at::kBool));
  const FlowLoss errors = flowLoss(networks_.backbone->forward(state, time, conditional), target,
                                   config_.loss.coefficients);
  const at::Tensor each = errors.total.detach();
  // What is taught against itself can be far off at first; it must not drown the rest.
  at::Tensor weight = at::ones_like(each);
  weight.slice(0, paths, leaps).div_(each.slice(0, paths, leaps) + 1);
  StepLoss step{(errors.total * weight).mean(), {}, time.clamp_min(0), each};
  step.metrics = {{"loss", step.loss.detach()}};
  int64_t first = 0;
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    const int64_t count = lessons[i].state.size(0);
    step.metrics.emplace_back(names[i], each.slice(0, first, first + count).mean());
    first += count;
  }
  return step;
}

at::Tensor DistilTask::drawn(const at::Tensor& z, int64_t steps) {
  models::SampleOptions options;
  options.solver = models::SolverKind::Leap;
  options.steps = steps;
  options.guidance = 1;
  options.independentRows = false;
  std::vector<at::Tensor> parts;
  for (const at::Tensor& part : z.split(kDrawnTogether))
    parts.push_back(models::sample(*networks_.backbone, part, options));
  return at::cat(parts);
}

at::Tensor DistilTask::pictures(const Batch& batch, int64_t steps, double) {
  torch::NoGradGuard noGrad;
  const Autocast autocast(batch.path.device().type(), config_.train.bf16);
  const at::Tensor latents = drawn(batch.path.select(1, 0), steps);
  return networks_.vae->decode(latents).to(torch::kFloat);
}

at::Tensor DistilTask::samples() {
  if (!networks_.vae || probe_.size() == 0) return {};
  torch::NoGradGuard noGrad;
  const Batch shown = probe_.slice(0, std::min(kMostShown, probe_.size()));
  const at::Tensor wanted = networks_.vae->decode(shown.path.select(1, -1)).to(torch::kFloat);
  const at::Tensor own = pictures(shown, config_.train.sampleSteps, 1);
  return at::stack({wanted, own}, 1).flatten(0, 1).clamp(-1, 1).cpu();
}

Validation DistilTask::validate() {
  if (probe_.size() == 0) return {};
  torch::NoGradGuard noGrad;
  const Autocast autocast(probe_.path.device().type(), config_.train.bf16);
  const at::Tensor z = probe_.path.select(1, 0), wanted = probe_.path.select(1, -1);
  const double variance = wanted.var().item<double>();
  const auto error = [&](int64_t steps) {
    return (drawn(z, steps) - wanted).pow(2).mean().item<double>() / variance;
  };
  Validation result;
  for (const int64_t steps : kJumpCounts)
    result.values.emplace_back("error_at_" + std::to_string(steps), error(steps));
  result.score = error(config_.distil.steps);
  result.values.emplace_back("error", result.score);
  return result;
}

}  // namespace crossflow::training
