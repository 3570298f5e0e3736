// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/model_index.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr qsizetype kLargestIndex = 1 << 20;
constexpr double kLargestFile = 1e12;

// Letters, digits and a few signs between single slashes: no "..", no absolute path, no drive.
bool safePath(const QString& path) {
  static const QRegularExpression safe(
      QStringLiteral("\\A[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,4}\\z"));
  return path.size() <= 200 && safe.match(path).hasMatch();
}

bool isSha256(const QString& text) {
  static const QRegularExpression digits(QStringLiteral("\\A[0-9a-fA-F]{64}\\z"));
  return digits.match(text).hasMatch();
}

Failure wrong(const QString& what) {
  return {Failure::Kind::BadFile, CoreWords::tr("The list of downloads is wrong: %1.").arg(what),
          CoreWords::tr("Check the download address in the settings.")};
}

}  // namespace

Result<std::vector<IndexedModel>> parseModelIndex(const QByteArray& json) {
  if (json.size() > kLargestIndex) return wrong(CoreWords::tr("it is too long"));
  const QJsonDocument document = QJsonDocument::fromJson(json);
  if (!document.isObject()) return wrong(CoreWords::tr("it is not a JSON object"));
  const QJsonObject root = document.object();
  if (root[QStringLiteral("v")].toInt() != 1) {
    return wrong(CoreWords::tr("its version is not known"));
  }
  std::vector<IndexedModel> models;
  for (const QJsonValue entry : root[QStringLiteral("models")].toArray()) {
    IndexedModel model;
    model.id = entry[QStringLiteral("id")].toString();
    for (const QJsonValue value : entry[QStringLiteral("files")].toArray()) {
      const QString path = value[QStringLiteral("path")].toString();
      const double bytes = value[QStringLiteral("bytes")].toDouble();
      const QString sha256 = value[QStringLiteral("sha256")].toString();
      if (!safePath(path))
        return wrong(CoreWords::tr("\"%1\" is not a safe path").arg(path.left(80)));
      if (!(bytes >= 1 && bytes <= kLargestFile)) {
        return wrong(CoreWords::tr("%1 has no size").arg(path));
      }
      if (!isSha256(sha256)) return wrong(CoreWords::tr("%1 has no SHA-256").arg(path));
      model.files.push_back({path, static_cast<qint64>(bytes), sha256.toLatin1().toLower()});
    }
    if (model.id.isEmpty() || model.files.empty()) {
      return wrong(CoreWords::tr("a model has no id or no files"));
    }
    models.push_back(std::move(model));
  }
  return models;
}

}  // namespace crossflow::core
