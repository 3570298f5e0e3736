// SPDX-License-Identifier: GPL-3.0-or-later
// Several engines of one process, as there is one for each card.
#include "core/engine/text/shared_text.h"

#include <atomic>
#include <latch>
#include <map>
#include <thread>

#include "core/engine/torch_engine.h"
#include "models/base/error.h"
#include "models/pipeline/encoder_seat.h"
#include "models/text_ve/text_ve.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

using namespace crossflow::core;
using crossflow::models::TextLatent;

namespace {

const QString kKey = QStringLiteral("model"), kAsked = QStringLiteral("a dog");

TextLatent latentOf(float value) {
  return {at::full({1, 2}, value), at::zeros({1, 2})};
}

struct Drawing {
  RunResult result = Finished{};
  std::map<int, QImage> pictures;
};

/// Made, used and destroyed on the calling thread.
Drawing draw(EngineOptions options, const std::vector<GenerationRequest>& requests) {
  Drawing drawing;
  const auto engine = makeTorchEngine(std::move(options));
  drawing.result = engine->runAll(requests, {}, [&](EngineEvent event) {
    if (auto* picture = std::get_if<Picture>(&event))
      drawing.pictures[picture->index] = picture->image;
  });
  return drawing;
}

std::vector<GenerationRequest> requestsFor(const QStringList& prompts) {
  std::vector<GenerationRequest> requests;
  for (const QString& prompt : prompts) {
    GenerationRequest request;
    request.model = QStringLiteral("tiny");
    request.source = PromptLatent{prompt};
    request.sampling.seed = 3;
    request.sampling.steps = 4;
    request.device = QStringLiteral("cpu");
    request.threads = 1;
    requests.push_back(request);
  }
  return requests;
}

}  // namespace

TEST_CASE("A prompt's latent is made once, whoever asks", "[shared_text]") {
  SharedText text;
  std::latch begun(1), goOn(1);
  SharedText::Latent one, two;
  std::jthread first([&] {
    one = text.latent(kKey, kAsked, {}, [&] {
      begun.count_down();
      goOn.wait();
      return latentOf(1);
    });
  });
  begun.wait();
  std::jthread second([&] { two = text.latent(kKey, kAsked, {}, [] { return latentOf(2); }); });
  // Another prompt and another model wait for nobody.
  CHECK(text.latent(kKey, QStringLiteral("a cat"), {}, [] { return latentOf(3); }));
  CHECK(text.latent(QStringLiteral("other"), kAsked, {}, [] { return latentOf(4); }));
  goOn.count_down();
  first.join();
  second.join();
  REQUIRE(one);
  CHECK(one == two);
  CHECK(one == text.find(kKey, kAsked));
  CHECK(one->mu[0][0].item<float>() == 1);
  CHECK(text.made() == 3);
}

TEST_CASE("Who waits for a latent hears a stop", "[shared_text]") {
  SharedText text;
  std::latch begun(1), goOn(1);
  std::jthread first([&] {
    text.latent(kKey, kAsked, {}, [&] {
      begun.count_down();
      goOn.wait();
      return latentOf(1);
    });
  });
  begun.wait();
  std::stop_source stop;
  std::atomic<bool> cancelled = false;
  std::jthread second([&] {
    try {
      text.latent(kKey, kAsked, stop.get_token(), [] { return latentOf(2); });
    } catch (const crossflow::base::Cancelled&) {
      cancelled = true;
    }
  });
  stop.request_stop();
  second.join();  // while the first still works
  CHECK(cancelled);
  goOn.count_down();
}

TEST_CASE("A latent that could not be made is made by the next one", "[shared_text]") {
  SharedText text;
  CHECK_THROWS_AS(text.latent(kKey, kAsked, {}, []() -> TextLatent { throw std::bad_alloc(); }),
                  std::bad_alloc);
  CHECK(text.find(kKey, kAsked) == nullptr);
  CHECK(text.latent(kKey, kAsked, {}, [] { return latentOf(2); })->mu[0][0].item<float>() == 2);
}

TEST_CASE("Two engines load one text encoder, encode a prompt once and draw as one does",
          "[shared_text]") {
  const crossflow::tests::TempDir dir;
  crossflow::tests::writeTinyModel(dir / "tiny");
  EngineOptions options;
  options.modelFolders = {QString::fromStdString(dir.path().string())};
  options.threads = 1;
  const auto requests =
      requestsFor({QStringLiteral("a dog"), QStringLiteral("a cat"), QStringLiteral("a hat")});
  const Drawing alone = draw(options, requests);
  REQUIRE(std::holds_alternative<Finished>(alone.result));
  REQUIRE(alone.pictures.size() == requests.size());

  options.text = makeSharedText();
  Drawing both[2];
  std::latch drawn(2);  // neither goes before both are done
  const auto one = [&](Drawing& drawing) {
    drawing = draw(options, requests);
    drawn.arrive_and_wait();
  };
  // Somebody sits there all the time, as engines of a window do.
  const auto keeper = makeTorchEngine(options);
  REQUIRE(std::holds_alternative<Finished>(keeper->load(QStringLiteral("tiny"),
                                                        Precision::Automatic, QStringLiteral("cpu"),
                                                        {}, [](const EngineEvent&) {})));
  {
    const std::jthread first([&] { one(both[0]); }), second([&] { one(both[1]); });
  }
  CHECK(options.text->encoders()->loads() == 1);
  CHECK(options.text->made() == 3);
  for (const Drawing& drawing : both) {
    REQUIRE(std::holds_alternative<Finished>(drawing.result));
    CHECK((drawing.pictures == alone.pictures));
  }
}
