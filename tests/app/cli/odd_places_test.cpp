// SPDX-License-Identifier: GPL-3.0-or-later
// Places that are not what a command takes them for: full, gone, links, folders that are files.
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "tests/app/cli/program.h"

using namespace crossflow;
using tests::Ended;
using tests::filesIn;
using tests::Program;
using tests::words;

namespace {

Program programIn(const QTemporaryDir& folder, const char* name = "crossflow-fake") {
  return Program(QString::fromUtf8(name), folder.path());
}

}  // namespace

TEST_CASE("what cannot be printed is told, and files are whole", "[cli]") {
  const QTemporaryDir folder;
  Program program = programIn(folder);
  SECTION("a full disk") {
    program.below(QStringLiteral("exec > /dev/full"));
    const auto* const line = GENERATE("render cat -o cat.png", "render cat -o cat.png --json",
                                      "render cat -o cat.png "
                                      "--dry-run",
                                      "models list", "render --help", "--version");
    const Ended ended = program.run(words(line));
    CHECK(ended.code == 4);
    CHECK(ended.saysOneSentence());
    CHECK(ended.err.contains(QStringLiteral("Standard output cannot be written")));
    for (const QString& name : filesIn(folder.path())) CHECK(name == QStringLiteral("cat.png"));
  }
  SECTION("nobody reads it") {
    program.below(QStringLiteral("exec >&-"));
    CHECK(program.run(words("render cat -o cat.png")).code == 0);
    CHECK(QFile::exists(folder.filePath(QStringLiteral("cat.png"))));
  }
}

TEST_CASE("what the trainer cannot print is told", "[cli]") {
  const QTemporaryDir folder;
  Program program = programIn(folder, "crossflow-train");
  program.below(QStringLiteral("exec > /dev/full"));
  const Ended ended = program.run(words("--help"));
  CHECK(ended.code == 15);
  CHECK(ended.err ==
        QStringLiteral("Standard output cannot be written: No space left on device. Files are "
                       "whole.\n"));
}

TEST_CASE("a run whose folder takes no file is refused at once", "[cli]") {
#ifdef __SANITIZE_THREAD__
  WARN("the thread sanitizer does not start where no file may be written");
  return;
#endif
  const QTemporaryDir folder;
  REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("run")));
  QFile config(folder.filePath(QStringLiteral("run/config.json")));
  REQUIRE(config.open(QIODevice::WriteOnly));
  config.write("{}");
  config.close();
  const bool told = GENERATE(false, true);  // before, by a run that ended
  if (told) {
    QFile status(folder.filePath(QStringLiteral("run/status.json")));
    REQUIRE(status.open(QIODevice::WriteOnly));
    status.write("{}");
  }
  Program program = programIn(folder, "crossflow-train");
  program.below(QStringLiteral("ulimit -f 0"));
  const Ended ended = program.run(words("launch run"));
  INFO(ended.err.toStdString());
  CHECK(ended.code == 15);
  CHECK(ended.err.count(u'\n') == 1);
  CHECK(ended.err.contains(QStringLiteral("File too large")));
  CHECK(ended.err.contains(QStringLiteral("ulimit -f")));
}

TEST_CASE("a deleted working folder is named by every program", "[cli]") {
  const QTemporaryDir folder;
  const bool trains = GENERATE(false, true);
  Program program = programIn(folder, trains ? "crossflow-train" : "crossflow");
  program.below(QStringLiteral("mkdir gone; cd gone; rmdir ../gone"));
  const auto* const line = GENERATE("--help", "render cat -o cat.png", "launch run");
  const Ended ended = program.run(words(line));
  CHECK(ended.code == (trains ? 2 : 3));
  CHECK(ended.out.isEmpty());
  CHECK(ended.err == QStringLiteral("The folder that the program was started in is gone; go to "
                                    "another one (cd) and start it again.\n"));
}

TEST_CASE("a folder of models that is not there is not passed over", "[cli]") {
  const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("file")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  Program program = programIn(folder, "crossflow");
  SECTION("an option") {
    const char* const line =
        GENERATE("render cat --models nowhere -o cat.png", "render cat --models file -o cat.png",
                 "interpolate a b --models nowhere -o f.gif", "models list --models nowhere");
    const Ended ended = program.run(words(line));
    CHECK(ended.code == 3);
    CHECK(ended.saysOneSentence());
    CHECK(ended.err.contains(QStringLiteral("There is no folder ")));
  }
  SECTION("the environment") {
    program.with("CROSSFLOW_MODELS", "nowhere");
    const Ended ended = program.run(words("render cat -o cat.png"));
    CHECK(ended.code == 3);
    CHECK(ended.err.contains(QStringLiteral("There is no folder \"nowhere\"")));
  }
  SECTION("nothing at all") {
    CHECK(program.run(words("render cat -o cat.png") << QStringLiteral("--models") << QString())
              .code == 3);
    CHECK(program.run(words("render cat -o cat.png") << QStringLiteral("--weights") << QString())
              .code == 3);
  }
  CHECK(filesIn(folder.path()) == QStringList{QStringLiteral("file")});
}

TEST_CASE("a picture goes where its link points, and nowhere else", "[cli]") {
  const QTemporaryDir folder;
  const auto path = [&](const char* name) { return folder.filePath(QString::fromUtf8(name)); };
  SECTION("to a file that is not there yet") {
    REQUIRE(QFile::link(QStringLiteral("real.png"), path("link.png")));
    CHECK(programIn(folder).run(words("render cat -o link.png")).code == 0);
    CHECK(QFileInfo(path("link.png")).isSymLink());
    CHECK(QFileInfo(path("real.png")).size() > 0);
  }
  SECTION("to a folder that is not there, or to itself") {
    REQUIRE(QFile::link(QStringLiteral("nowhere/real.png"), path("link.png")));
    REQUIRE(QFile::link(QStringLiteral("loop.png"), path("loop.png")));
    const auto* const name = GENERATE("link.png", "loop.png");
    const Ended ended =
        programIn(folder).run(words("render cat -o") + QStringList{QString::fromUtf8(name)});
    CHECK(ended.code == 3);
    CHECK(ended.saysOneSentence());
    CHECK(QFileInfo(path(name)).isSymLink());
  }
}

TEST_CASE("a file in the place of a folder is named as such", "[cli]") {
  const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("file")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  const auto* const line =
      GENERATE("render cat -o file/cat.png", "interpolate a b -o file/film.gif",
               "interpolate a b -o file/film.mp4", "interpolate a b -o file/film.apng");
  const Ended ended = programIn(folder).run(words(line));
  CHECK(ended.code == 3);
  CHECK(ended.saysOneSentence());
  CHECK(ended.err.contains(QStringLiteral("Not a directory")));
}
