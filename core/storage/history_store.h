// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every picture that was made: where it lies, what was asked for, stars and ratings. Deleting only
// marks a picture; purge() removes the marked ones and their files for good. Used by the gallery.

#include <QObject>
#include <QSize>
#include <vector>

#include "core/engine/job_event.h"
#include "core/pictures/picture_finder.h"
#include "core/storage/database.h"

namespace crossflow::core {

struct PictureRow {
  qint64 id = 0;
  QString path, prompt, model;
  QByteArray request;  // JSON, see request_json
  QSize size;
  double seconds = 0;
  qint64 created = 0;  // milliseconds since 1970
  bool starred = false;
  int rating = 0;  // 0: none, 1..5
};

/// What the engine would have sent, but for the image, which stays in its file.
Picture pictureOf(const PictureRow& row);

struct PictureFilter {
  QString words;  // each must begin a word of the prompt or the model
  bool starredOnly = false;
  int minimumRating = 0;
  bool trashed = false;  // the waste basket instead of the gallery
  bool operator==(const PictureFilter&) const = default;
};

class HistoryStore : public QObject {
  Q_OBJECT

 public:
  explicit HistoryStore(const Database& database, QObject* parent = nullptr);

  /// A saved picture (with a path). Signals added(), at once or, while another program holds the
  /// database, later (then its id is 0 here); so do the other changes with their signals.
  Result<qint64> add(const Picture& picture);

  /// Pictures found on disk; those it knows are left alone. Returns how many were new. A
  /// thousand take some ten milliseconds; nothing is signalled.
  Result<int> adopt(const std::vector<FoundPicture>& pictures);

  /// Newest first; 100,000 ids take a few tens of milliseconds.
  Result<std::vector<qint64>> find(const PictureFilter& filter) const;
  /// In the order of `ids`; ids that are gone are left out.
  Result<std::vector<PictureRow>> rows(const std::vector<qint64>& ids) const;
  /// The newest ones that are not deleted.
  Result<std::vector<PictureRow>> latest(int count) const;

  /// What the gallery lists of this file; none: it does not, or the picture is deleted.
  std::optional<PictureRow> listed(const QString& path) const;

  /// Where the newest picture of a model lies; empty: there is none.
  QString newestOf(const QString& model) const;

  std::optional<Failure> setStarred(const std::vector<qint64>& ids, bool starred);
  std::optional<Failure> setRating(const std::vector<qint64>& ids, int rating);
  std::optional<Failure> trash(const std::vector<qint64>& ids);
  std::optional<Failure> restore(const std::vector<qint64>& ids);
  /// Deletes trashed pictures and their files for good, whenever they were trashed.
  std::optional<Failure> erase(const std::vector<qint64>& ids);
  /// Deletes files and rows that were trashed before `time` (milliseconds since 1970).
  std::optional<Failure> purge(qint64 time);

 Q_SIGNALS:
  void added(qint64 id);
  void changed(const std::vector<qint64>& ids);
  void removed(const std::vector<qint64>& ids);
  void restored(const std::vector<qint64>& ids);
  void erased(const std::vector<qint64>& ids);

 private:
  std::optional<Failure> update(const QString& assignment, const QVariant& value,
                                const std::vector<qint64>& ids,
                                void (HistoryStore::*told)(const std::vector<qint64>&));

  const Database& database_;
};

}  // namespace crossflow::core
