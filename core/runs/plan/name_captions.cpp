// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/name_captions.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

#include "core/system/write_file.h"

namespace crossflow::core {

namespace {

constexpr std::size_t kMostNamed = 1'000'000;
constexpr QLatin1String kList("captions.jsonl");

/// What cameras and programs call every picture.
bool saysNothing(const QString& word) {
  static const QStringList kNames{
      QStringLiteral("img"),    QStringLiteral("image"), QStringLiteral("dsc"),
      QStringLiteral("dscn"),   QStringLiteral("dscf"),  QStringLiteral("pxl"),
      QStringLiteral("mvimg"),  QStringLiteral("photo"), QStringLiteral("picture"),
      QStringLiteral("sample"), QStringLiteral("scan"),  QStringLiteral("screenshot")};
  return kNames.contains(word.toLower());
}

bool isWord(const QString& part) {
  return std::all_of(part.begin(), part.end(), [](QChar c) {
    return c.isLetter() || c.isMark() || c == u'\'' || c == u',' || c == u':' || c == u'&';
  });
}

}  // namespace

QString captionOfName(const QString& fileName) {
  static const QRegularExpression kBetween(QStringLiteral("[\\s_.()\\[\\]+-]+"));
  const QStringList parts =
      QFileInfo(fileName).completeBaseName().split(kBetween, Qt::SkipEmptyParts);
  QStringList words;
  for (const QString& part : parts) {
    if (isWord(part)) words << part;
  }
  const bool telling = std::any_of(words.begin(), words.end(), [](const QString& word) {
    return word.size() > 1 && !saysNothing(word);
  });
  return telling ? words.join(QLatin1Char(' ')) : QString();
}

std::vector<NamedPicture> namedPictures(const QString& folder) {
  static const QStringList kPictures{QStringLiteral("*.png"), QStringLiteral("*.jpg"),
                                     QStringLiteral("*.jpeg"), QStringLiteral("*.webp"),
                                     QStringLiteral("*.bmp")};
  std::vector<NamedPicture> found;
  const QDir from(folder);
  if (from.exists(kList)) return {};
  QDirIterator files(folder, kPictures, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
  while (files.hasNext() && found.size() < kMostNamed) {
    const QString path = files.next();
    const QFileInfo info(path);
    const QString beside = info.path() + QLatin1Char('/') + info.completeBaseName();
    if (QFileInfo::exists(beside + QStringLiteral(".txt"))) return {};  // there are captions
    const QString caption = captionOfName(path);
    if (!caption.isEmpty()) found.push_back({from.relativeFilePath(path), caption});
  }
  std::sort(found.begin(), found.end(),
            [](const NamedPicture& a, const NamedPicture& b) { return a.file < b.file; });
  return found;
}

Result<QString> writeNameCaptions(const QString& folder,
                                  const std::vector<NamedPicture>& pictures) {
  QByteArray lines;
  for (const NamedPicture& picture : pictures) {
    const QJsonObject line{{QStringLiteral("image"), picture.file},
                           {QStringLiteral("caption"), picture.caption}};
    lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
  }
  return writeFile(QDir(folder).filePath(kList), lines);
}

}  // namespace crossflow::core
