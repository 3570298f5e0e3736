// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with a long queue: what it does for each render must not grow with those that
// wait. What that costs in time, for five hundred, is measured by tests/bench/queue_bench.cpp.

#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/generate/generate_page.h"
#include "ui/generate/queue_panel.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

constexpr int kRenders = 150;  // five times the rows that the panel makes

/// Counts the widgets that are made inside of another: each is polished once, before it is shown.
class MadeWidgets : public QObject {
 public:
  explicit MadeWidgets(const QWidget& inside) : inside_(inside) { qApp->installEventFilter(this); }
  int count() const { return count_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Polish) {
      const auto* widget = qobject_cast<const QWidget*>(watched);
      if (widget != nullptr && inside_.isAncestorOf(widget)) ++count_;
    }
    return false;
  }

 private:
  const QWidget& inside_;
  int count_ = 0;
};

}  // namespace

TEST_CASE("a row of the queue is made once, whatever is given and done meanwhile") {
  FakeScript script;
  script.step = std::chrono::milliseconds(1);
  script.steps = 4;
  script.size = {64, 64};
  UiBench bench(script);
  auto* queue = bench.page<ui::GeneratePage>().findChild<ui::QueuePanel*>();
  REQUIRE(queue != nullptr);
  bench.service->setPaused(true);
  for (int i = 0; i < 2; ++i) bench.service->submit(promptRequest(text("dog number %1").arg(i)));
  MadeWidgets made(*queue);
  REQUIRE(spinUntil([&] { return queue->isVisible() && made.count() > 0; }));
  const int perRow = made.count() / 2;  // the panel's own were there before
  for (int i = 0; i < kRenders; ++i) {
    bench.service->submit(promptRequest(text("cat number %1").arg(i)));
    if (i % 10 == 0) QTest::qWait(1);
  }
  bench.service->setPaused(false);
  REQUIRE(spinUntil([&] { return bench.service->renders().empty(); }, 240'000));
  QTest::qWait(100);
  INFO(perRow << " widgets in a row, " << made.count() << " made");
  CHECK(perRow >= 3);
  CHECK(made.count() > 30 * perRow);  // it was looked at
  CHECK(made.count() <= (kRenders + 4) * perRow);
}
