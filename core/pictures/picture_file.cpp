// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/picture_file.h"

#include <webp/encode.h>

#include <QBuffer>
#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <memory>

#include "core/pictures/output_pattern.h"
#include "core/pictures/picture_metadata.h"
#include "core/requests/request_json.h"
#include "core/requests/request_text.h"
#include "core/system/bounded_file.h"
#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

Failure internalFailure(const QString& sentence) {
  return {Failure::Kind::Internal, sentence, {}};
}

Result<QByteArray> encodeWithQt(const QImage& image, const char* format, int quality) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QImageWriter writer(&buffer, format);
  if (quality > 0) writer.setQuality(quality);
  if (!writer.write(image))
    return internalFailure(CoreWords::tr("The picture cannot be encoded as %1: %2.")
                               .arg(QLatin1String(format), writer.errorString()));
  return bytes;
}

Result<QByteArray> encodeWebP(const QImage& source, int quality) {
  const QImage image = source.convertToFormat(QImage::Format_RGB888);
  uint8_t* encoded = nullptr;
  const size_t size = quality >= 100
                          ? WebPEncodeLosslessRGB(image.constBits(), image.width(), image.height(),
                                                  static_cast<int>(image.bytesPerLine()), &encoded)
                          : WebPEncodeRGB(image.constBits(), image.width(), image.height(),
                                          static_cast<int>(image.bytesPerLine()),
                                          static_cast<float>(quality), &encoded);
  const std::unique_ptr<uint8_t, decltype(&WebPFree)> owner(encoded, &WebPFree);
  if (size == 0) return internalFailure(CoreWords::tr("The picture cannot be encoded as WebP."));
  return QByteArray(reinterpret_cast<const char*>(encoded), static_cast<qsizetype>(size));
}

}  // namespace

std::optional<PictureFormat> pictureFormatOf(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == QStringLiteral("png")) return PictureFormat::Png;
  if (suffix == QStringLiteral("jpg") || suffix == QStringLiteral("jpeg"))
    return PictureFormat::Jpeg;
  if (suffix == QStringLiteral("webp")) return PictureFormat::WebP;
  return {};
}

Result<QByteArray> encodePicture(const QImage& image, const GenerationRequest& request,
                                 PictureFormat format, int quality) {
  if (image.isNull()) return internalFailure(CoreWords::tr("There is no picture to write."));
  const QByteArray json = toJsonText(request);
  if (format == PictureFormat::Png) {
    // 24 bits whatever the image holds, so that equal pictures are equal files.
    auto png = encodeWithQt(image.convertToFormat(QImage::Format_RGB888), "png", -1);
    if (!png) return png;
    return metadata::insertIntoPng(*png, json, describe(request.source));
  }
  if (format == PictureFormat::Jpeg) {
    auto jpeg = encodeWithQt(image, "jpeg", quality);
    return jpeg ? Result<QByteArray>(metadata::insertIntoJpeg(*jpeg, json)) : jpeg;
  }
  auto webp = encodeWebP(image, quality);
  return webp ? Result<QByteArray>(metadata::insertIntoWebP(*webp, json, image.size())) : webp;
}

Result<QString> writePicture(const QString& path, const QImage& image,
                             const GenerationRequest& request, const PictureOptions& options) {
  const auto format = pictureFormatOf(path);
  if (!format)
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("%1 does not end in .png, .jpg or .webp.").arg(path),
                   CoreWords::tr("Add one of these endings to the file's name.")};
  const auto bytes = encodePicture(image, request, *format, options.quality);
  if (!bytes) return bytes.failure();
  return writeFile(path, *bytes, options.existing);
}

Result<QString> keepPicture(const QString& folder, const QImage& image,
                            const GenerationRequest& request) {
  const QString path = QStringLiteral("%1/%2/%3-%4.png")
                           .arg(folder, QDate::currentDate().toString(Qt::ISODate),
                                safeFileName(describe(request.source)))
                           .arg(request.sampling.seed);
  return writePicture(path, image, request, {.existing = Existing::Rename});
}

Result<GenerationRequest> readPictureRequest(const QString& path) {
  QFile file(path);
  if (!openOrdinary(file))
    return Failure{Failure::Kind::BadFile, CoreWords::tr("%1 cannot be read.").arg(path), {}};
  const std::optional<QByteArray> json = metadata::extract(file);
  if (!json)
    return Failure{Failure::Kind::BadFile, CoreWords::tr("%1 carries no request.").arg(path),
                   CoreWords::tr("Only PNG, JPEG and WebP pictures made by CrossFlow Studio do; "
                                 "other programs may remove it when they save a picture.")};
  auto request = requestFromJsonText(*json);
  if (request) return request;
  return Failure{
      Failure::Kind::BadFile,
      CoreWords::tr("The request inside %1 is damaged: %2").arg(path, request.failure().sentence),
      {}};
}

namespace metadata {

std::optional<QByteArray> extract(QIODevice& file) {
  file.seek(0);
  const QByteArray head = file.read(12);
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return extractFromPng(file);
  if (head.startsWith("\xff\xd8")) return extractFromJpeg(file);
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return extractFromWebP(file);
  return {};
}

}  // namespace metadata

}  // namespace crossflow::core
