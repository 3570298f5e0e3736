// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_list.h"

#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "core/requests/request_text.h"
#include "core/system/background.h"
#include "ui/pictures/enlarge.h"
#include "ui/pictures/picture_delegate.h"

namespace crossflow::ui {

namespace {

constexpr int kPlacesAtOnce = 64;
constexpr std::size_t kKept = 400;  // the gallery has the rest
constexpr int kThumbnail = 384;     // physical pixels, enough for tiles at 200 %

QImage thumbnailOf(const QImage& image) {
  if (std::max(image.width(), image.height()) <= kThumbnail) return image;
  return image.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

PictureList::PictureList(const QString& thumbnails, QObject* parent)
    : QAbstractListModel(parent), thumbnails_(thumbnails) {
  connect(&thumbnails_, &Thumbnails::ready, this, [this](qint64 id) {
    for (int row = 0; row < rowCount(); ++row) {
      if (places_[static_cast<std::size_t>(row)].row == id) changed(row);
    }
  });
}

void PictureList::changed(int row) {
  Q_EMIT dataChanged(index(row), index(row));
}

void PictureList::expect(core::JobId id, const core::GenerationRequest& request) {
  const int count = std::clamp(request.count, 1, kPlacesAtOnce);
  beginInsertRows({}, 0, count - 1);
  std::vector<Place> fresh(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    Place& place = fresh[static_cast<std::size_t>(i)];
    place.id = id;
    place.index = i;
    place.prompt = core::describe(request.source);
    place.count = request.count;
    place.batch = std::max(1, request.batch);
  }
  places_.insert(places_.begin(), std::make_move_iterator(fresh.begin()),
                 std::make_move_iterator(fresh.end()));
  endInsertRows();
  trim();
}

bool PictureList::knows(core::JobId id) const {
  return std::any_of(places_.begin(), places_.end(),
                     [id](const Place& place) { return place.id == id; });
}

void PictureList::fill(const std::vector<core::PictureRow>& rows, int at) {
  if (rows.empty()) return;
  beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
  std::vector<Place> made;
  for (const core::PictureRow& row : rows) {
    Place place;
    place.row = row.id;
    place.prompt = row.prompt;
    place.starred = row.starred;
    place.rating = row.rating;
    place.picture = core::pictureOf(row);
    made.push_back(std::move(place));
  }
  places_.insert(places_.begin() + at, std::make_move_iterator(made.begin()),
                 std::make_move_iterator(made.end()));
  endInsertRows();
}

void PictureList::put(const core::Picture& picture) {
  beginInsertRows({}, 0, 0);
  Place place;
  place.prompt = core::describe(picture.request.source);
  place.picture = picture;
  place.thumbnail = QPixmap::fromImage(thumbnailOf(picture.image));
  places_.insert(places_.begin(), std::move(place));
  endInsertRows();
}

QHash<QString, int> PictureList::removeFiles(const QStringList& paths) {
  QHash<QString, int> rows;
  for (int row = rowCount() - 1; row >= 0; --row) {
    const auto& picture = places_[static_cast<std::size_t>(row)].picture;
    if (!picture || !paths.contains(picture->path)) continue;
    rows.insert(picture->path, row);
    beginRemoveRows({}, row, row);
    places_.erase(places_.begin() + row);
    endRemoveRows();
  }
  return rows;
}

void PictureList::setMarks(const QString& path, bool starred, int rating) {
  for (int row = 0; row < rowCount(); ++row) {
    Place& here = places_[static_cast<std::size_t>(row)];
    if (!here.picture || here.picture->path != path) continue;
    here.starred = starred;
    here.rating = rating;
    Q_EMIT dataChanged(index(row), index(row), {PictureStarRole, PictureRatingRole});
  }
}

void PictureList::setImage(const QModelIndex& index, const QImage& image) {
  if (!index.isValid() || index.row() >= rowCount()) return;
  auto& picture = places_[static_cast<std::size_t>(index.row())].picture;
  if (picture) picture->image = image;
}

QModelIndex PictureList::find(const core::Picture& picture) const {
  const auto same = [&](const Place& place) {
    return place.picture && place.picture->path == picture.path &&
           place.picture->request == picture.request;
  };
  const auto place = std::find_if(places_.begin(), places_.end(), same);
  return place == places_.end() ? QModelIndex() : index(static_cast<int>(place - places_.begin()));
}

QModelIndex PictureList::watched(core::JobId id) const {
  QModelIndex last, first;
  for (int row = 0; row < rowCount(); ++row) {
    const Place& place = places_[static_cast<std::size_t>(row)];
    if (place.id != id) continue;
    if (!first.isValid()) first = index(row);
    if (!place.picture && !place.thumbnail.isNull()) return index(row);
    if (place.picture) last = index(row);
  }
  return last.isValid() ? last : first;
}

// A small picture is looked at larger than it is.
void PictureList::sharpen(core::JobId id, int index, const QImage& image) {
  if (std::max(image.width(), image.height()) >= kThumbnail) return;
  const QSize size = image.size().scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio);
  core::inBackground(
      this, [image, size] { return enlarge(image, size); },
      [this, id, index](const QImage& made) {
        const int row = rowOf(id, index);
        if (row < 0) return;
        places_[static_cast<std::size_t>(row)].thumbnail = QPixmap::fromImage(made);
        changed(row);
      });
}

int PictureList::rowOf(core::JobId id, int index) const {
  const auto it = std::find_if(places_.begin(), places_.end(), [&](const Place& place) {
    return place.id == id && place.index == index;
  });
  return it == places_.end() ? -1 : static_cast<int>(it - places_.begin());
}

PictureList::Place* PictureList::place(core::JobId id, int index, int* row) {
  *row = rowOf(id, index);
  if (*row < 0) {
    const int before = rowOf(id, index - 1);
    if (before < 0) return nullptr;  // not one of ours
    *row = before + 1;
    beginInsertRows({}, *row, *row);
    Place fresh;
    fresh.id = id;
    fresh.index = index;
    const Place& neighbour = places_[static_cast<std::size_t>(before)];
    fresh.prompt = neighbour.prompt;
    fresh.count = neighbour.count;
    fresh.batch = neighbour.batch;
    places_.insert(places_.begin() + *row, std::move(fresh));
    endInsertRows();
  }
  return &places_[static_cast<std::size_t>(*row)];
}

void PictureList::receive(const core::JobEvent& event) {
  int row = -1;
  if (const auto* preview = std::get_if<core::Preview>(&event.what)) {
    Place* here = place(event.id, preview->index, &row);
    if (here == nullptr || here->picture) return;
    here->thumbnail = QPixmap::fromImage(thumbnailOf(preview->image));
    changed(row);
  } else if (const auto* picture = std::get_if<core::Picture>(&event.what)) {
    Place* here = place(event.id, picture->index, &row);
    if (here == nullptr) return;
    here->thumbnail = QPixmap::fromImage(thumbnailOf(picture->image));
    here->picture = *picture;
    sharpen(event.id, picture->index, picture->image);
    changed(row);
    Q_EMIT finished(index(row));
  } else if (const auto* progress = std::get_if<core::Progress>(&event.what)) {
    setProgress(event.id, progress->fraction);
  } else if (std::holds_alternative<core::Failure>(event.what) ||
             std::holds_alternative<core::Cancelled>(event.what) ||
             std::holds_alternative<core::Finished>(event.what)) {
    removeUnfinished(event.id);
  }
}

void PictureList::setProgress(core::JobId id, double fraction) {
  for (int row = 0; row < rowCount(); ++row) {
    Place& here = places_[static_cast<std::size_t>(row)];
    if (here.id != id || here.picture) continue;
    // The job's share of this picture's group: those behind it have not begun.
    const int group = here.index / here.batch;
    const int size = std::min(here.batch, here.count - group * here.batch);
    const double done = (fraction * here.count - group * here.batch) / std::max(1, size);
    here.progress = std::clamp(done, 0.0, 1.0);
    Q_EMIT dataChanged(index(row), index(row), {PictureProgressRole});
  }
}

void PictureList::removeUnfinished(core::JobId id) {
  for (int row = rowCount() - 1; row >= 0; --row) {
    const Place& here = places_[static_cast<std::size_t>(row)];
    if (here.id != id || here.picture) continue;
    beginRemoveRows({}, row, row);
    places_.erase(places_.begin() + row);
    endRemoveRows();
  }
}

void PictureList::trim() {
  if (places_.size() <= kKept) return;
  beginRemoveRows({}, static_cast<int>(kKept), rowCount() - 1);
  places_.resize(kKept);
  endRemoveRows();
}

const core::Picture* PictureList::picture(const QModelIndex& index) const {
  if (!index.isValid() || index.row() >= rowCount()) return nullptr;
  const Place& here = places_[static_cast<std::size_t>(index.row())];
  return here.picture ? &*here.picture : nullptr;
}

int PictureList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(places_.size());
}

QVariant PictureList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Place& here = places_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case PictureImageRole:
      return here.row != 0 ? thumbnails_.get(here.row, here.picture->path) : here.thumbnail;
    case Qt::DisplayRole:
      return here.prompt;
    case PictureProgressRole:
      return here.picture ? QVariant() : QVariant(here.progress);
    case PictureStarRole:
      return here.starred;
    case PictureRatingRole:
      return here.rating;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
      return here.picture ? tr("%1 · seed %2")
                                .arg(core::describe(here.picture->request.source))
                                .arg(here.picture->request.sampling.seed)
                          : tr("Being made: %1").arg(here.prompt);
    default:
      return {};
  }
}

Qt::ItemFlags PictureList::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractListModel::flags(index);
  return picture(index) == nullptr ? flags : flags | Qt::ItemIsDragEnabled;
}

QMimeData* PictureList::mimeData(const QModelIndexList& indexes) const {
  QList<QUrl> files;
  for (const QModelIndex& index : indexes) {
    const core::Picture* each = picture(index);
    if (each != nullptr && !each->path.isEmpty()) files << QUrl::fromLocalFile(each->path);
  }
  auto* data = new QMimeData;
  data->setUrls(files);
  return data;
}

}  // namespace crossflow::ui
