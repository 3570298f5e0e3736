// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/picture_list.h"

#include <algorithm>

#include "core/requests/request_text.h"
#include "ui/shared/picture_delegate.h"

namespace crossflow::ui {

namespace {

constexpr int kPlacesAtOnce = 64;
constexpr std::size_t kKept = 400;  // the gallery has the rest
constexpr int kThumbnail = 512;     // physical pixels, enough for tiles at 200 %

QPixmap thumbnailOf(const QImage& image) {
  if (std::max(image.width(), image.height()) <= kThumbnail) return QPixmap::fromImage(image);
  return QPixmap::fromImage(
      image.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

}  // namespace

void PictureList::expect(core::JobId id, const core::GenerationRequest& request) {
  const int count = std::clamp(request.count, 1, kPlacesAtOnce);
  beginInsertRows({}, 0, count - 1);
  std::vector<Place> fresh(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    fresh[static_cast<std::size_t>(i)].id = id;
    fresh[static_cast<std::size_t>(i)].index = i;
  }
  places_.insert(places_.begin(), std::make_move_iterator(fresh.begin()),
                 std::make_move_iterator(fresh.end()));
  endInsertRows();
  trim();
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
    here->thumbnail = thumbnailOf(preview->image);
    Q_EMIT dataChanged(index(row), index(row));
  } else if (const auto* picture = std::get_if<core::Picture>(&event.what)) {
    Place* here = place(event.id, picture->index, &row);
    if (here == nullptr) return;
    here->thumbnail = thumbnailOf(picture->image);
    here->picture = *picture;
    Q_EMIT dataChanged(index(row), index(row));
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
    here.progress = fraction;
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

QModelIndex PictureList::newestDone() const {
  for (int row = 0; row < rowCount(); ++row) {
    if (places_[static_cast<std::size_t>(row)].picture) return index(row);
  }
  return {};
}

int PictureList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(places_.size());
}

QVariant PictureList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Place& here = places_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case PictureImageRole:
      return here.thumbnail;
    case PictureProgressRole:
      return here.picture ? QVariant() : QVariant(here.progress);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
      return here.picture ? tr("%1 · seed %2")
                                .arg(core::describe(here.picture->request.source))
                                .arg(here.picture->request.sampling.seed)
                          : tr("Being made");
    default:
      return {};
  }
}

}  // namespace crossflow::ui
