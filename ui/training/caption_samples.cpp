// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/caption_samples.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace crossflow::ui {

namespace {

constexpr qint64 kMostBytes = 1 << 20;
constexpr int kMostFiles = 5000;
constexpr int kLongest = 200;  // letters; a longer caption is no prompt to watch

QStringList ofFolder(const QString& folder) {
  QStringList files;
  QDirIterator walk(folder, {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext() && files.size() < kMostFiles) files << walk.next();
  files.sort();
  return files;
}

QString firstLine(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QString::fromUtf8(file.readLine(4 * kLongest)).trimmed();
}

QString captionOf(const QByteArray& line) {
  const QJsonObject object = QJsonDocument::fromJson(line).object();
  for (const char* key : {"caption", "prompt", "text"}) {
    const QString caption = object[QLatin1String(key)].toString().trimmed();
    if (!caption.isEmpty()) return caption;
  }
  const QJsonArray several = object[QLatin1String("captions")].toArray();
  return several.isEmpty() ? QString() : several.first().toString().trimmed();
}

QStringList ofList(const QString& path) {
  QFile file(path);
  QStringList captions;
  if (!file.open(QIODevice::ReadOnly)) return captions;
  while (!file.atEnd() && file.pos() < kMostBytes) {
    const QString caption = captionOf(file.readLine(kMostBytes));
    if (!caption.isEmpty()) captions << caption;
  }
  return captions;
}

template <typename Get>
QStringList spread(const QStringList& all, int count, Get get) {
  QStringList some;
  const auto size = all.size();
  for (int i = 0; i < count && size > 0; ++i) {
    const QString caption = get(all[i * size / count]);
    const bool good = !caption.isEmpty() && caption.size() <= kLongest && !some.contains(caption);
    if (good) some << caption;
  }
  return some;
}

}  // namespace

QStringList captionSamples(const QString& path, int count) {
  const QFileInfo info(path);
  if (info.isFile()) return spread(ofList(path), count, [](const QString& text) { return text; });
  for (const char* name : {"captions.jsonl", "metadata.jsonl", "img_text_pair.jsonl"}) {
    const QString list = QDir(path).filePath(QLatin1String(name));
    if (QFileInfo::exists(list)) return captionSamples(list, count);
  }
  return info.isDir() ? spread(ofFolder(path), count, firstLine) : QStringList();
}

}  // namespace crossflow::ui
