// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The newest pictures, newest first: places are made when a render is asked for, previews and the
// finished pictures fill them; below them those of earlier sittings. Used by the stage and its
// grid.

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>
#include <vector>

#include "core/engine/job_event.h"
#include "core/storage/history_store.h"
#include "ui/pictures/thumbnails.h"

namespace crossflow::ui {

class PictureList : public QAbstractListModel {
  Q_OBJECT

 public:
  /// `thumbnails`: the folder of small pictures.
  explicit PictureList(const QString& thumbnails, QObject* parent = nullptr);

  /// Makes `request.count` places (few of them if it is many: more come as pictures come).
  void expect(core::JobId id, const core::GenerationRequest& request);
  /// Events of jobs it does not know are ignored.
  void receive(const core::JobEvent& event);

  bool knows(core::JobId id) const;
  /// Pictures of earlier sittings, newest first, at the end. Their images stay in their files.
  void fill(const std::vector<core::PictureRow>& rows, int at);
  /// At the top, e.g. one that was dropped on the window.
  void put(const core::Picture& picture);
  /// Those whose files are no longer in the gallery; returns in which rows they were.
  QHash<QString, int> removeFiles(const QStringList& paths);
  void setMarks(const QString& path, bool starred, int rating);

  /// Null while the picture is not done; its image is null if it has not been read from its file.
  const core::Picture* picture(const QModelIndex& index) const;
  void setImage(const QModelIndex& index, const QImage& image);
  /// The same picture of the same file.
  QModelIndex find(const core::Picture& picture) const;
  /// Where the eye should be while a job is made: at what is painted now, or else at its last one.
  QModelIndex watched(core::JobId id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;

 Q_SIGNALS:
  void finished(const QModelIndex& index);

 private:
  struct Place {
    core::JobId id{};
    int index = 0;
    QString prompt;
    QPixmap thumbnail;
    double progress = 0;
    int count = 1, batch = 1;  // of its job
    qint64 row = 0;            // in the history, if it comes from there
    bool starred = false;
    int rating = 0;
    std::optional<core::Picture> picture;
  };
  int rowOf(core::JobId id, int index) const;
  void sharpen(core::JobId id, int index, const QImage& image);
  void changed(int row);
  Place* place(core::JobId id, int index, int* row);
  void removeUnfinished(core::JobId id);
  void setProgress(core::JobId id, double fraction);
  void trim();

  std::vector<Place> places_;
  mutable Thumbnails thumbnails_;
};

}  // namespace crossflow::ui
