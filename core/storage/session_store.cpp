// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_store.h"

#include <QJsonDocument>

#include "core/requests/request_json.h"

namespace crossflow::core {

std::optional<Failure> SessionStore::savePage(const QString& page, const QJsonObject& state) {
  return stored([&] {
    database_.run(QStringLiteral("INSERT INTO session_pages (page, state) VALUES (?, ?) "
                                 "ON CONFLICT (page) DO UPDATE SET state = excluded.state"),
                  {page, QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact))});
  });
}

QJsonObject SessionStore::page(const QString& page) const {
  QJsonObject state;
  stored([&] {
    QSqlQuery query =
        database_.run(QStringLiteral("SELECT state FROM session_pages WHERE page = ?"), {page});
    if (query.next()) {
      state = QJsonDocument::fromJson(query.value(0).toString().toUtf8()).object();
    }
  });
  return state;
}

Result<qint64> SessionStore::enqueue(const GenerationRequest& request, int attempts) {
  return fetched([&] {
    const QSqlQuery query = database_.run(
        QStringLiteral("INSERT INTO queue_journal (request, place, attempts) VALUES "
                       "(?, (SELECT coalesce(max(place), 0) + 1 FROM queue_journal), ?)"),
        {QString::fromUtf8(toJsonText(request)), attempts});
    return query.lastInsertId().toLongLong();
  });
}

std::optional<Failure> SessionStore::begin(qint64 key) {
  return stored([&] {
    database_.run(QStringLiteral("UPDATE queue_journal SET attempts = attempts + 1, running = 1 "
                                 "WHERE id = ?"),
                  {key});
  });
}

std::optional<Failure> SessionStore::release(qint64 key) {
  return stored([&] {
    database_.run(QStringLiteral("UPDATE queue_journal SET attempts = max(0, attempts - 1), "
                                 "running = 0 WHERE id = ?"),
                  {key});
  });
}

std::optional<Failure> SessionStore::finish(qint64 key) {
  return stored(
      [&] { database_.run(QStringLiteral("DELETE FROM queue_journal WHERE id = ?"), {key}); });
}

std::optional<Failure> SessionStore::reorder(const std::vector<qint64>& keys) {
  return stored([&] {
    Database::Transaction transaction(database_);
    int place = 0;
    for (const qint64 key : keys) {
      database_.run(QStringLiteral("UPDATE queue_journal SET place = ? WHERE id = ?"),
                    {++place, key});
    }
    transaction.commit();
  });
}

std::vector<JournalEntry> SessionStore::recover() {
  std::vector<JournalEntry> entries;
  stored([&] {
    database_.run(QStringLiteral("UPDATE queue_journal SET quarantined = 1 "
                                 "WHERE running = 1 AND attempts >= ?"),
                  {kAttemptsBeforeQuarantine});
    database_.run(QStringLiteral("UPDATE queue_journal SET running = 0"));
    QSqlQuery query = database_.run(QStringLiteral(
        "SELECT id, request, attempts, quarantined FROM queue_journal ORDER BY place, id"));
    while (query.next()) {
      auto request = requestFromJsonText(query.value(1).toString().toUtf8());
      if (!request) continue;
      entries.push_back({query.value(0).toLongLong(), std::move(request).value(),
                         query.value(2).toInt(), query.value(3).toBool()});
    }
  });
  return entries;
}

}  // namespace crossflow::core
