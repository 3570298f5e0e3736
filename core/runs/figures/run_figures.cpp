// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/run_figures.h"

namespace crossflow::core {

void RunFigures::want(const QStringList& folders) {
  QStringList unwanted;
  for (const auto& [folder, metrics] : figures_) {
    if (!folders.contains(folder)) unwanted << folder;
  }
  for (const QString& folder : unwanted) {
    figures_[folder].clear();
    Q_EMIT changed(folder, true);
    figures_.erase(folder);
    Q_EMIT unfollowed(folder);
  }
  for (const QString& folder : folders) {
    if (!figures_.try_emplace(folder).second) continue;
    Q_EMIT changed(folder, true);
    Q_EMIT followed(folder);
  }
}

const RunMetrics& RunFigures::of(const QString& folder) const {
  static const RunMetrics kNone;
  const auto it = figures_.find(folder);
  return it == figures_.end() ? kNone : it->second;
}

void RunFigures::add(const QString& folder, const RunEvents& events, bool restarted) {
  const auto it = figures_.find(folder);
  if (it == figures_.end()) return;
  if (restarted) it->second.clear();
  it->second.add(events);
  Q_EMIT changed(folder, restarted);
}

}  // namespace crossflow::core
