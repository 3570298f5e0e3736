// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

/// The events of one request of many, renumbered: `before` pictures of `total` came earlier.
EngineSink shifted(const EngineSink& sink, int before, int count, int total) {
  return [&sink, before, count, total](EngineEvent event) {
    if (auto* picture = std::get_if<Picture>(&event)) picture->index += before;
    if (auto* preview = std::get_if<Preview>(&event)) preview->index += before;
    if (auto* progress = std::get_if<Progress>(&event)) {
      if (before + count < total) progress->secondsRemaining.reset();  // known for this one only
      progress->fraction = (before + progress->fraction * count) / total;
    }
    sink(std::move(event));
  };
}

}  // namespace

const ModelSummary* chosenModel(const std::vector<ModelSummary>& models, const QString& id) {
  const QString wanted = id.isEmpty() ? QStringLiteral("starter") : id;
  const ModelSummary* any = nullptr;
  for (const ModelSummary& model : models) {
    const bool usable = model.ready || !id.isEmpty();
    if (usable && model.id == wanted) return &model;
    if (any == nullptr && id.isEmpty() && model.ready) any = &model;
  }
  return any;
}

std::vector<Device> Engine::devices() {
  return {Device{QStringLiteral("cpu"), CoreWords::tr("Processor")}};
}

DeviceReport Engine::deviceReport() {
  DeviceReport report;
  for (const Device& device : devices()) {
    if (device.id == u"cpu")
      report.processor = device;
    else
      report.cards.push_back({device, {}, {}, {}});
  }
  return report;
}

std::optional<PieceCount> Engine::countPieces(const QString&, const QString&) {
  return std::nullopt;
}

RunResult Engine::runAll(const std::vector<GenerationRequest>& requests, std::stop_token stop,
                         const EngineSink& sink) {
  int total = 0, before = 0;
  for (const GenerationRequest& request : requests) total += request.count;
  for (const GenerationRequest& request : requests) {
    RunResult result = run(request, stop, shifted(sink, before, request.count, total));
    if (!std::holds_alternative<Finished>(result)) return result;
    before += request.count;
  }
  return Finished{};
}

RunResult Engine::invert(const InversionRequest&, std::stop_token, const EngineSink&) {
  return Failure{
      Failure::Kind::BadInput, CoreWords::tr("Pictures cannot be made into latents here."), {}};
}

void Engine::makeInterlude() {
  if (!interlude_ || inInterlude_) return;
  inInterlude_ = true;
  interlude_();
  inInterlude_ = false;
}

}  // namespace crossflow::core
