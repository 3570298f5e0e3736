// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/picture_finder.h"

#include <QDateTime>
#include <QDirIterator>
#include <QImageReader>
#include <algorithm>

#include "core/pictures/picture_file.h"

namespace crossflow::core {

std::vector<FoundPicture> findPictures(const QString& folder) {
  std::vector<FoundPicture> found;
  QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QString path = files.next();
    if (!pictureFormatOf(path)) continue;
    const Result<GenerationRequest> request = readPictureRequest(path);
    if (!request.ok()) continue;
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    found.push_back(
        {path, *request, reader.size(), files.fileInfo().lastModified().toMSecsSinceEpoch()});
  }
  std::sort(found.begin(), found.end(), [](const FoundPicture& a, const FoundPicture& b) {
    return std::tie(a.created, a.path) < std::tie(b.created, b.path);
  });
  return found;
}

}  // namespace crossflow::core
