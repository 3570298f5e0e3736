// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/queue_journal.h"

namespace crossflow::core {

QueueJournal::QueueJournal(InferenceService& service, SessionStore& session, QObject* parent)
    : QObject(parent), service_(service), session_(session) {
  connect(&service, &InferenceService::queueChanged, this, &QueueJournal::follow);
  connect(&service, &InferenceService::jobEvent, this, &QueueJournal::receive);
  service.tellBeforeStart();
}

std::vector<JournalEntry> QueueJournal::recover() {
  std::vector<JournalEntry> quarantined;
  for (JournalEntry& entry : session_.recover()) {
    if (entry.quarantined)
      quarantined.push_back(std::move(entry));
    else
      adopt(entry);
  }
  return quarantined;
}

void QueueJournal::tryAgain(const std::vector<JournalEntry>& entries) {
  for (const JournalEntry& entry : entries) {
    session_.pardon(entry.key);
    adopt(entry);
  }
}

void QueueJournal::adopt(const JournalEntry& entry) {
  adopted_ = entry.key;
  service_.submit(entry.request);
  adopted_.reset();
}

void QueueJournal::suspend() {
  if (suspended_) return;
  suspended_ = true;
  for (const QueuedRender& render : service_.renders()) {
    const auto it = keys_.find(render.id);
    if (it != keys_.end() && render.running) session_.release(it->second);
  }
}

void QueueJournal::follow() {
  if (suspended_) return;
  std::vector<qint64> order;
  for (const QueuedRender& render : service_.renders()) {
    if (render.film) continue;
    auto it = keys_.find(render.id);
    if (it == keys_.end()) {
      const Result<qint64> key = adopted_ ? *adopted_ : session_.enqueue(render.request);
      if (!key.ok()) continue;
      it = keys_.emplace(render.id, *key).first;
    }
    order.push_back(it->second);
  }
  if (order != order_) session_.reorder(order);
  order_ = std::move(order);
}

void QueueJournal::receive(const JobEvent& event) {
  if (suspended_) return;
  const auto it = keys_.find(event.id);
  const auto* failure = std::get_if<Failure>(&event.what);
  if (failure != nullptr && failure->kind == Failure::Kind::Device) {
    if (it != keys_.end()) keys_.erase(it);  // stays begun, as if it had ended the program
    return suspend();
  }
  if (it == keys_.end()) return;
  if (std::holds_alternative<Started>(event.what)) {
    session_.begin(it->second);
  } else if (std::holds_alternative<Finished>(event.what) ||
             std::holds_alternative<Failure>(event.what) ||
             std::holds_alternative<Cancelled>(event.what)) {
    session_.finish(it->second);
    keys_.erase(it);
  }
}

}  // namespace crossflow::core
