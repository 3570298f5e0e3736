// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of the user's own through the real command line and the starter.

#include <QImage>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "tests/app/cli/program.h"

using crossflow::tests::Ended;
using crossflow::tests::Program;
using crossflow::tests::words;

namespace {

class InvertShell {
 public:
  Ended run(const QStringList& arguments) {
    Program program(QStringLiteral("crossflow"), folder_.path());
    return program.with("CROSSFLOW_MODELS", "")
        .with("XDG_DATA_HOME", folder_.filePath(QStringLiteral("data")).toUtf8().constData())
        .run(arguments);
  }
  QString path(const char* name) const { return folder_.filePath(QString::fromUtf8(name)); }

 private:
  QTemporaryDir folder_;
};

}  // namespace

TEST_CASE("invert keeps a picture that other commands draw with", "[cli]") {
  InvertShell shell;
  QImage picture(90, 60, QImage::Format_RGB32);
  picture.fill(qRgb(230, 60, 40));
  REQUIRE(picture.save(shell.path("red.png")));
  const QStringList invert = words("invert red.png --name red --steps 12 --guidance 1");
  Ended ended = shell.run(invert + words("-o again.png"));
  INFO(ended.err.toStdString());
  CHECK(ended.code == 0);
  CHECK(ended.out.contains(QStringLiteral("dB (PSNR)")));
  CHECK(!QImage(shell.path("again.png")).isNull());
  CHECK(shell.run(invert).code == 2);  // the name is taken
  CHECK(shell.run(words("invert --list")).out.contains(QStringLiteral("@red")));

  CHECK(shell.run(words("render @red --steps 10 -o red-drawn.png")).code == 0);
  CHECK(shell.run(words("blend @red penguin --steps 10 -o blend.png")).code == 0);
  ended = shell.run({QStringLiteral("arithmetic"), QStringLiteral("@red + penguin - @cold"),
                     QStringLiteral("--name"), QStringLiteral("cold=0.5 * @red"),
                     QStringLiteral("--steps"), QStringLiteral("10"), QStringLiteral("-o"),
                     QStringLiteral("sum.png")});
  INFO(ended.err.toStdString());
  CHECK(ended.code == 0);
  for (const char* file : {"red-drawn.png", "blend.png", "sum.png"})
    CHECK(!QImage(shell.path(file)).isNull());
}

TEST_CASE("invert refuses in one sentence", "[cli]") {
  InvertShell shell;
  QFile text(shell.path("text.png"));
  REQUIRE(text.open(QIODevice::WriteOnly));
  text.write("this is not a picture");
  text.close();
  for (const auto& [line, code] :
       std::vector<std::pair<const char*, int>>{{"invert", 2},
                                                {"invert text.png", 2},
                                                {"invert text.png --name a", 3},
                                                {"invert nowhere.png --name a", 3},
                                                {"invert --remove nobody", 2},
                                                {"render @nobody", 2},
                                                {"blend @nobody dog", 2},
                                                {"arithmetic @nobody+dog", 2}}) {
    const Ended ended = shell.run(words(line));
    INFO(line << ": " << ended.err.toStdString());
    CHECK(ended.code == code);
    CHECK(ended.saysOneSentence());
  }
}
