// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/text_to_image.h"

#include "models/base/error.h"
#include "models/pipeline/precision_trial.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::TempDir;

namespace {

LocatedModel tinyModel(const TempDir& dir, bool dit = false) {
  crossflow::tests::writeTinyModel(dir.path(), {.dit = dit});
  return locateModels({dir.path()}).front();
}

}  // namespace

TEST_CASE("Both kinds of backbone go from prompt to pixels") {
  for (const bool dit : {false, true}) {
    const TempDir dir;
    const auto pipeline = TextToImage::load(tinyModel(dir, dit), {});
    const at::Tensor z = pipeline->drawLatent(pipeline->text().encode("a dog", {}), 1, 1.0);
    CHECK(z.sizes() == at::IntArrayRef({1, 4, 4, 4}));
    const at::Tensor latent = pipeline->flow(z, {.steps = 3, .guidance = 2});
    const at::Tensor pixels = pipeline->decode(latent[0]);
    CHECK(pixels.sizes() == at::IntArrayRef({32, 32, 3}));
    CHECK(pixels.scalar_type() == at::kByte);
    CHECK(pipeline->decodePreview(latent[0], 2).sizes() == at::IntArrayRef({16, 16, 3}));
  }
}

TEST_CASE("A picture decoded beside other work is the same, and waits until it is done") {
  const TempDir dir;
  const LocatedModel model = tinyModel(dir);
  const auto plain = TextToImage::load(model, {});
  CHECK_FALSE(plain->decodesBeside());  // on a processor
  int waited = 0;
  bool done = false;
  LoadSettings settings;
  settings.lane = [&](const std::function<void()>& work, const at::Tensor&) {
    work();
    return LaneWork{[&] { return done; }, [&] { ++waited; }};
  };
  auto beside = TextToImage::load(model, settings);
  const at::Tensor latent = torch::randn({4, 4, 4});
  auto picture = beside->beginDecode(latent);
  CHECK_FALSE(picture->ready());
  done = true;
  CHECK(picture->ready());
  CHECK(at::equal(picture->take(), plain->decode(latent)));
  CHECK(waited == 1);
  picture.reset();
  CHECK(waited == 2);

  picture = beside->beginDecode(latent * NAN);
  CHECK_THROWS_AS(picture->take(), base::NumericError);
  beside.reset();  // what is under way holds what it needs
  picture.reset();
  std::stop_source stop;
  stop.request_stop();
  beside = TextToImage::load(model, settings);
  CHECK_THROWS_AS(beside->beginDecode(latent, stop.get_token()), Cancelled);
  beside->saveMemory();
  CHECK_FALSE(beside->decodesBeside());
}

TEST_CASE("A model that records its work draws the same, also where that fails") {
  const TempDir dir;
  const LocatedModel model = tinyModel(dir);
  const auto plain = TextToImage::load(model, {});
  const at::Tensor z = plain->drawLatent(plain->text().encode("a dog", {}), 1, 1.0);
  const SampleOptions options{.steps = 3, .guidance = 2};
  const at::Tensor expected = plain->flow(z, options);
  CHECK(plain->takeRecordingFault().empty());

  int recorded = 0, left = 100;
  LoadSettings settings;
  settings.recorder = [&](c10::Device, const std::function<void()>& work) -> Replay {
    ++recorded;
    return [&left, work] {
      if (left-- == 0) throw Error("the GPU is gone\nand where it was lost");
      work();
    };
  };
  const auto recording = TextToImage::load(model, settings);
  CHECK(at::equal(recording->flow(z, options), expected));
  CHECK(recorded == 1);
  CHECK(recording->takeRecordingFault().empty());
  left = 1;
  CHECK(at::equal(recording->flow(z, options), expected));
  CHECK(recording->takeRecordingFault() == "the GPU is gone");
  CHECK(recording->takeRecordingFault().empty());

  const auto economical = TextToImage::load(model, settings);
  economical->saveMemory();
  CHECK(at::equal(economical->flow(z, options), expected));
  CHECK(recorded == 1);
  CHECK(economical->takeRecordingFault().empty());
}

TEST_CASE("Variation scales the noise; the seed alone decides it") {
  const TempDir dir;
  const auto pipeline = TextToImage::load(tinyModel(dir), {});
  const TextLatent latent = pipeline->text().encode("a dog", {});
  const at::Tensor mean = pipeline->drawLatent(latent, 1, 0);
  CHECK(at::equal(mean, pipeline->drawLatent(latent, 2, 0)));
  CHECK(at::equal(mean.view({1, -1}), latent.mu));
  CHECK_FALSE(at::equal(pipeline->drawLatent(latent, 1, 1), pipeline->drawLatent(latent, 2, 1)));
}

TEST_CASE("The text encoder leaves memory and comes back with the same result") {
  const TempDir dir;
  LoadSettings settings;
  settings.loadTextEncoder = false;
  const auto pipeline = TextToImage::load(tinyModel(dir), settings);
  TextSide& text = pipeline->text();
  const auto hadToLoad = [&text] {
    bool told = false;
    text.loadEncoder({}, [&told](int64_t, int64_t) { told = true; });
    return told;
  };
  CHECK(hadToLoad());
  CHECK_FALSE(hadToLoad());
  text.unloadEncoder();
  const at::Tensor first = text.encode("a dog", {}).mu;
  CHECK_FALSE(hadToLoad());
  text.unloadEncoder();
  CHECK(hadToLoad());
  CHECK(at::equal(first, text.encode("a dog", {}).mu));
}

TEST_CASE("Loading reports bytes and hears a stop between tensors") {
  const TempDir dir;
  const LocatedModel model = tinyModel(dir);
  int64_t last = 0, of = 0;
  TextToImage::load(model, {}, {}, [&](int64_t done, int64_t total) {
    CHECK(done >= last);
    last = done;
    of = total;
  });
  CHECK((last == of && of > 0));
  std::stop_source stop;
  int calls = 0;
  CHECK_THROWS_AS(TextToImage::load(model, {}, stop.get_token(),
                                    [&](int64_t, int64_t) {
                                      if (++calls == 3) stop.request_stop();
                                    }),
                  Cancelled);
  CHECK(calls <= 4);
}

TEST_CASE("Tiles join without a seam where the decoder does not care") {
  const TempDir dir;
  const auto pipeline = TextToImage::load(tinyModel(dir), {});
  const at::Tensor latent = torch::randn({4, 4, 4});
  const at::Tensor whole = pipeline->decode(latent).to(at::kFloat);
  const at::Tensor tiled = pipeline->decode(latent, true).to(at::kFloat);
  CHECK(tiled.sizes() == whole.sizes());
  CHECK(std::isfinite((tiled - whole).abs().mean().item<double>()));
}

TEST_CASE("Every part follows the precision, and hands over what it would in fp32") {
  for (const bool dit : {false, true}) {
    const TempDir dir;
    const LocatedModel model = tinyModel(dir, dit);
    const auto wide = TextToImage::load(model, {});
    for (const PrecisionChoice choice : {PrecisionChoice::BFloat16, PrecisionChoice::Int8}) {
      LoadSettings settings;
      settings.precision = planPrecision(choice, at::kCPU);
      const auto narrow = TextToImage::load(model, settings);
      const TextLatent ours = narrow->text().encode("a dog", {});
      const TextLatent theirs = wide->text().encode("a dog", {});
      CHECK(ours.mu.scalar_type() == at::kFloat);
      CHECK(at::allclose(ours.mu, theirs.mu, 0.05, 0.05));
      CHECK(at::allclose(ours.logVar, theirs.logVar, 0.05, 0.05));
      const at::Tensor z = wide->drawLatent(theirs, 3, 1.0);
      const SampleOptions options{.steps = 2, .guidance = 2};
      CHECK(narrow->flow(z, options).scalar_type() == at::kFloat);
      const at::Tensor latent = wide->flow(z, options)[0];
      const auto pixels = [&](TextToImage& pipeline) {
        return pipeline.decode(latent).to(at::kFloat);
      };
      CHECK((pixels(*narrow) - pixels(*wide)).abs().mean().item<double>() < 1);
    }
  }
}

TEST_CASE("A GPU's bf16 rounds what is decoded, and neither the text nor a picture's latent") {
  const TempDir dir;
  const LocatedModel model = tinyModel(dir, true);
  const PrecisionPlan planned = planPrecision(PrecisionChoice::BFloat16, at::Device(at::kCUDA, 0));
  LoadSettings settings;
  settings.precision.ends = planned.ends;
  settings.precision.decoder = planned.decoder;
  const auto wide = TextToImage::load(model, {}), narrow = TextToImage::load(model, settings);
  const TextLatent text = narrow->text().encode("a dog", {});
  CHECK(at::equal(text.mu, wide->text().encode("a dog", {}).mu));
  const int64_t side = model.config.imageSize;
  const at::Tensor pixels = at::randint(0, 256, {side, side, 3}, at::kByte);
  const at::Tensor latent = narrow->encode(pixels);
  CHECK(at::equal(latent, wide->encode(pixels)));
  const auto decoded = [&](TextToImage& pipeline, bool tiled) {
    return pipeline.decode(latent[0], tiled).to(at::kFloat);
  };
  for (const bool tiled : {false, true}) {
    const at::Tensor error = decoded(*narrow, tiled) - decoded(*wide, tiled);
    CHECK(error.abs().max().item<double>() > 0);
    // Of 255 levels, with random weights, which are harsher than learnt ones.
    CHECK(error.square().mean().sqrt().item<double>() < 2);
  }
}

TEST_CASE("Precisions are planned for the device") {
  CHECK(planPrecision(PrecisionChoice::Float32, at::kCPU) == PrecisionPlan{});
  CHECK(planPrecision(PrecisionChoice::Automatic, at::Device(at::kCUDA, 0)).backbone ==
        at::kBFloat16);
  const PrecisionPlan narrow = planPrecision(PrecisionChoice::BFloat16, at::kCPU);
  CHECK((narrow.backbone == at::kBFloat16 && narrow.ends == at::kBFloat16));
  CHECK(narrow.decoder == at::kBFloat16);
  const at::Device card(at::kCUDA, 0);
  const PrecisionPlan onCard = planPrecision(PrecisionChoice::BFloat16, card);
  CHECK((onCard.ends == at::kFloat && onCard.decoder == at::kBFloat16));
  // fp16 has too short a range for the autoencoder; fp32 asked for is fp32 throughout.
  CHECK(planPrecision(PrecisionChoice::Float16, card).decoder == at::kFloat);
  CHECK(planPrecision(PrecisionChoice::Float32, card) == PrecisionPlan{});
  const PrecisionPlan automatic = planPrecision(PrecisionChoice::Automatic, at::kCPU);
  CHECK(automatic.backbone == bestCpuPrecision());
  CHECK(automatic == planPrecision(automatic.choice, at::kCPU));
  const PrecisionPlan int8 = planPrecision(PrecisionChoice::Int8, at::kCPU);
  CHECK(int8.int8Linears);
  for (const at::ScalarType type : {int8.backbone, int8.textEncoder, int8.ends, int8.decoder})
    CHECK(type == bestCpuPrecision());
  CHECK_THROWS_AS(planPrecision(PrecisionChoice::Float16, at::kCPU), Error);
  CHECK_THROWS_AS(planPrecision(PrecisionChoice::Int8, at::Device(at::kCUDA, 0)), Error);
}
