// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/image_store.h"

#include <QDate>

#include "core/pictures/output_pattern.h"
#include "core/pictures/picture_file.h"
#include "core/requests/request_text.h"

namespace crossflow::core {

PictureSaver makePictureSaver(const QString& folder) {
  return [folder](const Picture& picture) -> std::variant<QString, Failure> {
    const QString words = safeFileName(describe(picture.request.source));
    const QString path = QStringLiteral("%1/%2/%3-%4.png")
                             .arg(folder, QDate::currentDate().toString(Qt::ISODate), words)
                             .arg(picture.request.sampling.seed);
    PictureOptions options;
    options.existing = Existing::Rename;
    Result<QString> written = writePicture(path, picture.image, picture.request, options);
    if (!written.ok()) return written.failure();
    return std::move(written).value();
  };
}

}  // namespace crossflow::core
