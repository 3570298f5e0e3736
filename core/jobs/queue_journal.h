// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps the queue on disk as it changes, so that a crash loses nothing and a render that crashes
// the program twice is set aside instead of doing it for ever. A fault that poisons the process
// (Failure::Kind::Device) counts as a crash of its job and of no other, and ends the writing: the
// next start takes over. Films are not journaled.

#include <QObject>
#include <map>
#include <optional>

#include "core/jobs/inference_service.h"
#include "core/storage/session_store.h"

namespace crossflow::core {

class QueueJournal : public QObject {
  Q_OBJECT

 public:
  QueueJournal(InferenceService& service, SessionStore& session, QObject* parent = nullptr);

  /// Queues again what the last session left and returns what was set aside; that stays in the
  /// journal until it is tried again.
  std::vector<JournalEntry> recover();
  void tryAgain(const std::vector<JournalEntry>& entries);
  /// Before an orderly end: what runs now has not crashed anything.
  void suspend();

 private:
  void adopt(const JournalEntry& entry);
  void follow();
  void receive(const JobEvent& event);

  InferenceService& service_;
  SessionStore& session_;
  std::map<JobId, qint64> keys_;
  std::vector<qint64> order_;
  std::optional<qint64> adopted_;  // the entry that the render being submitted already has
  bool suspended_ = false;
};

}  // namespace crossflow::core
