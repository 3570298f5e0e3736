// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where finished pictures go: names from a pattern, each file whole or not there.

#include <CLI/CLI.hpp>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>
#include <string>

#include "core/engine/job_event.h"
#include "core/types/result.h"

namespace crossflow::cli {

struct PictureOutputOptions {
  std::string pattern;  // "": "{prompt}-{seed}.png"
  int quality = 92;
  bool keepExisting = false;
};

void addPictureOutputOptions(CLI::App& command, PictureOutputOptions& options);

class PictureOutput {
 public:
  /// A pattern that ends in "/" names a folder. BadInput for an unknown placeholder or suffix.
  static core::Result<PictureOutput> make(const PictureOutputOptions& options);

  /// The file that `picture` will have. Pictures of one run never share a name: the second one of
  /// the same name is numbered -2.
  core::Result<QString> pathFor(const core::Picture& picture);

  /// Blocks until the picture is on the disk; returns its path.
  core::Result<QString> save(const core::Picture& picture);

 private:
  QString pattern_;
  PictureOutputOptions options_;
  QDateTime start_ = QDateTime::currentDateTime();
  QHash<QString, int> used_;
  QSet<QString> taken_;
};

}  // namespace crossflow::cli
