// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU's second stream is played: what is asked of it is done when the job looks often enough.
#include "core/engine/render_job.h"

#include <c10/util/Exception.h>

#include "models/base/error.h"
#include "models/pipeline/text_to_image.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

using namespace crossflow::core;
using crossflow::models::LaneWork;
using crossflow::models::SideLane;
using crossflow::models::TextToImage;
using crossflow::tests::TempDir;

namespace {

/// A lane whose work is done once it has been asked for so often, or waited for.
struct PlayedLane {
  std::vector<std::string>& story;
  int looks = 2;
  int broken = 0;  // the picture whose decoding fails, from 1 on
  int asked = 0;

  SideLane lane() {
    return [this](const std::function<void()>& work, const at::Tensor& used) {
      const int number = ++asked;
      CHECK(used.sizes() == at::IntArrayRef({1, 4, 4, 4}));
      story.push_back("begin " + std::to_string(number));
      work();
      return LaneWork{.done = [left = std::make_shared<int>(looks)] { return (*left)-- <= 0; },
                      .wait =
                          [this, number] {
                            if (number == broken)
                              throw std::runtime_error("CUDA error: out of memory");
                          }};
    };
  }
};

struct Job {
  TempDir dir;
  std::vector<std::string> story;  // begin, step and picture, each with its number
  PlayedLane played{story};
  std::unique_ptr<TextToImage> pipeline;
  std::shared_ptr<SharedText> text = makeSharedText();
  WorkCosts costs;
  WorkClock clock{costs};
  EngineOptions options;
  Economy economy{1};
  PictureSet none;
  std::vector<Picture> pictures;
  std::vector<double> fractions;
  std::stop_source stop;
  std::function<void(const EngineEvent&)> onEvent;
  EngineSink sink = [this](EngineEvent event) { receive(std::move(event)); };
  std::unique_ptr<RenderJob> job;

  explicit Job(int count, bool beside = true, int batch = 1) : economy(batch) {
    crossflow::tests::writeTinyModel(dir.path());
    crossflow::models::LoadSettings settings;
    if (beside) settings.lane = played.lane();
    pipeline = TextToImage::load(crossflow::models::locateModels({dir.path()}).front(), settings);
    options.previews = false;
    std::vector<RenderItem> items;
    for (int i = 0; i < count; ++i) {
      RenderItem item{i, {}};
      item.request.source = PromptLatent{QStringLiteral("a dog in a hat")};
      item.request.sampling.seed = static_cast<quint64>(i);
      item.request.sampling.steps = 3;
      item.request.sampling.guidance = 2;
      item.request.batch = batch;
      items.push_back(std::move(item));
    }
    job = std::make_unique<RenderJob>(RenderJob::Host{*text, clock, options, economy, none, {}},
                                      std::move(items), stop.get_token(), sink);
    begin();
  }

  /// As an engine does at first, and after what it could recover from.
  void begin() {
    job->use(*pipeline, QStringLiteral("tiny"), Precision::Float32);
    job->encodePrompts();
  }
  void run() {
    while (job->renderBatch()) {
    }
  }
  void receive(EngineEvent event) {
    if (onEvent) onEvent(event);
    if (const auto* progress = std::get_if<Progress>(&event)) {
      fractions.push_back(progress->fraction);
      if (progress->phase == Phase::Sample) story.push_back("step");
    }
    if (auto* picture = std::get_if<Picture>(&event)) {
      story.push_back("picture " + std::to_string(picture->index + 1));
      pictures.push_back(std::move(*picture));
    }
  }
  std::vector<int> order() const {
    std::vector<int> indexes;
    for (const Picture& picture : pictures) indexes.push_back(picture.index);
    return indexes;
  }
};

using Story = std::vector<std::string>;

}  // namespace

TEST_CASE("A picture is decoded while the next is drawn, and comes when it is ready",
          "[decode_beside]") {
  Job job(3);
  job.run();
  // Looked for behind every step; the last one is waited for.
  CHECK(job.story == Story{"step", "step", "step", "begin 1", "step", "step", "step", "picture 1",
                           "begin 2", "step", "step", "step", "picture 2", "begin 3", "picture 3"});
  double last = 0;
  for (const double fraction : job.fractions) {
    CHECK(fraction >= last);
    last = fraction;
  }
  CHECK(last == Approx(1));
}

TEST_CASE("Pictures decoded beside others are those decoded alone, in their order",
          "[decode_beside]") {
  const int batch = GENERATE(1, 2, 3);
  const int looks = GENERATE(0, 1, 100);
  Job alone(5, false, batch), beside(5, true, batch);
  beside.played.looks = looks;
  alone.run();
  beside.run();
  CHECK(beside.played.asked == 5);
  CHECK(beside.order() == std::vector<int>{0, 1, 2, 3, 4});
  REQUIRE(alone.pictures.size() == 5);
  for (size_t i = 0; i < 5; ++i) {
    CHECK(beside.pictures[i].image == alone.pictures[i].image);
    CHECK(beside.pictures[i].request == alone.pictures[i].request);
  }
}

TEST_CASE("What breaks in decoding comes with its picture, which is drawn again",
          "[decode_beside]") {
  Job job(4);
  job.played.broken = 2;
  CHECK_THROWS_WITH(job.run(), Catch::Contains("out of memory"));
  CHECK(job.order() == std::vector<int>{0});  // nothing behind the broken one
  job.pipeline->saveMemory();
  CHECK_FALSE(job.pipeline->decodesBeside());
  job.begin();
  job.run();
  CHECK(job.order() == std::vector<int>{0, 1, 2, 3});
  CHECK(job.played.asked == 2);
  Job alone(4, false);
  alone.run();
  for (size_t i = 0; i < 4; ++i) CHECK(job.pictures[i].image == alone.pictures[i].image);
}

TEST_CASE("What breaks in drawing leaves the picture before it whole", "[decode_beside]") {
  Job job(3);
  int draws = 0;
  job.played.looks = 100;
  job.options.beforeWork = [&](Phase phase, int, bool) {
    if (phase == Phase::Sample && ++draws == 2)
      throw c10::OutOfMemoryError(c10::SourceLocation{"", "", 0}, "out of memory");
  };
  CHECK_THROWS(job.run());
  CHECK(job.order() == std::vector<int>{0});
  job.begin();
  job.run();
  CHECK(job.order() == std::vector<int>{0, 1, 2});
  CHECK(draws == 4);  // the first one is not drawn again
}

TEST_CASE("A stop while the next is drawn keeps the picture that was drawn", "[decode_beside]") {
  Job job(3);
  job.played.looks = 100;
  int steps = 0;
  job.onEvent = [&](const EngineEvent& event) {
    const auto* progress = std::get_if<Progress>(&event);
    if (progress != nullptr && progress->phase == Phase::Sample && ++steps == 4)
      job.stop.request_stop();
  };
  CHECK_THROWS_AS(job.run(), crossflow::base::Cancelled);
  CHECK(job.order() == std::vector<int>{0});
  CHECK(steps == 4);
}

TEST_CASE("Decoding in tiles is for want of memory and takes no more beside it",
          "[decode_beside]") {
  Job job(3);
  REQUIRE(job.economy.stepDown(false));
  REQUIRE(job.economy.tiledDecode());
  job.run();
  CHECK(job.played.asked == 0);
  CHECK(job.order() == std::vector<int>{0, 1, 2});
  CHECK(job.pictures[0].request.tiledDecode);
}
