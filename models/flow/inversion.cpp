// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/inversion.h"

#include "models/torch.h"

#include "models/flow/guided_velocity.h"
#include "models/flow/step_monitor.h"
#include "models/flow/time_grid.h"
#include "models/shape_check.h"

namespace crossflow::models {

at::Tensor invertFlow(Backbone& backbone, const at::Tensor& picture, const SampleOptions& options,
                      std::stop_token stop, const StepCallback& onStep) {
  expectShape(picture, {1, kAnySize, kAnySize, kAnySize}, "Picture latent");
  checkSampleOptions(options);
  c10::InferenceMode inference;
  at::Tensor z = picture.to(at::kFloat);
  expectFinite(z, Sentence::tr("the picture's latent"));
  GuidedVelocity field(backbone, options, true, std::move(stop));
  StepMonitor monitor(options.steps, onStep);
  const TimeGrid grid = consistentGrid(options.steps);
  field.tabulate(grid.times);
  for (int64_t i = options.steps; i > 0; --i) {
    const float step = grid.steps[static_cast<size_t>(i - 1)], time = grid.time(i - 1);
    const at::Tensor last = field.at(z, i);
    const at::Tensor first = field.at(z - last * step, i - 1);
    z = z - (last + first) * (0.5F * step);
    monitor.finished(z, 1 - time, field.evaluations(), {z, first, time});
  }
  expectFinite(z, Sentence::tr("one of the steps"));
  return z;
}

}  // namespace crossflow::models
