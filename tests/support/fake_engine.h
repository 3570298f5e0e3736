// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An engine without networks: scripted delays, previews and failures, pictures painted from the
// request, and it hears the stop token between two "evaluations" like the real one.

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "core/engine/engine.h"

namespace crossflow::tests {

struct FakeScript {
  int steps = 4;                      // evaluations per picture when the request has no steps
  std::chrono::microseconds step{0};  // one evaluation
  std::chrono::microseconds load{0};  // one of ten parts of loading
  QSize size{64, 64};
  bool previews = true, interleaves = true;  // interleaves: previews pass between two steps
  std::function<QImage(const core::GenerationRequest&)> paint;  // empty: a colour from the seed
  /// Asked before every evaluation: a failure to end with, or nothing.
  std::function<std::optional<core::Failure>(const core::GenerationRequest&, int step)> failure;
  std::string thrown;                      // not empty: run() throws this
  std::vector<core::ModelSummary> models;  // empty: a starter
  std::vector<core::Device> devices;
  std::function<std::vector<core::OperandDistance>(const core::GenerationRequest&)> distances;
};

/// Seen from the test's thread while the engine works on its own.
struct FakeCounters {
  std::atomic<int> runs{0}, evaluations{0}, loads{0}, pictures{0}, alive{0};
  std::mutex mutex;
  QStringList devices;  // that runs asked for, in the order of their starts
  QStringList devicesSoFar() {
    const std::lock_guard lock(mutex);
    return devices;
  }
};

inline core::ModelSummary fakeModel(const QString& id, const QString& title) {
  core::ModelSummary summary;
  summary.id = id;
  summary.title = title;
  summary.imageSize = 64;
  summary.defaultSteps = 4;
  summary.defaultGuidance = 3;
  summary.bytesOnDisk = 30'000'000;
  summary.bytesInMemory = 60'000'000;
  summary.ready = true;
  return summary;
}

class FakeEngine : public core::Engine {
 public:
  FakeEngine(FakeScript script, std::shared_ptr<FakeCounters> counters)
      : script_(std::move(script)), counters_(std::move(counters)) {
    ++counters_->alive;
  }
  ~FakeEngine() override { --counters_->alive; }

  std::vector<core::ModelSummary> models() override {
    if (!script_.models.empty()) return script_.models;
    return {fakeModel(QStringLiteral("starter"), QStringLiteral("Starter"))};
  }

  std::vector<core::Device> devices() override {
    return script_.devices.empty() ? core::Engine::devices() : script_.devices;
  }

  core::RunResult load(const QString&, core::Precision, const QString&, std::stop_token stop,
                       const core::EngineSink& sink) override {
    ++counters_->loads;
    for (int part = 0; part < 10; ++part) {
      if (stop.stop_requested()) return core::Cancelled{};
      std::this_thread::sleep_for(script_.load);
      sink(core::Progress{core::Phase::Load, part + 1, 10, (part + 1) / 10.0, std::nullopt});
    }
    return core::Finished{};
  }

  bool canInterleave(const core::GenerationRequest&) override { return script_.interleaves; }

  core::RunResult run(const core::GenerationRequest& request, std::stop_token stop,
                      const core::EngineSink& sink) override {
    ++counters_->runs;
    {
      const std::lock_guard lock(counters_->mutex);
      counters_->devices << request.device;
    }
    if (!script_.thrown.empty()) throw std::runtime_error(script_.thrown);
    const int steps = request.sampling.steps > 0 ? request.sampling.steps : script_.steps;
    for (int index = 0; index < request.count; ++index) {
      for (int step = 0; step < steps; ++step) {
        if (stop.stop_requested()) return core::Cancelled{};
        if (script_.failure) {
          if (auto failure = script_.failure(request, step)) return *failure;
        }
        std::this_thread::sleep_for(script_.step);
        ++counters_->evaluations;
        const double fraction = (index + (step + 1.0) / steps) / request.count;
        sink(core::Progress{core::Phase::Sample, step + 1, steps, fraction, std::nullopt});
        if (script_.previews) sink(core::Preview{index, paint(request)});
        makeInterlude();
      }
      sink(picture(request, index, steps));
      ++counters_->pictures;
    }
    return core::Finished{};
  }

 private:
  QImage paint(const core::GenerationRequest& request) const {
    if (script_.paint) return script_.paint(request);
    QImage image(script_.size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(int(request.sampling.seed % 360), 160, 220));
    return image;
  }

  core::Picture picture(core::GenerationRequest request, int index, int steps) const {
    request.count = 1;
    request.sampling.seed += static_cast<quint64>(index);
    request.sampling.steps = steps;
    if (request.sampling.guidance == 0) request.sampling.guidance = 3;
    const std::chrono::duration<double> seconds = script_.step * steps;
    core::Picture made{index, paint(request), request, seconds.count(), {}, {}};
    if (script_.distances) made.distances = script_.distances(request);
    return made;
  }

  FakeScript script_;
  std::shared_ptr<FakeCounters> counters_;
};

inline core::GenerationRequest promptRequest(const QString& prompt, int steps = 0) {
  core::GenerationRequest request;
  request.model = QStringLiteral("starter");
  request.source = core::PromptLatent{prompt};
  request.sampling.steps = steps;
  return request;
}

}  // namespace crossflow::tests
