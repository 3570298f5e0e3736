// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallery_model.h"

#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "ui/pictures/picture_delegate.h"

namespace crossflow::ui {

namespace {

constexpr int kPage = 100;
constexpr int kRowsKept = 5000;

}  // namespace

GalleryModel::GalleryModel(core::HistoryStore& history, const QString& thumbnailFolder,
                           QObject* parent)
    : QAbstractListModel(parent),
      history_(history),
      rows_(kRowsKept),
      thumbnails_(thumbnailFolder) {
  connect(&history, &core::HistoryStore::added, this, &GalleryModel::add);
  connect(&history, &core::HistoryStore::removed, this,
          [this](const std::vector<qint64>& ids) { filter_.trashed ? reload() : remove(ids); });
  connect(&history, &core::HistoryStore::restored, this,
          [this](const std::vector<qint64>& ids) { filter_.trashed ? remove(ids) : reload(); });
  connect(&history, &core::HistoryStore::erased, this, &GalleryModel::remove);
  connect(&history, &core::HistoryStore::changed, this, [this](const std::vector<qint64>& ids) {
    for (const qint64 id : ids) {
      rows_.remove(id);
      refresh(id);
    }
  });
  connect(&thumbnails_, &Thumbnails::ready, this, &GalleryModel::refresh);
}

void GalleryModel::setFilter(const core::PictureFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  reload();
}

void GalleryModel::reload() {
  const auto found = history_.find(filter_);
  beginResetModel();
  rows_.clear();
  ids_.clear();
  if (found) ids_ = *found;
  endResetModel();
  if (!found) Q_EMIT failed(found.failure());
}

void GalleryModel::add(qint64 id) {
  if (filter_ != core::PictureFilter()) return;  // a search is a snapshot
  beginInsertRows({}, 0, 0);
  ids_.insert(ids_.begin(), id);
  endInsertRows();
}

void GalleryModel::remove(const std::vector<qint64>& ids) {
  for (const qint64 id : ids) {
    const int row = rowOf(id);
    if (row < 0) continue;
    beginRemoveRows({}, row, row);
    ids_.erase(ids_.begin() + row);
    endRemoveRows();
  }
}

int GalleryModel::rowOf(qint64 id) const {
  const auto it = std::lower_bound(ids_.begin(), ids_.end(), id, std::greater<>());
  return it != ids_.end() && *it == id ? static_cast<int>(it - ids_.begin()) : -1;
}

void GalleryModel::refresh(qint64 id) {
  const int row = rowOf(id);
  if (row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

const core::PictureRow* GalleryModel::fetch(int row) const {
  const qint64 id = ids_[static_cast<std::size_t>(row)];
  if (const core::PictureRow* known = rows_.object(id)) return known;
  const std::size_t from = static_cast<std::size_t>(row) / kPage * kPage;
  const std::size_t to = std::min(ids_.size(), from + kPage);
  const auto begin = ids_.begin();
  auto page = history_.rows(
      {begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to)});
  if (!page.ok()) return nullptr;
  for (core::PictureRow& entry : std::move(page).value()) {
    const qint64 key = entry.id;
    rows_.insert(key, new core::PictureRow(std::move(entry)));
  }
  return rows_.object(id);
}

const core::PictureRow* GalleryModel::row(const QModelIndex& index) const {
  return index.isValid() && index.row() < rowCount() ? fetch(index.row()) : nullptr;
}

qint64 GalleryModel::id(const QModelIndex& index) const {
  return index.isValid() && index.row() < rowCount() ? ids_[static_cast<std::size_t>(index.row())]
                                                     : 0;
}

int GalleryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const {
  const core::PictureRow* entry = row(index);
  if (entry == nullptr) return {};
  switch (role) {
    case PictureImageRole:
      return thumbnails_.get(entry->id, entry->path);
    case PictureStarRole:
      return entry->starred;
    case PictureRatingRole:
      return entry->rating;
    case PictureIdRole:
      return entry->id;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
      return entry->prompt;
    default:
      return {};
  }
}

Qt::ItemFlags GalleryModel::flags(const QModelIndex& index) const {
  return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

QMimeData* GalleryModel::mimeData(const QModelIndexList& indexes) const {
  QList<QUrl> files;
  for (const QModelIndex& index : indexes) {
    const core::PictureRow* entry = row(index);
    if (entry != nullptr) files << QUrl::fromLocalFile(entry->path);
  }
  auto* data = new QMimeData;
  data->setUrls(files);
  return data;
}

}  // namespace crossflow::ui
