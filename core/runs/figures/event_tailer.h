// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The events of a run as values, and who reads them from events.jsonl while the trainer writes it:
// remembers how far it got and parses only whole lines. Holds no file open between polls.

#include <QByteArray>
#include <QHash>
#include <QMetaType>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "training/protocol/run_protocol.h"

namespace crossflow::core {

using RunEventKind = training::protocol::EventKind;

/// One line as a value, small enough to pass a million of them through a signal in portions.
struct RunEvent {
  RunEventKind kind = RunEventKind::Metrics;
  qint64 step = 0;
  double time = 0;  // Unix seconds
  /// Every number of the line but step, time and version, by its name there: "loss", "lr", … The
  /// names share their memory over all events of a run.
  std::vector<std::pair<QString, double>> values;
  std::vector<double> lossByTime;  // 8 bins of t, or empty; bins without samples are NaN
  QString text;                    // a notice, the reason of an end
  QString file;                    // of a sample or checkpoint: name inside its folder

  /// Nothing if the line has no such number.
  std::optional<double> value(const QString& name) const;
};

using RunEvents = std::vector<RunEvent>;

/// A line as an event; nothing if it is not a JSON object of a kind that this version knows.
/// `names` keeps one copy of every metric's name.
std::optional<RunEvent> parseRunEvent(const QByteArray& line, QHash<QByteArray, QString>& names);

class EventTailer {
 public:
  /// What a poll found.
  struct News {
    RunEvents events;
    bool restarted = false;  // the file was replaced or cut: forget what came before these events
    bool more = false;       // the portion was full: poll again at once
  };

  explicit EventTailer(QString file) : file_(std::move(file)) {}

  /// Blocks while it reads at most `portion` bytes of new lines. A missing file has no news. A last
  /// line without its end waits for the next poll. After a resume steps may come twice; they are
  /// passed on as they stand: the last one counts. Lines that are not events are skipped.
  News poll(qint64 portion = 4 << 20);

 private:
  bool wasReplaced(const QByteArray& beginning, qint64 size) const;
  void take(const QByteArray& block, News& news);

  QString file_;
  qint64 offset_ = 0;     // of the first byte that was not parsed yet
  QByteArray beginning_;  // first bytes of the file: tell a replaced file from a longer one
  QHash<QByteArray, QString> names_;
};

}  // namespace crossflow::core

Q_DECLARE_METATYPE(crossflow::core::RunEvents)
