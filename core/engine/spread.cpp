// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/spread.h"

#include <algorithm>
#include <exception>
#include <thread>
#include <utility>

#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

/// One picture each, numbered through.
std::vector<GenerationRequest> singly(const std::vector<GenerationRequest>& requests) {
  std::vector<GenerationRequest> items;
  for (const GenerationRequest& request : requests)
    for (int i = 0; i < request.count; ++i) {
      items.push_back(request);
      items.back().count = 1;
      items.back().sampling.seed += static_cast<quint64>(i);
    }
  return items;
}

}  // namespace

Spread::Spread(const std::vector<GenerationRequest>& requests, std::stop_token stop,
               EngineSink sink)
    : forward_(std::move(stop), [this] { stop_.request_stop(); }),
      sink_(std::move(sink)),
      items_(singly(requests)) {}

// As many as advance together anyway: smaller shares would be slower, larger ones uneven.
std::optional<Spread::Share> Spread::takeShare(const QString& device) {
  const std::lock_guard lock(mutex_);
  if (closed_ || bad_ || stop_.stop_requested() || next_ == items_.size()) return std::nullopt;
  ++drawing_;
  Share share{static_cast<int>(next_), {}};
  const auto most = static_cast<std::size_t>(std::max(1, items_[next_].batch));
  while (next_ < items_.size() && share.pictures.size() < most) {
    share.pictures.push_back(items_[next_++]);
    share.pictures.back().device = device;
  }
  return share;
}

RunResult Spread::work(Engine& engine, const QString& device) {
  RunResult result = Finished{};
  while (const std::optional<Share> share = takeShare(device)) {
    result = draw(engine, *share);
    end(*share, result);
  }
  return result;
}

RunResult Spread::help(Engine& engine, const QString& device) {
  GenerationRequest first;
  {
    const std::lock_guard lock(mutex_);
    if (closed_ || next_ == items_.size()) return Finished{};
    first = items_.front();
  }
  RunResult loaded = Finished{};
  try {
    loaded = engine.load(first.model, first.precision, device, stop_.get_token(), [](auto&&) {});
  } catch (const std::exception&) {
    return Finished{};
  }
  if (std::holds_alternative<Finished>(loaded)) return work(engine, device);
  const auto* failure = std::get_if<Failure>(&loaded);
  if (failure == nullptr) return loaded;
  if (failure->kind == Failure::Kind::Device) {
    const std::lock_guard lock(mutex_);
    bad_ = loaded;
    stop_.request_stop();
    return loaded;
  }
  receive({}, Notice{CoreWords::tr("%1 does not take part: %2").arg(device, failure->sentence)});
  return loaded;
}

RunResult Spread::draw(Engine& engine, const Share& share) try {
  return engine.runAll(share.pictures, stop_.get_token(),
                       [&](EngineEvent event) { receive(share, std::move(event)); });
} catch (const std::exception& error) {
  return Failure{
      Failure::Kind::Internal,
      CoreWords::tr("The job stopped unexpectedly: %1").arg(QString::fromUtf8(error.what())),
      CoreWords::tr("Try again; if it happens again, the log has the details.")};
}

void Spread::end(const Share& share, const RunResult& result) {
  const std::lock_guard lock(mutex_);
  --drawing_;
  ended_.notify_all();
  if (std::holds_alternative<Finished>(result)) {
    drawn_[share.first] = static_cast<double>(share.pictures.size());
    return;
  }
  // The first one counts, but for the stops that it brings about.
  if (!bad_ || std::holds_alternative<Cancelled>(*bad_)) bad_ = result;
  stop_.request_stop();
}

void Spread::receive(const Share& share, EngineEvent event) {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  if (auto* picture = std::get_if<Picture>(&event)) {
    picture->index += share.first;
    ready_.emplace(picture->index, std::move(*picture));
    for (auto it = ready_.find(static_cast<int>(told_)); it != ready_.end();
         it = ready_.find(static_cast<int>(++told_))) {
      sink_(std::move(it->second));
      ready_.erase(it);
    }
    return;
  }
  if (auto* progress = std::get_if<Progress>(&event)) return receiveProgress(share, *progress);
  if (const auto* notice = std::get_if<Notice>(&event))
    if (!notices_.insert(notice->sentence).second) return;
  if (auto* preview = std::get_if<Preview>(&event)) preview->index += share.first;
  sink_(std::move(event));
}

void Spread::receiveProgress(const Share& share, Progress progress) {
  drawn_[share.first] = progress.fraction * static_cast<double>(share.pictures.size());
  double sum = 0;
  for (const auto& [first, drawn] : drawn_) sum += drawn;
  fraction_ = std::max(fraction_, sum / static_cast<double>(items_.size()));
  progress.fraction = fraction_;
  progress.secondsRemaining.reset();  // known for the share only
  sink_(progress);
}

RunResult Spread::result() {
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [this] { return drawing_ == 0; });
  closed_ = true;
  if (bad_) return *bad_;
  return told_ == items_.size() ? RunResult(Finished{}) : RunResult(Cancelled{});
}

RunResult runOnAll(const std::vector<std::pair<std::unique_ptr<Engine>, QString>>& engines,
                   const std::vector<GenerationRequest>& requests, std::stop_token stop,
                   const EngineSink& sink) {
  Spread spread(requests, std::move(stop), sink);
  {
    std::vector<std::jthread> threads;
    threads.reserve(engines.size());
    for (const auto& each : engines)
      threads.emplace_back([&spread, &each] { spread.work(*each.first, each.second); });
  }
  return spread.result();
}

}  // namespace crossflow::core
