// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/run_evaluation.h"

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
#include "training/checks/run_check.h"
#include "training/commands/commands.h"
#include "training/evaluation/clip_weights.h"
#include "training/evaluation/frechet_distance.h"
#include "training/evaluation/inception_v3.h"
#include "training/protocol/run_protocol.h"
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
