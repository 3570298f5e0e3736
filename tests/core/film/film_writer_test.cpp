// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/film_writer.h"

#include <QFile>
#include <QImageReader>
#include <catch2/catch.hpp>
#include <opencv2/videoio.hpp>

#include "tests/support/failing_disk.h"
#include "tests/support/temp_dir.h"

namespace fs = std::filesystem;
using namespace crossflow::core;
using crossflow::tests::TempDir;

namespace {

QString textOf(const fs::path& path) {
  return QString::fromStdString(path.string());
}

QImage frameOf(int number, QSize size = {64, 48}) {
  QImage frame(size, QImage::Format_RGB32);
  for (int y = 0; y < size.height(); ++y) {
    for (int x = 0; x < size.width(); ++x) {
      frame.setPixel(x, y, qRgb(x * 4, y * 5, number * 20));
    }
  }
  return frame;
}

void writeFilm(const fs::path& path, int frames, const FilmOptions& options = {}) {
  auto writer = makeFilmWriter(textOf(path), options);
  REQUIRE(writer.ok());
  const auto film = std::move(writer).value();
  for (int i = 0; i < frames; ++i) REQUIRE_FALSE(film->add(frameOf(i)).has_value());
  REQUIRE_FALSE(film->finish().has_value());
}

int filesIn(const fs::path& folder) {
  return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("animated GIF and WebP hold all frames at their pace", "[film]") {
  TempDir folder;
  const auto* const name = GENERATE("walk.gif", "walk.webp");
  writeFilm(folder / name, 7, {.framesPerSecond = 12});
  QImageReader reader(textOf(folder / name));
  REQUIRE(reader.supportsAnimation());
  int frames = 0, milliseconds = 0;
  for (QImage image; reader.read(&image); ++frames) {
    CHECK(image.size() == QSize(64, 48));
    milliseconds += reader.nextImageDelay();
    const QColor middle = image.pixelColor(32, 24);
    CHECK(std::abs(middle.red() - 128) <= 24);
    CHECK(std::abs(middle.blue() - frames * 20) <= 24);
  }
  CHECK(frames == 7);
  CHECK(milliseconds == Approx(7 * 1000.0 / 12).margin(60));
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("an animated PNG counts its frames and its first frame is a plain PNG", "[film]") {
  TempDir folder;
  writeFilm(folder / "walk.apng", 5);
  QFile file(textOf(folder / "walk.apng"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  const qsizetype control = bytes.indexOf("acTL");
  REQUIRE(control == 8 + 25 + 4);
  CHECK(bytes.mid(control + 4, 4) == QByteArray("\0\0\0\5", 4));
  CHECK(bytes.count("fcTL") == 5);
  CHECK(bytes.count("fdAT") >= 4);
  const QImage first = QImage::fromData(bytes, "PNG");
  CHECK(first.convertToFormat(QImage::Format_RGB32) == frameOf(0));
}

TEST_CASE("an MP4 can be read back frame by frame", "[film]") {
  TempDir folder;
  writeFilm(folder / "walk.mp4", 9);
  cv::VideoCapture film((folder / "walk.mp4").string());
  REQUIRE(film.isOpened());
  CHECK(film.get(cv::CAP_PROP_FPS) == Approx(12));
  int frames = 0;
  for (cv::Mat image; film.read(image); ++frames) CHECK(image.cols == 64);
  CHECK(frames == 9);
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("numbered pictures go to a folder or follow a pattern", "[film]") {
  TempDir folder;
  writeFilm(folder / "frames", 3);
  CHECK(fs::exists(folder / "frames/frame-0002.png"));
  writeFilm(folder / "x-%02d.png", 2);
  CHECK(QImage(textOf(folder / "x-01.png")).convertToFormat(QImage::Format_RGB32) == frameOf(1));
}

TEST_CASE("a film that is not finished leaves nothing behind", "[film]") {
  TempDir folder;
  const auto* const name = GENERATE("a.gif", "a.webp", "a.apng", "a.mp4");
  {
    auto writer = makeFilmWriter(textOf(folder / name));
    REQUIRE(writer.ok());
    REQUIRE_FALSE(writer.value()->add(frameOf(0)).has_value());
  }
  CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("a disk that fills up at any moment is noticed, and nothing is left behind", "[film]") {
  const auto* const name = GENERATE("a.gif", "a.webp", "a.apng");
  const auto callsLeft = GENERATE(0, 1, 2);
  TempDir folder;
  {
    auto writer = makeFilmWriter(textOf(folder / name));
    REQUIRE(writer.ok());
    REQUIRE_FALSE(writer.value()->add(frameOf(0)).has_value());
    std::optional<Failure> failure;
    int failures = 0;
    {
      const crossflow::tests::FailingDisk disk(callsLeft);
      failure = writer.value()->finish();
      failures = disk.failures();
    }
    CHECK(failure.has_value() == (failures > 0));
    if (callsLeft == 0) {
      CHECK(failure.value().kind == Failure::Kind::NoSpace);
      CHECK(failure.value().sentence.contains(QStringLiteral("no space left")));
    }
  }
  CHECK(filesIn(folder.path()) <= 1);
}

TEST_CASE("bad films fail with a sentence", "[film]") {
  TempDir folder;
  SECTION("a folder that is not there") {
    const auto* const name = GENERATE("none/a.gif", "none/a.webp", "none/a.apng", "none/a.mp4");
    const auto writer = makeFilmWriter(textOf(folder / name));
    REQUIRE_FALSE(writer.ok());
    CHECK(writer.failure().sentence.contains(QString::fromUtf8(name)));
  }
  SECTION("no frames") {
    const auto* const name = GENERATE("a.gif", "a.webp", "a.apng", "a.mp4");
    auto writer = makeFilmWriter(textOf(folder / name));
    REQUIRE(writer.ok());
    CHECK(writer.value()->finish().has_value());
  }
  SECTION("frames of two sizes") {
    const auto* const name = GENERATE("a.gif", "a.webp", "a.apng", "a.mp4", "a");
    auto writer = makeFilmWriter(textOf(folder / name));
    REQUIRE(writer.ok());
    REQUIRE_FALSE(writer.value()->add(frameOf(0)).has_value());
    CHECK(writer.value()->add(frameOf(1, {32, 32}))->kind == Failure::Kind::BadInput);
  }
  SECTION("an impossible pace") {
    CHECK_FALSE(makeFilmWriter(textOf(folder / "a.gif"), {.framesPerSecond = 0}).ok());
  }
}
