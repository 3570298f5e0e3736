// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

#include "core/storage/database.h"
#include "core/system/core_resources.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

int versionOf(const Database& database) {
  QSqlQuery query = database.run(QStringLiteral("PRAGMA user_version"));
  return query.next() ? query.value(0).toInt() : 0;
}

// application_id carries the oldest reader: it is part of the file's header and free for our use.
int oldestReaderOf(const Database& database) {
  QSqlQuery query = database.run(QStringLiteral("PRAGMA application_id"));
  return query.next() ? query.value(0).toInt() : 0;
}

void backUp(const Database& database, int version) {
  const QString copy = QStringLiteral("%1.v%2.backup").arg(database.path()).arg(version);
  QFile::remove(copy);
  database.run(QStringLiteral("VACUUM INTO ?"), {copy});
}

void apply(const Database& database, const Migration& migration) {
  Database::Transaction transaction(database);
  if (versionOf(database) >= migration.version) return;  // another window was faster
  for (const QString& statement : migration.sql.split(QStringLiteral("\n--\n"))) {
    if (!statement.trimmed().isEmpty()) database.run(statement);
  }
  database.run(QStringLiteral("PRAGMA application_id = %1").arg(migration.oldestReader));
  database.run(QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
  transaction.commit();
}

}  // namespace

Migration parseMigration(int version, const QString& text) {
  static const QRegularExpression reader(QStringLiteral("-- oldest reader: (\\d+)"));
  const QRegularExpressionMatch match = reader.match(text);
  return {version, match.hasMatch() ? match.captured(1).toInt() : version, text};
}

std::vector<Migration> builtInMigrations() {
  openCoreResources();
  std::vector<Migration> migrations;
  const QDir folder(QStringLiteral(":/migrations"));
  for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    migrations.push_back(parseMigration(name.left(4).toInt(), QString::fromUtf8(file.readAll())));
  }
  return migrations;
}

void migrate(const Database& database, const std::vector<Migration>& migrations) {
  const int newest = migrations.empty() ? 0 : migrations.back().version;
  const int version = versionOf(database);
  if (version > newest && oldestReaderOf(database) > newest) {
    throw NewerSchema(CoreWords::tr("%1 was made by a newer version of this program.")
                          .arg(database.path())
                          .toStdString());
  }
  if (version >= newest || database.readOnly()) return;
  if (version > 0) backUp(database, version);
  for (const Migration& migration : migrations) {
    if (migration.version > version) apply(database, migration);
  }
}

}  // namespace crossflow::core
