// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/gpu_part_fetch.h"

#include <QFile>
#include <catch2/catch.hpp>

#include "tests/support/event_recorder.h"
#include "tests/support/temp_dir.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

QString programThat(const TempDir& folder, const char* does) {
  QString path = QString::fromStdString((folder / "gpu-part").string());
  QFile file(path);
  file.open(QIODevice::WriteOnly);
  file.write(QByteArray("#!/bin/sh\n") + does + "\n");
  file.close();
  file.setPermissions(file.permissions() | QFile::ExeOwner);
  return path;
}

}  // namespace

TEST_CASE("the GPU part is fetched by steps, and says what became of it", "[gpu_part]") {
  const TempDir folder;
  bool succeeded = false;
  QStringList said;
  const auto run = [&](const char* does) {
    core::GpuPartFetch fetch(programThat(folder, does));
    REQUIRE(fetch.possible());
    QObject::connect(&fetch, &core::GpuPartFetch::succeeded, [&] { succeeded = true; });
    QObject::connect(&fetch, &core::GpuPartFetch::changed, [&] { said << fetch.words(); });
    fetch.start(QStringLiteral("/to/here"));
    REQUIRE(spinUntil([&] { return !fetch.running(); }));
  };
  SECTION("whole") {
    run("echo \"1 of 2: to $1\"; sleep 0.2; echo '2 of 2: b'");
    CHECK(succeeded);
    CHECK(said.contains(QStringLiteral("1 of 2: to /to/here")));
    CHECK(said.last().contains(QStringLiteral("next start")));
  }
  SECTION("with a fault") {
    run("echo '1 of 2: a'; echo 'The disk is full.' >&2; exit 1");
    CHECK_FALSE(succeeded);
    CHECK(said.last() == QStringLiteral("The disk is full."));
  }
  SECTION("without the interpreter that it needs") {
    run("exec /usr/bin/env no-such-python3 \"$0\"");
    CHECK_FALSE(succeeded);
    CHECK(said.last().contains(QStringLiteral("install the package python3")));
  }
  SECTION("not a program") {
    run("");
    const QString path = programThat(folder, "");
    QFile::setPermissions(path, QFile::ReadOwner);
    CHECK_FALSE(core::GpuPartFetch(path).possible());
  }
}

TEST_CASE("a fetch that is stopped ends, and says so", "[gpu_part]") {
  const TempDir folder;
  core::GpuPartFetch fetch(
      programThat(folder,
                  "trap 'echo \"Stopped; what is here stays.\" >&2; exit 1' TERM; echo "
                  "begun; while :; do sleep 0.05; done"));
  fetch.start(QStringLiteral("/to/here"));
  REQUIRE(spinUntil([&] { return fetch.words() == QStringLiteral("begun"); }));
  fetch.stop();
  REQUIRE(spinUntil([&] { return !fetch.running(); }));
  CHECK(fetch.words() == QStringLiteral("Stopped; what is here stays."));
}
