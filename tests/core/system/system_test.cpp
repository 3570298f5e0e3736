// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QThread>
#include <catch2/catch.hpp>
#include <memory>

#include "core/system/background.h"
#include "core/system/bounded_file.h"
#include "core/system/device_info.h"
#include "core/system/paths.h"
#include "core/system/settings.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;

TEST_CASE("the processor is always among the devices") {
  const auto devices = findDevices();
  REQUIRE_FALSE(devices.empty());
  CHECK(devices[0].id == QStringLiteral("cpu"));
  CHECK(devices[0].cores > 0);
  CHECK(devices[0].memory > 0);
  CHECK_FALSE(devices[0].name.isEmpty());
}

TEST_CASE("work given to a pool runs there once and is gone with all it held") {
  QThreadPool pool;
  const auto held = std::make_shared<int>(0);
  Qt::HANDLE ran = nullptr;
  onPool(pool, [held, &ran]() mutable {
    ++*held;
    ran = QThread::currentThreadId();
  });
  REQUIRE(pool.waitForDone());
  CHECK(*held == 1);
  CHECK(held.use_count() == 1);
  CHECK(ran != nullptr);
  CHECK(ran != QThread::currentThreadId());
}

TEST_CASE("paths below a folder stay below it, spaces and other scripts included") {
  const crossflow::tests::TempDir folder;
  const QString root =
      QString::fromStdString(folder.path().string()) + QStringLiteral("/ein Ordner/画像");
  const Paths paths = Paths::below(root);
  CHECK(paths.pictures.startsWith(root));
  CHECK(paths.runs.startsWith(root));
  CHECK(usableFolder(paths.pictures));
  CHECK(QFileInfo(paths.pictures).isDir());
  CHECK_FALSE(usableFolder(QStringLiteral("/proc/nowhere")));
}

TEST_CASE("the folders of prompts and pictures are the user's own") {
  const TempDir folder;
  const QString data = QString::fromStdString((folder / "data").string());
  const Paths paths = Paths::below(data);
  paths.makePrivate();
  const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
  CHECK((QFile::permissions(data) & others) == 0);
  CHECK((QFile::permissions(paths.pictures) & others) == 0);

  // Of an earlier version: tightened. Somebody else's folder: left alone.
  QFile(paths.database).open(QIODevice::WriteOnly);
  QFile::setPermissions(data, QFile::permissions(data) | others);
  paths.makePrivate();
  CHECK((QFile::permissions(data) & others) == 0);
  const QString foreign = QString::fromStdString(folder.path().string());
  QFile::setPermissions(foreign, QFile::permissions(foreign) | others);
  Paths::below(foreign).makePrivate();
  CHECK((QFile::permissions(foreign) & others) == others);
}

TEST_CASE("files with prompts and paths become the user's own where others could read them") {
  const TempDir folder;
  const QString data = QString::fromStdString((folder / "data").string());
  const Paths paths = Paths::below(data);
  const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
  const auto makeOpen = [&](const QString& path) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.setPermissions(file.permissions() | QFile::ReadGroup | QFile::ReadOther));
    REQUIRE(QFile::setPermissions(QFileInfo(path).path(), QFile::permissions(data) | others));
  };
  for (const QString& file :
       {paths.database, QString(paths.database + QStringLiteral("-wal")), paths.log})
    makeOpen(file);
  paths.makePrivate();
  for (const QString& path :
       {paths.database, QString(paths.database + QStringLiteral("-wal")), paths.log, data,
        QFileInfo(paths.log).path(), paths.latents, paths.runs}) {
    INFO(path.toStdString());
    CHECK((QFile::permissions(path) & others) == 0);
  }

  // A file that nobody may write to stays one; a link leads nowhere.
  QFile::setPermissions(paths.database, QFile::ReadOwner | QFile::ReadGroup);
  paths.makePrivate();
  CHECK((QFile::permissions(paths.database) & (others | QFile::WriteOwner)) == 0);
  const QString elsewhere = QString::fromStdString((folder / "elsewhere").string());
  makeOpen(elsewhere);
  QFile::remove(paths.log);
  REQUIRE(QFile::link(elsewhere, paths.log));
  paths.makePrivate();
  CHECK((QFile::permissions(elsewhere) & QFile::ReadOther) != 0);
}

TEST_CASE("the settings are the user's own, also after they were written") {
  const TempDir folder;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                     QString::fromStdString((folder / "config").string()));
  QCoreApplication::setOrganizationName(QStringLiteral("crossflow-test"));
  const QString file = QSettings().fileName();
  REQUIRE(file.startsWith(QString::fromStdString(folder.path().string())));
  const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
  const bool there = GENERATE(false, true);
  if (there) {
    settings::kPage.set(3);
    QSettings().sync();
    REQUIRE(QFile::setPermissions(file, QFile::permissions(file) | others));
    REQUIRE(QFile::setPermissions(QFileInfo(file).path(),
                                  QFile::permissions(QFileInfo(file).path()) | others));
  }
  keepSettingsToOwner();
  settings::kRunsFolder.set(QStringLiteral("/a/path"));
  QSettings().sync();
  CHECK((QFile::permissions(file) & others) == 0);
  CHECK((QFile::permissions(QFileInfo(file).path()) & others) == 0);
  CHECK(settings::kRunsFolder.get() == QStringLiteral("/a/path"));
  if (there) CHECK(settings::kPage.get() == 3);
}

TEST_CASE("what is not an ordinary file is not read") {
  const TempDir folder;
  const auto path = [&](const char* name) {
    return QString::fromStdString((folder / name).string());
  };
  QFile file(path("a"));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("abc");
  file.close();
  CHECK(readBounded(path("a"), 3) == "abc");
  CHECK(readBounded(path("a"), 2).isEmpty());
  QFile::link(QStringLiteral("/dev/zero"), path("endless"));
  CHECK(readBounded(path("endless"), 100).isEmpty());
  REQUIRE(::mkfifo(path("pipe").toUtf8().constData(), 0600) == 0);
  QFile pipe(path("pipe"));
  CHECK_FALSE(openOrdinary(pipe));  // a hang without it
}
