// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finished pictures as files that carry the request which repeats them: PNG (iTXt for every reader,
// tEXt for simple ones), JPEG (comment segments), WebP (XMP). The same picture and request give the
// same bytes.

#include <QImage>
#include <optional>

#include "core/requests/request.h"
#include "core/system/write_file.h"
#include "core/types/result.h"

namespace crossflow::core {

enum class PictureFormat { Png, Jpeg, WebP };

/// By the suffix of `path`: png, jpg, jpeg, webp in any case.
std::optional<PictureFormat> pictureFormatOf(const QString& path);

struct PictureOptions {
  int quality = 92;  // JPEG and WebP, 1..100; 100 is lossless in WebP
  Existing existing = Existing::Refuse;
};

/// Blocks until the picture is on the disk; see writeFile(). Returns its final path.
Result<QString> writePicture(const QString& path, const QImage& image,
                             const GenerationRequest& request, const PictureOptions& options = {});

/// Where pictures go by themselves: to <folder>/<day>/<prompt>-<seed>.png, with a number if that is
/// taken. Blocks likewise.
Result<QString> keepPicture(const QString& folder, const QImage& image,
                            const GenerationRequest& request);

/// The bytes of the file.
Result<QByteArray> encodePicture(const QImage& image, const GenerationRequest& request,
                                 PictureFormat format, int quality = 92);

/// The request inside a picture, whatever the file is called. Reads only the metadata, distrusts
/// every length in it. BadFile if the picture holds none.
Result<GenerationRequest> readPictureRequest(const QString& path);

}  // namespace crossflow::core
