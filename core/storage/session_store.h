// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What must survive a crash: the pages' contents and the queue. A render that was running when the
// program died is tried once more; after two crashes it is quarantined and never starts by itself.
// A database that another program has locked delays writes but loses none.

#include <QJsonObject>
#include <map>
#include <vector>

#include "core/requests/request.h"
#include "core/storage/database.h"

namespace crossflow::core {

inline constexpr int kAttemptsBeforeQuarantine = 2;

struct JournalEntry {
  qint64 key = 0;
  GenerationRequest request;
  int attempts = 0;
  bool quarantined = false;
};

class SessionStore {
 public:
  explicit SessionStore(const Database& database) : database_(database) {}

  std::optional<Failure> savePage(const QString& page, const QJsonObject& state);
  /// Empty if nothing was saved.
  QJsonObject page(const QString& page) const;

  /// The key names the entry from now on.
  Result<qint64> enqueue(const GenerationRequest& request, int attempts = 0);
  /// About to start: counts an attempt, so that a crash is remembered.
  std::optional<Failure> begin(qint64 key);
  /// Takes the attempt back: the program ends in order.
  std::optional<Failure> release(qint64 key);
  /// Gives an entry that was set aside a fresh start at the end of the queue.
  std::optional<Failure> pardon(qint64 key);
  std::optional<Failure> finish(qint64 key);
  std::optional<Failure> reorder(const std::vector<qint64>& keys);

  /// To be called once at start: what the last session left, in order. Entries that crashed the
  /// program kAttemptsBeforeQuarantine times come back quarantined, now and at every later start
  /// until they are pardoned or finished.
  std::vector<JournalEntry> recover();

 private:
  std::optional<Failure> change(const QString& sql, const QVariantList& values);

  const Database& database_;
  std::map<QString, QByteArray> saved_;  // pages as they lie on the disk
  qint64 lastKey_ = 0;
};

}  // namespace crossflow::core
