// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes that found the database locked by another program. They wait here in order and are tried
// again, so that the window neither freezes nor loses a row. Lives on the thread of the database.

#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>
#include <optional>

#include "core/types/failure.h"

namespace crossflow::core {

class PendingWrites : public QObject {
 public:
  explicit PendingWrites(QObject* parent = nullptr);
  /// Blocks for some seconds if writes still wait: the last chance.
  ~PendingWrites() override;

  /// Does `work` at once, or later if the database is locked or others wait already. `work` throws
  /// StorageError; it may outlive the caller, so it holds values and the database. Only a failure
  /// that waiting cannot cure is returned.
  std::optional<Failure> write(std::function<void()> work);
  bool empty() const { return waiting_.empty(); }

 private:
  bool attempt(const std::function<void()>& work, std::optional<Failure>& failure) const;
  void retry();

  std::deque<std::function<void()>> waiting_;
  QTimer again_;
};

}  // namespace crossflow::core
