// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/run_metrics.h"

#include <algorithm>
#include <array>

namespace crossflow::core {

namespace {

// What belongs together stands together in legends; names not listed follow.
constexpr std::array kOrder{"loss",
                            "flow",
                            "contrastive",
                            "sum_distance",
                            "name_distance",
                            "kl",
                            "l1",
                            "l2",
                            "edges",
                            "psnr",
                            "lr",
                            "gradient_norm",
                            "logit_scale",
                            "pictures_per_second",
                            "data_seconds",
                            "memory_bytes",
                            "loss_by_time.",
                            "validation.",
                            "evaluation."};

// "flow" is followed by its stages "flow_0", "flow_1", …
std::size_t placeOf(const QString& name) {
  std::size_t place = kOrder.size(), length = 0;
  for (std::size_t i = 0; i < kOrder.size(); ++i) {
    const QLatin1String known(kOrder[i]);
    const auto size = static_cast<std::size_t>(known.size());
    if (!name.startsWith(known) || size <= length) continue;
    place = i;
    length = size;
  }
  return place;
}

// Entries are ordered by step; one of a step that was passed replaces all from there on.
template <typename Entry>
Entry& entryAt(std::vector<Entry>& entries, qint64 step) {
  while (!entries.empty() && entries.back().step > step) entries.pop_back();
  if (entries.empty() || entries.back().step != step) {
    entries.push_back({});
    entries.back().step = step;
  }
  return entries.back();
}

}  // namespace

bool metricNameLess(const QString& a, const QString& b) {
  const std::size_t placeA = placeOf(a), placeB = placeOf(b);
  if (placeA != placeB) return placeA < placeB;
  if (a.size() != b.size() && placeA < kOrder.size() && (a.startsWith(b) || b.startsWith(a)))
    return a.size() < b.size();
  return a < b;
}

void RunMetrics::add(const RunEvents& events) {
  for (const RunEvent& event : events) add(event);
}

void RunMetrics::clear() {
  *this = RunMetrics();
}

void RunMetrics::add(const RunEvent& event) {
  switch (event.kind) {
    case RunEventKind::Resumed:
      rewindTo(event.step);
      break;
    case RunEventKind::Metrics:
      addValues(event, {});
      break;
    case RunEventKind::Validation:
      addValues(event, QStringLiteral("validation."));
      addScores(event, QStringLiteral("validation."));
      break;
    case RunEventKind::Evaluation:
      addValues(event, QStringLiteral("evaluation."));
      addScores(event, {});
      break;
    case RunEventKind::Sample:
      entryAt(samples_, event.step).file = event.file;
      return;
    case RunEventKind::Checkpoint:
      return;
    case RunEventKind::Started:
    case RunEventKind::Notice:
    case RunEventKind::Stopped:
    case RunEventKind::Finished:
    case RunEventKind::Failed:
      break;
  }
  if (event.kind != RunEventKind::Metrics && event.kind != RunEventKind::Validation &&
      event.kind != RunEventKind::Evaluation)
    notes_.push_back({event.step, event.time, event.kind, event.text});
}

void RunMetrics::addValues(const RunEvent& event, const QString& prefix) {
  const auto step = static_cast<double>(event.step);
  for (const auto& [name, value] : event.values)
    series_[prefix.isEmpty() ? name : prefix + name].append(step, value);
  for (std::size_t bin = 0; bin < event.lossByTime.size(); ++bin)
    series_[QStringLiteral("%1loss_by_time.%2").arg(prefix).arg(bin)].append(step,
                                                                             event.lossByTime[bin]);
}

void RunMetrics::addScores(const RunEvent& event, const QString& prefix) {
  RunScores& scores = entryAt(scores_, event.step);
  for (const auto& [name, value] : event.values) scores.values[prefix + name] = value;
}

// What lies beyond the checkpoint that a run resumed from belongs to a past that was given up.
void RunMetrics::rewindTo(qint64 step) {
  for (auto& [name, series] : series_) series.truncate(static_cast<double>(step));
  std::erase_if(samples_, [step](const RunSample& sample) { return sample.step > step; });
  std::erase_if(scores_, [step](const RunScores& scores) { return scores.step > step; });
}

QStringList RunMetrics::names() const {
  QStringList names;
  for (const auto& [name, series] : series_)
    if (!series.empty()) names << name;
  std::sort(names.begin(), names.end(), metricNameLess);
  return names;
}

const MetricSeries& RunMetrics::series(const QString& name) const {
  static const MetricSeries none;
  const auto found = series_.find(name);
  return found == series_.end() ? none : found->second;
}

}  // namespace crossflow::core
