// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "core/runs/figures/charts.h"
#include "tests/support/event_recorder.h"
#include "tests/support/temp_dir.h"
#include "ui/shared/qcustomplot_include.h"
#include "ui/training/plots/loss_plot.h"
#include "ui/training/plots/plot_colours.h"
#include "ui/training/plots/plot_export.h"
#include "ui/training/plots/plot_panel.h"
#include "ui/training/runs/run_list.h"
#include "ui/training/runs/sample_sheet.h"
#include "ui/training/wizard/cluster_dialog.h"
#include "ui/training/wizard/form.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

core::RunEvent metrics(qint64 step, std::vector<std::pair<QString, double>> values) {
  core::RunEvent event;
  event.step = step;
  event.values = std::move(values);
  return event;
}

core::RunEvent ofKind(core::RunEventKind kind, core::RunEvent event) {
  event.kind = kind;
  return event;
}

core::RunEvents someEvents(int steps) {
  core::RunEvents events;
  for (int step = 1; step <= steps; ++step) {
    core::RunEvent event = metrics(step, {{QStringLiteral("loss"), 2.0 / step},
                                          {QStringLiteral("flow"), 1.0 / step},
                                          {QStringLiteral("flow_0"), 0.4 / step},
                                          {QStringLiteral("flow_1"), 0.6 / step},
                                          {QStringLiteral("lr"), 1e-3},
                                          {QStringLiteral("colour_loss"), 3.0}});
    event.lossByTime = std::vector<double>(8, 0.5);
    events.push_back(event);
  }
  events.push_back(ofKind(core::RunEventKind::Validation,
                          metrics(steps, {{QStringLiteral("flow_at_0.05"), 0.3},
                                          {QStringLiteral("flow_at_0.5"), 0.2}})));
  events.push_back(
      ofKind(core::RunEventKind::Evaluation, metrics(steps, {{QStringLiteral("fid"), 31.5}})));
  return events;
}

core::RunMetrics someMetrics(int steps) {
  core::RunMetrics made;
  made.add(someEvents(steps));
  return made;
}

void draw(ui::LossPlot& plot) {
  plot.resize(800, 400);
  plot.show();
  plot.refresh();
  QTest::qWait(30);
}

QStringList titles(const std::vector<core::Chart>& charts) {
  QStringList all;
  for (const core::Chart& chart : charts) all << chart.id;
  return all;
}

}  // namespace

TEST_CASE("figures are sorted into charts, those without a name of ours last") {
  const core::RunMetrics figures = someMetrics(3);
  const auto charts = core::chartsOf(figures);
  CHECK(titles(charts).join(QLatin1Char(' ')).toStdString() ==
        "loss flow time validation fid lr colour_loss");
  const auto flow = std::find_if(charts.begin(), charts.end(),
                                 [](const auto& c) { return c.id == QLatin1String("flow"); });
  REQUIRE(flow->lines.size() == 3);
  CHECK(flow->lines[1].name == QStringLiteral("stage 0"));
  CHECK(charts[2].lines.size() == 8);
  CHECK(charts[2].ordered);
  CHECK(charts[3].lines[0].name == QStringLiteral("t = 0.05"));
  CHECK(core::scoreTitle(QStringLiteral("evaluation.fid")) == QStringLiteral("FID"));
  CHECK(core::scoreTitle(QStringLiteral("validation.flow_at_0.25")) ==
        QStringLiteral("Validation, t = 0.25"));
  CHECK(core::scoreTitle(QStringLiteral("validation.error_at_2")) ==
        QStringLiteral("Validation, steps: 2"));
}

TEST_CASE("where learning by heart begins is marked, and not before") {
  core::MetricSeries trained, apart;
  const auto add = [&](double step, double t, double a) {
    trained.append(step, t);
    apart.append(step, a);
  };
  CHECK_FALSE(core::partingStep(trained, apart));
  add(100, 1.0, 1.1);
  add(200, 0.8, 0.9);
  add(300, 0.6, 0.85);
  CHECK_FALSE(core::partingStep(trained, apart));  // both fall
  add(400, 0.5, 0.9);
  CHECK_FALSE(core::partingStep(trained, apart));  // one figure is none
  add(500, 0.4, 0.95);
  CHECK(core::partingStep(trained, apart) == 300);
  core::MetricSeries worse = trained;
  worse.append(600, 2.0);
  CHECK_FALSE(core::partingStep(worse, apart));  // it does not learn at all

  core::RunFigures figures;
  const QString run = QStringLiteral("/run");
  figures.want({run});
  core::RunEvents events;
  for (std::size_t i = 0; i < apart.size(); ++i)
    events.push_back(ofKind(core::RunEventKind::Validation,
                            metrics(static_cast<qint64>(apart.steps()[i]),
                                    {{QStringLiteral("flow"), apart.values()[i]},
                                     {QStringLiteral("training_flow"), trained.values()[i]}})));
  figures.add(run, events, false);
  ui::PlotPanel panel(figures);
  panel.setRun({run, QStringLiteral("run")});
  panel.choose(QStringLiteral("validation"));
  CHECK(panel.plot()->mark() == 300);
  REQUIRE(panel.plot()->curves().size() == 2);
  CHECK(panel.plot()->curves()[0].name == QStringLiteral("kept apart"));
  CHECK(panel.plot()->curves()[1].name == QStringLiteral("trained on"));
}

TEST_CASE("every figure that the trainer writes has a title") {
  core::RunMetrics figures;
  const auto add = [&figures](core::RunEventKind kind, const std::vector<const char*>& names) {
    std::vector<std::pair<QString, double>> values;
    for (const char* name : names) values.emplace_back(QLatin1String(name), 1);
    figures.add(core::RunEvents{ofKind(kind, metrics(1, values))});
  };
  add(core::RunEventKind::Metrics,
      {"loss", "flow", "flow_0", "flow_1", "kl", "contrastive", "logit_scale", "sum_distance", "l1",
       "l2", "psnr", "lr", "gradient_norm", "pictures_per_second", "memory_bytes", "data_seconds"});
  add(core::RunEventKind::Validation, {"flow", "flow_at_0.05", "psnr"});
  add(core::RunEventKind::Evaluation, {"fid", "clip_score"});
  for (const core::Chart& chart : core::chartsOf(figures)) {
    INFO(chart.id.toStdString());
    CHECK(chart.title != chart.id);
    for (const core::Chart::Line& line : chart.lines) CHECK(line.name != line.id);
  }
  CHECK(core::chartValueText(QStringLiteral("pictures_per_second"), 33.4) ==
        QStringLiteral("33.4/s"));
}

TEST_CASE("the outermost points of a plot are drawn whole") {
  core::MetricSeries series;
  for (int i = 0; i < 3; ++i) series.append(i, i % 2 == 0 ? 0.0 : 1.0);
  ui::LossPlot plot;
  plot.setCurves({{QStringLiteral("loss"), &series, Qt::red}});
  draw(plot);
  auto* canvas = plot.findChild<QCustomPlot*>();
  REQUIRE(canvas != nullptr);
  const QImage picture = canvas->grab().toImage();
  const QRect inside = canvas->axisRect()->rect();
  const auto redAt = [&](int x) {
    for (int y = 0; y < picture.height(); ++y) {
      const QColor colour = picture.pixelColor(x, y);
      if (colour.red() > colour.blue() + 40) return true;
    }
    return false;
  };
  for (const int beside : {1, 2}) {  // half of the dot at a point
    CHECK(redAt(inside.left() - beside));
    CHECK(redAt(inside.right() + beside));
  }
}

TEST_CASE("a plot draws as many points as it has columns, and every spike") {
  core::MetricSeries series;
  for (int i = 0; i < 200'000; ++i) series.append(i, i == 123'456 ? 50.0 : std::sin(i / 5000.0));
  ui::LossPlot plot;
  plot.setCurves({{QStringLiteral("loss"), &series, Qt::red}});
  draw(plot);
  const auto drawn = plot.drawn(0);
  CHECK(drawn.size() > 200);
  CHECK(drawn.size() <= 2 * static_cast<std::size_t>(plot.range().columns) + 4);
  CHECK(std::any_of(drawn.begin(), drawn.end(), [](const auto& p) { return p.value == 50.0; }));
  CHECK(plot.range().from == 0);
  CHECK(plot.range().to == 199'999);

  SECTION("it follows a growing curve until the user chose a view") {
    series.append(300'000, 0);
    draw(plot);
    CHECK(plot.range().to == 300'000);
    plot.zoom(0.5);
    draw(plot);
    const double to = plot.range().to;
    CHECK(to < 300'000);
    series.append(400'000, 0);
    draw(plot);
    CHECK(plot.range().to == to);
    QTest::keyClick(&plot, Qt::Key_Home);
    draw(plot);
    CHECK(plot.range().to == 400'000);
  }
  SECTION("logarithmic axes leave out what they cannot show") {
    plot.setLogSteps(true);
    plot.setLogValues(true);
    draw(plot);
    CHECK(plot.range().from >= 1);
    for (const auto& point : plot.drawn(0)) CHECK(point.value > 0);
  }
  SECTION("smoothing does not depend on what is visible") {
    plot.setSmoothing(2000);
    draw(plot);
    const auto whole = core::smoothed(series, 2000);
    for (const auto& point : plot.drawn(0)) {
      CHECK(point.value == Approx(whole.nearest(point.step)->value));
    }
  }
  SECTION("the keyboard reads values") {
    QTest::keyClick(&plot, Qt::Key_Right);
    CHECK(plot.readOut().contains(QStringLiteral("loss")));
    const QString first = plot.readOut();
    QTest::keyClick(&plot, Qt::Key_Left);
    CHECK(plot.readOut() != first);
    plot.setShown(0, false);
    draw(plot);
  }
  SECTION("it is written as PNG and SVG") {
    const TempDir folder;
    const QDir to(QString::fromStdString(folder.path().string()));
    CHECK(plot.savePng(to.filePath(QStringLiteral("a.png"))));
    CHECK(plot.saveSvg(to.filePath(QStringLiteral("a.svg"))));
    CHECK(QImage(to.filePath(QStringLiteral("a.png"))).width() >= 800);
    CHECK(QFile(to.filePath(QStringLiteral("a.svg"))).size() > 1000);
  }
}

TEST_CASE("ten runs of a million points are drawn by as many as the screen has") {
  std::vector<core::MetricSeries> runs(10);
  std::vector<ui::PlotCurve> curves;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    runs[run].reserve(1'000'000);
    quint32 dice = static_cast<quint32>(run);
    for (int step = 0; step < 1'000'000; ++step) {
      dice = dice * 1664525 + 1013904223;
      runs[run].append(step, 1.0 / (1 + step / 1e5) + (dice >> 8) * 1e-9);
    }
    curves.push_back({QStringLiteral("run"), &runs[run], ui::plotColour(static_cast<int>(run))});
  }
  ui::LossPlot plot;
  plot.setCurves(std::move(curves));
  draw(plot);
  for (std::size_t run = 0; run < runs.size(); ++run) {
    CHECK(plot.drawn(run).size() > 100);
    CHECK(plot.drawn(run).size() <= 4 * static_cast<std::size_t>(plot.width()));
  }
}

TEST_CASE("curves become a table of what was measured") {
  core::MetricSeries a, b;
  a.append(1, 0.5);
  a.append(3, 0.25);
  b.append(2, 1);
  b.append(3, 1e-7);
  const QByteArray csv = ui::curvesAsCsv({{QStringLiteral("run, one"), &a, {}},
                                          {QStringLiteral("two"), &b, {}},
                                          {QStringLiteral("off"), &b, {}, Qt::SolidLine, false}});
  CHECK(csv.toStdString() ==
        "step,\"run, one\",two\n1,0.5,\n2,,1\n3,0.25,9.9999999999999995e-08\n");
}

TEST_CASE("the panel shows newest values, compares runs and survives a run that begins anew") {
  const QString first = QStringLiteral("a"), second = QStringLiteral("b");
  core::RunFigures figures;
  ui::PlotPanel panel(figures);
  QObject::connect(&figures, &core::RunFigures::changed, &panel, &ui::PlotPanel::refresh);
  QObject::connect(
      &panel, &ui::PlotPanel::comparisonChanged, &figures,
      [&](const QStringList& compared) { figures.want(QStringList{first} + compared); });
  figures.want({first});
  figures.add(first, someEvents(20), true);
  panel.resize(1000, 600);
  panel.show();
  panel.setOthers({{first, QStringLiteral("first")}, {second, QStringLiteral("second")}});
  panel.setRun({first, QStringLiteral("first")});
  CHECK(panel.chart() == QStringLiteral("loss"));
  panel.choose(QStringLiteral("flow"));
  CHECK(panel.plot()->curves().size() == 3);
  panel.compare({second});
  figures.want({first, second});
  figures.add(second, someEvents(10), true);
  QTest::qWait(20);
  REQUIRE(panel.plot()->curves().size() == 6);
  CHECK(panel.plot()->curves()[0].colour != panel.plot()->curves()[3].colour);
  CHECK(panel.plot()->curves()[0].dash != panel.plot()->curves()[1].dash);

  figures.add(first, {}, true);
  QTest::qWait(20);
  CHECK(panel.chart().isEmpty());
  figures.add(first, someEvents(2), true);
  CHECK(panel.plot()->curves().size() == 2);  // both losses
}

TEST_CASE("colours of curves differ in lightness") {
  for (int i = 0; i < 5; ++i) {
    for (int j = 0; j < i; ++j) CHECK(ui::plotColour(i) != ui::plotColour(j));
  }
  CHECK(ui::plotScale(0).lightness() < ui::plotScale(1).lightness());
}

TEST_CASE("a sheet of samples is cut where the trainer pasted") {
  constexpr int kCount = 11, kWidth = 10, kHeight = 6;
  QImage sheet(2 + 8 * (kWidth + 2), 2 + 2 * (kHeight + 2), QImage::Format_RGB32);
  sheet.fill(Qt::white);
  QPainter painter(&sheet);
  for (int i = 0; i < kCount; ++i) {
    painter.fillRect(2 + i % 8 * (kWidth + 2), 2 + i / 8 * (kHeight + 2), kWidth, kHeight,
                     QColor(i * 20, 0, 0));
  }
  painter.end();
  const auto pictures = ui::cutSampleSheet(sheet, kCount);
  REQUIRE(pictures.size() == kCount);
  for (int i = 0; i < kCount; ++i) {
    const QImage& picture = pictures[static_cast<std::size_t>(i)];
    CHECK(picture.size() == QSize(kWidth, kHeight));
    CHECK(picture.pixelColor(0, 0).red() == i * 20);
    CHECK(picture.pixelColor(kWidth - 1, kHeight - 1).red() == i * 20);
  }
  CHECK(ui::cutSampleSheet(sheet, 0).size() == 1);
  CHECK(ui::cutSampleSheet(sheet, 7).size() == 1);  // not of that form
  CHECK(ui::cutSampleSheet({}, 3).empty());
}

TEST_CASE("lines for other machines are shown, follow the fields and are copied") {
  ui::ClusterDialog dialog(QStringLiteral("/runs/a b"), QStringLiteral("/bin/train"), true);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  dialog.show();
  CHECK(dialog.lines() == QStringLiteral("CROSSFLOW_TRAIN=/bin/train sh '/runs/a b/start.sh'"));
  dialog.choose(ui::ClusterDialog::Kind::Torchrun);
  CHECK(dialog.lines().contains(QStringLiteral("--nnodes=2")));
  for (auto* field : dialog.findChildren<QSpinBox*>())
    if (field->accessibleName() == QStringLiteral("Machines")) field->setValue(3);
  CHECK(dialog.lines().contains(QStringLiteral("--nnodes=3")));
  CHECK(dialog.lines().contains(QStringLiteral("--node-rank=2")));
  dialog.choose(ui::ClusterDialog::Kind::Slurm);
  CHECK(dialog.lines().contains(QStringLiteral("#SBATCH --nodes=3")));
  for (auto* copy : dialog.findChildren<QPushButton*>())
    if (copy->accessibleName() == QStringLiteral("Copy")) copy->click();
  CHECK(QGuiApplication::clipboard()->text() == dialog.lines());
}

TEST_CASE("rates are typed and shown with the digits they need") {
  QDoubleSpinBox* field = ui::numberField(QStringLiteral("rate"), 0, 10, 12);
  field->setLocale(QLocale::c());
  field->setValue(1e-5);
  CHECK(field->text() == QStringLiteral("1e-05"));
  field->selectAll();
  QTest::keyClicks(field, QStringLiteral("3e-4"));
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(field->value() == Approx(3e-4));
  delete field;
}

TEST_CASE("the list keeps its selection while runs change") {
  ui::RunList list;
  std::vector<core::RunRecord> runs(2);
  runs[0].folder = QStringLiteral("/a");
  runs[0].name = QStringLiteral("a");
  runs[1].folder = QStringLiteral("/b");
  list.setRuns(runs);
  list.select(QStringLiteral("/b"));
  QStringList chosen;
  QObject::connect(&list, &ui::RunList::chosen, [&](const QString& f) { chosen << f; });
  runs[0].step = 3;
  list.setRuns(runs);
  core::RunRecord more;
  more.folder = QStringLiteral("/c");
  runs.insert(runs.begin(), more);
  list.setRuns(runs);
  CHECK(list.selected() == QStringLiteral("/b"));
  CHECK(chosen.isEmpty());
  list.resize(300, 300);
  list.show();
  QTest::qWait(10);
  QTest::keyClick(&list, Qt::Key_Up);
  CHECK(chosen == QStringList{QStringLiteral("/a")});
}
