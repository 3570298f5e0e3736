// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbered SQL files bring a database to today's shape. Each runs in a transaction of its own that
// also writes the version, so a failing step leaves the older version intact; the file is copied
// before the first step. A step names the oldest program that can still read its result.

#include <QString>
#include <stdexcept>
#include <vector>

namespace crossflow::core {

class Database;

struct Migration {
  int version = 0;
  int oldestReader = 0;
  QString sql;
};

/// The file was made by a newer program and does not allow us to read it.
class NewerSchema : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// From the program's resources, in order.
std::vector<Migration> builtInMigrations();

/// Parses "-- oldest reader: N" and keeps the statements.
Migration parseMigration(int version, const QString& text);

/// Throws StorageError or NewerSchema. Does nothing to a read-only database.
void migrate(const Database& database, const std::vector<Migration>& migrations);

}  // namespace crossflow::core
