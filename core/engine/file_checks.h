// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace crossflow::models {
struct LocatedModel;
}

namespace crossflow::core {

/// Looks into the files of models: a name and a size say nothing. Reads headers only, and those of
/// a file again when it has changed.
class FileChecks {
 public:
  /// Why a file of weights that is there cannot be read, as a sentence; empty: all can.
  QString damageOf(const models::LocatedModel& model);

 private:
  QHash<QString, QString> verdicts_;  // by path, size and time of the last change
};

}  // namespace crossflow::core
