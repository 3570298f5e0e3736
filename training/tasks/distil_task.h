// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Teaches a trained flow to draw in few evaluations, guidance baked in. It needs no pictures: text
// latents and the teacher's ways from them (data/pairs). Each sample learns one of three things:
//   path      a jump between two stored states: 1, 2, 4 or 8 of them make the way, half of the time
//             as many as the result is meant for; the first one is asked for as a leap
//   leap      the leap from the text latent over any length, from the teacher's velocity where it
//             arrives: no stored state, so nothing to learn by heart
//   shortcut  to jump by its own two halves, or beginning with the teacher's: straightens the flow
// See learning/leaps.h for the targets.

#include "training/learning/leaps.h"
#include "training/networks/train_networks.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

class DistilTask final : public TrainTask {
 public:
  /// `probe`: ways that validate() and samples() compare with; may be empty. References outlive
  /// the task.
  DistilTask(const TrainConfig& config, TrainNetworks& networks, Batch probe);

  StepLoss loss(const Batch& batch) override;
  /// The second halves of jumps are the averages' from here on, else the network's own.
  void follow(const std::vector<at::Tensor>& averages) override;
  /// The teacher's pictures, each followed by that of few evaluations.
  at::Tensor samples() override;
  /// Of the batch's text latents. Guidance is part of the network: the argument counts for nothing.
  at::Tensor pictures(const Batch& batch, int64_t steps, double guidance) override;
  /// "error_at_N": squared distance from the teacher's pictures' latents after N evaluations, as a
  /// share of their variance; "error": with as many as the result is meant for.
  Validation validate() override;

 private:
  /// A part of a batch: what the network is asked for, and the answer.
  struct Lesson {
    at::Tensor state, time, target;
  };
  Lesson pathLesson(const Batch& batch) const;
  Lesson leapLesson(const Batch& batch);
  Lesson shortcutLesson(const Batch& batch);
  at::Tensor drawn(const at::Tensor& z, int64_t steps);
  Field teacher() const;
  Field average() const;

  const TrainConfig& config_;
  TrainNetworks& networks_;
  Batch probe_;
  std::shared_ptr<models::Backbone> average_;  // shares the averages' memory; null: not followed
};

}  // namespace crossflow::training
