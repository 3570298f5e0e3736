// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/inference_worker.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <new>
#include <utility>

#include "core/engine/spread.h"
#include "core/jobs/write_behind.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

Failure describe(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
    return {Failure::Kind::OutOfMemory, CoreWords::tr("There is not enough memory for this job."),
            CoreWords::tr("Close other programs, or make fewer pictures at a time.")};
  }
  return {Failure::Kind::Internal,
          CoreWords::tr("The job stopped unexpectedly: %1").arg(QString::fromUtf8(error.what())),
          CoreWords::tr("Try again; if it happens again, the log has the details.")};
}

template <typename Work>
RunResult guarded(const Work& work) {
  try {
    return work();
  } catch (const std::exception& error) {
    return describe(error);
  } catch (...) {
    return Failure{Failure::Kind::Internal, CoreWords::tr("The job stopped for an unknown reason."),
                   CoreWords::tr("Try again; if it happens again, restart the program.")};
  }
}

/// Lets at most one progress and one preview event through every 33 ms, so that a fast engine
/// cannot flood the window. What changes meaning (a new phase, the last unit) always passes.
class EventThrottle {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds kPeriod{33};

  bool passes(const EngineEvent& event, Clock::time_point now = Clock::now()) {
    if (const auto* progress = std::get_if<Progress>(&event)) {
      const bool milestone =
          !started_ || progress->phase != phase_ || progress->done >= progress->total;
      phase_ = progress->phase;
      started_ = true;
      return due(lastProgress_, now, milestone);
    }
    if (std::holds_alternative<Preview>(event)) return due(lastPreview_, now, false);
    return true;
  }

 private:
  static bool due(Clock::time_point& last, Clock::time_point now, bool always) {
    if (!always && now - last < kPeriod) return false;
    last = now;
    return true;
  }

  bool started_ = false;
  Phase phase_ = Phase::Load;
  Clock::time_point lastProgress_{};
  Clock::time_point lastPreview_{};
};

JobEvent finalEvent(JobId id, RunResult result) {
  return std::visit(
      [id](auto&& end) {
        return JobEvent{id, std::forward<decltype(end)>(end)};
      },
      std::move(result));
}

/// With the process poisoned every further job would fail, too. Before anybody can take one.
void stopAfterFault(JobQueue& queue, const RunResult& result) {
  const auto* failure = std::get_if<Failure>(&result);
  if (failure != nullptr && failure->kind == Failure::Kind::Device) queue.setPaused(true);
}

}  // namespace

InferenceWorker::InferenceWorker(JobQueue& queue, EngineFactory factory, QString device,
                                 Hooks hooks)
    : queue_(queue),
      factory_(std::move(factory)),
      device_(std::move(device)),
      number_(queue.enrol(device_)),
      hooks_(std::move(hooks)),
      thread_([this] { loop(); }) {}

void InferenceWorker::loop() {
  std::unique_ptr<Engine> engine;
  while (std::optional<Job> job = queue_.take(number_)) {
    const bool told = !std::holds_alternative<HelpTask>(job->task);
    if (told) hooks_.report(JobEvent{job->id, Started{}});
    const bool listed = std::holds_alternative<RenderTask>(job->task) ||
                        std::holds_alternative<FilmTask>(job->task);
    if (listed && hooks_.gate != nullptr) hooks_.gate->wait(job->id);
    RunResult result = guarded([&] {
      if (!engine) {
        engine = factory_();
        engine->setInterlude([this, &engine] { passPreview(*engine); });
      }
      return perform(*engine, *job);
    });
    stopAfterFault(queue_, result);
    queue_.release(job->id);
    if (told) hooks_.report(finalEvent(job->id, std::move(result)));
  }
}

// The hand does not wait for a queue: its preview is drawn between two steps of what runs.
void InferenceWorker::passPreview(Engine& engine) {
  const auto job = queue_.takeUrgent(number_, [&](const GenerationRequest& request) {
    GenerationRequest here = request;
    if (here.device.isEmpty()) here.device = device_;
    return engine.canInterleave(here);
  });
  if (!job) return;
  hooks_.report(JobEvent{job->id, Started{}});
  RunResult result = guarded([&] { return perform(engine, *job); });
  stopAfterFault(queue_, result);
  queue_.release(job->id);
  hooks_.report(finalEvent(job->id, std::move(result)));
}

RunResult InferenceWorker::perform(Engine& engine, const Job& job) {
  if (const auto* task = std::get_if<RenderTask>(&job.task)) {
    return render(engine, job, task->request, true);
  }
  if (const auto* task = std::get_if<PreviewTask>(&job.task)) {
    return render(engine, job, task->request, false);
  }
  if (const auto* task = std::get_if<FilmTask>(&job.task)) return film(engine, job, *task);
  if (const auto* task = std::get_if<HelpTask>(&job.task)) {
    return task->spread->help(engine, device_);
  }
  if (const auto* task = std::get_if<LoadTask>(&job.task)) {
    EventThrottle throttle;
    return engine.load(task->model, task->precision,
                       task->device.isEmpty() ? device_ : task->device, job.stop.get_token(),
                       [&](EngineEvent event) {
                         if (throttle.passes(event)) report(job.id, std::move(event));
                       });
  }
  if (const auto* task = std::get_if<InvertTask>(&job.task)) {
    EventThrottle throttle;
    InversionRequest request = task->request;
    if (request.device.isEmpty()) request.device = device_;
    return engine.invert(request, job.stop.get_token(), [&](EngineEvent event) {
      if (throttle.passes(event)) report(job.id, std::move(event));
    });
  }
  hooks_.report(engine.models());
  hooks_.report(engine.deviceReport());
  hooks_.report(engine.devices());
  return Finished{};
}

RunResult InferenceWorker::draw(Engine& engine, const Job& job,
                                std::vector<GenerationRequest> requests, const EngineSink& sink) {
  const bool open = !requests.empty() && requests.front().device.isEmpty();
  const bool several = requests.size() > 1 || (!requests.empty() && requests.front().count > 1);
  const auto spread =
      open && several ? std::make_shared<Spread>(requests, job.stop.get_token(), sink) : nullptr;
  if (spread && queue_.callHelp(spread)) {
    spread->work(engine, device_);
    queue_.sendHelpAway(spread);
    return spread->result();
  }
  for (GenerationRequest& request : requests)
    if (request.device.isEmpty()) request.device = device_;
  return engine.runAll(requests, job.stop.get_token(), sink);
}

RunResult InferenceWorker::render(Engine& engine, const Job& job, GenerationRequest request,
                                  bool saved) {
  const bool open = request.device.isEmpty();
  if (open && !saved) request.device = device_;
  EventThrottle throttle;
  double fraction = 0;
  WriteBehind writer;
  RunResult result = draw(engine, job, {request}, [&](EngineEvent event) {
    if (const auto* progress = std::get_if<Progress>(&event)) fraction = progress->fraction;
    auto* picture = std::get_if<Picture>(&event);
    // A request for any device stays one: the device that happened to be free is not recorded.
    if (picture != nullptr && open) picture->request.device.clear();
    if (picture != nullptr && saved && hooks_.save) {
      report(job.id, Progress{Phase::Save, picture->index, request.count, fraction, std::nullopt});
      writer.give([this, &job, made = std::move(*picture)] { keep(job, made); });
      return;
    }
    if (throttle.passes(event)) report(job.id, std::move(event));
  });
  writer.finish();
  return result;
}

/// A picture is told when it lies on the disk.
void InferenceWorker::keep(const Job& job, Picture picture) {
  const Result<QString> saved = hooks_.save(picture);
  if (saved)
    picture.path = *saved;
  else
    report(job.id, Notice{saved.failure().sentence});
  report(job.id, std::move(picture));
}

// A frame that cannot be written stops the engine; what is told is the writer's failure. Frames
// that are drawn already go by in their places between those of the engine.
RunResult InferenceWorker::film(Engine& engine, const Job& job, const FilmTask& task) {
  EventThrottle throttle;
  std::stop_source stop = job.stop;
  std::optional<Failure> failure;  // the writer's until it has finished
  const auto frames = static_cast<double>(task.frames.size());
  std::size_t next = 0, passed = 0;
  double fraction = 0;
  WriteBehind writer;
  const auto tell = [&](EngineEvent event) {
    if (auto* progress = std::get_if<Progress>(&event)) {
      fraction = std::max(fraction, progress->fraction);  // cards draw ahead of what is taken
      progress->fraction = fraction;
    }
    if (throttle.passes(event)) report(job.id, std::move(event));
  };
  const auto passDrawn = [&] {
    for (; task.isDrawn(next) && !stop.stop_requested(); ++next, ++passed) {
      writer.give([&, image = task.drawn[next]] {
        if (!failure) failure = task.take(image);
        if (failure) stop.request_stop();
      });
      const auto done = static_cast<qint64>(next) + 1;
      tell(Progress{Phase::Save, done, static_cast<qint64>(frames),
                    static_cast<double>(done) / frames, std::nullopt});
    }
  };
  const std::vector<GenerationRequest> missing = task.missing();
  RunResult result = draw(engine, job, missing, [&](EngineEvent event) {
    passDrawn();
    if (auto* picture = std::get_if<Picture>(&event)) {
      ++next;
      writer.give([&, frame = std::move(*picture)] {
        if (!failure) failure = task.take(frame.image);
        if (failure) stop.request_stop();
        report(job.id, frame);
      });
      return;
    }
    if (auto* progress = std::get_if<Progress>(&event)) {
      const double drawn = progress->fraction * static_cast<double>(missing.size());
      progress->fraction = (drawn + static_cast<double>(passed)) / frames;
    }
    tell(std::move(event));
  });
  if (std::holds_alternative<Finished>(result)) passDrawn();
  writer.finish();
  if (failure) return *failure;
  if (!std::holds_alternative<Finished>(result)) return result;
  if (next < task.frames.size()) return Cancelled{};
  failure = task.finish();
  return failure ? RunResult(*failure) : result;
}

void InferenceWorker::report(JobId id, EngineEvent event) {
  std::visit(
      [&](auto&& what) {
        hooks_.report(JobEvent{id, std::forward<decltype(what)>(what)});
      },
      std::move(event));
}

}  // namespace crossflow::core
