// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QFile>
#include <catch2/catch.hpp>

#include "core/storage/migrations.h"
#include "tests/support/qt_text.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;

namespace {

int scalar(const Database& database, const QString& sql) {
  QSqlQuery query = database.run(sql);
  return query.next() ? query.value(0).toInt() : -1;
}

}  // namespace

TEST_CASE("a new database is made with every migration, in a folder that was not there") {
  TempDir folder;
  auto database = Database::open(in(folder, "deep/er/history.sqlite"));
  REQUIRE(database.ok());
  CHECK(scalar(**database, QStringLiteral("PRAGMA user_version")) ==
        builtInMigrations().back().version);
  CHECK(scalar(**database, QStringLiteral("PRAGMA foreign_keys")) == 1);
  CHECK((*database)->notice().isEmpty());
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  TempDir folder;
  auto database = Database::open(in(folder, "a.sqlite"));
  REQUIRE(database.ok());
  const QString insert = QStringLiteral("INSERT INTO prompts (text, used) VALUES ('a cat', 1)");
  {
    Database::Transaction transaction(**database);
    (*database)->run(insert);
  }
  CHECK(scalar(**database, QStringLiteral("SELECT count(*) FROM prompts")) == 0);
  {
    Database::Transaction transaction(**database);
    (*database)->run(insert);
    transaction.commit();
  }
  CHECK(scalar(**database, QStringLiteral("SELECT count(*) FROM prompts")) == 1);
}

TEST_CASE("a failing step leaves the older version intact and a copy beside it") {
  TempDir folder;
  auto database = Database::open(in(folder, "a.sqlite"));
  REQUIRE(database.ok());
  (*database)->run(QStringLiteral("INSERT INTO prompts (text, used) VALUES ('kept', 1)"));
  const std::vector<Migration> broken{
      builtInMigrations().front(),
      parseMigration(2, QStringLiteral("CREATE TABLE extra (a)\n--\nCREATE NONSENSE"))};
  CHECK_THROWS_AS(migrate(**database, broken), StorageError);
  CHECK(scalar(**database, QStringLiteral("PRAGMA user_version")) == 1);
  CHECK(scalar(**database, QStringLiteral("SELECT count(*) FROM prompts")) == 1);
  CHECK(scalar(**database,
               QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'extra'")) == 0);
  CHECK(QFile::exists(in(folder, "a.sqlite.v1.backup")));
}

TEST_CASE("a file from a newer program is refused untouched unless it allows older readers") {
  TempDir folder;
  const QString path = in(folder, "a.sqlite");
  {
    auto database = Database::open(path);
    REQUIRE(database.ok());
    (*database)->run(QStringLiteral("PRAGMA user_version = 9"));
    (*database)->run(QStringLiteral("PRAGMA application_id = 9"));
  }
  auto refused = Database::open(path);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.failure().sentence.contains(QStringLiteral("newer version")));
  CHECK(QFile::exists(path));
}

TEST_CASE("a damaged file is set aside and a new history begun") {
  TempDir folder;
  const QString path = in(folder, "a.sqlite");
  {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
  }
  auto database = Database::open(path);
  REQUIRE(database.ok());
  CHECK((*database)->notice().contains(QStringLiteral("damaged")));
  CHECK(scalar(**database, QStringLiteral("SELECT count(*) FROM pictures")) == 0);
}

TEST_CASE("two connections share one file") {
  TempDir folder;
  auto first = Database::open(in(folder, "a.sqlite"));
  auto second = Database::open(in(folder, "a.sqlite"));
  REQUIRE(first.ok());
  REQUIRE(second.ok());
  for (int i = 0; i < 50; ++i) {
    const Database& writer = i % 2 == 0 ? **first : **second;
    writer.run(QStringLiteral("INSERT INTO prompts (text, used) VALUES (?, ?)"),
               {QString::number(i), i});
  }
  CHECK(scalar(**first, QStringLiteral("SELECT count(*) FROM prompts")) == 50);
}
