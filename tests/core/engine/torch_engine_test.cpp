// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_engine.h"

#include <c10/util/Exception.h>

#include <map>
#include <random>

#include "core/pictures/picture_file.h"
#include "core/requests/model_name.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/config/model_config_json.h"
#include "models/pipeline/model_files.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;
using crossflow::tests::TinyModelOptions;

namespace {

/// An engine over a folder with one tiny model, and everything it says.
struct Bench {
  TempDir dir;
  EngineOptions options;
  std::unique_ptr<Engine> engine;
  std::map<int, Picture> pictures;
  std::vector<Progress> progress;
  std::vector<QString> notices;
  int previews = 0;
  std::function<void(const EngineEvent&)> onEvent;

  explicit Bench(const TinyModelOptions& model = {}) {
    crossflow::tests::writeTinyModel(dir / "tiny", model);
    options.modelFolders = {QString::fromStdString(dir.path().string())};
    options.threads = 1;
  }

  EngineSink sink() {
    return [this](EngineEvent event) {
      if (onEvent) onEvent(event);
      if (auto* picture = std::get_if<Picture>(&event)) pictures[picture->index] = *picture;
      if (auto* step = std::get_if<Progress>(&event)) progress.push_back(*step);
      if (auto* notice = std::get_if<Notice>(&event)) notices.push_back(notice->sentence);
      if (std::holds_alternative<Preview>(event)) ++previews;
    };
  }

  RunResult run(const GenerationRequest& request, std::stop_token stop = {}) {
    if (!engine) engine = makeTorchEngine(options);
    pictures.clear();
    progress.clear();
    return engine->run(request, stop, sink());
  }
};

GenerationRequest requestFor(LatentSource source, int count = 1, int batch = 1) {
  GenerationRequest request;
  request.model = QStringLiteral("tiny");
  request.source = std::move(source);
  request.sampling.seed = 7;
  request.count = count;
  request.batch = batch;
  return request;
}

GenerationRequest promptRequest(int count = 1, int batch = 1) {
  return requestFor(PromptLatent{QStringLiteral("a dog in a hat")}, count, batch);
}

std::string failureOf(const RunResult& result) {
  const auto* failure = std::get_if<Failure>(&result);
  REQUIRE(failure != nullptr);
  return failure->sentence.toStdString();
}

void requireFinished(const RunResult& result) {
  if (const auto* failure = std::get_if<Failure>(&result)) FAIL(failure->sentence.toStdString());
  REQUIRE(std::holds_alternative<Finished>(result));
}

/// The weights (1 - share) * a + share * b, written as a model of their own.
void writeMiddle(const TempDir& dir, const char* a, const char* b, double share) {
  using namespace crossflow::models;
  const auto from = CheckpointReader::open(dir / a / kWeightsName);
  const auto to = CheckpointReader::open(dir / b / kWeightsName);
  NamedTensors tensors;
  for (const TensorInfo& info : from->tensors())
    tensors.emplace_back(info.name,
                         from->read(info.name) * (1 - share) + to->read(info.name) * share);
  std::filesystem::create_directories(dir / "middle");
  writeSafetensors(dir / "middle" / kWeightsName, tensors);
  ModelConfig config = readModelConfig(dir / a / kConfigName);
  config.id = "middle";
  writeModelConfig(dir / "middle" / kConfigName, config);
  std::filesystem::copy_file(dir / a / kSentencePieceName, dir / "middle" / kSentencePieceName);
}

/// The greatest difference of two pictures in one channel of one pixel.
int difference(const QImage& a, const QImage& b) {
  REQUIRE(a.size() == b.size());
  int most = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb one = a.pixel(x, y), two = b.pixel(x, y);
      for (const int apart :
           {qRed(one) - qRed(two), qGreen(one) - qGreen(two), qBlue(one) - qBlue(two)})
        most = std::max(most, std::abs(apart));
    }
  return most;
}

}  // namespace

TEST_CASE("A prompt becomes a picture that says how to repeat it") {
  Bench bench;
  requireFinished(bench.run(promptRequest()));
  REQUIRE(bench.pictures.size() == 1);
  const Picture& picture = bench.pictures[0];
  CHECK(picture.image.size() == QSize(32, 32));
  CHECK(picture.request.sampling.steps == 6);
  CHECK(picture.request.sampling.guidance == 2.0);
  CHECK(picture.request.model == QStringLiteral("tiny"));
  const auto bytes = encodePicture(picture.image, picture.request, PictureFormat::Png);
  Bench again;
  requireFinished(again.run(picture.request));
  CHECK(*encodePicture(again.pictures[0].image, again.pictures[0].request, PictureFormat::Png) ==
        *bytes);
}

TEST_CASE("Neither batch size nor order nor company changes a picture") {
  Bench bench;
  requireFinished(bench.run(promptRequest(5, 1)));
  const auto alone = bench.pictures;
  for (const int batch : {2, 5}) {
    requireFinished(bench.run(promptRequest(5, batch)));
    for (int i = 0; i < 5; ++i) CHECK(bench.pictures[i].image == alone.at(i).image);
  }
  CHECK_FALSE(alone.at(0).image == alone.at(1).image);
  GenerationRequest third = promptRequest();
  third.sampling.seed = 9;
  GenerationRequest other = requestFor(PromptLatent{QStringLiteral("a cat")});
  third.batch = other.batch = 4;
  bench.pictures.clear();
  requireFinished(bench.engine->runAll({other, third, promptRequest()}, {}, bench.sink()));
  CHECK(bench.pictures[1].image == alone.at(2).image);
  CHECK(bench.pictures[2].image == alone.at(0).image);
}

TEST_CASE("All latent sources make pictures; ends of a way are the prompts themselves") {
  Bench bench;
  const QString a = QStringLiteral("a dog"), b = QStringLiteral("a cat");
  const auto imageOf = [&](const LatentSource& source) {
    requireFinished(bench.run(requestFor(source)));
    return bench.pictures[0].image;
  };
  const QImage dog = imageOf(PromptLatent{a}), cat = imageOf(PromptLatent{b});
  for (const Mix mix : {Mix::Lerp, Mix::Slerp, Mix::Renormalised}) {
    CHECK(imageOf(InterpolatedLatent{.from = a, .to = b, .position = 0, .mix = mix}) == dog);
    CHECK(imageOf(InterpolatedLatent{.from = a, .to = b, .position = 1, .mix = mix}) == cat);
    const QImage half =
        imageOf(InterpolatedLatent{.from = a, .to = b, .position = 0.5, .mix = mix});
    CHECK((half != dog && half != cat));
  }
  CHECK(imageOf(BlendLatent{{{a, 2}}}) == dog);
  CHECK(imageOf(ExpressionLatent{QStringLiteral("a dog"), false, {}}) == dog);
  imageOf(ExpressionLatent{QStringLiteral("a dog + a cat - 0.5 * (\"a hat\")"), true, {}});
  CHECK(bench.pictures[0].distances.size() == 3);
  CHECK(
      failureOf(bench.run(requestFor(ExpressionLatent{QStringLiteral("a dog - a dog"), true, {}})))
          .find("cancel") != std::string::npos);
}

TEST_CASE("Progress never falls, ends at one and learns how long things take") {
  Bench bench;
  requireFinished(bench.run(promptRequest(3)));
  double last = 0;
  bool loaded = false, sampled = false, decoded = false;
  for (const Progress& step : bench.progress) {
    CHECK(step.fraction >= last);
    last = step.fraction;
    loaded = loaded || step.phase == Phase::Load;
    sampled = sampled || step.phase == Phase::Sample;
    decoded = decoded || step.phase == Phase::Decode;
  }
  CHECK((loaded && sampled && decoded));
  CHECK(last == Approx(1));
  requireFinished(bench.run(promptRequest(3)));
  CHECK(bench.progress.front().secondsRemaining.has_value());
}

TEST_CASE("Cancel is heard at any moment and leaves the engine usable") {
  Bench bench;
  requireFinished(bench.run(promptRequest(2)));
  std::mt19937 random(3);
  int cancelled = 0;
  for (int i = 0; i < 100; ++i) {
    std::stop_source stop;
    int left = static_cast<int>(random() % 25);
    int evaluationsAfter = 0;
    bench.onEvent = [&](const EngineEvent& event) {
      if (stop.stop_requested() && std::holds_alternative<Progress>(event)) ++evaluationsAfter;
      if (left-- == 0) stop.request_stop();
    };
    if (i % 10 == 0) bench.engine = makeTorchEngine(bench.options);
    const RunResult result = bench.run(promptRequest(2), stop.get_token());
    if (std::holds_alternative<crossflow::core::Cancelled>(result)) ++cancelled;
    CHECK_FALSE(std::holds_alternative<Failure>(result));
    CHECK(evaluationsAfter <= 2);
  }
  CHECK(cancelled > 50);
  std::stop_source before;
  before.request_stop();
  bench.onEvent = {};
  CHECK(std::holds_alternative<crossflow::core::Cancelled>(
      bench.run(promptRequest(), before.get_token())));
  requireFinished(bench.run(promptRequest()));
}

TEST_CASE("A preview between two steps changes neither picture") {
  Bench bench;
  requireFinished(bench.run(promptRequest(2, 2)));
  const std::map<int, Picture> alone = bench.pictures;
  GenerationRequest look = requestFor(PromptLatent{QStringLiteral("snow")});
  look.sampling.solver = Solver::AdamsBashforth2;
  look.sampling.steps = 3;
  requireFinished(bench.run(look));
  const QImage looked = bench.pictures[0].image;

  std::vector<Picture> between;
  bench.engine->setInterlude([&] {
    CHECK(bench.engine->canInterleave(look));
    requireFinished(bench.engine->run(look, {}, [&](EngineEvent event) {
      if (auto* picture = std::get_if<Picture>(&event)) between.push_back(*picture);
    }));
  });
  requireFinished(bench.run(promptRequest(2, 2)));
  CHECK(between.size() == 6);  // one per step
  for (const Picture& picture : between) CHECK(picture.image == looked);
  for (const auto& [index, picture] : alone) CHECK(bench.pictures[index].image == picture.image);

  GenerationRequest other = look;
  other.precision = Precision::Int8;  // another model would have to be loaded
  CHECK_FALSE(bench.engine->canInterleave(other));
}

TEST_CASE("When memory runs out things are given up one by one, and said") {
  Bench bench;
  int failures = 0;
  const auto failUnless = [&](auto fine) {
    return [&failures, fine](Phase phase, int pictures, bool tiled) {
      if (fine(phase, pictures, tiled)) return;
      ++failures;
      throw c10::OutOfMemoryError(c10::SourceLocation{"", "", 0}, "out of memory");
    };
  };
  bench.options.beforeWork = failUnless([](Phase, int pictures, bool) { return pictures == 1; });
  requireFinished(bench.run(promptRequest(4, 4)));
  CHECK(bench.pictures.size() == 4);
  CHECK(bench.notices.size() == 2);

  bench.engine.reset();
  bench.notices.clear();
  bench.options.beforeWork =
      failUnless([](Phase phase, int, bool tiled) { return phase != Phase::Decode || tiled; });
  requireFinished(bench.run(promptRequest(2, 1)));
  CHECK(bench.pictures[0].request.tiledDecode);
  REQUIRE(bench.notices.size() == 1);
  CHECK(bench.notices[0].contains(QStringLiteral("tiles")));

  bench.engine.reset();
  bench.options.beforeWork = failUnless([](Phase, int, bool) { return false; });
  const RunResult hopeless = bench.run(promptRequest());
  REQUIRE(std::holds_alternative<Failure>(hopeless));
  CHECK(std::get<Failure>(hopeless).kind == Failure::Kind::OutOfMemory);
}

TEST_CASE("Numbers that are not finite end in a sentence, not in a black picture") {
  Bench bench({.nanWeights = true});
  const RunResult result = bench.run(promptRequest());
  REQUIRE(std::holds_alternative<Failure>(result));
  CHECK(std::get<Failure>(result).kind == Failure::Kind::Numeric);
  CHECK(std::get<Failure>(result).sentence.contains(QStringLiteral("the weights of nnet.")));
  CHECK(bench.pictures.empty());
}

TEST_CASE("A picture says which precision really made it, and that one repeats it") {
  Bench bench;
  requireFinished(bench.run(promptRequest()));
  const Picture first = bench.pictures[0];
  const Precision used = first.request.precision;
  CHECK((used == Precision::Float32 || used == Precision::BFloat16));
  bench.engine.reset();
  requireFinished(bench.run(first.request));
  CHECK(bench.pictures[0].image == first.image);
  CHECK(bench.pictures[0].request == first.request);
}

TEST_CASE("Lower precisions paint nearly the same") {
  Bench bench;
  requireFinished(bench.run(promptRequest()));
  GenerationRequest half = promptRequest();
  half.precision = Precision::BFloat16;
  requireFinished(bench.run(half));
  CHECK(bench.pictures.size() == 1);
}

TEST_CASE("Wrong requests and models are explained") {
  Bench bench;
  GenerationRequest request = promptRequest();
  request.model = QStringLiteral("nosuch");
  CHECK(failureOf(bench.run(request)).find("tiny") != std::string::npos);
  request.model = QStringLiteral("t2i_512px_t5_dit");
  CHECK(failureOf(bench.run(request)).find("not complete") != std::string::npos);
  request = promptRequest();
  request.device = QStringLiteral("cuda:99");
  CHECK(failureOf(bench.run(request)).find("cpu") != std::string::npos);
  request = requestFor(PromptLatent{QString(10 << 20, u'x')});
  CHECK(failureOf(bench.run(request)).find("10000") != std::string::npos);
  request = promptRequest();
  request.model.clear();  // no starter: the first complete model
  requireFinished(bench.run(request));
  Bench partial({.textEncoder = false});
  const auto failure = std::get<Failure>(partial.run(promptRequest()));
  CHECK(failure.kind == Failure::Kind::BadFile);  // it is not complete, and what is missing is said
  CHECK(failure.suggestion.contains(QStringLiteral("text.*")));
}

TEST_CASE("Models are listed with what they need") {
  Bench bench;
  const auto engine = makeTorchEngine(bench.options);
  const auto models = engine->models();
  REQUIRE(models.size() == 6);
  CHECK((models[0].id == QStringLiteral("tiny") && models[0].ready && models[0].fits));
  CHECK((!models[1].ready && models[1].missing.contains(QStringLiteral("t2i_256px"))));
  CHECK(engine->devices().back().id == QStringLiteral("cpu"));
}

TEST_CASE("Between two models lie pictures of the weights between theirs") {
  Bench bench;
  crossflow::tests::writeTinyModel(bench.dir / "other", {.id = "other", .seed = 2});
  writeMiddle(bench.dir, "tiny", "other", 0.25);
  const auto drawn = [&](const QString& model) {
    GenerationRequest request = promptRequest();
    request.model = model;
    requireFinished(bench.run(request));
    CHECK(bench.pictures[0].request.model == model);
    return bench.pictures[0].image;
  };
  const QString name = fadedName({QStringLiteral("tiny"), QStringLiteral("other"), 0.25});
  CHECK(name == QStringLiteral("tiny -> other at 0.25"));
  const QImage tiny = drawn(QStringLiteral("tiny")), other = drawn(QStringLiteral("other"));
  const QImage between = drawn(name);
  CHECK(difference(between, drawn(QStringLiteral("middle"))) <= 1);
  CHECK(difference(between, tiny) > 1);
  CHECK(difference(between, other) > 1);
  CHECK(drawn(name) == between);
}

TEST_CASE("A path of weights is a model, and so is a place between two of them") {
  Bench bench;
  crossflow::tests::writeTinyModel(bench.dir / "other", {.id = "other", .seed = 2});
  const auto pathOf = [&](const char* folder) {
    return QString::fromStdString((bench.dir / folder / "model.safetensors").string());
  };
  const auto drawn = [&](const QString& model) {
    GenerationRequest request = promptRequest();
    request.model = model;
    requireFinished(bench.run(request));
    return bench.pictures[0].image;
  };
  CHECK(drawn(pathOf("other")) == drawn(QStringLiteral("other")));
  CHECK(drawn(fadedName({pathOf("tiny"), pathOf("other"), 0.5})) ==
        drawn(QStringLiteral("tiny -> other at 0.5")));
}

TEST_CASE("What cannot be faded is refused in a sentence") {
  Bench bench;
  crossflow::tests::writeTinyModel(bench.dir / "dit", {.id = "dit", .dit = true, .seed = 2});
  const auto refusal = [&](const QString& model) {
    GenerationRequest request = promptRequest();
    request.model = model;
    return failureOf(bench.run(request));
  };
  CHECK(refusal(QStringLiteral("tiny -> dit at 0.5")).find("different sizes") != std::string::npos);
  CHECK(refusal(QStringLiteral("tiny -> nobody at 0.5")).find("nobody") != std::string::npos);
  CHECK(refusal(QStringLiteral("/nowhere/5.ckpt")).find("/nowhere/5.ckpt") != std::string::npos);
  // Out of 0..1 it is a name like any other.
  CHECK(refusal(QStringLiteral("tiny -> tiny at 1.5")).find("no model called") !=
        std::string::npos);
  requireFinished(bench.run(promptRequest()));
}
