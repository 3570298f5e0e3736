// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_queue.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/support/fake_engine.h"

using namespace crossflow::core;
using crossflow::tests::promptRequest;

namespace {

Job render(quint64 id) {
  return {JobId{id}, RenderTask{promptRequest(QStringLiteral("a"))}, {}};
}
Job preview(quint64 id) {
  return {JobId{id}, PreviewTask{promptRequest(QStringLiteral("a"))}, {}};
}

}  // namespace

TEST_CASE("renders come out in order, errands before them, the preview between") {
  JobQueue queue;
  queue.push(render(1));
  queue.push(render(2));
  queue.pushPreview(preview(3));
  queue.push({JobId{4}, LoadTask{}, {}});
  std::vector<JobId> order;
  for (int i = 0; i < 4; ++i) {
    const auto job = queue.take();
    REQUIRE(job);
    order.push_back(job->id);
    queue.release(job->id);
  }
  CHECK(order == std::vector{JobId{4}, JobId{3}, JobId{1}, JobId{2}});
}

TEST_CASE("the first of the idle workers takes a job, a busy one leaves it to the next") {
  JobQueue queue;
  const auto first = queue.enrol(QString());
  const auto second = queue.enrol(QStringLiteral("cuda:1"));
  std::atomic<int> busyWith{-1};
  std::jthread other([&] {
    const auto job = queue.take(second);
    busyWith = job ? static_cast<int>(job->id) : 0;
  });
  for (int i = 1; i <= 2; ++i) queue.push(render(static_cast<quint64>(i)));
  const auto job = queue.take(first);
  REQUIRE(job);
  while (busyWith < 0) std::this_thread::yield();
  CHECK(static_cast<int>(job->id) + busyWith == 3);
}

TEST_CASE(
    "a job that asks for a device waits for its worker; one without a worker goes to the first") {
  JobQueue queue;
  const auto first = queue.enrol(QString());
  const auto second = queue.enrol(QStringLiteral("cuda:1"));
  GenerationRequest request = promptRequest(QStringLiteral("a"));
  request.device = QStringLiteral("cuda:1");
  queue.push({JobId{1}, RenderTask{request}, {}});
  request.device = QStringLiteral("cpu");
  queue.push({JobId{2}, RenderTask{request}, {}});
  CHECK(queue.take(first)->id == JobId{2});
  CHECK(queue.take(second)->id == JobId{1});
}

TEST_CASE("a newer preview replaces the waiting one and stops the running one") {
  JobQueue queue;
  CHECK_FALSE(queue.pushPreview(preview(1)));
  const auto running = queue.take();
  REQUIRE(running);
  CHECK_FALSE(queue.pushPreview(preview(2)));
  CHECK(running->stop.stop_requested());
  CHECK(queue.pushPreview(preview(3)) == JobId{2});
  queue.release(running->id);
  CHECK(queue.take()->id == JobId{3});
}

TEST_CASE("a busy worker takes an urgent preview that suits it, no patient one") {
  JobQueue queue;
  const auto any = [](const GenerationRequest&) { return true; };
  const auto none = [](const GenerationRequest&) { return false; };
  CHECK_FALSE(queue.takeUrgent(0, any));
  queue.push(render(1));
  REQUIRE(queue.take());
  queue.pushPreview({JobId{2}, PreviewTask{{}, PreviewUrgency::WhenIdle}, {}});
  CHECK_FALSE(queue.takeUrgent(0, any));
  queue.pushPreview({JobId{3}, PreviewTask{{}, PreviewUrgency::AtOnce}, {}});
  CHECK_FALSE(queue.takeUrgent(0, none));
  const auto job = queue.takeUrgent(0, any);
  REQUIRE(job);
  CHECK(job->id == JobId{3});
  CHECK_FALSE(queue.takeUrgent(0, any));
}

TEST_CASE("cancelling removes what waits and stops what runs") {
  JobQueue queue;
  queue.push(render(1));
  queue.push(render(2));
  const auto running = queue.take();
  CHECK(queue.cancel(JobId{2}) == JobQueue::Cancel::Removed);
  CHECK(queue.cancel(JobId{1}) == JobQueue::Cancel::Stopping);
  CHECK(running->stop.stop_requested());
  queue.release(JobId{1});
  CHECK(queue.cancel(JobId{1}) == JobQueue::Cancel::Unknown);
  CHECK(queue.waiting().empty());
}

TEST_CASE("waiting renders can be moved, beyond the end too") {
  JobQueue queue;
  for (quint64 id = 1; id <= 4; ++id) queue.push(render(id));
  CHECK(queue.move(JobId{4}, 0));
  CHECK(queue.move(JobId{1}, 99));
  CHECK_FALSE(queue.move(JobId{9}, 0));
  CHECK(queue.waiting() == std::vector{JobId{4}, JobId{2}, JobId{3}, JobId{1}});
}

TEST_CASE("a paused queue hands out previews but no renders") {
  JobQueue queue;
  queue.setPaused(true);
  queue.push(render(1));
  queue.pushPreview(preview(2));
  CHECK(queue.take()->id == JobId{2});
  std::atomic<bool> taken{false};
  std::jthread taker([&] { taken = queue.take().has_value(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK_FALSE(taken);
  queue.setPaused(false);
  taker.join();
  CHECK(taken);
}

TEST_CASE("closing wakes every taker, drops what waits and stops what runs") {
  JobQueue queue;
  queue.push(render(1));
  const auto running = queue.take();
  std::atomic<int> woken{0};
  {
    std::vector<std::jthread> takers;
    for (int i = 0; i < 4; ++i) {
      takers.emplace_back([&] {
        if (!queue.take()) ++woken;
      });
    }
    queue.close();
  }
  CHECK(woken == 4);
  CHECK(running->stop.stop_requested());
  queue.push(render(2));
  CHECK(queue.waiting().empty());
}

TEST_CASE("many threads push, move and cancel while others take") {
  JobQueue queue;
  std::atomic<int> taken{0}, removed{0};
  constexpr quint64 kEach = 500;
  {
    std::vector<std::jthread> takers;
    for (int i = 0; i < 2; ++i) {
      takers.emplace_back([&] {
        while (const auto job = queue.take()) {
          ++taken;
          queue.release(job->id);
        }
      });
    }
    {
      std::vector<std::jthread> pushers;
      for (quint64 thread = 0; thread < 2; ++thread) {
        pushers.emplace_back([&, thread] {
          for (quint64 i = 0; i < kEach; ++i) {
            const quint64 id = thread * kEach + i + 1;
            queue.push(render(id));
            queue.move(JobId{id}, 0);
            if (i % 3 == 0 && queue.cancel(JobId{id}) == JobQueue::Cancel::Removed) ++removed;
          }
        });
      }
    }
    while (taken + removed < static_cast<int>(2 * kEach)) std::this_thread::yield();
    queue.close();
  }
  CHECK(taken + removed == static_cast<int>(2 * kEach));
}
