// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/picture_file.h"

#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>
#include <csignal>

#include "tests/support/qt_text.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;

namespace {

QImage picture() {
  QImage image(48, 32, QImage::Format_RGB888);
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) image.setPixel(x, y, qRgb(x * 5, y * 7, x ^ y));
  return image;
}

GenerationRequest request(const QString& prompt = QStringLiteral("a caf\u00e9 \U0001F600 <&\">")) {
  GenerationRequest r;
  r.model = QStringLiteral("starter");
  r.source = PromptLatent{prompt};
  r.sampling.seed = ~quint64{0};
  r.sampling.guidance = 6.5;
  return r;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

void writeBytes(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  REQUIRE(file.write(bytes) == bytes.size());
}

}  // namespace

TEST_CASE("Pictures carry their request in every format, and repeat byte for byte") {
  const TempDir dir;
  const QString longPrompt = QString(9'000, QChar(0x4e16));
  for (const char* name : {"a.png", "a.JPG", "a.webp"}) {
    for (const QString& prompt : {QStringLiteral("x"), request().model, longPrompt}) {
      INFO(name);
      const GenerationRequest wanted = prompt == u'x' ? request() : request(prompt);
      const PictureOptions options{.existing = Existing::Replace};
      REQUIRE(writePicture(in(dir, name), picture(), wanted, options).ok());
      const QByteArray first = bytesOf(in(dir, name));
      const auto back = readPictureRequest(in(dir, name));
      REQUIRE(back.ok());
      CHECK(*back == wanted);
      REQUIRE(writePicture(in(dir, name), picture(), *back, options).ok());
      CHECK(bytesOf(in(dir, name)) == first);
    }
  }
}

TEST_CASE("Pictures that go to the folder by themselves never replace one another") {
  const TempDir dir;
  const auto first = keepPicture(in(dir, "kept"), picture(), request(QStringLiteral("a cat")));
  const auto second = keepPicture(in(dir, "kept"), picture(), request(QStringLiteral("a cat")));
  REQUIRE((first.ok() && second.ok()));
  CHECK(*first != *second);
  CHECK(first->endsWith(QStringLiteral("/a-cat-18446744073709551615.png")));
  CHECK(readPictureRequest(*second)->source == request(QStringLiteral("a cat")).source);
}

TEST_CASE("Other readers see the picture and the text of a PNG") {
  const TempDir dir;
  REQUIRE(writePicture(in(dir, "a.png"), picture(), request()).ok());
  QImage image;
  REQUIRE(image.load(in(dir, "a.png")));
  CHECK(image.convertToFormat(QImage::Format_RGB888) == picture());
  CHECK(image.text(QStringLiteral("CrossFlow request")).contains(QStringLiteral("\"seed\"")));
  CHECK(image.text(QStringLiteral("Description")) ==
        QStringLiteral("a caf\u00e9 \U0001F600 <&\">"));
  // A program that rewrites the texts in its own way (compressed, Latin-1) does not lose them.
  REQUIRE(image.save(in(dir, "b.png")));
  CHECK(readPictureRequest(in(dir, "b.png")).ok());
  REQUIRE(writePicture(in(dir, "a.jpg"), picture(), request()).ok());
  CHECK(image.load(in(dir, "a.jpg")));
}

TEST_CASE("Damaged and hostile pictures are refused without harm") {
  const TempDir dir;
  for (const char* name : {"a.png", "a.jpg", "a.webp"}) {
    REQUIRE(writePicture(in(dir, name), picture(), request()).ok());
    const QByteArray whole = bytesOf(in(dir, name));
    for (qsizetype cut = 0; cut < whole.size(); cut += 7) {
      writeBytes(in(dir, "cut"), whole.left(cut));
      (void)readPictureRequest(in(dir, "cut"));
      QByteArray flipped = whole;
      for (qsizetype i = cut; i < std::min(cut + 4, whole.size()); ++i)
        flipped[i] = static_cast<char>(flipped[i] ^ 0xFF);
      writeBytes(in(dir, "cut"), flipped);
      (void)readPictureRequest(in(dir, "cut"));
    }
  }
  writeBytes(in(dir, "lies.png"), QByteArray("\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt", 16));
  const auto lies = readPictureRequest(in(dir, "lies.png"));
  REQUIRE_FALSE(lies.ok());
  CHECK(lies.failure().kind == Failure::Kind::BadFile);
  CHECK_FALSE(readPictureRequest(in(dir, "absent.png")).ok());
  CHECK_FALSE(readPictureRequest(QString::fromStdString(dir.path().string())).ok());
}

TEST_CASE("Nothing is overwritten unless allowed") {
  const TempDir dir;
  const QString path = in(dir, "new folder/cat.png");
  CHECK(writePicture(path, picture(), request()).value() == path);
  const auto refused = writePicture(path, picture(), request());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.failure().sentence.contains(QStringLiteral("already there")));
  for (int number = 2; number < 5; ++number)
    CHECK(writePicture(path, picture(), request(), {.existing = Existing::Rename}).value() ==
          numberedPath(path, number));
  CHECK_FALSE(writePicture(in(dir, "cat.bmp"), picture(), request()).ok());
  CHECK(QDir(in(dir, "new folder")).entryList(QDir::Files | QDir::Hidden).size() == 4);
}

TEST_CASE("A full disk leaves the old file and no half-written one") {
  const TempDir dir;
  const QString path = in(dir, "cat.png");
  writeBytes(path, "old");
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const rlim_t limit : {rlim_t{0}, rlim_t{100}, rlim_t{400}}) {
    const rlimit small{limit, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto result = writePicture(path, picture(), request(), {.existing = Existing::Replace});
    setrlimit(RLIMIT_FSIZE, &before);
    REQUIRE_FALSE(result.ok());
    CHECK(result.failure().kind == Failure::Kind::NoSpace);
  }
  CHECK(bytesOf(path) == "old");
  CHECK(QDir(in(dir, "")).entryList(QDir::Files | QDir::Hidden).size() == 1);
}
