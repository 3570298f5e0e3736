// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>

#include <QElapsedTimer>
#include <QImageReader>
#include <QTemporaryDir>
#include <QThread>
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

class Shell {
 public:
  Ended run(const QStringList& arguments, const QByteArray& input = {}) {
    return program().run(arguments, input);
  }
  Program program() const { return Program(QStringLiteral("crossflow-fake"), folder.path()); }
  QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }

  QTemporaryDir folder;
};

/// Whether Ctrl-C is the program's own affair already: it reads what it keeps from itself.
bool takesInterrupts(qint64 pid) {
  const QString status = QString::fromUtf8(bytesOf(QStringLiteral("/proc/%1/status").arg(pid)));
  const QString kept = status.section(QStringLiteral("SigBlk:\t"), 1).section(u'\n', 0, 0);
  return (kept.toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
}

}  // namespace

TEST_CASE("render writes a picture that carries its request", "[cli]") {
  Shell shell;
  const Ended ended = shell.run({QStringLiteral("render"), QStringLiteral("a corgi in a red hat"),
                                 QStringLiteral("-o"), QStringLiteral("corgi.png"),
                                 QStringLiteral("--guidance"), QStringLiteral("2.5"),
                                 QStringLiteral("--seed"), QStringLiteral("18446744073709551615")});
  CHECK(ended.code == 0);
  CHECK(ended.lines() == QStringList{QStringLiteral("corgi.png")});
  CHECK(ended.err.isEmpty());
  const auto request = core::readPictureRequest(shell.path("corgi.png"));
  REQUIRE(request.ok());
  CHECK(std::get<core::PromptLatent>(request->source).prompt == u"a corgi in a red hat");
  CHECK(request->sampling.guidance == 2.5);  // whatever the user's decimal sign
  CHECK(request->sampling.seed == 18446744073709551615ULL);
}

TEST_CASE("--from repeats a picture byte for byte and options change the request", "[cli]") {
  Shell shell;
  REQUIRE(shell.run(words("render cat --seed 5 --steps 3 -o a.png")).code == 0);
  REQUIRE(shell.run(words("render --from a.png -o b.png")).code == 0);
  CHECK(bytesOf(shell.path("a.png")) == bytesOf(shell.path("b.png")));
  REQUIRE(shell.run(words("render --from a.png --seed 6 -o c.png")).code == 0);
  CHECK(core::readPictureRequest(shell.path("c.png"))->sampling.seed == 6);
  CHECK(core::readPictureRequest(shell.path("c.png"))->sampling.steps == 3);
}

TEST_CASE("several pictures get names of their own", "[cli]") {
  Shell shell;
  SECTION("from the pattern") {
    const Ended ended = shell.run(words("render cat dog -n 2 -o out/{prompt}-{seed}.jpg"));
    CHECK(ended.code == 0);
    CHECK(filesIn(shell.path("out")) == words("cat-0.jpg cat-1.jpg dog-0.jpg dog-1.jpg"));
  }
  SECTION("numbered where the pattern gives the same name") {
    CHECK(shell.run(words("render cat dog -o x.webp")).code == 0);
    CHECK(filesIn(shell.folder.path()) == words("x-2.webp x.webp"));
  }
  SECTION("kept when asked") {
    CHECK(shell.run(words("render cat -o x.png")).code == 0);
    CHECK(shell.run(words("render dog -o x.png --keep-existing")).lines() == words("x-2.png"));
  }
}

TEST_CASE("with --device all every card draws, and the pictures are those of one", "[cli]") {
  Shell shell;
  const QStringList all =
      words("render cat dog -n 3 --batch 1 --device all --json -o all/{prompt}-{seed}.png");
  const Ended ended = shell.program().with("CROSSFLOW_FAKE_CARDS", "3").run(all);
  CHECK(ended.code == 0);
  CHECK(ended.err.isEmpty());
  QStringList paths;
  for (const QJsonObject& event : ended.events())
    if (event[u"event"] == QStringLiteral("picture")) paths << event[u"path"].toString();
  CHECK(paths == words("all/cat-0.png all/cat-1.png all/cat-2.png all/dog-0.png all/dog-1.png "
                       "all/dog-2.png"));
  REQUIRE(shell.run(words("render cat dog -n 3 -o one/{prompt}-{seed}.png")).code == 0);
  for (const QString& path : paths) {
    const QString one = QString(path).replace(QStringLiteral("all/"), QStringLiteral("one/"));
    CHECK(bytesOf(shell.folder.filePath(path)) == bytesOf(shell.folder.filePath(one)));
  }
  // A machine without a card: the processor is all there is.
  CHECK(shell.run(words("render cat --device all -o alone.png")).code == 0);
}

TEST_CASE("prompts come from a file or standard input", "[cli]") {
  Shell shell;
  const Ended ended = shell.run(words("render --prompts-file - -o {index}.png"),
                                "a cat\n\n# a remark\n  a dog \r\n");
  CHECK(ended.code == 0);
  CHECK(ended.lines() == words("0001.png 0002.png"));
  CHECK(std::get<core::PromptLatent>(core::readPictureRequest(shell.path("0002.png"))->source)
            .prompt == u"a dog");
}

TEST_CASE("--json prints one object per line and nothing else", "[cli]") {
  Shell shell;
  const Ended ended = shell.run(words("render cat -o a.png --json"));
  CHECK(ended.code == 0);
  const auto events = ended.events();
  REQUIRE(events.size() >= 3);
  for (const QJsonObject& event : events) CHECK_FALSE(event[u"event"].toString().isEmpty());
  CHECK(events.front()[u"event"] == QStringLiteral("progress"));
  CHECK(events.back()[u"event"] == QStringLiteral("finished"));
  CHECK(events[events.size() - 2][u"path"] == QStringLiteral("a.png"));
}

TEST_CASE("--dry-run draws nothing", "[cli]") {
  Shell shell;
  const Ended ended = shell.run(words("render cat -n 3 --solver heun --steps 10 --dry-run"));
  CHECK(ended.code == 0);
  CHECK(ended.out.contains(QStringLiteral("20 network evaluations per picture, 60 in all")));
  CHECK(filesIn(shell.folder.path()).isEmpty());
}

TEST_CASE("wrong input is one sentence and the right exit code", "[cli]") {
  Shell shell;
  Ended ended;
  int code = 2;
  SECTION("no command") {
    ended = shell.run({});
  }
  SECTION("an unknown option") {
    ended = shell.run(words("render cat --colour red"));
  }
  SECTION("no prompt") {
    ended = shell.run(words("render"));
  }
  SECTION("an empty prompt") {
    ended = shell.run({QStringLiteral("render"), QString()});
  }
  SECTION("a blank prompt") {
    ended = shell.run({QStringLiteral("render"), QStringLiteral("  ")});
  }
  SECTION("a prompt of 10 MB") {
    ended = shell.run(words("render --prompts-file -"), QByteArray(10'000'000, 'x'));
  }
  SECTION("a seed that is none") {
    ended = shell.run(words("render cat --seed 1e5"));
  }
  SECTION("too many steps") {
    ended = shell.run(words("render cat --steps 100000"));
  }
  SECTION("a guidance that is not a number") {
    ended = shell.run(words("render cat --guidance nan"));
  }
  SECTION("an unknown solver") {
    ended = shell.run(words("render cat --solver magic"));
  }
  SECTION("an unknown placeholder") {
    ended = shell.run(words("render cat -o {colour}.png"));
  }
  SECTION("an unknown suffix") {
    ended = shell.run(words("render cat -o cat.tiff"));
  }
  SECTION("a broken expression") {
    ended = shell.run({QStringLiteral("arithmetic"), QStringLiteral("a dog + (hat")});
  }
  SECTION("an expression that cancels out") {
    ended = shell.run({QStringLiteral("arithmetic"), QStringLiteral("hat - hat")});
  }
  SECTION("two forms of arithmetic") {
    ended = shell.run(words("arithmetic hat --origin dog --plus hat"));
  }
  SECTION("weights that do not fit") {
    ended = shell.run(words("blend a b --weights 1,2,3"));
  }
  SECTION("too few frames") {
    ended = shell.run(words("interpolate a b --frames 4"));
  }
  SECTION("a picture that is not there") {
    ended = shell.run(words("render --from nothing.png"));
    code = 3;
  }
  SECTION("a file that is not a picture") {
    QFile file(shell.path("text.png"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("just text");
    file.close();
    ended = shell.run(words("render --from text.png"));
    CHECK(ended.code == 3);
    CHECK(file.remove());
    code = 3;
  }
  SECTION("a folder that cannot be written") {
    ended = shell.run(words("render cat -o /proc/none/cat.png"));
    code = 3;
  }
  SECTION("a weights file that is none") {
    ended = shell.run(words("inspect /proc/version"));
    code = 3;
  }
  SECTION("a pack that is none") {
    ended = shell.run(words("parity ."));
    code = 3;
  }
  CHECK(ended.code == code);
  CHECK(ended.saysOneSentence());
  INFO(ended.err.toStdString());
  CHECK(filesIn(shell.folder.path()).isEmpty());
}

TEST_CASE("files that may not grow end with the code of a full disk and leave nothing", "[cli]") {
  Shell shell;
  Program program = shell.program();
  program.below(QStringLiteral("ulimit -f 4"));
  const auto* const line = GENERATE("render cat -o cat.png", "render cat -n 5 -o {index}.png",
                                    "interpolate a b -o film.gif", "interpolate a b -o film.apng",
                                    "interpolate a b -o film.webp", "interpolate a b -o film.mp4");
  const Ended ended = program.run(words(line));
  CHECK(ended.code == 4);
  CHECK(ended.saysOneSentence());
  INFO(ended.err.toStdString());
  CHECK(ended.err.contains(QStringLiteral("ulimit -f")));
  CHECK(filesIn(shell.folder.path()).isEmpty());
}

TEST_CASE("a picture that cannot be written ends the run; what is told lies there", "[cli]") {
  Shell shell;
  REQUIRE(QDir(shell.folder.path()).mkdir(QStringLiteral("0003.png")));
  const bool json = GENERATE(false, true);
  const Ended ended = shell.run(
      words(json ? "render cat -n 40 -o {index}.png --json" : "render cat -n 40 -o {index}.png"));
  INFO(ended.err.toStdString());
  CHECK(ended.code == 3);
  CHECK(ended.saysOneSentence());
  CHECK(filesIn(shell.folder.path()) == words("0001.png 0002.png 0003.png"));
  QStringList told = json ? QStringList() : ended.lines();
  if (json)
    for (const QJsonObject& event : ended.events())
      if (event[u"event"] == QStringLiteral("picture")) told << event[u"path"].toString();
  CHECK(told == words("0001.png 0002.png"));
}

TEST_CASE("failures of the engine have their exit codes", "[cli]") {
  Shell shell;
  const auto& [kind, code] =
      GENERATE(table<const char*, int>({{"numeric", 1}, {"memory", 5}, {"file", 3}}));
  Program program = shell.program();
  program.with("CROSSFLOW_FAKE_FAILURE", kind);
  const Ended ended = program.run(words("render cat -o cat.png --json"));
  CHECK(ended.code == code);
  CHECK(ended.saysOneSentence());
  CHECK(ended.events().back()[u"event"] == QStringLiteral("failed"));
  CHECK(ended.events().back()[u"exit_code"] == code);
}

TEST_CASE("Ctrl-C ends within one evaluation and keeps what is finished", "[cli]") {
  Shell shell;
  Program program = shell.program();
  program.with("CROSSFLOW_FAKE_STEP_MS", "100");
  const int signal = GENERATE(SIGINT, SIGTERM);
  SECTION("between pictures") {
    program.start(words("render cat -n 100 --steps 2 -o {index}.png"));
    program.waitForLine();
    ::kill(static_cast<pid_t>(program.pid()), signal);
    QElapsedTimer timer;
    timer.start();
    const Ended ended = program.end();
    CHECK(timer.elapsed() < 10'000);  // all hundred would take twenty seconds
    CHECK(ended.code == 130);
    CHECK(ended.saysOneSentence());
    CHECK(filesIn(shell.folder.path()) == ended.lines());
  }
  SECTION("in a film, which is completed") {
    program.start(words("interpolate cat dog --steps 2 --frames 40 -o film.gif --json"));
    program.waitForLine();
    QProcess().waitForFinished(0);
    ::usleep(900'000);
    ::kill(static_cast<pid_t>(program.pid()), signal);
    const Ended ended = program.end();
    CHECK(ended.code == 130);
    CHECK(filesIn(shell.folder.path()) == words("film.gif"));
    QImageReader reader(shell.path("film.gif"));
    CHECK(reader.read().size() == QSize(96, 96));
  }
}

TEST_CASE("no two pictures of a command get one name", "[cli]") {
  Shell shell;
  const Ended ended = shell.run(words("render col col col-2 cat -o {prompt}.png"));
  CHECK(ended.code == 0);
  QStringList names = ended.lines();
  CHECK(names == words("col.png col-2.png col-2-2.png cat.png"));
  CHECK(names.removeDuplicates() == 0);
  for (const QString& name : names) CHECK(QFile::exists(shell.folder.filePath(name)));
}

TEST_CASE("a closed standard input and a pipe without a writer end with a sentence", "[cli]") {
  Shell shell;
  SECTION("closed") {
    Program program = shell.program();
    program.below(QStringLiteral("exec <&-"));
    const Ended ended = program.run(words("render --prompts-file - -o x.png"));
    CHECK(ended.code == 3);
    CHECK(ended.saysOneSentence());
  }
  SECTION("a pipe, ended by Ctrl-C") {
    Program program = shell.program();
    program.below(QStringLiteral("mkfifo pipe"));
    program.start(words("render --prompts-file pipe -o x.png"));
    const qint64 pid = program.pid();
    for (int i = 0; i < 6000 && !takesInterrupts(pid); ++i) QThread::msleep(10);
    QThread::msleep(700);
    ::kill(static_cast<pid_t>(pid), SIGINT);
    CHECK(program.end(10'000).code == 130);
  }
}

TEST_CASE("lists of prompts are text, and say what they leave out", "[cli]") {
  Shell shell;
  SECTION("UTF-16 with its mark") {
    const Ended ended =
        shell.run(words("render --prompts-file - -o {prompt}.png"), QByteArray("\xff\xfe"
                                                                               "c\0a\0t\0\n\0",
                                                                               10));
    CHECK(ended.code == 0);
    CHECK(ended.lines() == words("cat.png"));
  }
  SECTION("UTF-16 without it") {
    CHECK(shell.run(words("render --prompts-file - -o x.png"), QByteArray("c\0a\0t\0", 6)).code ==
          3);
  }
  SECTION("another encoding") {
    const Ended ended = shell.run(words("render --prompts-file - -o x.png"), "caf\xe9\n");
    CHECK(ended.code == 3);
    CHECK(ended.saysOneSentence());
  }
  SECTION("remarks are counted, \\# is a prompt") {
    const Ended ended =
        shell.run(words("render --prompts-file - -o {index}.png"), "# one\n#two\n\\#three\n");
    CHECK(ended.code == 0);
    CHECK(ended.err.contains(QStringLiteral("2 lines")));
    CHECK(std::get<core::PromptLatent>(core::readPictureRequest(shell.path("0001.png"))->source)
              .prompt == u"#three");
  }
}

TEST_CASE("a text that begins with a minus is not an option", "[cli]") {
  Shell shell;
  const Ended ended = shell.run({QStringLiteral("arithmetic"), QStringLiteral("-hat + dog"),
                                 QStringLiteral("-o"), QStringLiteral("x.png")});
  CHECK(ended.code == 0);
  CHECK(ended.lines() == words("x.png"));
  CHECK(shell.run(words("render -h")).out.contains(QStringLiteral("Examples")));
}
