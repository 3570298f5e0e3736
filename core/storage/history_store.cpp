// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history_store.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QPointer>
#include <QStringList>

#include "core/requests/request_json.h"
#include "core/requests/request_text.h"

namespace crossflow::core {

namespace {

// SQLite's limit on bound values is 32766; small groups also keep each statement short.
constexpr std::size_t kGroup = 500;

const QString kColumns = QStringLiteral(
    "id, path, prompt, model, request, width, height, seconds, created, starred, rating");

PictureRow rowOf(const QSqlQuery& query) {
  PictureRow row;
  row.id = query.value(0).toLongLong();
  row.path = query.value(1).toString();
  row.prompt = query.value(2).toString();
  row.model = query.value(3).toString();
  row.request = query.value(4).toByteArray();
  row.size = {query.value(5).toInt(), query.value(6).toInt()};
  row.seconds = query.value(7).toDouble();
  row.created = query.value(8).toLongLong();
  row.starred = query.value(9).toBool();
  row.rating = query.value(10).toInt();
  return row;
}

// Each word in quotes, so that nothing the user types is taken for FTS syntax.
QString matchExpression(const QString& words) {
  QStringList terms;
  for (QString word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    word.remove(QLatin1Char('"'));
    word.remove(QChar(0));
    if (!word.isEmpty()) terms << QStringLiteral("\"%1\"*").arg(word);
  }
  return terms.join(QLatin1Char(' '));
}

// One comma-separated text is several times faster than a row per id through QtSql.
std::vector<qint64> idsOf(const QString& list) {
  std::vector<qint64> ids;
  qint64 id = 0;
  bool digits = false;
  for (const QChar c : list) {
    if (c.isDigit()) {
      id = id * 10 + c.digitValue();
      digits = true;
    } else if (digits) {
      ids.push_back(id);
      id = 0;
      digits = false;
    }
  }
  if (digits) ids.push_back(id);
  return ids;
}

QString idList(const std::vector<qint64>& ids, std::size_t from, std::size_t to) {
  QStringList texts;
  for (std::size_t i = from; i < to; ++i) texts << QString::number(ids[i]);
  return texts.join(QLatin1Char(','));
}

// SQLite takes a null QString for NULL; an empty text is meant.
QString present(const QString& text) {
  return text.isNull() ? QStringLiteral("") : text;
}

template <typename Use>
void inGroups(const std::vector<qint64>& ids, Use use) {
  for (std::size_t from = 0; from < ids.size(); from += kGroup) {
    use(idList(ids, from, std::min(ids.size(), from + kGroup)));
  }
}

// Rows whose files are gone; a file that cannot be removed keeps its row.
std::vector<qint64> removeFiles(const Database& database, const QString& where,
                                const QVariantList& values) {
  std::vector<qint64> gone;
  QSqlQuery query = database.run(
      QStringLiteral("SELECT id, path FROM pictures WHERE trashed IS NOT NULL AND %1").arg(where),
      values);
  while (query.next()) {
    const QString path = query.value(1).toString();
    if (QFile::remove(path) || !QFile::exists(path)) gone.push_back(query.value(0).toLongLong());
  }
  query.finish();
  inGroups(gone, [&](const QString& list) {
    database.run(QStringLiteral("DELETE FROM pictures WHERE id IN (%1)").arg(list));
  });
  return gone;
}

}  // namespace

Picture pictureOf(const PictureRow& row) {
  Picture picture;
  picture.path = row.path;
  picture.seconds = row.seconds;
  auto request = requestFromJsonText(row.request);
  if (request.ok()) picture.request = *request;
  return picture;
}

HistoryStore::HistoryStore(const Database& database, QObject* parent)
    : QObject(parent), database_(database) {}

Result<qint64> HistoryStore::add(const Picture& picture) {
  const QVariantList row{picture.path,
                         present(describe(picture.request.source)),
                         present(picture.request.model),
                         QString::fromUtf8(toJsonText(picture.request)),
                         picture.image.width(),
                         picture.image.height(),
                         picture.seconds,
                         QDateTime::currentMSecsSinceEpoch()};
  const auto id = std::make_shared<qint64>(0);
  const auto failure =
      database_.write([self = QPointer<HistoryStore>(this), &database = database_, row, id] {
        const QSqlQuery query = database.run(
            QStringLiteral("INSERT INTO pictures (path, prompt, model, request, width, height, "
                           "seconds, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            row);
        *id = query.lastInsertId().toLongLong();
        if (self) Q_EMIT self->added(*id);
      });
  return failure ? Result<qint64>(*failure) : Result<qint64>(*id);
}

Result<int> HistoryStore::adopt(const std::vector<FoundPicture>& pictures) {
  return fetched([&] {
    int added = 0;
    Database::Transaction transaction(database_);
    for (const FoundPicture& picture : pictures) {
      const QSqlQuery query = database_.run(
          QStringLiteral("INSERT OR IGNORE INTO pictures (path, prompt, model, request, width, "
                         "height, created) VALUES (?, ?, ?, ?, ?, ?, ?)"),
          {picture.path, present(describe(picture.request.source)), present(picture.request.model),
           QString::fromUtf8(toJsonText(picture.request)), picture.size.width(),
           picture.size.height(), picture.created});
      added += query.numRowsAffected();
    }
    transaction.commit();
    return added;
  });
}

Result<std::vector<qint64>> HistoryStore::find(const PictureFilter& filter) const {
  QString where =
      filter.trashed ? QStringLiteral("trashed IS NOT NULL") : QStringLiteral("trashed IS NULL");
  QVariantList values;
  if (filter.starredOnly) where += QStringLiteral(" AND starred = 1");
  if (filter.minimumRating > 0) {
    where += QStringLiteral(" AND rating >= ?");
    values << filter.minimumRating;
  }
  if (const QString match = matchExpression(filter.words); !match.isEmpty()) {
    where +=
        QStringLiteral(" AND id IN (SELECT rowid FROM picture_words WHERE picture_words MATCH ?)");
    values << match;
  }
  return fetched([&] {
    QSqlQuery query = database_.run(
        QStringLiteral("SELECT group_concat(id) FROM (SELECT id FROM pictures WHERE %1 "
                       "ORDER BY id DESC)")
            .arg(where),
        values);
    return query.next() ? idsOf(query.value(0).toString()) : std::vector<qint64>();
  });
}

Result<std::vector<PictureRow>> HistoryStore::rows(const std::vector<qint64>& ids) const {
  return fetched([&] {
    QHash<qint64, PictureRow> found;
    inGroups(ids, [&](const QString& list) {
      QSqlQuery query = database_.run(
          QStringLiteral("SELECT %1 FROM pictures WHERE id IN (%2)").arg(kColumns, list));
      while (query.next()) {
        const PictureRow row = rowOf(query);
        found.insert(row.id, row);
      }
    });
    std::vector<PictureRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
      if (const auto it = found.constFind(id); it != found.constEnd()) rows.push_back(*it);
    }
    return rows;
  });
}

Result<std::vector<PictureRow>> HistoryStore::latest(int count) const {
  return fetched([&] {
    std::vector<PictureRow> rows;
    QSqlQuery query = database_.run(QStringLiteral("SELECT %1 FROM pictures WHERE trashed IS NULL "
                                                   "ORDER BY id DESC LIMIT ?")
                                        .arg(kColumns),
                                    {count});
    while (query.next()) rows.push_back(rowOf(query));
    return rows;
  });
}

std::optional<PictureRow> HistoryStore::listed(const QString& path) const {
  std::optional<PictureRow> row;
  stored([&] {
    QSqlQuery query = database_.run(
        QStringLiteral("SELECT %1 FROM pictures WHERE path = ? AND trashed IS NULL").arg(kColumns),
        {path});
    if (query.next()) row = rowOf(query);
  });
  return row;
}

QString HistoryStore::newestOf(const QString& model) const {
  QString path;
  stored([&] {
    QSqlQuery query = database_.run(
        QStringLiteral("SELECT path FROM pictures WHERE model = ? AND trashed IS NULL "
                       "ORDER BY id DESC LIMIT 1"),
        {model});
    if (query.next()) path = query.value(0).toString();
  });
  return path;
}

std::optional<Failure> HistoryStore::update(
    const QString& assignment, const QVariant& value, const std::vector<qint64>& ids,
    void (HistoryStore::*told)(const std::vector<qint64>&)) {
  return database_.write([self = QPointer<HistoryStore>(this), &database = database_, assignment,
                          value, ids, told] {
    Database::Transaction transaction(database);
    inGroups(ids, [&](const QString& list) {
      database.run(QStringLiteral("UPDATE pictures SET %1 WHERE id IN (%2)").arg(assignment, list),
                   {value});
    });
    transaction.commit();
    if (self) Q_EMIT(self.data()->*told)(ids);
  });
}

std::optional<Failure> HistoryStore::setStarred(const std::vector<qint64>& ids, bool starred) {
  return update(QStringLiteral("starred = ?"), starred ? 1 : 0, ids, &HistoryStore::changed);
}

std::optional<Failure> HistoryStore::setRating(const std::vector<qint64>& ids, int rating) {
  return update(QStringLiteral("rating = ?"), std::clamp(rating, 0, 5), ids,
                &HistoryStore::changed);
}

std::optional<Failure> HistoryStore::trash(const std::vector<qint64>& ids) {
  return update(QStringLiteral("trashed = ?"), QDateTime::currentMSecsSinceEpoch(), ids,
                &HistoryStore::removed);
}

std::optional<Failure> HistoryStore::restore(const std::vector<qint64>& ids) {
  return update(QStringLiteral("trashed = ?"), QVariant(), ids, &HistoryStore::restored);
}

std::optional<Failure> HistoryStore::erase(const std::vector<qint64>& ids) {
  return database_.write([self = QPointer<HistoryStore>(this), &database = database_, ids] {
    std::vector<qint64> gone;
    Database::Transaction transaction(database);
    inGroups(ids, [&](const QString& list) {
      const auto some = removeFiles(database, QStringLiteral("id IN (%1)").arg(list), {});
      gone.insert(gone.end(), some.begin(), some.end());
    });
    transaction.commit();
    if (self && !gone.empty()) Q_EMIT self->erased(gone);
  });
}

std::optional<Failure> HistoryStore::purge(qint64 time) {
  return database_.write([&database = database_, time] {
    Database::Transaction transaction(database);
    removeFiles(database, QStringLiteral("trashed < ?"), {time});
    transaction.commit();
  });
}

}  // namespace crossflow::core
