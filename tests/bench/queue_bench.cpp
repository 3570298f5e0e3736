// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's thread spends on five hundred renders that are given, wait and are done: each
// event of its loop, in its own processor time. Baseline: the thirty rows of the queue made anew,
// as a list without memory would for each render that ends.

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <algorithm>
#include <cstdio>

#include "tests/support/qt_text.h"
#include "tests/support/timed_application.h"
#include "tests/support/ui_bench.h"
#include "ui/generate/generate_page.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

constexpr int kRenders = 500;
constexpr int kRows = 30;
constexpr int kPatience = 600'000;      // milliseconds
constexpr double kFrame = 1000.0 / 60;  // milliseconds

/// Milliseconds for thirty rows of a label and five buttons, shown once.
double plainRows() {
  QListWidget list;
  list.show();
  QCoreApplication::processEvents();
  const double before = threadMilliseconds();
  for (int i = 0; i < kRows; ++i) {
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->addWidget(new QLabel(text("cat number %1").arg(i)));
    for (int button = 0; button < 5; ++button) across->addWidget(new QToolButton);
    list.setItemWidget(new QListWidgetItem(&list), row);
  }
  QCoreApplication::processEvents();
  return threadMilliseconds() - before;
}

std::vector<TimedApplication::Cost> costsOfQueue(TimedApplication& application, double& given) {
  FakeScript script;
  script.step = std::chrono::milliseconds(1);
  script.steps = 4;
  script.size = {64, 64};
  UiBench bench(script);
  bench.page<ui::GeneratePage>().render();  // fonts, icons, styles
  if (!bench.idle()) return {};
  application.beginCounting();
  bench.service->setPaused(true);
  for (int i = 0; i < kRenders; ++i) {
    const double before = threadMilliseconds();
    bench.service->submit(promptRequest(text("cat number %1").arg(i)));
    given = std::max(given, threadMilliseconds() - before);
  }
  QTest::qWait(500);
  bench.service->setPaused(false);
  if (!spinUntil([&] { return bench.service->renders().empty(); }, kPatience)) return {};
  QTest::qWait(100);
  return application.endCounting();
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);
  const TempDir folder;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     QString::fromStdString(folder.path().string()));
  TimedApplication application(argc, argv);
  double given = 0;
  std::vector<TimedApplication::Cost> costs = costsOfQueue(application, given);
  if (costs.empty()) {
    std::fprintf(stderr, "the queue did not come to its end\n");
    return 1;
  }
  std::sort(costs.begin(), costs.end(),
            [](const auto& a, const auto& b) { return a.milliseconds > b.milliseconds; });
  const auto above = std::count_if(costs.begin(), costs.end(),
                                   [](const auto& cost) { return cost.milliseconds > kFrame; });
  const double plain = plainRows();
  std::printf("%d renders, %zu events\n", kRenders, costs.size());
  std::printf("giving one, at most    %6.1f ms of %.1f\n", given, kFrame);
  std::printf("events above a frame   %6td\n", above);
  std::printf("thirty rows made anew  %6.1f ms\n", plain);
  const double hundredth = costs[costs.size() / 100].milliseconds;
  std::printf("99 of 100 events below %6.2f ms   1 : %.1f\n", hundredth, plain / hundredth);
  for (std::size_t i = 0; i < std::min<std::size_t>(5, costs.size()); ++i) {
    std::printf("  %6.1f ms %s\n", costs[i].milliseconds, qPrintable(costs[i].what));
  }
  return 0;
}
