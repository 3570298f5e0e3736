// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/write_behind.h"

#include <QTimer>
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/jobs/inference_service.h"
#include "tests/support/event_recorder.h"
#include "tests/support/fake_engine.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

constexpr std::chrono::minutes kPatience{2};

struct WritingBench {
  WritingBench(const FakeScript& script, PictureSaver save)
      : service([script, c = counters] { return std::make_unique<FakeEngine>(script, c); },
                {QStringList{QString()}, std::move(save), false}),
        recorder(service) {}

  bool waitFor(JobId id) {
    return spinUntil([&] { return recorder.ended(id); }, 120'000);
  }

  std::shared_ptr<FakeCounters> counters = std::make_shared<FakeCounters>();
  InferenceService service;
  EventRecorder recorder;
};

}  // namespace

TEST_CASE("What is given is done beside and in its order, and finish waits for it", "[writing]") {
  WriteBehind writer;
  std::promise<void> drawn;
  std::future<void> next = drawn.get_future();
  std::vector<int> written;
  std::future_status heard = std::future_status::timeout;
  writer.give([&] {
    heard = next.wait_for(kPatience);  // would be in vain if give() waited for this work
    written.push_back(0);
  });
  drawn.set_value();
  for (int i = 1; i < 20; ++i) writer.give([&written, i] { written.push_back(i); });
  writer.finish();
  CHECK(heard == std::future_status::ready);
  REQUIRE(written.size() == 20);
  for (int i = 0; i < 20; ++i) CHECK(written[static_cast<std::size_t>(i)] == i);
}

TEST_CASE("No more than two pictures are in hand", "[writing]") {
  std::atomic<int> given{0}, done{0}, most{0};
  WriteBehind writer;
  for (int i = 0; i < 50; ++i) {
    writer.give([&] {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
      ++done;
    });
    most = std::max(most.load(), ++given - done);
  }
  writer.finish();
  CHECK(done == 50);
  CHECK(most <= WriteBehind::kMost);
}

TEST_CASE("What a work throws comes out, and nothing after it is done", "[writing]") {
  std::atomic<int> done{0};
  WriteBehind writer;
  writer.give([&] { ++done; });
  writer.give([] { throw std::runtime_error("no more memory"); });
  CHECK_THROWS_WITH(writer.finish(), "no more memory");
  CHECK_THROWS_WITH(writer.give([&] { ++done; }), "no more memory");
  CHECK(done == 1);
}

TEST_CASE("Leaving early waits for what was given", "[writing]") {
  std::atomic<int> done{0};
  {
    WriteBehind writer;
    for (int i = 0; i < 2; ++i)
      writer.give([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        ++done;
      });
  }
  CHECK(done == 2);
}

TEST_CASE("the next picture is drawn while one is written, and none is told before it lies there") {
  constexpr int kPictures = 4;
  std::mutex mutex;
  std::condition_variable changed;
  int begun = 0;     // pictures of which an evaluation was asked for
  int together = 0;  // pictures whose successor was begun before they were written
  std::vector<quint64> written;
  FakeScript script;
  script.failure = [&](const GenerationRequest&, int step) -> std::optional<Failure> {
    const std::lock_guard lock(mutex);
    if (step == 0) ++begun;
    changed.notify_all();
    return std::nullopt;
  };
  WritingBench bench(script, [&](const Picture& picture) -> Result<QString> {
    std::unique_lock lock(mutex);
    if (picture.index + 1 < kPictures &&
        changed.wait_for(lock, std::chrono::minutes(1), [&] { return begun > picture.index + 1; }))
      ++together;
    written.push_back(picture.request.sampling.seed);
    return QStringLiteral("/pictures/%1.png").arg(picture.index);
  });
  GenerationRequest request = promptRequest(QStringLiteral("a cat"));
  request.count = kPictures;
  const JobId id = bench.service.submit(request);
  REQUIRE(bench.waitFor(id));
  CHECK(together == kPictures - 1);
  CHECK(written == std::vector<quint64>{0, 1, 2, 3});
  const auto pictures = bench.recorder.all<Picture>(id);
  REQUIRE(pictures.size() == kPictures);
  for (int i = 0; i < kPictures; ++i)
    CHECK(pictures[static_cast<std::size_t>(i)].path == QStringLiteral("/pictures/%1.png").arg(i));
  CHECK(std::holds_alternative<Finished>(bench.recorder.events.back().what));
}

TEST_CASE("a cancel lets what is drawn reach the disk before it is told") {
  FakeScript script;
  script.step = std::chrono::milliseconds(1);
  std::atomic<int> written{0};
  std::atomic<bool> stopped{false};
  WritingBench bench(script, [&](const Picture& picture) -> Result<QString> {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!stopped && std::chrono::steady_clock::now() < patience)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ++written;
    return QStringLiteral("/pictures/%1.png").arg(picture.index);
  });
  GenerationRequest request = promptRequest(QStringLiteral("a cat"));
  request.count = 50;
  const JobId id = bench.service.submit(request);
  QTimer::singleShot(50, [&] {
    bench.service.cancel(id);
    stopped = true;
  });
  REQUIRE(bench.waitFor(id));
  CHECK(std::holds_alternative<Cancelled>(bench.recorder.events.back().what));
  const auto pictures = bench.recorder.all<Picture>(id);
  CHECK(static_cast<int>(pictures.size()) == written);
  CHECK(written < 50);
  for (const Picture& picture : pictures) CHECK_FALSE(picture.path.isEmpty());
}
