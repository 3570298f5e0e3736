// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/sampler.h"

#include "models/torch.h"

#include <cmath>

#include "models/base/error.h"
#include "models/flow/dopri5_solver.h"
#include "models/flow/fixed_step_solvers.h"
#include "models/flow/guided_velocity.h"
#include "models/flow/step_monitor.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

constexpr int64_t kMostSteps = 10000;

/// Each row with its own steps, so that no picture depends on its neighbours.
at::Tensor solveRowByRow(GuidedVelocity& velocity, const at::Tensor& z, double tolerance,
                         const StepCallback& onStep) {
  const int64_t rows = z.size(0);
  at::Tensor states = z.clone(), estimates = z.clone();
  int64_t stepsBefore = 0;
  for (int64_t row = 0; row < rows; ++row) {
    const StepCallback onRowStep = [&](const SampleStep& own) {
      SampleStep whole = own;
      whole.step += stepsBefore;
      whole.progress = (static_cast<double>(row) + own.progress) / static_cast<double>(rows);
      // Fresh tensors: a caller may keep what it was shown.
      whole.state = states.clone();
      whole.state[row] = own.state[0];
      whole.estimate = estimates.clone();
      whole.estimate[row] = own.estimate[0];
      onStep(whole);
    };
    StepMonitor monitor(0, onStep ? onRowStep : StepCallback());
    states[row] = solveDopri5(velocity, z.narrow(0, row, 1), tolerance, monitor)[0];
    estimates[row] = states[row];
    stepsBefore += monitor.steps();
  }
  return states;
}

at::Tensor solve(GuidedVelocity& velocity, const at::Tensor& z, const SampleOptions& options,
                 bool independentRows, const StepCallback& onStep) {
  StepMonitor monitor(options.solver == SolverKind::Dopri5 ? 0 : options.steps, onStep);
  switch (options.solver) {
    case SolverKind::Euler:
      return solveEuler(velocity, z, options.steps, monitor);
    case SolverKind::AdamsBashforth2:
      return solveAdamsBashforth(velocity, z, options.steps, 2, monitor);
    case SolverKind::Heun:
      return solveHeun(velocity, z, options.steps, monitor);
    case SolverKind::Multistep3:
      return solveAdamsBashforth(velocity, z, options.steps, 3, monitor);
    case SolverKind::Leap:
      return solveLeaps(velocity, z, options.steps, monitor);
    case SolverKind::Dopri5:
      return independentRows && z.size(0) > 1
                 ? solveRowByRow(velocity, z, options.tolerance, onStep)
                 : solveDopri5(velocity, z, options.tolerance, monitor);
  }
  throw Error(Sentence::tr("There is no such solver."));
}

}  // namespace

void checkSampleOptions(const SampleOptions& options) {
  if (options.steps < 1 || options.steps > kMostSteps) {
    throw Error(Sentence::tr("The number of steps must be between 1 and %1, not %2.", kMostSteps,
                             options.steps));
  }
  if (!std::isfinite(options.guidance) || std::isnan(options.guidanceFrom) ||
      std::isnan(options.guidanceTo)) {
    throw Error(Sentence::tr("The guidance and its interval must be ordinary numbers."));
  }
  if (!(options.tolerance > 0) || !std::isfinite(options.tolerance)) {
    throw Error(Sentence::tr("The adaptive solver's tolerance must be a positive number."));
  }
}

at::Tensor sample(Backbone& backbone, const at::Tensor& z, const SampleOptions& options,
                  std::stop_token stop, const StepCallback& onStep) {
  checkSampleOptions(options);
  expectShape(z, {kAnySize, kAnySize, kAnySize, kAnySize}, "Text latent");
  c10::InferenceMode inference;
  const at::Tensor start = z.to(at::kFloat);
  expectFinite(start, Sentence::tr("the text latent"));
  const bool independentRows = options.independentRows.value_or(z.is_cpu());
  GuidedVelocity velocity(backbone, options, independentRows, std::move(stop));
  at::Tensor result = solve(velocity, start, options, independentRows, onStep);
  if (!result.is_cpu()) expectFinite(result, Sentence::tr("one of the steps"));
  return result;
}

}  // namespace crossflow::models
