// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/run_evaluation.h"

#include <cmath>
#include <fstream>
#include <iostream>
#include <sstream>

#include "models/checkpoint/torch_values.h"
#include "models/config/model_config_json.h"
#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"
#include "tests/training/run/trainer_process.h"
#include "training/checks/run_check.h"
#include "training/commands/commands.h"
#include "training/data/pictures/picture_crop.h"
#include "training/evaluation/clip_weights.h"
#include "training/evaluation/frechet_distance.h"
#include "training/evaluation/inception_v3.h"
#include "training/evaluation/metric_networks.h"
#include "training/learning/fitting_batches.h"
#include "training/protocol/run_protocol.h"
#include "training/run/child_process.h"
#include "training/run/worker.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const fs::path kClip = dataPath("clipscore_fid/weights.pth");
const fs::path kMerges = dataPath("tokenizers/bpe_simple_vocab_16e6.txt.gz");

/// What a command prints, and that it ends well.
std::string said(int (*command)(const Arguments&), const Arguments& arguments) {
  std::ostringstream text;
  std::streambuf* const before = std::cout.rdbuf(text.rdbuf());
  const int code = command(arguments);
  std::cout.rdbuf(before);
  CHECK(code == 0);
  return text.str();
}

void writeInception(const fs::path& file) {
  const torch::NoGradGuard noGrad;
  at::manual_seed(1);
  InceptionV3 network;
  for (at::Tensor& parameter : network.parameters()) parameter.normal_(0.0, 0.05);
  for (at::Tensor& buffer : network.buffers())
    if (buffer.is_floating_point()) buffer.fill_(1.0);
  network.to(torch::kHalf);
  models::writeTorchFile(file, models::stateDict(network));
}

/// Gives the layers the scale at which a picture reaches the features: those of writeInception()
/// are so small that hardly anything but their offsets arrives.
void letThrough(InceptionV3& network) {
  const torch::NoGradGuard noGrad;
  at::manual_seed(2);
  for (const auto& item : network.named_parameters()) {
    at::Tensor value = item.value();
    if (value.dim() > 1)
      value.normal_(0.0, std::sqrt(2.0 * static_cast<double>(value.size(0)) /
                                   static_cast<double>(value.numel())));
    else
      value.fill_(item.key().ends_with("weight") ? 1.0 : 0.0);
  }
  for (const auto& item : network.named_buffers())
    if (item.value().is_floating_point())
      item.value().fill_(item.key().ends_with("var") ? 1.0 : 0.0);
}

void writeVae(const fs::path& file) {
  models::KlVae vae(models::modelConfigFromJson(tinyModel()).vae);
  vae->initialiseParameters();
  models::writeTorchFile(file, models::stateDict(*vae));
}

// Hugging Face's name of one of OpenAI's tensors that has a direct counterpart.
std::string replaced(std::string name, const std::string& from, const std::string& to) {
  const auto place = name.find(from);
  if (place != std::string::npos) name.replace(place, from.size(), to);
  return name;
}

std::string theirName(std::string name) {
  const bool image = name.starts_with("visual.");
  if (image) name = name.substr(7);
  const std::string tower = image ? "vision_model." : "text_model.";
  for (const auto& [ours, theirs] : std::vector<std::pair<std::string, std::string>>{
           {"transformer.resblocks.", "encoder.layers."},
           {"attn.", "self_attn."},
           {"ln_1", "layer_norm1"},
           {"ln_2", "layer_norm2"},
           {"mlp.c_fc", "mlp.fc1"},
           {"mlp.c_proj", "mlp.fc2"},
           {"ln_pre", "pre_layrnorm"},
           {"ln_post", "post_layernorm"},
           {"ln_final", "final_layer_norm"},
           {"conv1.weight", "embeddings.patch_embedding.weight"},
           {"class_embedding", "embeddings.class_embedding"},
           {"positional_embedding", "embeddings.position_embedding.weight"},
           {"token_embedding.weight", "embeddings.token_embedding.weight"}})
    name = replaced(name, ours, theirs);
  return tower + name;
}

void writeAsHuggingFace(const models::CheckpointReader& openAi, const fs::path& file) {
  models::ValueDict dict;
  dict.ordered = true;
  for (const models::TensorInfo& info : openAi.tensors()) {
    const at::Tensor value = openAi.read(info.name).contiguous();
    const std::string name = theirName(info.name);
    if (info.name == "logit_scale") {
      dict.set(info.name, value);
    } else if (info.name == "visual.proj") {
      dict.set("visual_projection.weight", value.t().contiguous());
    } else if (info.name == "text_projection") {
      dict.set("text_projection.weight", value.t().contiguous());
    } else if (const auto place = name.find("in_proj_"); place != std::string::npos) {
      const auto parts = value.chunk(3);
      for (std::size_t i = 0; i < 3; ++i)
        dict.set(name.substr(0, place) + "qkv"[i] + "_proj." + name.substr(place + 8),
                 parts[i].contiguous());
    } else {
      dict.set(name, value);
    }
  }
  models::writeTorchFile(file, dict);
}

}  // namespace

TEST_CASE("Hugging Face's CLIP is the same network under other names", "[run_evaluation]") {
  const TempDir temp;
  const auto openAi = openClipWeights(kClip);
  writeAsHuggingFace(*openAi, temp / "clip.bin");
  const auto theirs = openClipWeights(temp / "clip.bin");
  int compared = 0;
  for (const models::TensorInfo& info : openAi->tensors()) {
    if (info.shape.empty() && info.name != "logit_scale") continue;  // a few numbers beside them
    INFO(info.name);
    REQUIRE(theirs->find(info.name) != nullptr);
    CHECK(theirs->find(info.name)->shape == info.shape);
    CHECK(torch::equal(theirs->read(info.name), openAi->read(info.name)));
    ++compared;
  }
  CHECK(compared > 50);
}

TEST_CASE("The command line measures FID and CLIP score", "[run_evaluation]") {
  const TempDir temp;
  const std::string statistics = dataPath("clipscore_fid/statistics.npz").string();
  CHECK(said(runEvaluate, {"fid", statistics, statistics}).starts_with("FID "));
  makePictures(temp / "pictures", 2);
  const std::string score = said(runEvaluate, {"clip", (temp / "pictures").string(), "--clip",
                                               kClip.string(), "--clip-merges", kMerges.string()});
  CHECK(score.starts_with("CLIP score 0"));
}

TEST_CASE("A run measures FID and CLIP score at its saves and keeps the best", "[run_evaluation]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  makePictures(temp / "pictures", 3);
  writeVae(temp / "vae.pth");
  writeInception(temp / "inception.pth");
  said(runEvaluate,
       {"fid", (temp / "pictures").string(), "--inception", (temp / "inception.pth").string(),
        "--most", "2", "--save", (temp / "real.npz").string()});
  json config = tinyFlowConfig(2);
  config["start"] = {{"vae", "../vae.pth"}};
  config["train"]["validationInterval"] = 1;
  config["evaluation"] = {{"inception", "../inception.pth"},
                          {"fidStatistics", "../real.npz"},
                          {"clip", kClip.string()},
                          {"clipMerges", kMerges.string()},
                          {"samples", 3},
                          {"steps", 2}};
  config["train"]["saveInterval"] = 2;
  const fs::path run = makeRun(temp / "run", config);
  std::map<std::string, json> checks;
  CHECK(checkRun(run, [&](const json& line) { checks[line.value("id", "")] = line; }));
  CHECK(checks.contains("evaluation"));
  CHECK(checks["statistics"].value("ok", false));
  REQUIRE(runWorker(run, {}) == 0);
  const auto measured = eventsOf(run, "evaluation");
  REQUIRE(measured.size() == 1);
  CHECK(measured[0]["fid"].get<double>() > 0);
  CHECK(measured[0]["clip_score"].get<double>() >= 0);
  const json best = json::parse(std::ifstream(run / "checkpoints" / "best.json"));
  CHECK(best["metric"] == json("fid"));
  CHECK(best["score"].get<double>() == measured[0]["fid"].get<double>());

  config["evaluation"]["inception"] = config["evaluation"]["fidStatistics"] = "../vae.pth";
  CHECK_FALSE(checkRun(makeRun(temp / "unlike", config),
                       [&](const json& line) { checks[line.value("id", "")] = line; }));
  CHECK_FALSE(checks["evaluation"].value("ok", true));
  CHECK_FALSE(checks["statistics"].value("ok", true));

  config["evaluation"].erase("fidStatistics");
  const fs::path wrong = makeRun(temp / "wrong", config);
  CHECK(runWorker(wrong, {}) == protocol::exitCode(protocol::Cause::BadConfig));
}

namespace {

// A run of one step whose learning rate is still zero: its networks are those it began with.
json measuredBy(const TempDir& temp, const char* name, json config, int64_t ranks) {
  config["devices"]["count"] = ranks;
  const fs::path run = makeRun(temp / name, config);
  ChildProcess job = startTrainer(run);
  job.wait();
  INFO(run);
  REQUIRE(job.exitCode() == 0);
  const auto measured = eventsOf(run, "evaluation");
  REQUIRE(measured.size() == 2);
  CHECK(measured[1]["final"] == json(true));
  CHECK(measured[1]["samples"] == json(9));
  return measured[0];
}

}  // namespace

TEST_CASE("Ranks share the pictures of an evaluation and come to the figures of one",
          "[run_evaluation]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  makePictures(temp / "pictures", 3);
  writeVae(temp / "vae.pth");
  writeInception(temp / "inception.pth");
  said(runEvaluate, {"fid", (temp / "pictures").string(), "--inception",
                     (temp / "inception.pth").string(), "--save", (temp / "real.npz").string()});
  json config = tinyFlowConfig(1);
  config["start"] = {{"vae", "../vae.pth"}};
  config["evaluation"] = {{"inception", "../inception.pth"},
                          {"fidStatistics", "../real.npz"},
                          {"clip", kClip.string()},
                          {"clipMerges", kMerges.string()},
                          {"samples", 5},
                          {"finalSamples", 9},
                          {"batch", 2},
                          {"keepPictures", true},
                          {"steps", 2}};
  const json alone = measuredBy(temp, "alone", config, 1);
  const json shared = measuredBy(temp, "shared", config, 2);
  CHECK(alone["samples"] == json(5));
  CHECK(shared["fid"].get<double>() == Approx(alone["fid"].get<double>()).epsilon(1e-3));
  CHECK(shared["clip_score"].get<double>() ==
        Approx(alone["clip_score"].get<double>()).epsilon(1e-3));
  for (const char* name : {"alone", "shared"}) {
    const fs::path kept = temp / name / "evaluation/1";
    CHECK(std::distance(fs::directory_iterator(kept), {}) ==
          9);  // the final ones replace the first
    CHECK(fs::exists(kept / "8.png"));
  }
  // In bf16, too; the figures are near.
  config["train"]["precision"] = "bf16";
  const json half = measuredBy(temp, "half", config, 1);
  CHECK(half["clip_score"].get<double>() == Approx(alone["clip_score"].get<double>()).margin(0.1));
}

TEST_CASE("Batches shrink for good when memory runs out", "[run_evaluation]") {
  std::vector<std::pair<int64_t, int64_t>> pieces;
  std::vector<std::string> notices;
  FittingBatches batches(8, [&](const std::string& text) { notices.push_back(text); });
  const bool whole = batches.run(3, 15, [&](int64_t first, int64_t count) {
    if (count > 3) throw std::bad_alloc();
    pieces.emplace_back(first, count);
    return true;
  });
  CHECK(whole);
  CHECK(pieces.front() == std::pair<int64_t, int64_t>{3, 2});
  CHECK(pieces.size() == 6);
  CHECK(pieces.back() == std::pair<int64_t, int64_t>{13, 2});
  CHECK(notices.size() == 2);
  CHECK(batches.atOnce() == 2);
  CHECK_FALSE(batches.run(0, 4, [](int64_t, int64_t) { return false; }));
  CHECK_THROWS_AS(batches.run(0, 1, [](int64_t, int64_t) -> bool { throw std::bad_alloc(); }),
                  std::bad_alloc);
}

TEST_CASE("Pictures of 512 pixels are measured at 256, others as they are", "[run_evaluation]") {
  const TempDir temp;
  writeInception(temp / "inception.pth");
  const auto network = openInception(temp / "inception.pth", at::kCPU);
  letThrough(*network);
  const torch::NoGradGuard noGrad;
  at::manual_seed(3);
  const at::Tensor large = torch::randint(0, 256, {1, 3, 512, 512}).to(torch::kByte);
  const at::Tensor measured = inceptionOfBytes(*network, large);
  const auto asTheyAre = [&](const at::Tensor& bytes) {
    return network->forward(bytes.to(torch::kFloat).div(255));
  };
  const auto distance = [&](const at::Tensor& features) {
    return (features - measured).norm().item<double>() / measured.norm().item<double>();
  };
  const at::Tensor small = shrinkForStatistics(large[0].permute({1, 2, 0}).contiguous(), 256)
                               .permute({2, 0, 1})
                               .unsqueeze(0);
  CHECK(torch::equal(measured, asTheyAre(small)));
  // The network tells apart what was not shrunk, and what was shrunk by another filter.
  CHECK(distance(asTheyAre(large)) > 0.01);
  const at::Tensor boxed = at::avg_pool2d(large.to(torch::kFloat), 2).round().to(torch::kByte);
  CHECK(distance(asTheyAre(boxed)) > 0.01);
  for (const int64_t side : {256, 384}) {
    const at::Tensor other = torch::randint(0, 256, {1, 3, side, side}).to(torch::kByte);
    CHECK(torch::equal(inceptionOfBytes(*network, other), asTheyAre(other)));
  }
}
