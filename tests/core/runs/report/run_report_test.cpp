// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/report/run_report.h"

#include <QCoreApplication>
#include <QTranslator>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>

#include "core/runs/report/svg_plot.h"
#include "tests/core/runs/folder/fake_run.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

const QString kCheckpoints = QStringLiteral("/checkpoints/");

QString runWithHistory(const TempDir& root) {
  QString folder = makeRun(root, QStringLiteral("a <run>"));
  for (const char* step : {"2", "4", "6", "8"}) {
    put(folder + kCheckpoints + QLatin1String(step) + QStringLiteral(".ckpt/nnet.pth"), "1234");
    put(folder + kCheckpoints + QLatin1String(step) + QStringLiteral(".ckpt/step.pth"), "5");
  }
  put(folder + kCheckpoints + QStringLiteral(".unfinished-9.ckpt/nnet.pth"), "1");
  put(folder + kCheckpoints + QStringLiteral("best.json"), "{\"v\":1,\"step\":4,\"score\":-20}");
  put(folder + QStringLiteral("/samples/4.png"), "\x89PNG bytes");
  QByteArray events;
  for (int step = 1; step <= 8; ++step)
    events += QStringLiteral("{\"kind\":\"metrics\",\"step\":%1,\"loss\":%2,\"lr\":0.001}\n")
                  .arg(step)
                  .arg(1.0 / step)
                  .toUtf8();
  events +=
      "{\"kind\":\"validation\",\"step\":4,\"psnr\":20.5}\n"
      "{\"kind\":\"sample\",\"step\":4,\"file\":\"4.png\"}\n"
      "{\"kind\":\"sample\",\"step\":6,\"file\":\"../config.json\"}\n"
      "{\"kind\":\"notice\",\"step\":7,\"text\":\"1 < 2 & so on\"}\n";
  put(folder + QStringLiteral("/events.jsonl"), events);
  put(folder + QStringLiteral("/status.json"), statusText("stopped", 0, 0, 8));
  return folder;
}

std::vector<qint64> stepsOf(const QString& run) {
  std::vector<qint64> steps;
  for (const RunCheckpoint& checkpoint : listCheckpoints(run)) steps.push_back(checkpoint.step);
  return steps;
}

}  // namespace

TEST_CASE("a report is one file with everything in it", "[runs]") {
  const TempDir root;
  const QString folder = runWithHistory(root);
  const QString file = text(root / "report.html");
  REQUIRE(writeRunReport(folder, file));
  const QByteArray html = contentOf(file);
  CHECK(html.contains("a &lt;run&gt;"));
  CHECK(html.contains("1 &lt; 2 &amp; so on"));
  CHECK(html.contains("data:image/png;base64,"));
  CHECK(html.count("<figure>") == 1);
  CHECK(html.count("<svg") >= 3);
  CHECK(html.contains("prefers-color-scheme: dark"));
  CHECK(html.contains("batchSize"));
  CHECK_FALSE(html.contains("<script"));
  CHECK_FALSE(html.contains("http"));
  CHECK(html.contains("stopped"));
}

TEST_CASE("a report speaks the language of the program", "[runs]") {
  class Marks : public QTranslator {
   public:
    QString translate(const char*, const char* text, const char*, int) const override {
      return QChar(0xab) + QString::fromUtf8(text) + QChar(0xbb);
    }
    bool isEmpty() const override { return false; }
  } marks;
  const TempDir root;
  const QString file = text(root / "report.html");
  const QString run = runWithHistory(root);
  QCoreApplication::installTranslator(&marks);
  REQUIRE(writeRunReport(run, file));
  QCoreApplication::removeTranslator(&marks);
  const QString html = QString::fromUtf8(contentOf(file));
  const QChar mark(0xab);
  for (const char* words : {"<h2>", "<th>", "y=\"16\">", "alt=\""}) {
    INFO(words);
    const QString before = QLatin1String(words);
    CHECK(html.count(before + mark) > 0);
    const auto empty = html.count(before + QStringLiteral("</th>"));
    CHECK(html.count(before + mark) + empty == html.count(before));
  }
  CHECK(html.contains(mark + QStringLiteral("stopped")));
}

TEST_CASE("plots are well-formed SVG, one value or a thousand", "[runs]") {
  MetricSeries one, many, negative;
  one.append(5, 3);
  for (int step = 1; step <= 1000; ++step) many.append(step, step);
  negative.append(1, -1);
  for (const bool log : {false, true}) {
    const QString svg = svgOf({QStringLiteral("A & B"),
                               {{QStringLiteral("one"), &one}, {QStringLiteral("<many>"), &many}},
                               log});
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) xml.readNext();
    INFO(xml.errorString().toStdString());
    CHECK_FALSE(xml.hasError());
    CHECK_FALSE(svg.contains(QStringLiteral("nan")));
  }
  CHECK(svgOf({QStringLiteral("none"), {{QStringLiteral("n"), &negative}}, true}).isEmpty());
  CHECK(roundTicks(0, 10, 5) == std::vector<double>{0, 2, 4, 6, 8, 10});
  CHECK(roundTicks(1, 1, 5).empty());
}

TEST_CASE("checkpoints are listed, kept, pruned and removed", "[runs]") {
  const TempDir root;
  const QString folder = runWithHistory(root);
  RunScores scores{5, {{QStringLiteral("fid"), 12.5}}};
  auto list = listCheckpoints(folder, {scores});
  REQUIRE(list.size() == 4);
  CHECK(list[0].step == 8);
  CHECK(list[0].bytes == 5);
  CHECK(list[2].best);
  CHECK(list[2].scores.at(QStringLiteral("fid")) == 12.5);
  CHECK(list[1].scores.empty());

  REQUIRE_FALSE(setKept(list[3], folder, true));
  CHECK(listCheckpoints(folder)[3].kept);
  const auto freed = pruneCheckpoints(folder, 1);
  REQUIRE(freed);
  CHECK(*freed == 5);
  CHECK(stepsOf(folder) == std::vector<qint64>{8, 4, 2});
  REQUIRE_FALSE(setKept(list[3], folder, false));
  CHECK(*pruneCheckpoints(folder, 1) == 5);
  CHECK(stepsOf(folder) == std::vector<qint64>{8, 4});
  CHECK_FALSE(removeCheckpoint(listCheckpoints(folder)[0], folder));
  const auto refused = removeCheckpoint(listCheckpoints(folder)[0], folder);
  REQUIRE(refused);
  CHECK(refused->sentence.contains(QStringLiteral("only checkpoint")));
}

TEST_CASE("an exported model gets a free and plain name", "[runs]") {
  const TempDir root;
  const QString models = text(root.path());
  CHECK(exportId(QStringLiteral("Meine Läufe / 3"), 20, models) ==
        QStringLiteral("Meine-L-ufe-3-20"));
  CHECK(exportId(QStringLiteral("猫"), 20, models) == QStringLiteral("model-20"));
  QDir().mkpath(models + QStringLiteral("/model-20"));
  CHECK(exportId(QStringLiteral("猫"), 20, models) == QStringLiteral("model-20-2"));
  const QStringList arguments = exportArguments(
      {QStringLiteral("/run"), 20, models, QStringLiteral("m"), QStringLiteral("M"), false});
  CHECK(arguments.contains(models + QStringLiteral("/m")));
  CHECK(arguments.contains(QStringLiteral("--raw")));
}
