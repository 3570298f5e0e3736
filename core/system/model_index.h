// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a download address offers: <address>/index.json lists each model's files with size and
// SHA-256. It comes from outside, so every field is checked, paths above all.

#include <QByteArray>
#include <QString>
#include <vector>

#include "core/types/result.h"

namespace crossflow::core {

struct IndexedFile {
  QString path;  // below the models folder and below the address
  qint64 bytes = 0;
  QByteArray sha256;
};

struct IndexedModel {
  QString id;
  std::vector<IndexedFile> files;
};

/// {"v": 1, "models": [{"id": "…", "files": [{"path": "…", "bytes": 1, "sha256": "…"}]}]}
Result<std::vector<IndexedModel>> parseModelIndex(const QByteArray& json);

}  // namespace crossflow::core
