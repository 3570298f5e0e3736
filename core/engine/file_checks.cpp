// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/file_checks.h"

#include "core/engine/failure_translation.h"
#include "core/system/file_stamp.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/pipeline/model_files.h"

namespace crossflow::core {

namespace {

QString damageOfFile(const QString& path) {
  try {
    models::CheckpointReader::open(path.toStdString());
    return {};
  } catch (...) {
    const RunResult result = resultOf(std::current_exception());
    const auto* failure = std::get_if<Failure>(&result);
    return failure == nullptr ? QString() : failure->sentence;
  }
}

}  // namespace

QString FileChecks::damageOf(const models::LocatedModel& model) {
  for (const models::LocatedFile& file : model.files) {
    if (file.path.empty() || file.role == models::ModelFile::Role::Tokenizer) continue;
    const QString path = QString::fromStdString(file.path.string());
    const QString key = fileStamp(QFileInfo(path));
    auto known = verdicts_.constFind(key);
    if (known == verdicts_.constEnd()) known = verdicts_.insert(key, damageOfFile(path));
    if (!known->isEmpty()) return *known;
  }
  return {};
}

}  // namespace crossflow::core
