// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One SQLite file with WAL, foreign keys and a busy timeout, so that two windows can share it.
// Lives on the GUI thread (rows are tiny). run() throws StorageError; the stores catch it and
// return a Failure, nothing above core/storage sees an exception.

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>

#include "core/storage/pending_writes.h"
#include "core/types/result.h"

namespace crossflow::core {

class StorageError : public std::runtime_error {
 public:
  StorageError(const QString& what, Failure::Kind kind, bool busy = false)
      : std::runtime_error(what.toStdString()), kind_(kind), busy_(busy) {}
  Failure failure() const;
  /// Another program holds the file; later it may work.
  bool busy() const { return busy_; }

 private:
  Failure::Kind kind_;
  bool busy_;
};

class Database {
 public:
  /// Blocks while migrating. A file from a newer program is refused untouched; a damaged one is
  /// set aside and a fresh one made (see notice()); a read-only one opens for reading.
  static Result<std::unique_ptr<Database>> open(const QString& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const QString& path() const { return path_; }
  bool readOnly() const { return readOnly_; }
  /// What the user should know about opening; empty if all went well.
  const QString& notice() const { return notice_; }

  /// From now on a lock is waited for no longer than a frame: the window is on the screen.
  void hurry() const;

  /// Runs `work`, now or when the file is no longer locked; see PendingWrites.
  std::optional<Failure> write(std::function<void()> work) const;

  /// Runs one statement. Throws StorageError.
  QSqlQuery run(const QString& sql, const QVariantList& values = {}) const;

  /// Rolls back unless committed.
  class Transaction {
   public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

   private:
    const Database& database_;
    bool open_ = true;
  };

 private:
  explicit Database(const QString& path);
  void connect();
  void disconnect();
  void setAside();

  QString path_;
  QString connection_;
  QString notice_;
  bool readOnly_ = false;
  std::unique_ptr<PendingWrites> pending_;
};

/// Runs `work`; a StorageError becomes the returned Failure.
template <typename Work>
std::optional<Failure> stored(Work&& work) {
  try {
    work();
    return std::nullopt;
  } catch (const StorageError& error) {
    return error.failure();
  }
}

/// The same for work that has a result.
template <typename Work>
auto fetched(Work&& work) -> Result<decltype(work())> {
  try {
    return work();
  } catch (const StorageError& error) {
    return error.failure();
  }
}

}  // namespace crossflow::core
