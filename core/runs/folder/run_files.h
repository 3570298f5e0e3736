// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of a run folder that core reads or adds to the protocol's, and small helpers for them.

#include <QJsonObject>
#include <QString>
#include <string_view>

namespace crossflow::core {

inline const QString kPlanFile = QStringLiteral("plan.json");
inline const QString kModelFile = QStringLiteral("model.json");
inline const QString kPromptFile = QStringLiteral("prompts.txt");
inline const QString kStartScript = QStringLiteral("start.sh");
inline const QString kLauncherLog = QStringLiteral("launcher.log");
inline const QString kRunLockFile = QStringLiteral("run.lock");
inline const QString kAutoencoderFolder = QStringLiteral("autoencoder");

/// `name` of the protocol inside `folder`.
QString runFile(const QString& folder, std::string_view name);

/// Blocks. Empty if there is no such file, it is larger than 4 MB or no JSON object.
QJsonObject readJsonObject(const QString& file);

/// Blocks. The last line that is not blank in the last 4 kB of a log.
QString lastLineOf(const QString& file);

/// Step of "<step>.ckpt"; negative for any other name.
qint64 checkpointStep(const QString& name);
/// Blocks. A checkpoint's folder that holds what its manifest says, by names and sizes; without a
/// manifest, as the original's are, weights and step. The trainer compares the bytes, too.
bool looksWhole(const QString& checkpoint);
/// Blocks. Name of the newest whole checkpoint of a run; empty if there is none.
QString newestCheckpoint(const QString& folder);

}  // namespace crossflow::core
