// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Run folders for tests, obeyed by tests/support/fake_trainer.

#include <QDir>
#include <QFile>
#include <QString>

#include "tests/support/temp_dir.h"

namespace crossflow::tests {

inline QString text(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

inline void put(const QString& file, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(file).path());
  QFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
    throw std::runtime_error("cannot write a file of a test");
}

inline void append(const QString& file, const QByteArray& bytes) {
  QFile out(file);
  if (!out.open(QIODevice::Append) || out.write(bytes) != bytes.size())
    throw std::runtime_error("cannot write a file of a test");
}

inline QByteArray contentOf(const QString& file) {
  QFile in(file);
  return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// A status as rank 0 writes it.
inline QByteArray statusText(const char* state, qint64 pid, double heartbeat, qint64 step = 5,
                             const QString& host = {}) {
  return QStringLiteral(
             "{\"v\":1,\"state\":\"%1\",\"pid\":%2,\"heartbeat\":%3,\"step\":%4,"
             "\"steps\":10,\"world\":2,\"pictures_per_second\":8,"
             "\"seconds_remaining\":-1,\"message\":\"\",\"checkpoint\":\"\","
             "\"host\":\"%5\"}")
      .arg(QLatin1String(state))
      .arg(pid)
      .arg(heartbeat, 0, 'f', 3)
      .arg(step)
      .arg(host)
      .toUtf8();
}

/// A run folder with a configuration and a script for the fake trainer.
inline QString makeRun(const TempDir& root, const QString& name, const QByteArray& script = {}) {
  QString folder = text(root.path()) + QLatin1Char('/') + name;
  put(folder + QStringLiteral("/config.json"),
      R"({"v":1,"train":{"steps":10,"batchSize":4,"logInterval":1}})");
  put(folder + QStringLiteral("/script.txt"), script);
  return folder;
}

}  // namespace crossflow::tests
