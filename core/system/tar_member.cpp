// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/tar_member.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "core/system/write_file.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr qint64 kBlock = 512;
constexpr qint64 kCopied = qint64{4} * 1024 * 1024;
constexpr int kMostMembers = 100'000;

Failure damaged(const QString& archive) {
  return {Failure::Kind::BadFile, CoreWords::tr("%1 is not a whole tar archive.").arg(archive),
          CoreWords::tr("Delete it and download it again.")};
}

/// An octal number; -1 if it is none. GNU's binary form for more than 8 GB is not needed here.
qint64 octalIn(const QByteArray& field) {
  bool good = false;
  const QByteArray digits = field.left(field.indexOf('\0')).trimmed();
  const qint64 number = digits.toLongLong(&good, 8);
  return good && number >= 0 ? number : -1;
}

QByteArray headerTextIn(const QByteArray& header, qsizetype from, qsizetype size) {
  const QByteArray field = header.mid(from, size);
  const qsizetype end = field.indexOf('\0');
  return end < 0 ? field : field.left(end);
}

bool checksumHolds(const QByteArray& header) {
  qint64 sum = 0;
  for (qsizetype i = 0; i < header.size(); ++i) {
    const bool own = i >= 148 && i < 156;  // the sum itself counts as blanks
    sum += own ? ' ' : static_cast<unsigned char>(header[i]);
  }
  return sum == octalIn(header.mid(148, 8));
}

Result<qint64> copyOut(QFile& archive, qint64 bytes, const QString& path) {
  QDir().mkpath(QFileInfo(path).absolutePath());
  try {
    AtomicFile file(nativePath(path), static_cast<uint64_t>(bytes));
    for (qint64 left = bytes; left > 0;) {
      const QByteArray part = archive.read(std::min(left, kCopied));
      if (part.isEmpty()) return damaged(archive.fileName());
      file.write(part.constData(), static_cast<uint64_t>(part.size()));
      left -= part.size();
    }
    file.commit();
    return bytes;
  } catch (const FileWriteError& error) {
    return Failure{
        saysDiskFull(error.reason) ? Failure::Kind::NoSpace : Failure::Kind::BadFile,
        CoreWords::tr("%1 cannot be written: %2.").arg(path, qt_error_string(error.reason)),
        CoreWords::tr("Free some space, then continue.")};
  }
}

}  // namespace

Result<qint64> extractMember(const QString& archive, const QString& ending, const QString& path) {
  QFile file(archive);
  if (!file.open(QIODevice::ReadOnly)) {
    return Failure{Failure::Kind::BadFile, CoreWords::tr("%1 cannot be opened.").arg(archive), {}};
  }
  const QByteArray wanted = ending.toUtf8();
  for (int member = 0; member < kMostMembers; ++member) {
    const QByteArray header = file.read(kBlock);
    if (header.size() != kBlock) return damaged(archive);
    if (header.count('\0') == kBlock) break;
    const qint64 bytes = octalIn(header.mid(124, 12));
    if (!checksumHolds(header) || bytes < 0 || bytes > file.size() - file.pos()) {
      return damaged(archive);
    }
    const char kind = header[156];
    const QByteArray name = headerTextIn(header, 0, 100);
    const bool ordinary = kind == '0' || kind == '\0';
    if (ordinary && (name == wanted || name.endsWith(QByteArray("/" + wanted)))) {
      return copyOut(file, bytes, path);
    }
    const qint64 padded = (bytes + kBlock - 1) / kBlock * kBlock;
    if (!file.seek(file.pos() + padded)) return damaged(archive);
  }
  return Failure{
      Failure::Kind::BadFile, CoreWords::tr("%1 does not hold %2.").arg(archive, ending), {}};
}

}  // namespace crossflow::core
