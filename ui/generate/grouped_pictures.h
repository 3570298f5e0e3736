// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSortFilterProxyModel>

namespace crossflow::ui {

/// The pictures with those of one prompt side by side; the prompt used last comes first.
class GroupedPictures : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit GroupedPictures(QAbstractItemModel& pictures, QObject* parent = nullptr)
      : QSortFilterProxyModel(parent) {
    setSourceModel(&pictures);
    connect(&pictures, &QAbstractItemModel::rowsInserted, this, &GroupedPictures::regroup);
    connect(&pictures, &QAbstractItemModel::rowsRemoved, this, &GroupedPictures::regroup);
    regroup();
  }

  void setGrouped(bool grouped) {
    grouped_ = grouped;
    regroup();
  }

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const int first = rank(left), second = rank(right);
    return first == second ? left.row() < right.row() : first < second;
  }

 private:
  int rank(const QModelIndex& index) const {
    return grouped_ ? ranks_.value(index.data(Qt::DisplayRole).toString()) : 0;
  }

  void regroup() {
    ranks_.clear();
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
      const QString prompt = sourceModel()->index(row, 0).data(Qt::DisplayRole).toString();
      if (!ranks_.contains(prompt)) ranks_.insert(prompt, static_cast<int>(ranks_.size()));
    }
    invalidate();
    sort(0);
  }

  bool grouped_ = false;
  QHash<QString, int> ranks_;
};

}  // namespace crossflow::ui
