// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything the commands print. Results go to standard output: for people by default, with --json
// one JSON object per line. Progress, notices and errors go to standard error.

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <mutex>
#include <vector>

#include "app/cli/exit_code.h"
#include "app/cli/progress_bar.h"
#include "core/engine/job_event.h"
#include "core/types/failure.h"

namespace crossflow::cli {

/// Several threads may tell something at a time, but for setJson() and finish().
class Output {
 public:
  Output();

  void setJson(bool json) { json_ = json; }
  bool json() const { return json_; }

  /// A line of a result, for people only.
  void print(const QString& line);
  /// Columns of `rows` under each other; the first row is the heading. For people only.
  void printTable(const std::vector<QStringList>& rows);
  /// A line for programs only: {"event": name, ...fields}.
  void event(const QString& name, QJsonObject fields = {});

  void progress(const core::Progress& progress);
  void notice(const QString& sentence);
  /// Prints the sentence and gives the code to end with.
  ExitCode fail(const core::Failure& failure);
  ExitCode fail(ExitCode code, const QString& sentence);
  ExitCode cancelled(const QString& sentence);
  /// The last call: `code`, unless all went well but not all that was printed could be written.
  ExitCode finish(ExitCode code);

 private:
  void complain(const QString& sentence);
  void say(const QByteArray& line);

  std::mutex mutex_;  // of the lines
  int trouble_ = 0;   // errno of the first line that could not be printed
  bool json_ = false;
  ProgressBar bar_;
};

}  // namespace crossflow::cli
