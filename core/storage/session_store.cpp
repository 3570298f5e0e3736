// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_store.h"

#include <QDateTime>
#include <QJsonDocument>
#include <algorithm>

#include "core/requests/request_json.h"

namespace crossflow::core {

std::optional<Failure> SessionStore::savePage(const QString& page, const QJsonObject& state) {
  const QByteArray text = QJsonDocument(state).toJson(QJsonDocument::Compact);
  if (saved_[page] == text) return std::nullopt;
  saved_[page] = text;
  return change(QStringLiteral("INSERT INTO session_pages (page, state) VALUES (?, ?) "
                               "ON CONFLICT (page) DO UPDATE SET state = excluded.state"),
                {page, QString::fromUtf8(text)});
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

// The key is ours and not the database's, which may be locked: later than all earlier ones.
Result<qint64> SessionStore::enqueue(const GenerationRequest& request, int attempts) {
  lastKey_ = std::max(lastKey_ + 1, QDateTime::currentMSecsSinceEpoch() * 1000);
  const auto failure =
      change(QStringLiteral("INSERT INTO queue_journal (id, request, place, attempts) VALUES "
                            "(?, ?, (SELECT coalesce(max(place), 0) + 1 FROM queue_journal), ?)"),
             {lastKey_, QString::fromUtf8(toJsonText(request)), attempts});
  if (failure) return *failure;
  return lastKey_;
}

std::optional<Failure> SessionStore::begin(qint64 key) {
  return change(QStringLiteral("UPDATE queue_journal SET attempts = attempts + 1, running = 1 "
                               "WHERE id = ?"),
                {key});
}

std::optional<Failure> SessionStore::release(qint64 key) {
  return change(QStringLiteral("UPDATE queue_journal SET attempts = max(0, attempts - 1), "
                               "running = 0 WHERE id = ?"),
                {key});
}

std::optional<Failure> SessionStore::pardon(qint64 key) {
  return change(QStringLiteral("UPDATE queue_journal SET attempts = 0, quarantined = 0, place = "
                               "(SELECT coalesce(max(place), 0) + 1 FROM queue_journal) "
                               "WHERE id = ?"),
                {key});
}

std::optional<Failure> SessionStore::finish(qint64 key) {
  return change(QStringLiteral("DELETE FROM queue_journal WHERE id = ?"), {key});
}

std::optional<Failure> SessionStore::reorder(const std::vector<qint64>& keys) {
  return database_.write([&database = database_, keys] {
    Database::Transaction transaction(database);
    int place = 0;
    for (const qint64 key : keys) {
      database.run(QStringLiteral("UPDATE queue_journal SET place = ? WHERE id = ?"),
                   {++place, key});
    }
    transaction.commit();
  });
}

std::optional<Failure> SessionStore::change(const QString& sql, const QVariantList& values) {
  return database_.write([&database = database_, sql, values] { database.run(sql, values); });
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
