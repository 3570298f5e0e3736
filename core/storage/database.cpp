// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <spdlog/spdlog.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <atomic>

#include "core/storage/migrations.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr int kBusyMilliseconds = 2000;  // while the program starts
constexpr int kHurryMilliseconds = 10;

QString nextConnection() {
  static std::atomic<int> counter{0};
  return QStringLiteral("crossflow-%1").arg(++counter);
}

StorageError errorOf(const QSqlError& error, const QString& path) {
  const QString code = error.nativeErrorCode();
  const bool full = code == QLatin1String("13");  // SQLITE_FULL
  const bool damaged =
      code == QLatin1String("11") || code == QLatin1String("26");  // CORRUPT, NOTADB
  const auto kind = full      ? Failure::Kind::NoSpace
                    : damaged ? Failure::Kind::BadFile
                              : Failure::Kind::Internal;
  const bool busy = code == QLatin1String("5") || code == QLatin1String("6");  // BUSY, LOCKED
  return {QStringLiteral("%1: %2").arg(path, error.databaseText()), kind, busy};
}

}  // namespace

Failure StorageError::failure() const {
  QString advice;
  if (kind_ == Failure::Kind::NoSpace) advice = CoreWords::tr("Free some disk space.");
  if (busy_) advice = CoreWords::tr("Another program holds the file; try again when it is done.");
  return {kind_,
          CoreWords::tr("The history could not be read or written (%1).")
              .arg(QString::fromUtf8(what())),
          advice};
}

Result<std::unique_ptr<Database>> Database::open(const QString& path) {
  std::unique_ptr<Database> database(new Database(path));
  try {
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
      throw StorageError(CoreWords::tr("the folder of %1 cannot be made").arg(path),
                         Failure::Kind::BadFile);
    }
    try {
      database->connect();
      migrate(*database, builtInMigrations());
    } catch (const StorageError& error) {
      if (error.failure().kind != Failure::Kind::BadFile || !QFileInfo::exists(path)) throw;
      database->setAside();
      database->connect();
      migrate(*database, builtInMigrations());
    }
  } catch (const NewerSchema& newer) {
    return Failure{Failure::Kind::BadFile, QString::fromUtf8(newer.what()),
                   CoreWords::tr("Update CrossFlow Studio, or start it with another data folder.")};
  } catch (const StorageError& error) {
    return error.failure();
  }
  return database;
}

Database::Database(const QString& path)
    : path_(path), connection_(nextConnection()), pending_(std::make_unique<PendingWrites>()) {}

Database::~Database() {
  pending_.reset();
  disconnect();
}

void Database::connect() {
  readOnly_ = QFileInfo::exists(path_) && !QFileInfo(path_).isWritable();
  QSqlDatabase handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection_);
  handle.setDatabaseName(path_);
  QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMilliseconds);
  if (readOnly_) options += QStringLiteral(";QSQLITE_OPEN_READONLY");
  handle.setConnectOptions(options);
  if (!handle.open()) throw errorOf(handle.lastError(), path_);
  run(QStringLiteral("PRAGMA foreign_keys = ON"));
  if (readOnly_) {
    notice_ = CoreWords::tr("The history is read-only: new pictures will not be listed.");
  } else {
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    run(QStringLiteral("PRAGMA synchronous = NORMAL"));
  }
}

void Database::hurry() const {
  stored([this] { run(QStringLiteral("PRAGMA busy_timeout = %1").arg(kHurryMilliseconds)); });
}

std::optional<Failure> Database::write(std::function<void()> work) const {
  return pending_->write(std::move(work));
}

void Database::disconnect() {
  if (!QSqlDatabase::contains(connection_)) return;
  QSqlDatabase::database(connection_, false).close();
  QSqlDatabase::removeDatabase(connection_);
}

void Database::setAside() {
  disconnect();
  const QString aside =
      QStringLiteral("%1.damaged-%2").arg(path_).arg(QDateTime::currentMSecsSinceEpoch());
  if (!QFile::rename(path_, aside)) {
    throw StorageError(CoreWords::tr("%1 is damaged and cannot be set aside").arg(path_),
                       Failure::Kind::BadFile);
  }
  QFile::remove(path_ + QStringLiteral("-wal"));
  QFile::remove(path_ + QStringLiteral("-shm"));
  notice_ = CoreWords::tr("The history was damaged. It was kept as %1 and a new one was begun.")
                .arg(QFileInfo(aside).fileName());
  spdlog::warn("the history was damaged; it was kept as {}", aside.toStdString());
}

QSqlQuery Database::run(const QString& sql, const QVariantList& values) const {
  const QSqlDatabase handle = QSqlDatabase::database(connection_, false);
  QSqlQuery query(handle);
  query.setForwardOnly(true);
  if (!query.prepare(sql)) throw errorOf(query.lastError(), path_);
  for (const QVariant& value : values) query.addBindValue(value);
  if (!query.exec()) throw errorOf(query.lastError(), path_);
  return query;
}

// IMMEDIATE takes the write lock at once, so that a later statement cannot fail as "locked".
Database::Transaction::Transaction(const Database& database) : database_(database) {
  database_.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Database::Transaction::~Transaction() {
  if (!open_) return;
  stored([this] { database_.run(QStringLiteral("ROLLBACK")); });
}

void Database::Transaction::commit() {
  database_.run(QStringLiteral("COMMIT"));
  open_ = false;
}

}  // namespace crossflow::core
