// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <catch2/catch.hpp>

#include "core/storage/history_store.h"
#include "core/storage/preset_store.h"
#include "core/storage/session_store.h"
#include "tests/support/event_recorder.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

struct Fixture {
  Fixture() : database(Database::open(QString::fromStdString((folder / "h.sqlite").string()))) {
    REQUIRE(database.ok());
  }
  const Database& db() const { return **database; }

  Picture picture(const QString& prompt, int number) {
    Picture made;
    made.image = QImage(32, 32, QImage::Format_RGB32);
    made.request = promptRequest(prompt, 4);
    made.seconds = 1.5;
    made.path = QString::fromStdString((folder / ("p" + std::to_string(number) + ".png")).string());
    return made;
  }

  TempDir folder;
  Result<std::unique_ptr<Database>> database;
};

}  // namespace

TEST_CASE("pictures are found by words of their prompt, newest first") {
  Fixture f;
  HistoryStore store(f.db());
  const auto cat = store.add(f.picture(QStringLiteral("a cat in a café"), 1));
  const auto dog = store.add(f.picture(QStringLiteral("a dog on grass"), 2));
  const auto cats = store.add(f.picture(QStringLiteral("two cats"), 3));
  REQUIRE(cat.ok());
  CHECK(*store.find({}) == std::vector{*cats, *dog, *cat});
  CHECK(*store.find({QStringLiteral("cat")}) == std::vector{*cats, *cat});
  CHECK(*store.find({QStringLiteral("CAFE cat")}) == std::vector{*cat});
  CHECK(store.find({QStringLiteral("starter")})->size() == 3);
  CHECK(store.find({QStringLiteral("\" OR 1 AND ( * NEAR")})->empty());
  Picture nameless = f.picture(QStringLiteral("x"), 4);
  nameless.request.model = QString();
  CHECK(store.add(nameless).ok());
  const auto rows = store.rows({*dog, 999, *cat});
  REQUIRE(rows->size() == 2);
  CHECK(rows->front().prompt == QStringLiteral("a dog on grass"));
  CHECK(rows->front().size == QSize(32, 32));
}

TEST_CASE("stars, ratings and deleting with undo") {
  Fixture f;
  HistoryStore store(f.db());
  const qint64 a = *store.add(f.picture(QStringLiteral("a"), 1));
  const qint64 b = *store.add(f.picture(QStringLiteral("b"), 2));
  CHECK_FALSE(store.setStarred({a}, true));
  CHECK_FALSE(store.setRating({a, b}, 4));
  CHECK_FALSE(store.setRating({b}, 99));
  PictureFilter starred;
  starred.starredOnly = true;
  CHECK(*store.find(starred) == std::vector{a});
  PictureFilter best;
  best.minimumRating = 5;
  CHECK(*store.find(best) == std::vector{b});
  CHECK_FALSE(store.trash({a}));
  CHECK(*store.find({}) == std::vector{b});
  CHECK_FALSE(store.restore({a}));
  CHECK(store.find({})->size() == 2);
}

TEST_CASE("purging removes the files of what was deleted long enough ago, and only those") {
  Fixture f;
  HistoryStore store(f.db());
  const Picture old = f.picture(QStringLiteral("old"), 1);
  const Picture kept = f.picture(QStringLiteral("kept"), 2);
  REQUIRE(old.image.save(old.path));
  REQUIRE(kept.image.save(kept.path));
  const qint64 id = *store.add(old);
  store.add(kept).ok();
  store.trash({id});
  CHECK_FALSE(store.purge(QDateTime::currentMSecsSinceEpoch() - 60'000));
  CHECK(QFile::exists(old.path));
  CHECK_FALSE(store.purge(QDateTime::currentMSecsSinceEpoch() + 1));
  CHECK_FALSE(QFile::exists(old.path));
  CHECK(QFile::exists(kept.path));
  CHECK(store.find({QStringLiteral("old")})->empty());
}

TEST_CASE("presets, latents and prompts come back as they were kept") {
  Fixture f;
  PresetStore store(f.db());
  GenerationRequest request = promptRequest(QStringLiteral("a “quoted” cat"), 12);
  request.sampling.seed = ~quint64{0};
  CHECK_FALSE(store.savePreset(QStringLiteral("mine"), request));
  CHECK(store.presets() == QStringList{QStringLiteral("mine")});
  CHECK(*store.preset(QStringLiteral("mine")) == request);
  CHECK_FALSE(store.preset(QStringLiteral("none")).ok());
  CHECK_FALSE(store.saveLatent({QStringLiteral("hat"), QStringLiteral("\"a hat\" - \"a head\"")}));
  REQUIRE(store.latents().size() == 1);
  CHECK(store.latents()[0].name == QStringLiteral("hat"));
  store.rememberPrompt(QStringLiteral("first"));
  store.rememberPrompt(QStringLiteral("  "));
  CHECK(store.recentPrompts(5) == QStringList{QStringLiteral("first")});
}

TEST_CASE("the journal brings the queue back and quarantines what crashed twice") {
  Fixture f;
  const GenerationRequest poison = promptRequest(QStringLiteral("poison"), 3);
  const GenerationRequest fine = promptRequest(QStringLiteral("fine"), 3);
  qint64 key = 0;
  {
    SessionStore session(f.db());
    key = *session.enqueue(poison);
    session.enqueue(fine).ok();
    session.begin(key);
  }  // first crash
  {
    SessionStore session(f.db());
    const auto entries = session.recover();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].request == poison);
    CHECK(entries[0].attempts == 1);
    CHECK_FALSE(entries[0].quarantined);
    session.begin(key);
  }  // second crash
  SessionStore session(f.db());
  const auto entries = session.recover();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].quarantined);
  CHECK_FALSE(entries[1].quarantined);
  session.finish(key);
  CHECK(session.recover().size() == 1);
  QJsonObject state{{QStringLiteral("prompt"), QStringLiteral("a cat")}};
  session.savePage(QStringLiteral("prompt"), state);
  CHECK(session.page(QStringLiteral("prompt")) == state);
  CHECK(session.page(QStringLiteral("none")).isEmpty());
}

TEST_CASE("a hundred thousand pictures are listed and searched in a blink") {
  Fixture f;
  {
    Database::Transaction transaction(f.db());
    f.db().run(QStringLiteral(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        "INSERT INTO pictures (path, prompt, model, request, width, height, created) "
        "SELECT '/p/' || i || '.png', 'a ' || CASE i % 5 WHEN 0 THEN 'cat' WHEN 1 THEN 'dog' ELSE "
        "'house' END || ' number ' || i, 'starter', '{}', 64, 64, i FROM n"));
    transaction.commit();
  }
  HistoryStore store(f.db());
  QElapsedTimer timer;
  timer.start();
  const auto all = store.find({});
  const qint64 listed = timer.restart();
  const auto first = store.rows({all->begin(), all->begin() + 60});
  const qint64 screen = timer.restart();
  const auto cats = store.find({QStringLiteral("cat")});
  const qint64 search = timer.restart();
  const auto one = store.find({QStringLiteral("number 77777")});
  const qint64 rare = timer.elapsed();
  CHECK(all->size() == 100'000);
  CHECK(all->front() == 100'000);
  CHECK(first->size() == 60);
  CHECK(cats->size() == 20'000);
  CHECK(one->size() == 1);
  WARN("list " << listed << " ms, first screen " << screen << " ms, 20,000 hits " << search
               << " ms, one hit " << rare << " ms");
}

TEST_CASE("a database that another program holds neither freezes nor loses a row") {
  Fixture f;
  HistoryStore store(f.db());
  SessionStore session(f.db());
  f.db().hurry();
  auto other = Database::open(f.db().path());
  REQUIRE(other.ok());
  (*other)->run(QStringLiteral("BEGIN EXCLUSIVE"));
  QElapsedTimer clock;
  clock.start();
  for (int i = 0; i < 3; ++i) CHECK(store.add(f.picture(QStringLiteral("cat"), i)).ok());
  const auto key = session.enqueue(promptRequest(QStringLiteral("dog"), 1));
  REQUIRE(key.ok());
  session.begin(*key);
  session.savePage(QStringLiteral("prompt"), {{QStringLiteral("prompt"), QStringLiteral("x")}});
  CHECK(clock.elapsed() < 4000);  // SQLite alone would wait five seconds for each
  int told = 0;
  QObject::connect(&store, &HistoryStore::added, [&](qint64) { ++told; });
  (*other)->run(QStringLiteral("COMMIT"));
  CHECK(spinUntil([&] { return told == 3; }));
  CHECK(store.find({})->size() == 3);
  const auto entries = session.recover();
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].key == *key);
  CHECK(entries[0].attempts == 1);
  CHECK(session.page(QStringLiteral("prompt")).contains(QStringLiteral("prompt")));
}
