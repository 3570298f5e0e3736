// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/caption_samples.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <vector>

namespace crossflow::ui {

namespace {

constexpr qint64 kMostBytes = 1 << 20;
constexpr int kWindows = 16;  // that a longer list is looked at through
constexpr int kMostFiles = 5000;
constexpr int kLongest = 200;  // letters; a longer caption is not a prompt to watch

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

// The whole of a short file, or parts of a long one at even distances.
std::vector<QByteArray> windowsOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  if (file.size() <= kMostBytes) return {file.readAll()};
  constexpr qint64 kEach = kMostBytes / kWindows;
  std::vector<QByteArray> windows;
  for (int i = 0; i < kWindows; ++i) {
    file.seek(i * (file.size() - kEach) / (kWindows - 1));
    windows.push_back(file.read(kEach));
  }
  return windows;
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

// Lines that a window cut in two are not objects and give nothing.
QStringList ofJsonLines(const QByteArray& window) {
  QStringList captions;
  for (const QByteArray& line : window.split('\n')) {
    const QString caption = captionOf(line);
    if (!caption.isEmpty()) captions << caption;
  }
  return captions;
}

// COCO's file is one object of a hundred megabytes: its captions are found by their key.
QStringList ofCoco(const QByteArray& window) {
  static const QRegularExpression entry(
      QStringLiteral(R"raw("caption"\s*:\s*("(?:[^"\\]|\\.)*"))raw"));
  QStringList captions;
  auto found = entry.globalMatch(QString::fromUtf8(window));
  while (found.hasNext()) {
    const QByteArray list = '[' + found.next().captured(1).toUtf8() + ']';
    const QString caption = QJsonDocument::fromJson(list).array().first().toString().trimmed();
    if (!caption.isEmpty()) captions << caption;
  }
  return captions;
}

QChar separatorOf(QStringView header) {
  QChar best = u',';
  for (const QChar candidate : {u';', u'\t'}) {
    if (header.count(candidate) > header.count(best)) best = candidate;
  }
  return best;
}

// Rows as RFC 4180 describes them.
std::vector<QStringList> rowsOf(const QString& text) {
  const QChar separator = separatorOf(QStringView(text).left(text.indexOf(u'\n')));
  std::vector<QStringList> rows;
  QStringList row;
  QString field;
  bool quoted = false;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == u'"') {
      const bool twice = quoted && i + 1 < text.size() && text[i + 1] == u'"';
      if (twice) field += text[++i];
      if (!twice) quoted = !quoted;
    } else if (quoted || (c != separator && c != u'\n')) {
      field += c;
    } else {
      row << field.trimmed();
      field.clear();
      if (c == u'\n') rows.push_back(std::exchange(row, {}));
    }
  }
  if (!field.isEmpty()) rows.push_back(row << field.trimmed());
  return rows;
}

// The beginning alone: only from there it is known which quotes open and which close.
QStringList ofCsv(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  std::vector<QStringList> rows = rowsOf(QString::fromUtf8(file.read(kMostBytes)));
  if (!file.atEnd() && !rows.empty()) rows.pop_back();  // cut in two
  if (rows.empty()) return {};
  qsizetype column = -1;
  for (QString& name : rows.front()) name = name.toLower();
  for (const char* name : {"caption", "prompt", "text"}) {
    if (column < 0) column = rows.front().indexOf(QLatin1String(name));
  }
  QStringList captions;
  for (std::size_t i = 1; column >= 0 && i < rows.size(); ++i) captions << rows[i].value(column);
  return captions;
}

QStringList ofList(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == QLatin1String("csv")) return ofCsv(path);
  QStringList captions;
  for (const QByteArray& window : windowsOf(path)) {
    captions << (suffix == QLatin1String("json") ? ofCoco(window) : ofJsonLines(window));
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
  // The trainer takes the first of these that is there, too.
  for (const char* name : {"captions.json", "metadata.csv", "captions.csv", "metadata.jsonl",
                           "captions.jsonl", "img_text_pair.jsonl"}) {
    const QString list = QDir(path).filePath(QLatin1String(name));
    if (QFileInfo::exists(list)) return captionSamples(list, count);
  }
  return info.isDir() ? spread(ofFolder(path), count, firstLine) : QStringList();
}

}  // namespace crossflow::ui
