// SPDX-License-Identifier: GPL-3.0-or-later
// Every model, in its real size, draws on the meta device as it would on a GPU.
#include <iostream>
#include <set>

#include "models/backbones/dimr.h"
#include "models/backbones/make_backbone.h"
#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "models/pipeline/text_to_image.h"
#include "models/text/text_encoder.h"
#include "tests/meta/meta_device.h"
#include "tests/support/catch_torch.h"
#include "tests/support/kernel_emulation.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;
using namespace crossflow::tests;

namespace {

const at::Device kMeta{at::kMeta};

// sample() looks at the numbers of its start and of its end, not in between.
constexpr size_t kReadsOfPicture = 2;

/// What one guided evaluation asked of a GPU when this was last looked at: lower it with every
/// gain.
struct Recorded {
  int64_t calls, launches;
  int64_t withKernels;  // launches where our own kernels are in use
};

Recorded recorded(const std::string& id) {
  static const std::map<std::string, Recorded> kRecorded{
      {"t2i_256px_clip_dimr", {9075, 1533, 586}},  {"t2i_256px_t5_dimr", {9075, 1533, 586}},
      {"t2i_512px_clip_dimr", {11268, 2005, 695}}, {"t2i_512px_t5_dimr", {11268, 2005, 695}},
      {"t2i_512px_t5_dit", {3623, 527, 308}},      {"starter", {683, 107, 68}},
      {"t2i_training_demo", {5184, 925, 469}}};
  return kRecorded.at(id);
}

/// The same of decoding; `calls` are not counted.
Recorded recordedDecoder(const std::string& id) {
  return id == "starter" ? Recorded{0, 199, 146} : Recorded{0, 222, 161};
}

std::vector<ModelConfig> allModels() {
  std::vector<ModelConfig> models;
  for (const PublishedModel& model : publishedModels()) models.push_back(model.config);
  models.push_back(trainingDemo().config);
  models.push_back(readModelConfig(dataPath("../../resources/starter/config.json")));
  return models;
}

template <typename Module>
Module inHalf(Module module) {
  module->to(at::kBFloat16);
  module->eval();
  return module;
}

std::shared_ptr<Backbone> backboneOf(const ModelConfig& config) {
  const BornOnMeta born;
  auto backbone = inHalf(makeBackbone(config.backbone));
  backbone->keepTables(2);
  return backbone;
}

at::Tensor latentsOf(const ModelConfig& config, int64_t rows) {
  const auto& [channels, height, width] = config.latentShape;
  return at::empty({rows, channels, height, width}, kMeta);
}

/// Tokens of the right length, whatever the text.
struct AnyTokens : Tokenizer {
  explicit AnyTokens(int64_t tokens) : length(static_cast<size_t>(tokens)) {}
  TokenIds encode(std::string_view) const override {
    return {std::vector<int64_t>(length, 1), std::vector<int64_t>(length, 1)};
  }
  size_t length;
};

TextToImage pipelineOf(const ModelConfig& config) {
  const BornOnMeta born;
  LoadSettings settings;
  settings.device = kMeta;
  auto encoder = inHalf(makeTextEncoder(config));
  TextVe textVe(config.textVe);
  textVe->eval();
  KlVae vae(config.vae);
  auto text = std::make_unique<TextSide>(
      config, std::make_unique<AnyTokens>(config.textVe.tokens), textVe,
      [encoder](std::stop_token, const TextSide::LoadProgress&) { return encoder; }, kMeta);
  return TextToImage(config, settings, std::move(text), inHalf(makeBackbone(config.backbone)), vae);
}

}  // namespace

TEST_CASE("a guided evaluation stays on the device and starts no more kernels than recorded",
          "[meta]") {
  for (const ModelConfig& config : allModels()) {
    INFO(config.id);
    const auto backbone = backboneOf(config);
    const at::Tensor z = latentsOf(config, 1);
    const auto workOf = [&](int64_t steps) {
      const SampleOptions options{.steps = steps};
      sample(*backbone, z, options);  // the tables are there from here on
      DeviceWatch watch;
      sample(*backbone, z, options);
      return watch.work();
    };
    const DeviceWork two = workOf(2), three = workOf(3);
    const int64_t calls = three.calls - two.calls;
    const int64_t launches = three.launchCount() - two.launchCount();
    std::cout << config.id << ": " << calls << " aten calls, " << launches
              << " launches a guided evaluation; of a whole picture: " << three.summary() << "\n";
    for (const DeviceWork& work : {two, three}) {
      CHECK_THAT(work.mixed, Catch::Equals(std::vector<std::string>{}));
      CHECK(work.uploads == 0);
      CHECK(work.reads.size() == kReadsOfPicture);
    }
    CHECK(calls <= recorded(config.id).calls);
    CHECK(launches <= recorded(config.id).launches);
  }
}

TEST_CASE("with our own kernels an evaluation starts fewer", "[meta][fused]") {
  for (const ModelConfig& config : allModels()) {
    INFO(config.id);
    const auto backbone = backboneOf(config);
    const EmulatedKernels kernels(kMeta);
    joinForKernels(*backbone);
    const at::Tensor z = latentsOf(config, 1);
    std::string others;
    const auto launchesOf = [&](int64_t steps) {
      const SampleOptions options{.steps = steps};
      sample(*backbone, z, options);  // the tables are there from here on
      const int64_t before = kernels.started();
      const DeviceWatch watch;
      sample(*backbone, z, options);
      CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
      others = watch.work().summary();
      return watch.work().launchCount() + kernels.started() - before;
    };
    const int64_t before = kernels.started(), two = launchesOf(2), three = launchesOf(3);
    std::cout << config.id << ": " << three - two << " launches a guided evaluation with "
              << (kernels.started() - before) / 10
              << " kernels of our own; others of three: " << others << "\n";
    CHECK(kernels.started() > before);
    CHECK(three - two <= recorded(config.id).withKernels);
  }
}

TEST_CASE("the decoder starts fewer kernels with group norms of our own", "[meta][fused]") {
  std::set<std::vector<int64_t>> seen;
  for (const ModelConfig& config : allModels()) {
    const auto& [channels, height, width] = config.latentShape;
    if (!seen.insert({config.vae.baseChannels, height}).second) continue;
    INFO(config.id);
    const BornOnMeta born;
    const c10::InferenceMode inference;
    KlVae vae = inHalf(KlVae(config.vae));
    const at::Tensor z = latentsOf(config, 1).to(at::kBFloat16);
    const auto launches = [&] {
      const DeviceWatch watch;
      vae->decode(z);
      CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
      CHECK(watch.work().reads.empty());
      return watch.work();
    };
    const DeviceWork before = launches();
    const EmulatedKernels kernels(kMeta);
    vae->useChannelsLast();
    const DeviceWork others = launches();
    const int64_t after = others.launchCount() + kernels.started();
    std::cout << config.id << ": decoding " << before.summary() << "\n  with " << kernels.started()
              << " kernels of our own " << after << "; others: " << others.summary() << "\n";
    CHECK(before.launchCount() <= recordedDecoder(config.id).launches);
    CHECK(after <= recordedDecoder(config.id).withKernels);
  }
}

TEST_CASE("every solver keeps to the device", "[meta]") {
  const ModelConfig config = allModels().front();
  const auto backbone = backboneOf(config);
  const at::Tensor z = latentsOf(config, 2);
  for (const SolverKind solver : {SolverKind::Euler, SolverKind::AdamsBashforth2, SolverKind::Heun,
                                  SolverKind::Multistep3, SolverKind::Leap}) {
    SampleOptions options{.solver = solver, .steps = 4, .guidanceFrom = 0.2};
    sample(*backbone, z, options);  // the tables are there from here on
    DeviceWatch watch;
    const at::Tensor end = sample(*backbone, z, options);
    CHECK(end.is_meta());
    CHECK(end.sizes() == z.sizes());
    CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
    CHECK(watch.work().reads.size() == kReadsOfPicture);
    CHECK(watch.work().uploads == 0);
  }
}

TEST_CASE("the adaptive solver reads its errors and nothing else", "[meta]") {
  const ModelConfig config = allModels().back();
  const auto backbone = backboneOf(config);
  const at::Tensor z = latentsOf(config, 1);
  const DeviceWatch watch;
  int64_t steps = 0;
  const at::Tensor end = sample(*backbone, z, {.solver = SolverKind::Dopri5}, {},
                                [&](const SampleStep& step) { steps = step.step; });
  CHECK(end.is_meta());
  CHECK(steps > 0);
  CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
  // Each step's error, three numbers to choose the first one by, and those of every picture.
  CHECK(watch.work().reads.size() == static_cast<size_t>(steps) + 3 + kReadsOfPicture);
}

TEST_CASE("a prompt becomes a picture without leaving the device on its way", "[meta]") {
  for (const ModelConfig& config : allModels()) {
    INFO(config.id);
    TextToImage pipeline = pipelineOf(config);
    DeviceWatch watch;
    const TextLatent text = pipeline.text().encode("a cat", {});
    CHECK(text.mu.is_meta());
    const auto& [channels, height, width] = config.latentShape;
    const at::Tensor z = text.mu.view({1, channels, height, width});
    const at::Tensor latent = pipeline.flow(z, {.steps = 2});
    CHECK(latent.is_meta());
    CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
    // What a picture is for: its numbers are copied to the processor, and only they.
    CHECK_THROWS_WITH(pipeline.decode(latent[0]), Catch::Contains("Cannot copy out of meta"));
    CHECK_THROWS_WITH(pipeline.decodePreview(latent[0], 16),
                      Catch::Contains("Cannot copy out of meta"));
    CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
  }
}
