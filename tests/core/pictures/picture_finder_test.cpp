// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/picture_finder.h"

#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>

#include "core/pictures/picture_file.h"
#include "core/requests/request_text.h"
#include "core/storage/history_store.h"
#include "tests/support/qt_text.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;

namespace {

void write(const QString& path, const char* prompt) {
  QImage image(24, 16, QImage::Format_RGB32);
  image.fill(Qt::darkGreen);
  GenerationRequest request;
  request.source = PromptLatent{QString::fromUtf8(prompt)};
  request.sampling.seed = 7;
  REQUIRE(writePicture(path, image, request, {}).ok());
}

}  // namespace

TEST_CASE("a lost history is found again in the pictures, whatever lies beside them") {
  const TempDir folder;
  const QString pictures = in(folder, "pictures");
  write(pictures + QStringLiteral("/2026-01-01/a.png"), "a cat");
  write(pictures + QStringLiteral("/2026-01-02/b.jpg"), "a dog");
  write(pictures + QStringLiteral("/c.webp"), "a fox");
  QFile foreign(pictures + QStringLiteral("/d.png"));
  REQUIRE(foreign.open(QIODevice::WriteOnly));
  foreign.write("not a picture");
  foreign.close();
  REQUIRE(QFile::copy(foreign.fileName(), pictures + QStringLiteral("/notes.txt")));

  const std::vector<FoundPicture> found = findPictures(pictures);
  REQUIRE(found.size() == 3);
  for (const FoundPicture& picture : found) {
    CHECK(picture.size == QSize(24, 16));
    CHECK(picture.request.sampling.seed == 7);
    CHECK(picture.created > 0);
  }
  CHECK(findPictures(in(folder, "nowhere")).empty());

  auto database = Database::open(in(folder, "history.sqlite"));
  REQUIRE(database.ok());
  HistoryStore history(**database);
  CHECK(*history.adopt(found) == 3);
  CHECK(*history.adopt(found) == 0);  // known by now
  const auto ids = history.find({QStringLiteral("fox")});
  REQUIRE(ids->size() == 1);
  const auto rows = history.rows(*ids);
  CHECK(rows->front().path.endsWith(QStringLiteral("c.webp")));
  CHECK(rows->front().size == QSize(24, 16));
}
