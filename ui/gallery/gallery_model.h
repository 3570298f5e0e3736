// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The history as a list: all ids at once (they are small), rows a page at a time when they are
// looked at, thumbnails when they are painted.

#include <QAbstractListModel>
#include <QCache>
#include <vector>

#include "core/storage/history_store.h"
#include "ui/pictures/thumbnails.h"

namespace crossflow::ui {

class GalleryModel : public QAbstractListModel {
  Q_OBJECT

 public:
  GalleryModel(core::HistoryStore& history, const QString& thumbnailFolder,
               QObject* parent = nullptr);

  void setFilter(const core::PictureFilter& filter);
  const core::PictureFilter& filter() const { return filter_; }
  void reload();

  /// Null if the row is gone.
  const core::PictureRow* row(const QModelIndex& index) const;
  qint64 id(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;

 Q_SIGNALS:
  void failed(const crossflow::core::Failure& failure);

 private:
  const core::PictureRow* fetch(int row) const;
  int rowOf(qint64 id) const;
  void refresh(qint64 id);
  void add(qint64 id);
  void remove(const std::vector<qint64>& ids);

  core::HistoryStore& history_;
  core::PictureFilter filter_;
  std::vector<qint64> ids_;  // descending
  mutable QCache<qint64, core::PictureRow> rows_;
  mutable Thumbnails thumbnails_;
};

}  // namespace crossflow::ui
