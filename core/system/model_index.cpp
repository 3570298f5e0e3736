// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/model_index.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr qsizetype kLargestListing = qsizetype{4} * 1024 * 1024;
constexpr double kLargestFile = 1e12;

// Letters, digits and a few signs between single slashes: no "..", no absolute path, no drive.
bool safePath(const QString& path) {
  static const QRegularExpression safe(
      QStringLiteral("\\A[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,4}\\z"));
  return path.size() <= 200 && safe.match(path).hasMatch();
}

QByteArray sha256In(const QJsonValue& entry) {
  static const QRegularExpression digits(QStringLiteral("\\A[0-9a-fA-F]{64}\\z"));
  const QString oid = entry[QStringLiteral("lfs")][QStringLiteral("oid")].toString();
  return digits.match(oid).hasMatch() ? oid.toLatin1().toLower() : QByteArray();
}

std::vector<IndexedFile> clipEncoder() {
  const QString home = QStringLiteral("openai/clip-vit-large-patch14");
  const QString folder = QStringLiteral("clip-vit-large-patch14/");
  std::vector<IndexedFile> files;
  for (const char* name : {"config.json", "model.safetensors"}) {
    files.push_back({home, QLatin1String(name), folder + QLatin1String(name), {}});
  }
  return files;
}

std::vector<IndexedFile> t5Encoder() {
  const QString home = QStringLiteral("DeepFloyd/t5-v1_1-xxl");
  const QString folder = QStringLiteral("t5-v1_1-xxl/");
  std::vector<IndexedFile> files;
  for (const char* name :
       {"config.json", "spiece.model", "pytorch_model.bin.index.json",
        "pytorch_model-00001-of-00002.bin", "pytorch_model-00002-of-00002.bin"}) {
    files.push_back({home, QLatin1String(name), folder + QLatin1String(name), {}});
  }
  return files;
}

IndexedModel indexed(const char* id, const std::vector<IndexedFile>& encoder) {
  const QString home = QStringLiteral("QHL067/CrossFlow");
  const QString name = QLatin1String(id) + QStringLiteral(".pth");
  const QString autoencoder = QStringLiteral("autoencoder_kl.pth");
  IndexedModel model;
  model.id = QLatin1String(id);
  model.page = QStringLiteral("https://huggingface.co/") + home;
  model.files.push_back({home, QStringLiteral("pretrained_models/") + name, name, {}});
  model.files.push_back({home, QStringLiteral("assets.tar"), autoencoder, autoencoder});
  model.files.insert(model.files.end(), encoder.begin(), encoder.end());
  return model;
}

}  // namespace

const std::vector<IndexedModel>& publishedModels() {
  static const std::vector<IndexedModel> models{
      indexed("t2i_256px_clip_dimr", clipEncoder()), indexed("t2i_256px_t5_dimr", t5Encoder()),
      indexed("t2i_512px_clip_dimr", clipEncoder()), indexed("t2i_512px_t5_dimr", t5Encoder()),
      indexed("t2i_512px_t5_dit", t5Encoder())};
  return models;
}

const IndexedModel* publishedModel(const QString& id) {
  for (const IndexedModel& model : publishedModels()) {
    if (model.id == id) return &model;
  }
  return nullptr;
}

QUrl publicModelHome() {
  return QUrl(QStringLiteral("https://huggingface.co"));
}

namespace {

QUrl belowHome(QUrl home, const QString& path) {
  QString base = home.path();
  if (!base.endsWith(QLatin1Char('/'))) base += QLatin1Char('/');
  home.setPath(base + path);
  return home;
}

}  // namespace

QUrl listingAddress(const QUrl& home, const QString& repository) {
  QUrl address = belowHome(home, QStringLiteral("api/models/%1/tree/main").arg(repository));
  address.setQuery(QStringLiteral("recursive=true"));
  return address;
}

QUrl fileAddress(const QUrl& home, const QString& repository, const QString& path) {
  return belowHome(home, QStringLiteral("%1/resolve/main/%2").arg(repository, path));
}

Result<std::vector<RemoteFile>> parseListing(const QByteArray& json) {
  const QJsonDocument document =
      json.size() > kLargestListing ? QJsonDocument() : QJsonDocument::fromJson(json);
  if (!document.isArray()) {
    return Failure{Failure::Kind::BadFile, CoreWords::tr("The list of downloads is not a list."),
                   CoreWords::tr("Check the address of the mirror in the settings.")};
  }
  std::vector<RemoteFile> files;
  for (const QJsonValue entry : document.array()) {
    const QString path = entry[QStringLiteral("path")].toString();
    const double bytes = entry[QStringLiteral("size")].toDouble();
    if (entry[QStringLiteral("type")].toString() != QLatin1String("file")) continue;
    if (!safePath(path) || !(bytes >= 1 && bytes <= kLargestFile)) continue;
    files.push_back({path, static_cast<qint64>(bytes), sha256In(entry)});
  }
  return files;
}

}  // namespace crossflow::core
