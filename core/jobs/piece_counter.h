// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counts the pieces of a prompt while it is typed, on a thread and with an engine of its own: the
// workers may be busy for minutes. That engine loads no networks.

#include <QObject>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "core/jobs/inference_worker.h"

namespace crossflow::core {

class PieceCounter : public QObject {
  Q_OBJECT

 public:
  explicit PieceCounter(EngineFactory factory, QObject* parent = nullptr);
  ~PieceCounter() override;

  /// Replaces a question that waits.
  void count(const QString& model, const QString& prompt);

 Q_SIGNALS:
  /// On the thread of this object.
  void counted(const QString& prompt, int pieces, int read);

 private:
  struct Question {
    QString model, prompt;
  };
  void work(const std::stop_token& stop);

  EngineFactory factory_;
  std::mutex mutex_;
  std::condition_variable_any asked_;
  std::optional<Question> question_;
  std::jthread thread_;  // the last one: it ends first
};

}  // namespace crossflow::core
