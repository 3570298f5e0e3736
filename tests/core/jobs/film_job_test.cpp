// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "core/jobs/inference_service.h"
#include "tests/support/service_bench.h"

using namespace crossflow::core;
using namespace crossflow::tests;
using std::chrono::milliseconds;

TEST_CASE("frames of a film that are drawn already take their places and are not drawn") {
  FakeScript script;
  script.step = milliseconds(1);
  script.paint = pixelOfSeed;
  ServiceBench bench(script);
  FilmTask film;
  const auto known = GENERATE(std::vector<quint64>{1, 2, 4, 7, 8}, std::vector<quint64>{3},
                              std::vector<quint64>{1, 2, 3, 4, 5, 6, 7, 8});
  for (quint64 seed = 1; seed <= 8; ++seed) {
    film.frames.push_back(promptRequest(QStringLiteral("a cat")));
    film.frames.back().sampling.seed = seed;
    const bool drawn = std::find(known.begin(), known.end(), seed) != known.end();
    film.drawn.push_back(drawn ? pixelOfSeed(film.frames.back()) : QImage());
  }
  std::vector<quint64> taken;
  film.take = [&](const QImage& image) -> std::optional<Failure> {
    taken.push_back(image.pixel(0, 0) & 0xffffffU);
    return std::nullopt;
  };
  film.finish = [] { return std::optional<Failure>(); };
  const JobId id = bench.service.submitFilm(film);
  REQUIRE(bench.waitFor(id));
  CHECK(bench.recorder.has<Finished>(id));
  CHECK(taken == std::vector<quint64>{1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(bench.counters->pictures == 8 - static_cast<int>(known.size()));
  checkProgressGrows(bench.recorder, id);
}

TEST_CASE("a film of frames that are all drawn can be stopped") {
  ServiceBench bench;
  FilmTask film;
  film.frames.assign(50, promptRequest(QStringLiteral("a cat")));
  film.drawn.assign(50, QImage(1, 1, QImage::Format_RGB32));
  std::atomic<int> taken = 0;
  film.take = [&](const QImage&) -> std::optional<Failure> {
    std::this_thread::sleep_for(milliseconds(20));
    ++taken;
    return std::nullopt;
  };
  film.finish = [] { return std::optional<Failure>(); };
  const JobId id = bench.service.submitFilm(film);
  REQUIRE(spinUntil([&] { return taken > 2; }));
  bench.service.cancel(id);
  REQUIRE(bench.waitFor(id));
  CHECK(bench.recorder.has<Cancelled>(id));
  CHECK(taken < 50);
}
