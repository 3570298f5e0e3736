// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/networks/warm_start.h"

#include <fstream>

#include "models/backbones/make_backbone.h"
#include "models/config/model_catalog.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"
#include "training/checks/run_check.h"
#include "training/networks/train_networks.h"
#include "training/protocol/run_protocol.h"
#include "training/run/worker.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;
using Fate = StartTensor::Fate;
using models::TensorInfo;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// Names and shapes of a published file in file order.
std::vector<TensorInfo> publishedList(const std::string& id) {
  std::ifstream in(dataPath("checkpoint_keys/" + id + ".nnet.json"));
  const nlohmann::ordered_json list = nlohmann::ordered_json::parse(in);
  std::vector<TensorInfo> tensors;
  for (const auto& [key, value] : list.at("tensors").items())
    tensors.push_back({key, at::kFloat, value[1].get<std::vector<int64_t>>()});
  return tensors;
}

std::vector<std::pair<TensorInfo, bool>> wanted(const std::vector<TensorInfo>& tensors) {
  std::vector<std::pair<TensorInfo, bool>> list;
  for (const TensorInfo& info : tensors) list.emplace_back(info, true);
  return list;
}

/// Everything a published size trains, at full size and without a page of memory touched.
TrainNetworks publishedNetworks(const models::ModelConfig& model) {
  const auto& [channels, height, width] = model.latentShape;
  const int64_t latent = channels * height * width;
  const ImageTowerConfig tower;
  TrainNetworks n;
  n.backbone = models::makeBackbone(model.backbone);
  n.contextEncoder = models::TextVe(model.textVe);
  n.imageTower = makeImageTower(tower, latent);
  n.imageHead.emplace(model.textVe, tower.outputWidth, latent);
  return n;
}

const StartTensor& tensorOf(const StartReport& report, const std::string& name) {
  for (const StartTensor& tensor : report.tensors)
    if (tensor.name == name) return tensor;
  FAIL("no tensor " << name);
  return report.tensors.front();
}

json dimrModel() {
  json model = tinyModel();
  model["model"].erase("latent_size");
  model.erase("dit");
  model["model"]["stage_configs"] = json::array({{{"block_type", "TransformerBlock"},
                                                  {"dim", 16},
                                                  {"hidden_dim", 32},
                                                  {"num_attention_heads", 2},
                                                  {"num_blocks", 1},
                                                  {"max_height", 2},
                                                  {"max_width", 2},
                                                  {"image_input_ratio", 1},
                                                  {"input_feature_ratio", 2},
                                                  {"final_kernel_size", 3}},
                                                 {{"block_type", "ConvNeXtBlock"},
                                                  {"dim", 8},
                                                  {"hidden_dim", 16},
                                                  {"kernel_size", 3},
                                                  {"num_blocks", 1},
                                                  {"max_height", 4},
                                                  {"max_width", 4},
                                                  {"image_input_ratio", 1},
                                                  {"input_feature_ratio", 1},
                                                  {"final_kernel_size", 3}}});
  return model;
}

json startingFrom(json config, const fs::path& weights) {
  config["start"]["nnet"] = weights.string();
  return config;
}

/// The line that check-run prints about the start.
json startLine(const fs::path& run, bool expected = true) {
  json start;
  CHECK(checkRun(run, [&](const json& line) {
          if (line["kind"] == "start") start = line;
          if (line["kind"] == "check" && !line["ok"].get<bool>() && expected)
            UNSCOPED_INFO(line.dump());
        }) == expected);
  return start;
}

}  // namespace

TEST_CASE("The published models start from one another as they were made", "[warm_start]") {
  struct Path {
    const char *from, *to;
    int64_t taken, anew;
  };
  // Counted beforehand from the lists alone; the README of the original names these ways.
  for (const Path& path : {Path{"t2i_256px_clip_dimr", "t2i_256px_t5_dimr", 1971, 223},
                           Path{"t2i_256px_clip_dimr", "t2i_512px_clip_dimr", 2182, 493},
                           Path{"t2i_256px_t5_dimr", "t2i_512px_t5_dimr", 2188, 493},
                           Path{"t2i_512px_t5_dimr", "t2i_512px_t5_dit", 579, 372}}) {
    INFO(path.from << " -> " << path.to);
    const auto target = wanted(publishedList(path.to));
    std::vector<TensorInfo> stored = publishedList(path.from);
    const StartReport plain = planStart(target, stored);
    CHECK(plain.count(Fate::Taken) == path.taken);
    CHECK(plain.count(Fate::Resampled) == 0);
    CHECK(plain.count(Fate::New) == path.anew);
    for (TensorInfo& info : stored) info.name = "state_dict.module._orig_mod." + info.name;
    CHECK(planStart(target, stored).toJson()["elements"] == plain.toJson()["elements"]);
  }
}

TEST_CASE("What starts anew from 256 to 512 pixels is named", "[warm_start]") {
  const StartReport report =
      planStart(wanted(publishedList("t2i_512px_clip_dimr")), publishedList("t2i_256px_clip_dimr"));
  const StartTensor& patches = tensorOf(report, "stages.0.input_layer.1.weight");
  CHECK(patches.fate == Fate::New);
  CHECK(patches.stored == std::vector<int64_t>{1024, 4, 2, 2});
  CHECK(tensorOf(report, "stages.0.blocks.3.block1.dense.weight").fate == Fate::Taken);
  const auto lines = report.lines(Fate::New);
  CHECK(std::count(lines.begin(), lines.end(),
                   "stages.*.input_layer.*.weight [1024, 4, 4, 4], was [1024, 4, 2, 2]") == 1);
  CHECK(lines.size() < 80);
}

TEST_CASE("Parameters of the published sizes are numbered as the original numbers them",
          "[warm_start]") {
  for (const models::PublishedModel& published : models::publishedModels()) {
    INFO(published.config.id);
    const TrainNetworks networks = publishedNetworks(published.config);
    std::vector<std::string> names;
    for (const TensorInfo& info : publishedList(published.config.id)) names.push_back(info.name);
    CHECK(networks.parameters().names == names);
  }
}

TEST_CASE("Positions of another grid are resampled", "[warm_start]") {
  const TempDir temp;
  json config = tinyFlowConfig(1);
  config["model"] = dimrModel();
  const fs::path first = makeRun(temp / "first", config);
  makeLatents(temp.path(), 8);
  REQUIRE(runWorker(first, {}) == 0);
  const fs::path weights = first / "checkpoints/1.ckpt/nnet.pth";
  TrainConfig same = parseTrainConfig(startingFrom(config, weights), first);
  const TrainNetworks old = makeTrainNetworks(same);
  CHECK(old.start->count(Fate::New) == 0);
  // Pictures twice as wide: the stages' grids become 4 x 4 and 8 x 8, their kernels stay.
  config["model"]["image_size"] = 32;
  config["model"]["latent"] = {4, 8, 8};
  for (const int stage : {0, 1})
    for (const char* side : {"max_height", "max_width"})
      config["model"]["model"]["stage_configs"][stage][side] = 4 * (stage + 1);
  const TrainNetworks grown =
      makeTrainNetworks(parseTrainConfig(startingFrom(config, weights), first));
  const std::string name = "stages.0.input_layer.3.position_embeddings.weight";
  REQUIRE(grown.start->count(Fate::Resampled) == 2);
  CHECK(tensorOf(*grown.start, name).fate == Fate::Resampled);
  const at::Tensor before = old.backbone->named_parameters()[name].detach().view({2, 2, 16});
  const at::Tensor after = grown.backbone->named_parameters()[name].detach().view({4, 4, 16});
  // Bicubic weights of a half-pixel grid twice as fine, edges repeated, by hand: a corner takes
  // 1.10546875 of its own row or column and -0.10546875 of the other.
  const double own = 1.10546875, other = -0.10546875;
  const at::Tensor corner = own * (own * before[0][0] + other * before[0][1]) +
                            other * (own * before[1][0] + other * before[1][1]);
  CHECK(torch::allclose(after[0][0], corner, 1e-5, 1e-6));
  CHECK(torch::allclose(after.flatten(0, 1).mean(0), before.flatten(0, 1).mean(0), 1e-4, 1e-6));
}

TEST_CASE("Runs of another width, text and backbone start from a tiny one and train",
          "[warm_start]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  const fs::path first = makeRun(temp / "first", tinyFlowConfig(2));
  REQUIRE(runWorker(first, {}) == 0);
  const fs::path checkpoint = first / "checkpoints/2.ckpt";

  json wider = tinyFlowConfig(2), texts = tinyFlowConfig(2), dimr = tinyFlowConfig(2);
  wider["model"]["dit"]["hidden_size"] = 48;
  texts["model"]["text_encoder"]["d_model"] = 24;
  texts["model"]["model"]["clip_dim"] = 24;
  dimr["model"] = dimrModel();
  for (const auto& [name, config] : {std::pair("wider", wider), {"texts", texts}, {"dimr", dimr}}) {
    INFO(name);
    const fs::path run = makeRun(temp / name, startingFrom(config, checkpoint));
    const json start = startLine(run);
    REQUIRE_FALSE(start.is_null());
    CHECK(start["file"] == (checkpoint / "nnet_ema.pth").string());
    CHECK_FALSE(start["taken"].empty());
    CHECK_FALSE(start["new"].empty());
    REQUIRE(runWorker(run, {}) == 0);
    const auto notices = eventsOf(run, "notice");
    REQUIRE(notices.size() == 1);
    CHECK(notices[0]["text"].get<std::string>().find("tensors taken") != std::string::npos);
  }
}

TEST_CASE("Taken tensors have the file's numbers", "[warm_start]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  const fs::path first = makeRun(temp / "first", tinyFlowConfig(2));
  REQUIRE(runWorker(first, {}) == 0);
  const fs::path checkpoint = first / "checkpoints/2.ckpt";
  json wider = tinyFlowConfig(1);
  wider["model"]["dit"]["depth"] = 3;
  wider["train"]["seed"] = 99;
  const TrainNetworks n =
      makeTrainNetworks(parseTrainConfig(startingFrom(wider, checkpoint), first));
  const auto stored = tensorsOf(checkpoint / "nnet_ema.pth");
  const ParameterList parameters = n.parameters();
  int64_t taken = 0;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (tensorOf(*n.start, parameters.names[i]).fate != Fate::Taken) continue;
    ++taken;
    REQUIRE(torch::equal(parameters.tensors[i].detach(), stored.at("/" + parameters.names[i])));
  }
  CHECK(taken == static_cast<int64_t>(stored.size()));
  CHECK(n.start->count(Fate::New) > 0);
}

TEST_CASE("A file of which nothing fits is refused", "[warm_start]") {
  const TempDir temp;
  makePictures(temp / "pictures", 8);
  makeLatents(temp.path(), 20);
  const fs::path vae = makeRun(temp / "vae", tinyAutoencoderConfig(1));
  REQUIRE(runWorker(vae, {}) == 0);
  const fs::path run =
      makeRun(temp / "run", startingFrom(tinyFlowConfig(1), vae / "checkpoints/1.ckpt/nnet.pth"));
  CHECK(startLine(run, false).is_null());
  CHECK(runWorker(run, {}) == protocol::exitCode(protocol::Cause::BadCheckpoint));
  const fs::path empty =
      makeRun(temp / "empty", startingFrom(tinyFlowConfig(1), temp / "pictures"));
  CHECK(runWorker(empty, {}) == protocol::exitCode(protocol::Cause::BadConfig));
}
