// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/name_captions.h"

#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;
using crossflow::tests::text;

TEST_CASE("file names become captions where they have words", "[runs]") {
  CHECK(captionOfName(text("red_apple (2).png")) == text("red apple"));
  CHECK(captionOfName(text("0001-happy-dog.v2.jpg")) == text("happy dog"));
  CHECK(captionOfName(text("Grüner Baum.webp")) == text("Grüner Baum"));
  CHECK(captionOfName(text("woman: dark skin tone.png")) == text("woman: dark skin tone"));
  CHECK(captionOfName(text("IMG_1234.JPG")).isEmpty());
  CHECK(captionOfName(text("1f1ed-1f1fa.png")).isEmpty());
  CHECK(captionOfName(text("Screenshot 2026-01-02.png")).isEmpty());
}

TEST_CASE("the list of captions lies among the pictures and replaces none", "[runs]") {
  TempDir folder;
  const QString root = QString::fromStdString(folder.path().string());
  QDir(root).mkpath(text("more"));
  for (const char* name : {"red_apple.png", "more/sad cat.jpg", "IMG_1.png", "notes.txt"}) {
    QFile file(root + QLatin1Char('/') + text(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
  }
  const std::vector<NamedPicture> pictures = namedPictures(root);
  REQUIRE(pictures.size() == 2);
  CHECK(pictures[0].file == text("more/sad cat.jpg"));
  const auto written = writeNameCaptions(root, pictures);
  REQUIRE(written.ok());
  QFile list(*written);
  REQUIRE(list.open(QIODevice::ReadOnly));
  CHECK(list.readAll() ==
        "{\"caption\":\"sad cat\",\"image\":\"more/sad cat.jpg\"}\n"
        "{\"caption\":\"red apple\",\"image\":\"red_apple.png\"}\n");
  CHECK_FALSE(writeNameCaptions(root, pictures).ok());
  CHECK(namedPictures(root).empty());  // there is a list now
}
