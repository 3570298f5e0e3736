// SPDX-License-Identifier: GPL-3.0-or-later
// The real command line with the starter model that ships: what a new user's first minutes need.

#include <sys/stat.h>

#include <QColor>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "core/pictures/picture_file.h"
#include "tests/app/cli/program.h"

using namespace crossflow;
using tests::bytesOf;
using tests::Ended;
using tests::filesIn;
using tests::Program;
using tests::words;

namespace {

class StarterShell {
 public:
  Ended run(const QStringList& arguments) {
    Program program(QStringLiteral("crossflow"), folder_.path());
    for (const auto& [variable, value] : variables_) program.with(variable, value);
    return program.with("CROSSFLOW_MODELS", "").run(arguments);
  }
  StarterShell& with(const char* variable, const char* value) {
    variables_ = {{variable, value}};
    return *this;
  }
  QString path(const char* name) const { return folder_.filePath(QString::fromUtf8(name)); }
  QImage picture(const char* name) const { return QImage(path(name)); }

 private:
  QTemporaryDir folder_;
  std::vector<std::pair<const char*, const char*>> variables_;
};

QStringList render(const char* prompt, const std::string& file) {
  return {QStringLiteral("render"), QStringLiteral("--prompt"), QString::fromUtf8(prompt),
          QStringLiteral("--output"), QString::fromStdString(file)};
}

/// Mean colour of the middle (a ninth of the area) of a picture.
QColor middle(const QImage& picture) {
  const int side = picture.width() / 3;
  double red = 0, green = 0, blue = 0;
  for (int y = side; y < 2 * side; ++y) {
    for (int x = side; x < 2 * side; ++x) {
      const QColor at = picture.pixelColor(x, y);
      red += at.redF(), green += at.greenF(), blue += at.blueF();
    }
  }
  const double count = static_cast<double>(side) * side;
  return QColor::fromRgbF(static_cast<float>(red / count), static_cast<float>(green / count),
                          static_cast<float>(blue / count));
}

/// Mean absolute difference of two pictures' pixels, 0 to 255.
double difference(const QImage& a, const QImage& b) {
  double sum = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
      sum += std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) +
             std::abs(p.blue() - q.blue());
    }
  }
  return sum / (3.0 * a.width() * a.height());
}

}  // namespace

TEST_CASE("the starter draws what a prompt says", "[cli][starter]") {
  StarterShell shell;
  const Ended ended = shell.run(render("red circle", "red.png"));
  REQUIRE(ended.code == 0);
  CHECK(ended.lines() == QStringList{QStringLiteral("red.png")});
  const QImage red = shell.picture("red.png");
  REQUIRE(red.size() == QSize(128, 128));
  CHECK(middle(red).red() > middle(red).green() + 60);
  CHECK(middle(red).red() > middle(red).blue() + 60);
  CHECK(red.pixelColor(1, 1).lightness() > 200);  // glyphs stand on white

  REQUIRE(shell.run(render("blue circle", "blue.png")).code == 0);
  const QColor blue = middle(shell.picture("blue.png"));
  CHECK(blue.blue() > blue.red() + 60);
}

TEST_CASE("the starter repeats a picture byte for byte, alone and in a batch", "[cli][starter]") {
  StarterShell shell;
  REQUIRE(shell.run(render("rocket", "alone.png") << QStringLiteral("--seed=1")).code == 0);
  REQUIRE(shell
              .run(render("rocket", "{seed}.png")
                   << QStringLiteral("-n3") << QStringLiteral("--batch=3"))
              .code == 0);
  CHECK(filesIn(shell.path(".")).size() == 4);
  CHECK(bytesOf(shell.path("alone.png")) == bytesOf(shell.path("1.png")));
  CHECK(bytesOf(shell.path("0.png")) != bytesOf(shell.path("1.png")));

  const auto request = core::readPictureRequest(shell.path("alone.png"));
  REQUIRE(request.ok());
  CHECK(request->precision != core::Precision::Automatic);  // but what was really used
  REQUIRE(shell.run(words("render --from alone.png -o again.png")).code == 0);
  CHECK(bytesOf(shell.path("again.png")) == bytesOf(shell.path("alone.png")));
}

TEST_CASE("a picture made with another number of threads is repeated byte for byte",
          "[cli][starter]") {
  StarterShell shell;
  const auto* const precision = GENERATE("bfloat16", "float32");
  const QStringList how{QStringLiteral("--steps"), QStringLiteral("4"),
                        QStringLiteral("--precision"), QString::fromUtf8(precision)};
  for (const char* threads : {"1", "2"})
    REQUIRE(shell.with("OMP_NUM_THREADS", threads)
                .run(render("cat", threads + std::string(".png")) + how)
                .code == 0);
  const auto again = [&](const char* threads, const char* from) {
    return shell.with("OMP_NUM_THREADS", threads)
        .run({QStringLiteral("render"), QStringLiteral("--from"), QString::fromUtf8(from),
              QStringLiteral("-o"), QStringLiteral("again.png")})
        .code;
  };
  REQUIRE(again("2", "1.png") == 0);
  CHECK(bytesOf(shell.path("again.png")) == bytesOf(shell.path("1.png")));
  REQUIRE(again("1", "2.png") == 0);
  CHECK(bytesOf(shell.path("again.png")) == bytesOf(shell.path("2.png")));
  const auto request = core::readPictureRequest(shell.path("1.png"));
  REQUIRE(request.ok());
  CHECK(request->threads == 1);
}

TEST_CASE("too little memory or too few files are said, not died of", "[cli][starter]") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  WARN("a sanitizer's shadow does not fit any limit of the address space");
  return;
#endif
  StarterShell shell;
  const auto drawWith = [&](const QString& limit) {
    Program program(QStringLiteral("crossflow"), shell.path("."));
    return program.below(limit).run(render("cat", "cat.png") + words("--steps 2"));
  };
  int drawn = 0;
  for (int megabytes = 580; megabytes <= 1300; megabytes += 80) {
    INFO(megabytes << " MB of address space");
    const Ended ended = drawWith(QStringLiteral("ulimit -v %1").arg(megabytes * 1024));
    if (ended.err.contains(QStringLiteral("failed to map"))) continue;  // before the program begins
    INFO(ended.err.toStdString());
    CHECK((ended.code == 0 || ended.code == 5));
    CHECK((ended.code == 0 || ended.err.contains(QStringLiteral("memory"))));
    const bool planned = ended.err.contains(QStringLiteral("are available"));
    CHECK((!planned || ended.err.contains(QStringLiteral("Raise the limit (ulimit -v"))));
    drawn += ended.code == 0 ? 1 : 0;
  }
  CHECK(drawn > 0);
  int said = 0;
  for (const int files : {4, 6, 8, 16, 31}) {
    INFO(files << " open files");
    const Ended ended = drawWith(QStringLiteral("ulimit -n %1").arg(files));
    if (ended.err.contains(QStringLiteral("shared libraries"))) continue;  // before it begins
    ++said;
    CHECK(ended.code == 5);
    CHECK(ended.err.contains(QStringLiteral("ulimit -n")));
  }
  CHECK(said >= 3);
  CHECK(drawWith(QStringLiteral("ulimit -S -n 6")).code == 0);  // it may raise that itself
  CHECK(drawWith(QStringLiteral("ulimit -n 32")).code == 0);
}

TEST_CASE("an interpolation begins and ends at the prompts' own pictures", "[cli][starter]") {
  StarterShell shell;
  REQUIRE(shell
              .run({QStringLiteral("interpolate"), QStringLiteral("red circle"),
                    QStringLiteral("blue circle"), QStringLiteral("--frames=5"),
                    QStringLiteral("-o"), QStringLiteral("frames/")})
              .code == 0);
  const QStringList frames = filesIn(shell.path("frames"));
  REQUIRE(frames.size() == 5);
  const QImage first(shell.path("frames/") + frames.front()),
      last(shell.path("frames/") + frames.back());
  CHECK(middle(first).red() > middle(first).blue());
  CHECK(middle(last).blue() > middle(last).red());
}

TEST_CASE("arithmetic with the starter changes what was asked to change", "[cli][starter]") {
  StarterShell shell;
  const auto arithmetic = [&](const char* expression, const char* file) {
    return shell.run({QStringLiteral("arithmetic"), QString::fromUtf8(expression),
                      QStringLiteral("-o"), QString::fromUtf8(file)});
  };
  REQUIRE(arithmetic("\"man: light skin tone\" + \"person: dark skin tone\" - "
                     "\"person: light skin tone\"",
                     "sum.png")
              .code == 0);
  REQUIRE(shell.run(render("man: light skin tone", "from.png")).code == 0);
  REQUIRE(shell.run(render("man: dark skin tone", "wanted.png")).code == 0);
  const QImage sum = shell.picture("sum.png");
  CHECK(difference(sum, shell.picture("wanted.png")) < difference(sum, shell.picture("from.png")));
}

TEST_CASE("threads of the networks sleep while they wait", "[cli]") {
  const QTemporaryDir folder;
  const auto spins = [&](const char* policy) {
    Program program(QStringLiteral("crossflow"), folder.path());
    program.with("OMP_DISPLAY_ENV", "verbose");
    if (policy != nullptr) program.with("OMP_WAIT_POLICY", policy);
    const QString said = program.run({QStringLiteral("--version")}).err;
    return said.section(QStringLiteral("GOMP_SPINCOUNT = '"), 1).section(u'\'', 0, 0).toLongLong();
  };
  CHECK(spins(nullptr) == 0);
  CHECK(spins("active") > 0);  // the user's word counts more
}

TEST_CASE("a damaged copy of the starter is told from a whole one", "[cli][starter]") {
  StarterShell shell;
  const Ended inspected = shell.run(words("models inspect starter --json"));
  REQUIRE(inspected.events().size() == 1);
  const QString weights = inspected.events()[0][u"files"][0][u"path"].toString();
  const QDir starter = QFileInfo(weights).dir();
  REQUIRE(QDir().mkpath(shell.path("copy")));
  for (const QString& name : starter.entryList(QDir::Files))
    REQUIRE(QFile::copy(starter.filePath(name), shell.path("copy/") + name));
  CHECK(shell.run(words("models check copy")).code == 0);

  QFile pieces(shell.path("copy/spiece.model"));  // what a text model's vocabulary is read with
  const QByteArray whole = bytesOf(pieces.fileName());
  REQUIRE(pieces.open(QIODevice::WriteOnly));
  pieces.write(whole.left(whole.size() / 2));
  pieces.close();
  const Ended torn = shell.run(words("render cat --steps 1 --models copy -o torn.png"));
  INFO(torn.err.toStdString());
  CHECK(torn.code == 3);
  CHECK(torn.saysOneSentence());
  REQUIRE(pieces.open(QIODevice::WriteOnly));
  pieces.write(whole);
  pieces.close();
  CHECK(shell.run(words("render cat --steps 1 --models copy -o whole.png")).code == 0);

  QFile weightsFile(shell.path("copy/model.safetensors"));
  REQUIRE(weightsFile.open(QIODevice::ReadWrite));
  char byte = 0;
  REQUIRE((weightsFile.seek(weightsFile.size() / 2) && weightsFile.peek(&byte, 1) == 1));
  REQUIRE(weightsFile.putChar(static_cast<char>(byte ^ 4)));  // one bit in the middle of a tensor
  weightsFile.close();
  const Ended flipped = shell.run(words("render cat --steps 1 --models copy -o flipped.png"));
  CHECK(flipped.code == 3);
  CHECK(flipped.err.contains(QStringLiteral("checksum")));

  const QString description = shell.path("copy/config.json");
  const QByteArray told = bytesOf(description);
  QByteArray other = told;
  other.replace("\"depth\": ", "\"depth\": 1");  // ten blocks more
  REQUIRE(other != told);
  const auto describe = [&](const QByteArray& text) {
    QFile file(description);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
  };
  REQUIRE(describe(other));
  const Ended unfit = shell.run(words("models check copy"));
  INFO(unfit.out.toStdString());
  CHECK(unfit.code == 3);
  CHECK(unfit.out.contains(QStringLiteral("does not fit this network")));
  REQUIRE(describe(told));

  REQUIRE(QFile::resize(shell.path("copy/model.safetensors"), 1'000'000));
  const Ended damaged = shell.run(words("models check copy"));
  CHECK(damaged.code == 3);
  CHECK(damaged.out.contains(QStringLiteral("DAMAGED")));
  CHECK_FALSE(damaged.out.contains(QStringLiteral("ready")));

  REQUIRE(QFile::remove(shell.path("copy/model.safetensors")));
  const Ended missing = shell.run(words("render cat --steps 1 --models copy -o other.png"));
  CHECK(missing.code != 0);  // and not the shipped one's picture without a word
  CHECK(missing.err.contains(QStringLiteral("model.safetensors")));
}

TEST_CASE("what is no model is refused in a sentence, whatever it is", "[cli][starter]") {
  StarterShell shell;
  const auto write = [&](const char* name, const QByteArray& bytes) {
    QFile file(shell.path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  };
  write("empty.pth", {});
  write("text.safetensors", "once upon a time");
  const QByteArray whole =
      bytesOf(QString::fromStdString(tests::dataPath("features/hostile/executes.pth").string()));
  REQUIRE(whole.size() > 100);
  write("executes.pth", whole);
  write("cut.pth", whole.left(whole.size() / 2));
  for (const char* name : {"zeros.pth", "zeros.safetensors"}) {
    write(name, {});
    REQUIRE(QFile::resize(shell.path(name), qint64{1} << 30));  // takes no room
  }
  REQUIRE(QDir().mkdir(shell.path("folder")));
  REQUIRE(::mkfifo(shell.path("pipe.pth").toUtf8().constData(), 0600) == 0);
  const QStringList before = filesIn(shell.path("."));
  const auto isRefused = [&](const QStringList& command, const char* name) {
    const Ended ended = shell.run(command);
    INFO(command.join(u' ').toStdString() << ": " << ended.err.toStdString());
    CHECK(ended.code == 3);
    CHECK(ended.saysOneSentence());
    CHECK(ended.err.contains(QString::fromUtf8(name)));
  };
  for (const char* name : {"empty.pth", "text.safetensors", "executes.pth", "cut.pth", "zeros.pth",
                           "zeros.safetensors", "folder", "pipe.pth", "/dev/zero", "nowhere"})
    isRefused(render("cat", "cat.png") + words((std::string("--weights ") + name).c_str()), name);
  for (const char* name : {"executes.pth", "pipe.pth", "/dev/zero"}) {
    isRefused(render("cat", "cat.png") + words((std::string("--model ") + name).c_str()), name);
    isRefused(words((std::string("inspect ") + name).c_str()), name);
  }
  CHECK(filesIn(shell.path(".")) == before);
}

TEST_CASE("a fade names a model that is not there before it draws") {
  StarterShell shell;
  const Ended ended =
      shell.run(words("interpolate penguin --through starter ./nowhere -o fade.gif"));
  CHECK(ended.code == 3);
  CHECK(ended.err.contains(QStringLiteral("There is no file or folder ./nowhere.")));
  CHECK_FALSE(QFile::exists(shell.path("fade.gif")));
  const Ended unknown =
      shell.run(words("interpolate penguin --through starter nobody -o fade.gif"));
  CHECK(unknown.code == 3);
  CHECK(unknown.err.contains(QStringLiteral("There is no model called \"nobody\"; known are ")));
  CHECK_FALSE(QFile::exists(shell.path("fade.gif")));
  const Ended plan =
      shell.run(words("interpolate penguin --through starter nobody -o fade.gif --dry-run"));
  CHECK(plan.code == 3);
  CHECK(plan.err.contains(QStringLiteral("There is no model \"nobody\"")));
}
