// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImageReader>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "core/pictures/picture_file.h"
#include "tests/app/cli/program.h"

using namespace crossflow;
using tests::Ended;
using tests::filesIn;
using tests::Program;
using tests::words;

namespace {

Ended run(const QTemporaryDir& folder, const QStringList& arguments) {
  return Program(QStringLiteral("crossflow-fake"), folder.path()).run(arguments);
}

int framesOf(const QString& path) {
  QImageReader reader(path);
  int frames = 0;
  for (QImage image; reader.read(&image);) ++frames;
  return frames;
}

}  // namespace

TEST_CASE("every command teaches by example", "[cli]") {
  QTemporaryDir folder;
  const auto* const command = GENERATE("render", "interpolate", "arithmetic", "blend", "invert",
                                       "models", "devices", "inspect", "parity");
  const Ended ended = run(folder, {QString::fromUtf8(command), QStringLiteral("--help")});
  CHECK(ended.code == 0);
  CHECK(ended.out.contains(QStringLiteral("Example")));
  CHECK(ended.out.contains(QStringLiteral("crossflow ") + QString::fromUtf8(command)));
  CHECK(run(folder, words("--help")).out.contains(QString::fromUtf8(command)));
}

TEST_CASE("the version is printed", "[cli]") {
  QTemporaryDir folder;
  const Ended ended = run(folder, words("--version"));
  CHECK(ended.code == 0);
  CHECK(ended.out.startsWith(QStringLiteral("crossflow ")));
}

TEST_CASE("blend carries prompts and weights", "[cli]") {
  QTemporaryDir folder;
  REQUIRE(run(folder, words("blend cat lion --weights 2,-0.5 -o b.png")).code == 0);
  const auto request = core::readPictureRequest(folder.filePath(QStringLiteral("b.png")));
  const auto& blend = std::get<core::BlendLatent>(request->source);
  REQUIRE(blend.terms.size() == 2);
  CHECK(blend.terms[1] == core::BlendLatent::Term{QStringLiteral("lion"), -0.5});
}

TEST_CASE("arithmetic in both forms is one expression", "[cli]") {
  QTemporaryDir folder;
  REQUIRE(run(folder, words("arithmetic --origin dog --plus hat --minus tie -o a.png")).code == 0);
  const auto request = core::readPictureRequest(folder.filePath(QStringLiteral("a.png")));
  const auto& sum = std::get<core::ExpressionLatent>(request->source);
  CHECK(QString(sum.expression).remove(u'"') == QStringLiteral("dog + hat - tie"));
  CHECK(sum.standardise);
  const Ended ended =
      run(folder, {QStringLiteral("arithmetic"), QStringLiteral("2 * @style + a house"),
                   QStringLiteral("--name"), QStringLiteral("style=watercolour - photo"),
                   QStringLiteral("--no-standardise"), QStringLiteral("--with-operands"),
                   QStringLiteral("-o"), QStringLiteral("{index}.png")});
  CHECK(ended.code == 0);
  CHECK(ended.lines().size() == 4);  // the sum and three operands
}

TEST_CASE("interpolate writes films and numbered pictures", "[cli]") {
  QTemporaryDir folder;
  SECTION("a film") {
    const Ended ended = run(folder, words("interpolate cat dog --frames 6 -o f.gif --steps 1"));
    CHECK(ended.code == 0);
    CHECK(ended.lines() == words("f.gif"));
    CHECK(framesOf(folder.filePath(QStringLiteral("f.gif"))) == 6);
  }
  SECTION("a ping-pong draws each picture once") {
    const Ended ended = run(
        folder, words("interpolate cat dog --frames 5 --loop ping-pong -o f.gif --steps 1 --json"));
    CHECK(ended.code == 0);
    const auto events = ended.events();
    CHECK(std::count_if(events.begin(), events.end(), [](const QJsonObject& event) {
            return event[u"event"] == QStringLiteral("frame");
          }) == 5);
    CHECK(framesOf(folder.filePath(QStringLiteral("f.gif"))) == 8);
  }
  SECTION("pictures that carry their request") {
    CHECK(run(folder, words("interpolate cat dog --frames 5 -o f/ --steps 1")).code == 0);
    CHECK(filesIn(folder.filePath(QStringLiteral("f"))).size() == 5);
    const auto request =
        core::readPictureRequest(folder.filePath(QStringLiteral("f/frame-0003.png")));
    REQUIRE(request.ok());
    CHECK(std::get<core::InterpolatedLatent>(request->source).position == Approx(0.5));
  }
}

TEST_CASE("few steps are taken by a solver that can, unless another is asked for", "[cli]") {
  QTemporaryDir folder;
  CHECK(run(folder, words("render cat --steps 4 -o a.png")).code == 0);
  const auto request = core::readPictureRequest(folder.filePath(QStringLiteral("a.png")));
  REQUIRE(request.ok());
  CHECK(request->sampling.solver == core::Solver::AdamsBashforth2);
  const Ended refused = run(folder, words("render cat --steps 4 --solver euler -o b.png"));
  CHECK(refused.code == 2);
  CHECK(refused.err.contains(QStringLiteral("--solver ab2")));
  CHECK(run(folder, words("render cat --steps 10 --solver euler -o c.png")).code == 0);
}

TEST_CASE("models are listed, inspected and checked", "[cli]") {
  QTemporaryDir folder;
  const Ended list = run(folder, words("models list"));
  CHECK(list.code == 0);
  CHECK(list.out.contains(QStringLiteral("starter")));
  CHECK(run(folder, words("models list --json")).events().front()[u"id"] ==
        QStringLiteral("starter"));
  CHECK(run(folder, words("models inspect starter")).code == 0);
  CHECK(run(folder, words("models inspect none")).code == 3);
  CHECK(run(folder, words("models check .")).code == 3);
  CHECK(run(folder, words("models check nowhere")).saysOneSentence());
}

TEST_CASE("inspect shows the request of a picture", "[cli]") {
  QTemporaryDir folder;
  REQUIRE(run(folder, words("render cat -o cat.png")).code == 0);
  const Ended ended = run(folder, words("inspect cat.png"));
  CHECK(ended.code == 0);
  CHECK(ended.out.contains(QStringLiteral("\"prompt\": \"cat\"")));
}

TEST_CASE("a missing training program is a sentence", "[cli]") {
  QTemporaryDir folder;
  // The copy has no crossflow-train beside it.
  const QString copy = folder.filePath(QStringLiteral("crossflow"));
  REQUIRE(QFile::copy(QString::fromUtf8(tests::kProgramFolder) + QStringLiteral("/crossflow-fake"),
                      copy));
  QProcess process;
  process.start(copy, words("train --anything"));
  REQUIRE(process.waitForFinished());
  CHECK(process.exitCode() == 3);
  CHECK(process.readAllStandardError().contains("crossflow-train"));
}
