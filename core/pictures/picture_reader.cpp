// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/picture_reader.h"

#include <QFileInfo>
#include <QImageReader>

#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr qint64 kMostPixels = qint64{128} * 1024 * 1024;  // four bytes each

}  // namespace

Result<QImage> readPicture(const QString& path) {
  const auto bad = [&path](const QString& why) {
    return Failure{Failure::Kind::BadFile,
                   CoreWords::tr("%1 cannot be read as a picture: %2.").arg(path, why),
                   {}};
  };
  if (!QFileInfo::exists(path)) return bad(CoreWords::tr("there is no such file"));
  if (!QFileInfo(path).isFile()) return bad(CoreWords::tr("it is not an ordinary file"));
  QImageReader reader(path);
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  reader.setAllocationLimit(static_cast<int>(kMostPixels * 4 >> 20));
  const QSize size = reader.size();
  if (qint64{size.width()} * size.height() > kMostPixels)
    return bad(CoreWords::tr("%1 x %2 pixels are too many").arg(size.width()).arg(size.height()));
  QImage image = reader.read();
  if (image.isNull()) return bad(reader.errorString());
  return image;
}

}  // namespace crossflow::core
