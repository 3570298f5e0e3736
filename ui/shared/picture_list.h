// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pictures of this sitting, newest first: places are made when a render is asked for, previews
// and the finished pictures fill them. Used by the results grid.

#include <QAbstractListModel>
#include <QPixmap>
#include <vector>

#include "core/engine/job_event.h"

namespace crossflow::ui {

class PictureList : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;

  /// Makes `request.count` places (few of them if it is many: more come as pictures come).
  void expect(core::JobId id, const core::GenerationRequest& request);
  /// Events of jobs it does not know are ignored.
  void receive(const core::JobEvent& event);

  /// Null while the picture is not done.
  const core::Picture* picture(const QModelIndex& index) const;
  QModelIndex newestDone() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void finished(const QModelIndex& index);

 private:
  struct Place {
    core::JobId id{};
    int index = 0;
    QPixmap thumbnail;
    double progress = 0;
    std::optional<core::Picture> picture;
  };
  int rowOf(core::JobId id, int index) const;
  Place* place(core::JobId id, int index, int* row);
  void removeUnfinished(core::JobId id);
  void setProgress(core::JobId id, double fraction);
  void trim();

  std::vector<Place> places_;
};

}  // namespace crossflow::ui
