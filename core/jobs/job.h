// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What travels from the service to a worker: one task, its name and its own stop source. The stop
// source is made with the job and belongs to it alone, so a cancel pressed early is never lost.

#include <stop_token>
#include <variant>

#include "core/types/ids.h"
#include "core/types/request.h"

namespace crossflow::core {

/// Bring a model into memory before anybody asks for a picture.
struct LoadTask {
  QString model;
  Precision precision = Precision::Automatic;
  QString device;
};

/// Look at the model folders again.
struct ListModelsTask {};

/// A full render: its pictures are saved.
struct RenderTask {
  GenerationRequest request;
};

/// A quick look: never saved, and given up as soon as a newer one arrives.
struct PreviewTask {
  GenerationRequest request;
};

using Task = std::variant<RenderTask, PreviewTask, LoadTask, ListModelsTask>;

struct Job {
  JobId id{};
  Task task;
  std::stop_source stop;
};

}  // namespace crossflow::core
