// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prompt_list.h"

#include <QFile>
#include <cstdio>

#include "core/requests/request_limits.h"

namespace crossflow::cli {
namespace {

constexpr qint64 kMaxBytes = 64 << 20;

core::Failure failure(core::Failure::Kind kind, const QString& sentence) {
  return {kind, sentence, {}};
}

/// Up to the limit and one byte more; a pipe gives its bytes in pieces.
QByteArray readAtMost(QFile& file) {
  QByteArray bytes;
  while (bytes.size() <= kMaxBytes) {
    const QByteArray piece = file.read(kMaxBytes + 1 - bytes.size());
    if (piece.isEmpty()) break;
    bytes += piece;
  }
  return bytes;
}

bool open(QFile& file, const QString& path) {
  if (path == u"-") return file.open(stdin, QIODevice::ReadOnly);
  file.setFileName(path);
  return file.open(QIODevice::ReadOnly);
}

}  // namespace

core::Result<QStringList> readPromptList(const QString& path) {
  using Kind = core::Failure::Kind;
  QFile file;
  if (!open(file, path)) {
    return failure(
        Kind::BadFile,
        QStringLiteral("The prompts in %1 cannot be read: %2.").arg(path, file.errorString()));
  }
  const QByteArray bytes = readAtMost(file);
  if (file.error() != QFileDevice::NoError || bytes.size() > kMaxBytes) {
    return failure(Kind::BadFile, QStringLiteral("The prompts in %1 cannot be read or are more "
                                                 "than 64 MB.")
                                      .arg(path));
  }
  QStringList prompts;
  for (const QByteArray& line : bytes.split('\n')) {
    const QString prompt = QString::fromUtf8(line).trimmed();
    if (!prompt.isEmpty() && !prompt.startsWith(u'#')) prompts << prompt;
  }
  if (prompts.isEmpty()) {
    return failure(Kind::BadInput, QStringLiteral("There is no prompt in %1.").arg(path));
  }
  return prompts;
}

}  // namespace crossflow::cli
