// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/event_tailer.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/runs/figures/run_metrics.h"
#include "tests/core/runs/folder/fake_run.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

QByteArray metrics(int step, double loss) {
  return QStringLiteral("{\"v\":1,\"time\":1.5,\"step\":%1,\"kind\":\"metrics\",\"loss\":%2}\n")
      .arg(step)
      .arg(loss)
      .toUtf8();
}

}  // namespace

TEST_CASE("a torn last line waits for its end", "[runs]") {
  const TempDir folder;
  const QString file = text(folder / "events.jsonl");
  EventTailer tailer(file);
  CHECK(tailer.poll().events.empty());
  const QByteArray second = metrics(2, 0.25);
  put(file, metrics(1, 0.5) + second.left(20));
  auto news = tailer.poll();
  REQUIRE(news.events.size() == 1);
  CHECK(news.events[0].step == 1);
  CHECK(news.events[0].value(QStringLiteral("loss")) == 0.5);
  CHECK_FALSE(news.restarted);
  CHECK(tailer.poll().events.empty());
  append(file, second.mid(20));
  news = tailer.poll();
  REQUIRE(news.events.size() == 1);
  CHECK(news.events[0].step == 2);
}

TEST_CASE("bad lines are skipped", "[runs]") {
  const TempDir folder;
  const QString file = text(folder / "events.jsonl");
  put(file, QByteArray("{\"kind\":\"metr\n") + "[1]\n\n" + "{\"kind\":\"dance\",\"step\":1}\n" +
                "{\"kind\":\"metrics\",\"step\":-3}\n" + "\xff\xfe\n" + metrics(7, 1));
  EventTailer tailer(file);
  const auto news = tailer.poll();
  REQUIRE(news.events.size() == 1);
  CHECK(news.events[0].step == 7);
  CHECK(tailer.poll().events.empty());
}

TEST_CASE("a cut or replaced file starts anew", "[runs]") {
  const TempDir folder;
  const QString file = text(folder / "events.jsonl");
  EventTailer tailer(file);
  put(file, metrics(1, 0.5) + metrics(2, 0.5));
  CHECK(tailer.poll().events.size() == 2);
  put(file, metrics(3, 0.5));
  auto news = tailer.poll();
  CHECK(news.restarted);
  REQUIRE(news.events.size() == 1);
  CHECK(news.events[0].step == 3);
  put(file, metrics(8, 0.125) + metrics(9, 0.125) + metrics(10, 0.125));
  news = tailer.poll();
  CHECK(news.restarted);
  CHECK(news.events.size() == 3);
}

TEST_CASE("a long file comes in portions, each line once", "[runs]") {
  const TempDir folder;
  const QString file = text(folder / "events.jsonl");
  QByteArray all;
  for (int step = 1; step <= 500; ++step) all += metrics(step, 1.0 / step);
  put(file, all);
  EventTailer tailer(file);
  qint64 last = 0;
  for (bool more = true; more;) {
    const auto news = tailer.poll(1000);
    for (const RunEvent& event : news.events) CHECK(event.step == ++last);
    more = news.more;
  }
  CHECK(last == 500);
}

TEST_CASE("events keep lists with gaps, texts and files", "[runs]") {
  QHash<QByteArray, QString> names;
  const auto event = parseRunEvent(
      R"({"v":1,"time":9,"step":4,"kind":"metrics","loss":null,"kl":2,"loss_by_time":[1,null,3]})",
      names);
  REQUIRE(event);
  CHECK_FALSE(event->value(QStringLiteral("loss")));
  CHECK(event->value(QStringLiteral("kl")) == 2);
  REQUIRE(event->lossByTime.size() == 3);
  CHECK(std::isnan(event->lossByTime[1]));
  CHECK(parseRunEvent(R"({"step":4,"kind":"sample","file":"4.png"})", names)->file ==
        QStringLiteral("4.png"));
  CHECK(parseRunEvent(R"({"step":4,"kind":"failed","text":"No space."})", names)->text ==
        QStringLiteral("No space."));
}

TEST_CASE("what a resume gave up disappears from curves, samples and scores", "[runs]") {
  QHash<QByteArray, QString> names;
  RunEvents events;
  const auto add = [&](const QByteArray& line) { events.push_back(*parseRunEvent(line, names)); };
  for (int step = 1; step <= 6; ++step) add(metrics(step, step).trimmed());
  add(R"({"step":5,"kind":"sample","file":"5.png"})");
  add(R"({"step":6,"kind":"validation","psnr":20})");
  add(R"({"step":4,"kind":"resumed","file":"4.ckpt"})");
  add(metrics(5, 50).trimmed());
  RunMetrics run;
  run.add(events);
  const MetricSeries& loss = run.series(QStringLiteral("loss"));
  CHECK(loss.steps() == std::vector<double>{1, 2, 3, 4, 5});
  CHECK(loss.values() == std::vector<double>{1, 2, 3, 4, 50});
  CHECK(run.samples().empty());
  CHECK(run.scores().empty());
  CHECK(run.names() == QStringList{QStringLiteral("loss")});
  CHECK(metricNameLess(QStringLiteral("flow"), QStringLiteral("flow_0")));
  CHECK(metricNameLess(QStringLiteral("loss"), QStringLiteral("lr")));
  CHECK(metricNameLess(QStringLiteral("lr"), QStringLiteral("validation.psnr")));
}
