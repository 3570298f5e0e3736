// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What travels from the service to a worker: one task, its name and its own stop source. The stop
// source is made with the job and belongs to it alone, so a cancel pressed early is never lost.

#include <QImage>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

#include "core/engine/inversion.h"
#include "core/requests/request.h"
#include "core/types/failure.h"
#include "core/types/ids.h"

namespace crossflow::core {

class Spread;

/// Bring a model into memory before anybody asks for a picture.
struct LoadTask {
  QString model;
  Precision precision = Precision::Automatic;
  QString device;
};

/// Look at the model folders again.
struct ListModelsTask {};

/// Make a picture of the user's into a latent.
struct InvertTask {
  InversionRequest request;
};

/// A full render: its pictures are saved.
struct RenderTask {
  GenerationRequest request;
};

/// Whether a preview may pass between two steps of a running job.
enum class PreviewUrgency { WhenIdle, AtOnce };

/// A quick look: never saved, and given up as soon as a newer one arrives.
struct PreviewTask {
  GenerationRequest request;
  PreviewUrgency urgency = PreviewUrgency::AtOnce;
};

/// Frames of a film: each picture goes to `take` beside the worker's thread, none is saved. A
/// failure of `take` ends the job.
struct FilmTask {
  std::vector<GenerationRequest> frames;
  std::vector<QImage> drawn{};  // pictures of frames that are there already, else null; or none
  std::function<std::optional<Failure>(const QImage&)> take;
  std::function<std::optional<Failure>()> finish;  // after the last frame

  bool isDrawn(std::size_t frame) const { return frame < drawn.size() && !drawn[frame].isNull(); }
  std::vector<GenerationRequest> missing() const {
    std::vector<GenerationRequest> some;
    for (std::size_t i = 0; i < frames.size(); ++i)
      if (!isDrawn(i)) some.push_back(frames[i]);
    return some;
  }
};

/// Taking part in a job that another worker draws. Nothing is told of it.
struct HelpTask {
  std::shared_ptr<Spread> spread;
};

using Task =
    std::variant<RenderTask, FilmTask, PreviewTask, LoadTask, ListModelsTask, HelpTask, InvertTask>;

struct Job {
  JobId id{};
  Task task;
  std::stop_source stop;
};

}  // namespace crossflow::core
