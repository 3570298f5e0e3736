// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/worker.h"

#include <fstream>
#include <limits>

#include "models/checkpoint/torch_values.h"
#include "models/config/model_config_json.h"
#include "models/vae/kl_vae.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/records/run_status.h"

using namespace crossflow;
using namespace crossflow::tests;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

bool sameTensors(const fs::path& a, const fs::path& b) {
  const auto first = tensorsOf(a), second = tensorsOf(b);
  if (first.empty() || first.size() != second.size()) return false;
  for (const auto& [name, tensor] : first)
    if (!second.contains(name) || !torch::equal(tensor, second.at(name))) return false;
  return true;
}

int train(const fs::path& run) {
  return training::runWorker(run, {});
}

// Trains to the end in one go, and in pieces that STOP cuts after every step; both must agree.
void checkExactResume(const TempDir& temp, const json& config, int64_t steps) {
  const fs::path whole = makeRun(temp / "whole", config), cut = makeRun(temp / "cut", config);
  REQUIRE(train(whole) == 0);
  for (int64_t step = 1; step < steps; ++step) {
    std::ofstream(cut / "STOP") << "";
    REQUIRE(train(cut) == 0);
    REQUIRE(training::readStatus(cut)->state == training::protocol::RunState::Stopped);
  }
  fs::remove(cut / "STOP");
  REQUIRE(train(cut) == 0);
  REQUIRE(training::readStatus(cut)->state == training::protocol::RunState::Finished);
  REQUIRE(train(cut) == 0);  // nothing is left to do
  REQUIRE(training::readStatus(cut)->step == steps);
  const std::string last = std::to_string(steps) + ".ckpt";
  for (const char* file : {"nnet.pth", "nnet_ema.pth", "optimizer.pth"})
    REQUIRE(sameTensors(whole / "checkpoints" / last / file, cut / "checkpoints" / last / file));
}

}  // namespace

TEST_CASE("An interrupted autoencoder run ends with the same bits", "[worker]") {
  TempDir temp;
  makePictures(temp / "pictures", 10);
  checkExactResume(temp, tinyAutoencoderConfig(4), 4);
}

TEST_CASE("An interrupted flow run ends with the same bits", "[worker]") {
  TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(3);
  config["train"]["accumulation"] = 2;
  checkExactResume(temp, config, 3);
  const auto metrics = eventsOf(temp / "whole", "metrics");
  REQUIRE(metrics.size() == 3);
  for (const char* name :
       {"loss", "flow", "kl", "contrastive", "lr", "gradient_norm", "memory_bytes", "data_seconds"})
    REQUIRE(metrics[0][name].is_number());
  REQUIRE(metrics[0]["loss_by_time"].size() == 8);
  REQUIRE(metrics[0]["memory_bytes"].get<int64_t>() > 10'000'000);
}

TEST_CASE("Flow times are drawn where the configuration says", "[worker]") {
  TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(1);
  config["loss"] = {{"timeMean", -4.0}, {"timeDeviation", 0.1}};  // all near 0.018
  REQUIRE(train(makeRun(temp / "run", config)) == 0);
  const json byTime = eventsOf(temp / "run", "metrics").at(0)["loss_by_time"];
  CHECK(byTime[0].is_number());
  for (std::size_t bin = 1; bin < byTime.size(); ++bin) CHECK(byTime[bin].is_null());
}

TEST_CASE("Mixtures, strayed starts and sums change the flow's task alone", "[worker]") {
  TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(2);
  REQUIRE(train(makeRun(temp / "plain", config)) == 0);
  config["loss"] = {{"mixtureRate", 1.0}};
  REQUIRE(train(makeRun(temp / "mixed", config)) == 0);
  const json plain = eventsOf(temp / "plain", "metrics").at(0);
  const json mixed = eventsOf(temp / "mixed", "metrics").at(0);
  CHECK(mixed["kl"].get<double>() == Approx(plain["kl"].get<double>()));
  CHECK(mixed["contrastive"].get<double>() == Approx(plain["contrastive"].get<double>()));
  CHECK(mixed["flow"].get<double>() < 0.95 * plain["flow"].get<double>());

  config["loss"] = {{"strayRate", 1.0}, {"strayDeviation", 3.0}};
  REQUIRE(train(makeRun(temp / "strayed", config)) == 0);
  const json strayed = eventsOf(temp / "strayed", "metrics").at(0);
  CHECK(strayed["kl"].get<double>() == Approx(plain["kl"].get<double>()));
  CHECK(strayed["contrastive"].get<double>() == Approx(plain["contrastive"].get<double>()));
  CHECK(strayed["flow"].get<double>() != Approx(plain["flow"].get<double>()).epsilon(0.05));

  config["loss"] = {{"sumRate", 1.0}};
  REQUIRE(train(makeRun(temp / "summed", config)) == 0);
  const json summed = eventsOf(temp / "summed", "metrics").at(0);
  CHECK(summed["kl"].get<double>() == Approx(plain["kl"].get<double>()));
  CHECK(summed["contrastive"].get<double>() == Approx(plain["contrastive"].get<double>()));
  CHECK(summed["flow"].get<double>() != Approx(plain["flow"].get<double>()).epsilon(0.02));
}

TEST_CASE("Training lowers the autoencoder's loss", "[worker]") {
  TempDir temp;
  makePictures(temp / "pictures", 8);
  json config = tinyAutoencoderConfig(40);
  config["optimizer"]["lr"] = 5e-3;
  config["train"]["sampleInterval"] = 25;
  const fs::path run = makeRun(temp / "run", config);
  REQUIRE(train(run) == 0);
  const auto metrics = eventsOf(run, "metrics");
  REQUIRE(metrics.back()["loss"].get<double>() < 0.7 * metrics.front()["loss"].get<double>());
  CHECK(fs::exists(run / "samples" / "25.png"));
  CHECK(fs::exists(run / "samples" / "40.png"));  // the last step's, too
}

TEST_CASE("The decoder is trained alone, and edges by choice", "[worker]") {
  TempDir temp;
  makePictures(temp / "pictures", 8);
  models::KlVae trained(models::modelConfigFromJson(tinyModel()).vae);
  trained->initialiseParameters();
  models::writeTorchFile(temp / "vae.pth", models::stateDict(*trained));
  json config = tinyAutoencoderConfig(5);
  config["train"]["decoderOnly"] = true;
  config["loss"] = {{"edges", 1.0}};
  REQUIRE(train(makeRun(temp / "alone", config)) != 0);
  CHECK(training::firstFailure(temp / "alone")->sentence.find("start.vae") != std::string::npos);

  config["start"] = {{"vae", "../vae.pth"}};
  const fs::path run = makeRun(temp / "run", config);
  REQUIRE(train(run) == 0);
  CHECK(eventsOf(run, "metrics").at(0)["edges"].get<double>() > 0);
  const auto before = tensorsOf(temp / "vae.pth");
  for (const char* file : {"nnet.pth", "nnet_ema.pth"})
    for (const auto& [name, tensor] : tensorsOf(run / "checkpoints" / "5.ckpt" / file)) {
      INFO(name);
      const bool stays = name.find("/encoder.") != std::string::npos ||
                         name.find("/quant_conv.") != std::string::npos;
      CHECK(at::equal(tensor, before.at(name)) == stays);
    }
}

TEST_CASE("A wrong configuration is named in the error file", "[worker]") {
  TempDir temp;
  json config = tinyAutoencoderConfig(4);
  config["optimizer"]["lr"] = -1;
  const fs::path run = makeRun(temp / "run", config);
  REQUIRE(train(run) == training::protocol::exitCode(training::protocol::Cause::BadConfig));
  const auto failure = training::firstFailure(run);
  REQUIRE(failure);
  REQUIRE(failure->sentence.find("optimizer.lr") != std::string::npos);
  REQUIRE(training::readStatus(run)->state == training::protocol::RunState::Failed);
}

TEST_CASE("Numbers that stop being finite end the run with a cause", "[worker]") {
  TempDir temp;
  makePictures(temp / "pictures", 8);
  models::KlVae broken(models::modelConfigFromJson(tinyModel()).vae);
  broken->initialiseParameters();
  {
    torch::NoGradGuard noGrad;
    broken->parameters().front().fill_(std::numeric_limits<float>::infinity());
  }
  models::writeTorchFile(temp / "vae.pth", models::stateDict(*broken));
  json config = tinyAutoencoderConfig(50);
  config["start"] = {{"vae", "../vae.pth"}};
  config["train"]["nonFiniteRetries"] = 1;
  const fs::path run = makeRun(temp / "run", config);
  REQUIRE(train(run) == training::protocol::exitCode(training::protocol::Cause::NonFinite));
  REQUIRE(eventsOf(run, "notice").size() == 2);
  REQUIRE(training::firstFailure(run)->suggestion.find("lr") != std::string::npos);
}

TEST_CASE("An unreadable picture is skipped, too many end the run", "[worker]") {
  TempDir temp;
  makePictures(temp / "pictures", 8);
  std::ofstream(temp / "pictures" / "3.png") << "no picture";
  const fs::path run = makeRun(temp / "run", tinyAutoencoderConfig(6));
  REQUIRE(train(run) == 0);
  REQUIRE(eventsOf(run, "notice").size() == 1);
  std::ofstream(temp / "pictures" / "4.png") << "no picture";
  const fs::path again = makeRun(temp / "again", tinyAutoencoderConfig(6));
  REQUIRE(train(again) == training::protocol::exitCode(training::protocol::Cause::BadData));
}

TEST_CASE("A GPU that is not there is named", "[worker]") {
  TempDir temp;
  makePictures(temp / "pictures", 8);
  json config = tinyAutoencoderConfig(2);
  config["devices"]["kind"] = "cuda";
  const fs::path run = makeRun(temp / "run", config);
  const int code = training::runWorker(run, {.localRank = 63});
  REQUIRE(code == training::protocol::exitCode(training::protocol::Cause::NoDevice));
}

TEST_CASE("A fault of the graphics card is told as one, with its first line", "[worker]") {
  try {
    throw c10::AcceleratorError({"f", "f.cpp", 1}, 700,
                                "CUDA error: an illegal memory access was encountered\nMore.");
  } catch (...) {
    const training::RunFailure failure = training::currentFailure();
    CHECK(failure.cause == training::protocol::Cause::Internal);
    CHECK(failure.sentence ==
          "The graphics card reported a fault: CUDA error: an illegal memory access was "
          "encountered.");
    CHECK(failure.suggestion.find("resumes from its newest checkpoint") != std::string::npos);
  }
}

TEST_CASE("A place that cannot be looked at is named in a sentence", "[worker]") {
  try {
    static_cast<void>(fs::is_directory(fs::path(std::string(300, 'n'))));
    FAIL("nothing was thrown");
  } catch (const fs::filesystem_error&) {
    const training::RunFailure failure = training::currentFailure();
    CHECK(failure.cause == training::protocol::Cause::BadData);
    CHECK(failure.sentence == std::string(300, 'n') + " cannot be used: File name too long.");
  }
}

TEST_CASE("A card that only lacks a kernel is not told to be lost", "[worker]") {
  try {
    throw c10::AcceleratorError({"f", "f.cpp", 1}, 209, "CUDA error: no kernel image.");
  } catch (...) {
    const training::RunFailure failure = training::currentFailure();
    CHECK(failure.sentence == "The graphics card reported a fault: CUDA error: no kernel image.");
    CHECK(failure.suggestion.find("newest checkpoint") == std::string::npos);
  }
}
