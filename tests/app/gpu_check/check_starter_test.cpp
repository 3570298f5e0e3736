// SPDX-License-Identifier: GPL-3.0-or-later
// What trains on a GPU machine, in small and on the processor: the program without OpenCV, and the
// script that makes a starter in one go.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"

using namespace crossflow::tests;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

/// Runs a shell's command and gives its exit code and all it prints.
std::pair<int, std::string> shell(const TempDir& temp, const std::string& command) {
  const fs::path log = temp / "log";
  const int code = std::system((command + " >" + log.string() + " 2>&1").c_str());
  return {code, contentOf(log)};
}

void mustRun(const TempDir& temp, const std::string& command) {
  const auto [code, log] = shell(temp, command);
  INFO(command << '\n' << log);
  REQUIRE(code == 0);
}

std::string gpuCheck(const fs::path& out) {
  return programPath("crossflow-gpu-check").string() + " --device cpu --out " + out.string() + " ";
}

fs::path trainedAutoencoder(const TempDir& temp) {
  makePictures(temp / "pictures", 8);
  auto run = makeRun(temp / "autoencoder", tinyAutoencoderConfig(4));
  mustRun(temp, gpuCheck(temp / "out") + "train " + run.string() + " --minutes 5");
  return run;
}

/// The folder for a GPU machine, as installer/gpu-check gathers it, of this build's program.
fs::path gathered(const TempDir& temp) {
  fs::path kit = temp / "kit";
  fs::copy(CROSSFLOW_KIT_SCRIPTS, kit);
  fs::create_directory(kit / "lib");
  fs::create_symlink(programPath("crossflow-gpu-check"), kit / "lib/crossflow-gpu-check");
  return kit;
}

std::string starter128(const TempDir& temp, const fs::path& work) {
  return std::string("CROSSFLOW_DEVICE=cpu CROSSFLOW_LIBTORCH=" CROSSFLOW_LIBTORCH_FOLDER " ") +
         (gathered(temp) / "starter128").string() + " " + work.string() + " " +
         (temp / "back").string() + " 5 5";
}

/// What recipe128/train.sh packs, with pictures that are unpacked already.
fs::path packedWork(const TempDir& temp) {
  fs::path work = temp / "work";
  fs::create_directory(work);
  makePictures(work / "pictures", 8);
  makeLatents(work, 8);  // for its vocabulary; the latents are made anew
  fs::remove(work / "latents.safetensors");
  makeRun(work / "autoencoder", tinyAutoencoderConfig(4));
  makeRun(work / "flow", tinyFlowConfig(4));
  std::ofstream(work / "model.json") << tinyModel().dump(1);
  return work;
}

}  // namespace

TEST_CASE("a flow's weights come back in pieces, whole or in 16 bits", "[gpu_check]") {
  const TempDir temp;
  makeLatents(temp.path(), 8);
  const auto run = makeRun(temp / "flow", tinyFlowConfig(4));
  const fs::path out = temp / "out";
  mustRun(temp, gpuCheck(out) + "train " + run.string() + " --minutes 5");
  const fs::path joined = temp / "nnet_ema.pth";
  mustRun(temp, "cat " + (out / "weights").string() + "/nnet_ema.pth.* > " + joined.string() +
                    ".new && mv " + joined.string() + ".new " + joined.string());
  const fs::path learnt = run / "checkpoints/4.ckpt/nnet_ema.pth";
  CHECK(contentOf(joined) == contentOf(learnt));
  CHECK(fs::exists(out / "weights/events.jsonl"));

  mustRun(temp, gpuCheck(temp / "half") + "weights " + run.string() + " --uncut --half");
  const auto halves = tensorsOf(temp / "half/weights/nnet_ema.pth"), all = tensorsOf(learnt);
  REQUIRE(halves.size() == all.size());
  for (const auto& [name, values] : all) CHECK(at::equal(halves.at(name), values.to(at::kHalf)));
}

TEST_CASE("a run that has learnt nothing yet gives a sentence", "[gpu_check]") {
  const TempDir temp;
  const auto run = makeRun(temp / "flow", tinyFlowConfig(4));
  const auto [code, log] = shell(temp, gpuCheck(temp / "out") + "weights " + run.string());
  CHECK(code != 0);
  CHECK(log == "The run left no checkpoint in " + run.string() + ".\n");
}

TEST_CASE("latents made without OpenCV are those of cache-latents", "[gpu_check]") {
  const TempDir temp;
  const auto run = trainedAutoencoder(temp);
  std::ofstream(temp / "model.json") << tinyModel().dump(1);
  const std::string model = " --model " + (temp / "model.json").string();
  const std::string pictures = (temp / "pictures").string();
  mustRun(temp, gpuCheck(temp / "out") + "latents " + run.string() + " " + pictures + model +
                    " --latents " + (temp / "here.safetensors").string());
  mustRun(temp, programPath("crossflow-train").string() + " cache-latents " + pictures + model +
                    " --device cpu --vae " + (run / "checkpoints/4.ckpt/nnet_ema.pth").string() +
                    " --out " + (temp / "there.safetensors").string());
  CHECK(contentOf(temp / "here.safetensors") == contentOf(temp / "there.safetensors"));
  CHECK(contentOf(temp / "here.jsonl") == contentOf(temp / "there.jsonl"));
}

TEST_CASE("a starter is made of pictures in one go", "[gpu_check]") {
  const TempDir temp;
  mustRun(temp, starter128(temp, packedWork(temp)));
  mustRun(temp, "cd " + temp.path().string() + " && cat back/*.tar.gz.* | tar -xz");
  const auto flow = tensorsOf(temp / "flow/weights/nnet_ema.pth");
  REQUIRE_FALSE(flow.empty());
  CHECK(flow.begin()->second.scalar_type() == at::kHalf);
  CHECK(tensorsOf(temp / "autoencoder/weights/nnet_ema.pth").begin()->second.scalar_type() ==
        at::kFloat);
  for (const char* file : {"flow/events.jsonl.gz", "autoencoder/events.jsonl.gz",
                           "latents.safetensors", "latents.jsonl"})
    CHECK(fs::file_size(temp / file) > 0);
}

TEST_CASE("what came before a stage that fails is brought back", "[gpu_check]") {
  const TempDir temp;
  const fs::path work = packedWork(temp);
  std::ofstream(work / "flow/config.json") << "{";
  const auto [code, log] = shell(temp, starter128(temp, work));
  INFO(log);
  CHECK(code != 0);
  mustRun(temp, "cd " + temp.path().string() + " && cat back/*.tar.gz.* | tar -xz");
  CHECK_FALSE(tensorsOf(temp / "autoencoder/weights/nnet_ema.pth").empty());
  CHECK(fs::file_size(temp / "latents.safetensors") > 0);
}
