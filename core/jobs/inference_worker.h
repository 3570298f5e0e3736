// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One background thread per device. It owns its engine (made and destroyed on that thread), takes
// jobs from the queue and reports events; no exception leaves it. No QObject lives here.

#include <functional>
#include <memory>
#include <thread>

#include "core/engine/engine.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/start_gate.h"
#include "core/types/result.h"

namespace crossflow::core {

using EngineFactory = std::function<std::unique_ptr<Engine>()>;
/// Writes one finished picture; called on a thread beside the worker's, while that one draws the
/// next. Returns the file's path.
using PictureSaver = std::function<Result<QString>(const Picture&)>;

class InferenceWorker {
 public:
  struct Hooks {
    std::function<void(Report)> report;  // called on the worker's thread and beside it
    PictureSaver save;                   // may be empty
    StartGate* gate = nullptr;           // renders and films wait at it; outlives the worker
  };

  /// `device` is used by requests that leave the choice open.
  InferenceWorker(JobQueue& queue, EngineFactory factory, QString device, Hooks hooks);
  /// Blocks until the running job has heard the stop. The queue must be closed before.
  ~InferenceWorker() = default;
  InferenceWorker(const InferenceWorker&) = delete;
  InferenceWorker& operator=(const InferenceWorker&) = delete;

  const QString& device() const { return device_; }

 private:
  void loop();
  void passPreview(Engine& engine);
  RunResult perform(Engine& engine, const Job& job);
  RunResult render(Engine& engine, const Job& job, GenerationRequest request, bool saved);
  void keep(const Job& job, Picture picture);
  /// The pictures of `requests` in order, with the help of workers that have nothing to do if the
  /// requests leave the device open.
  RunResult draw(Engine& engine, const Job& job, std::vector<GenerationRequest> requests,
                 const EngineSink& sink);
  RunResult film(Engine& engine, const Job& job, const FilmTask& task);
  void report(JobId id, EngineEvent event);

  JobQueue& queue_;
  EngineFactory factory_;
  QString device_;
  JobQueue::Worker number_;
  Hooks hooks_;
  std::jthread thread_;  // last: everything above is there when it starts and when it ends
};

}  // namespace crossflow::core
