// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All runs of this machine, newest first: name, state, how far, how long still.

#include <QAbstractListModel>
#include <QListView>
#include <vector>

#include "core/runs/folder/run_record.h"

namespace crossflow::ui {

class RunListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;

  /// Rows that stay are updated in place.
  void setRuns(const std::vector<core::RunRecord>& runs);
  const core::RunRecord* run(const QModelIndex& index) const;
  QModelIndex indexOf(const QString& folder) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<core::RunRecord> runs_;
};

class RunList : public QListView {
  Q_OBJECT

 public:
  explicit RunList(QWidget* parent = nullptr);

  /// Keeps the selection by folder.
  void setRuns(const std::vector<core::RunRecord>& runs);
  void select(const QString& folder);
  /// Folder of the selected run; empty: none.
  QString selected() const;

 Q_SIGNALS:
  void chosen(const QString& folder);

 private:
  RunListModel model_;
};

}  // namespace crossflow::ui
