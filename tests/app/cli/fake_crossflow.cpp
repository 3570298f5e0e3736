// SPDX-License-Identifier: GPL-3.0-or-later
// The command line with a fake engine, as a program: tests start it and talk to it as a shell does.
// CROSSFLOW_FAKE_STEP_MS: time of one network evaluation. CROSSFLOW_FAKE_FAILURE: the kind of
// failure to end with at the third evaluation. CROSSFLOW_FAKE_CARDS: how many graphics cards there
// are; none finishes a picture before each of them draws one.

#include <QRandomGenerator>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <set>

#include "app/cli/cli.h"
#include "tests/support/fake_engine.h"

using namespace crossflow;

namespace {

/// Hard to compress, so that files have a size worth speaking of; the same for the same request.
QImage noise(const core::GenerationRequest& request) {
  QImage image(96, 96, QImage::Format_RGB32);
  QRandomGenerator random(static_cast<quint32>(request.sampling.seed));
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) image.setPixel(x, y, random.generate() | 0xff000000U);
  }
  return image;
}

/// Where the cards wait for each other.
class Meeting {
 public:
  void come(const QString& card, std::size_t all) {
    constexpr std::chrono::seconds kPatience{50};
    std::unique_lock lock(mutex_);
    drawing_.insert(card);
    everybody_.notify_all();
    if (!everybody_.wait_for(lock, kPatience, [&] { return drawing_.size() >= all; }))
      throw std::runtime_error("a card was left out");
  }

 private:
  std::mutex mutex_;
  std::condition_variable everybody_;
  std::set<QString> drawing_;
};

void playCards(tests::FakeScript& script, int cards) {
  static Meeting meeting;
  for (int i = 0; i < cards; ++i)
    script.devices.push_back({QStringLiteral("cuda:%1").arg(i), QStringLiteral("A card"), 0, 0});
  script.devices.push_back({QStringLiteral("cpu"), QStringLiteral("A processor"), 0, 0});
  script.paint = [cards](const core::GenerationRequest& request) {
    meeting.come(request.device, static_cast<std::size_t>(cards));
    return noise(request);
  };
}

std::optional<core::Failure> scriptedFailure(const char* kind) {
  using Kind = core::Failure::Kind;
  const QString name = QString::fromUtf8(kind);
  const Kind failure = name == u"numeric"  ? Kind::Numeric
                       : name == u"memory" ? Kind::OutOfMemory
                                           : Kind::BadFile;
  return core::Failure{failure, QStringLiteral("The %1 test failed.").arg(name),
                       QStringLiteral("Try again.")};
}

std::unique_ptr<core::Engine> makeEngine(const cli::ModelPlaces&) {
  tests::FakeScript script;
  if (const char* step = std::getenv("CROSSFLOW_FAKE_STEP_MS")) {
    script.step = std::chrono::milliseconds(std::atoi(step));
  }
  if (const char* kind = std::getenv("CROSSFLOW_FAKE_FAILURE")) {
    script.failure = [kind](const core::GenerationRequest&, int step) {
      return step == 2 ? scriptedFailure(kind) : std::nullopt;
    };
  }
  script.previews = false;
  script.paint = noise;
  if (const char* cards = std::getenv("CROSSFLOW_FAKE_CARDS")) playCards(script, std::atoi(cards));
  return std::make_unique<tests::FakeEngine>(script, std::make_shared<tests::FakeCounters>());
}

}  // namespace

int main(int argc, char** argv) {
  return cli::runCli(argc, argv, makeEngine);
}
