// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/kept_pictures.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <algorithm>
#include <filesystem>

#include "core/engine/inversion.h"
#include "core/requests/picture_reference.h"
#include "core/system/write_file.h"
#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

constexpr quint64 kMostHeader = quint64{64} * 1024;
constexpr int kLargestSide = 4096;

QString asidePath(const QString& folder, const QString& name) {
  return folder + u'/' + name + QStringLiteral(".removed");
}

/// The header of a safetensors file, if it is one of ours.
QJsonObject headerOf(QFile& file) {
  const QByteArray length = file.read(8);
  if (length.size() != 8) return {};
  const quint64 size = qFromLittleEndian<quint64>(length.constData());
  if (size > kMostHeader) return {};
  return QJsonDocument::fromJson(file.read(static_cast<qint64>(size))).object();
}

/// uint8 [H, W, 3] that lies at the header's offsets. Null where sizes do not fit.
QImage pictureIn(QFile& file, const QJsonObject& entry) {
  const QJsonArray shape = entry[QStringLiteral("shape")].toArray();
  const QJsonArray place = entry[QStringLiteral("data_offsets")].toArray();
  const int height = shape.at(0).toInt(), width = shape.at(1).toInt();
  const bool fits = shape.size() == 3 && shape.at(2).toInt() == 3 && height > 0 && width > 0 &&
                    height <= kLargestSide && width <= kLargestSide && place.size() == 2;
  if (!fits) return {};
  const qint64 bytes = qint64{3} * width * height, begin = place.at(0).toInteger(-1);
  if (begin < 0 || place.at(1).toInteger() - begin != bytes) return {};
  if (!file.seek(file.pos() + begin)) return {};
  const QByteArray pixels = file.read(bytes);
  if (pixels.size() != bytes) return {};
  return QImage(reinterpret_cast<const uchar*>(pixels.constData()), width, height,
                qsizetype{3} * width, QImage::Format_RGB888)
      .copy();
}

std::optional<KeptPicture> look(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QJsonObject header = headerOf(file);
  const QJsonObject told = header[QStringLiteral("__metadata__")].toObject();
  if (told[QStringLiteral("kind")].toString() != QLatin1String(kLatentKind)) return {};
  KeptPicture picture;
  picture.model = told[QStringLiteral("model")].toString();
  picture.origin = told[QStringLiteral("origin")].toString();
  picture.roundTrip = told[QStringLiteral("round_trip_db")].toString().toDouble();
  picture.picture = pictureIn(file, header[QStringLiteral("picture")].toObject());
  return picture;
}

std::optional<Failure> rename(const QString& from, const QString& to) {
  std::error_code error;
  std::filesystem::rename(nativePath(from), nativePath(to), error);  // replaces
  if (!error) return std::nullopt;
  return Failure{
      Failure::Kind::BadFile,
      CoreWords::tr("%1 cannot be renamed: %2.").arg(from, QString::fromStdString(error.message())),
      {}};
}

}  // namespace

std::vector<KeptPicture> KeptPictures::all() const {
  const QString suffix = QStringLiteral(".safetensors");
  std::vector<KeptPicture> pictures;
  const QDir folder(folder_);
  for (const QString& file :
       folder.entryList({u'*' + suffix}, QDir::Files, QDir::Name | QDir::LocaleAware)) {
    const QString name = file.chopped(suffix.size());
    if (!isPictureName(name)) continue;
    auto picture = look(folder.filePath(file));
    if (!picture) continue;
    picture->name = name;
    pictures.push_back(std::move(*picture));
  }
  return pictures;
}

bool KeptPictures::has(const QString& name) const {
  return isPictureName(name) && QFile::exists(latentPath(folder_, name));
}

std::optional<Failure> KeptPictures::remove(const QString& name) const {
  return rename(latentPath(folder_, name), asidePath(folder_, name));
}

void KeptPictures::forgetRemoved(std::chrono::seconds undo) const {
  const QDateTime before = QDateTime::currentDateTime().addDuration(-undo);
  const QDir folder(folder_);
  for (const QFileInfo& file :
       folder.entryInfoList({asidePath({}, QStringLiteral("*")).mid(1)}, QDir::Files)) {
    if (file.metadataChangeTime() <= before) QFile::remove(file.filePath());
  }
}

std::optional<Failure> KeptPictures::restore(const QString& name) const {
  return rename(asidePath(folder_, name), latentPath(folder_, name));
}

}  // namespace crossflow::core
