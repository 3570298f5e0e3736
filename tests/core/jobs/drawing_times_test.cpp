// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/drawing_times.h"

#include <QSettings>
#include <catch2/catch.hpp>

#include "tests/support/event_recorder.h"
#include "tests/support/fake_engine.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

const QString kSettingsKey = QStringLiteral("engine/drawing_times");

/// One session on the devices of the script.
struct Session {
  explicit Session(const FakeScript& script, const QString& chosen = {})
      : service(
            [script] {
              return std::make_unique<FakeEngine>(script, std::make_shared<FakeCounters>());
            },
            {QStringList{chosen}, {}, false}),
        recorder(service),
        times(service) {
    service.refreshModels();
    listed = spinUntil([&] { return !service.devices().drawing.empty(); });
  }
  bool draw() {
    const JobId id = service.submit(promptRequest(QStringLiteral("a")));
    return spinUntil([&] { return recorder.ended(id); });
  }
  std::optional<double> seconds() { return service.estimateAlone(GenerationRequest()); }

  InferenceService service;
  EventRecorder recorder;
  DrawingTimes times;
  bool listed = false;
};

FakeScript onDevices(std::vector<Device> devices, int milliseconds) {
  FakeScript script;
  script.step = std::chrono::milliseconds(milliseconds);
  script.devices = std::move(devices);
  return script;
}

const Device kPlayedCard{QStringLiteral("cuda:0"), QStringLiteral("Card"), 1000, 0};
const Device kPlayedProcessor{QStringLiteral("cpu"), QStringLiteral("Processor"), 1000, 0};

}  // namespace

TEST_CASE("times are remembered for each device apart") {
  QSettings().remove(kSettingsKey);
  {
    Session first(onDevices({kPlayedProcessor}, 20));
    REQUIRE(first.listed);
    CHECK_FALSE(first.seconds());
    REQUIRE(first.draw());
    REQUIRE(first.seconds());
  }
  const double onProcessor = [] {
    Session again(onDevices({kPlayedProcessor}, 20));
    REQUIRE(again.listed);
    REQUIRE(again.seconds());  // before it drew anything
    return *again.seconds();
  }();
  CHECK(onProcessor > 0.05);
  {
    Session card(onDevices({kPlayedCard, kPlayedProcessor}, 1));  // one was put in
    REQUIRE(card.listed);
    CHECK(card.service.devices().drawing.size() == 1);
    CHECK(card.service.devices().drawing.front().name == kPlayedCard.name);
    CHECK_FALSE(card.seconds());  // nothing is known of it
    REQUIRE(card.draw());
    CHECK(*card.seconds() < onProcessor);
  }
  {
    Session chosen(onDevices({kPlayedCard, kPlayedProcessor}, 20), QStringLiteral("cpu"));
    REQUIRE(chosen.listed);
    CHECK(chosen.service.devices().drawing.front().id == QStringLiteral("cpu"));
    CHECK(*chosen.seconds() == Approx(onProcessor));
  }
  QSettings().remove(kSettingsKey);
}

TEST_CASE("times that cannot be are not believed") {
  for (const char* text :
       {"not JSON", "[1,2]", R"({"cpu":{"starter":-1}})", R"({"cpu":{"starter":"x"}})",
        R"({"cpu":{"starter":1e300}})", R"({"cpu":7})"}) {
    INFO(text);
    QSettings().setValue(kSettingsKey, QByteArray(text));
    Session session(onDevices({kPlayedProcessor}, 0));
    REQUIRE(session.listed);
    CHECK_FALSE(session.seconds());
  }
  QSettings().remove(kSettingsKey);
}
