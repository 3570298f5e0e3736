// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the user's own, from the file to the picture drawn with them.

#include "core/engine/picture_latents.h"

#include <QFile>
#include <QImage>

#include "core/engine/torch_engine.h"
#include "core/requests/request_json.h"
#include "core/storage/kept_pictures.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;

namespace {

/// Two tiny models of one size and a folder for latents.
struct InversionBench {
  TempDir dir;
  EngineOptions options;
  std::unique_ptr<Engine> engine;
  std::optional<Inversion> inversion;
  std::vector<Picture> pictures;

  InversionBench() {
    crossflow::tests::writeTinyModel(dir / "tiny", {});
    crossflow::tests::writeTinyModel(dir / "other", {.id = "other", .dit = true});
    options.modelFolders = {QString::fromStdString(dir.path().string())};
    options.latentFolder = QString::fromStdString((dir / "latents").string());
    options.threads = 1;
    engine = makeTorchEngine(options);
  }

  EngineSink sink() {
    return [this](EngineEvent event) {
      if (auto* made = std::get_if<Inversion>(&event)) inversion = std::move(*made);
      if (auto* picture = std::get_if<Picture>(&event)) pictures.push_back(std::move(*picture));
    };
  }

  RunResult invert(const InversionRequest& request) {
    inversion.reset();
    return engine->invert(request, {}, sink());
  }
  RunResult run(const GenerationRequest& request) {
    pictures.clear();
    return engine->run(request, {}, sink());
  }
};

InversionRequest inversionOf(const char* name, QRgb colour) {
  InversionRequest request;
  request.name = QString::fromUtf8(name);
  request.picture = QImage(50, 40, QImage::Format_RGB32);
  request.picture.fill(colour);
  request.model = QStringLiteral("tiny");
  request.precision = Precision::Float32;
  request.guidance = 1;
  request.steps = 50;
  return request;
}

GenerationRequest drawing(LatentSource source) {
  GenerationRequest request;
  request.model = QStringLiteral("tiny");
  request.precision = Precision::Float32;
  request.source = std::move(source);
  request.sampling.guidance = 1;
  request.sampling.solver = Solver::Heun;  // as accurate as the way back
  request.sampling.steps = 50;
  return request;
}

void expectFinished(const RunResult& result) {
  if (const auto* failure = std::get_if<Failure>(&result)) FAIL(failure->sentence.toStdString());
  REQUIRE(std::holds_alternative<Finished>(result));
}

std::string refusal(const RunResult& result) {
  const auto* failure = std::get_if<Failure>(&result);
  REQUIRE(failure != nullptr);
  return failure->sentence.toStdString();
}

double worstDifference(const QImage& a, const QImage& b) {
  REQUIRE(a.size() == b.size());
  int worst = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      worst = std::max({worst, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                        std::abs(qBlue(p) - qBlue(q))});
    }
  return worst;
}

}  // namespace

TEST_CASE("A picture becomes a latent that draws it again, whatever the seed") {
  InversionBench bench;
  expectFinished(bench.invert(inversionOf("photo", qRgb(200, 30, 60))));
  REQUIRE(bench.inversion.has_value());
  const QImage kept = bench.inversion->kept;
  CHECK(QFile::exists(bench.inversion->path));
  for (const quint64 seed : {1, 2}) {
    GenerationRequest request = drawing(PromptLatent{QStringLiteral("@photo")});
    request.sampling.seed = seed;
    expectFinished(bench.run(request));
    CHECK(worstDifference(bench.pictures.front().image, kept) <= 3);
  }
}

TEST_CASE("It is an end of a way, a corner of a blend and a term like any prompt") {
  InversionBench bench;
  expectFinished(bench.invert(inversionOf("photo", qRgb(200, 30, 60))));
  const QImage kept = bench.inversion->kept;
  const QString photo = QStringLiteral("@photo"), dog = QStringLiteral("a dog");
  expectFinished(bench.run(drawing(InterpolatedLatent{.from = dog, .to = photo, .position = 1})));
  CHECK(worstDifference(bench.pictures.front().image, kept) <= 3);
  expectFinished(bench.run(drawing(BlendLatent{{{photo, 1}, {dog, 0}}})));
  CHECK(worstDifference(bench.pictures.front().image, kept) <= 3);
  ExpressionLatent sum{QStringLiteral("@photo + \"a dog\" - \"a dog\""), false, {}};
  CHECK(refusal(bench.run(drawing(sum))).find("@photo") != std::string::npos);  // not named yet
  sum.names = {{QStringLiteral("photo"), {}, true}};
  expectFinished(bench.run(drawing(sum)));
  CHECK(worstDifference(bench.pictures.front().image, kept) <= 3);
  // The picture says which one it was.
  const GenerationRequest told = bench.pictures.front().request;
  REQUIRE(told.pictures.size() == 1);
  CHECK(told.pictures.front().name == QStringLiteral("photo"));
  const auto again = requestFromJson(toJson(told));
  REQUIRE(again.ok());
  CHECK(*again == told);
}

TEST_CASE("A latent of another model, another picture or none is refused in a sentence") {
  InversionBench bench;
  expectFinished(bench.invert(inversionOf("photo", qRgb(200, 30, 60))));
  GenerationRequest request = drawing(PromptLatent{QStringLiteral("@photo")});
  expectFinished(bench.run(request));
  const GenerationRequest told = bench.pictures.front().request;
  request.model = QStringLiteral("other");
  CHECK(refusal(bench.run(request)).find("belongs to the model \"tiny\"") != std::string::npos);
  CHECK(refusal(bench.run(drawing(PromptLatent{QStringLiteral("@nobody")}))).find("@nobody") !=
        std::string::npos);
  CHECK(refusal(bench.invert(inversionOf("photo", qRgb(0, 99, 0)))).find("already") !=
        std::string::npos);
  InversionRequest other = inversionOf("photo", qRgb(0, 99, 0));
  other.replace = true;
  expectFinished(bench.invert(other));
  CHECK(refusal(bench.run(told)).find("is not the picture") != std::string::npos);
  CHECK(refusal(bench.invert(inversionOf("../photo", qRgb(0, 0, 0)))).find("cannot be a name") !=
        std::string::npos);
}

TEST_CASE("A damaged latent is told, and the list passes over it") {
  InversionBench bench;
  expectFinished(bench.invert(inversionOf("photo", qRgb(200, 30, 60))));
  const KeptPictures kept(bench.options.latentFolder);
  REQUIRE(kept.all().size() == 1);
  CHECK(kept.all().front().picture == bench.inversion->kept);
  CHECK(kept.all().front().model == QStringLiteral("tiny"));
  QFile file(bench.inversion->path);
  REQUIRE(file.open(QIODevice::ReadWrite));
  SECTION("cut short") {
    REQUIRE(file.resize(100));
    file.close();
    CHECK(kept.all().empty());
  }
  SECTION("a changed number") {
    REQUIRE(file.seek(file.size() - 3200));
    file.write("xxxxxxxx");
    file.close();
  }
  CHECK(!refusal(bench.run(drawing(PromptLatent{QStringLiteral("@photo")}))).empty());
}
