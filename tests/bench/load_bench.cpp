// SPDX-License-Identifier: GPL-3.0-or-later
// crossflow_load_bench [--ours-only] [model ...]: writes a full-size checkpoint file of each model
// into a temporary folder (gigabytes; removed at the end), loads it in several ways, each in a
// process of its own, and prints seconds and peak memory beside LibTorch's own way: the file into
// memory, torch::pickle_load, then a conversion (16 GB; left out with --ours-only). "ready" is what
// the programs do: network, TextVE and autoencoder read and every layer in its fast form.
#include <torch/torch.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

#include "models/base/error.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/checkpoint/torch_values.h"
#include "models/pipeline/text_to_image.h"
#include "tests/bench/key_list_module.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

namespace crossflow::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kAutoencoderKeys = "checkpoint_keys/autoencoder_kl.json";
constexpr const char* kAutoencoderName = "autoencoder.pth";
const std::vector<std::string> kNotForInference{"open_clip.", "open_clip_output."};

struct LoadMeasurement {
  double seconds = 0, peakMb = 0, startMb = 0, weightsMb = 0;
};

/// The line that a child process tells its parent.
void print(const LoadMeasurement& result) {
  std::cout << result.seconds << ' ' << result.peakMb << ' ' << result.startMb << ' '
            << result.weightsMb << '\n';
}

double statusMb(const std::string& field) {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(field)) return std::stod(line.substr(field.size() + 1)) / 1024;
  }
  return 0;
}

at::ScalarType dtypeNamed(const std::string& name) {
  return name == "bf16" ? at::kBFloat16 : at::kFloat;
}

/// Walks over every weight, as the first use of the model does.
double touchAll(const torch::nn::Module& module) {
  double sum = 0;
  for (const at::Tensor& parameter : module.parameters()) sum += parameter.sum().item<double>();
  return sum;
}

void loadOurWay(torch::nn::Module& module, const std::string& file, at::ScalarType dtype) {
  models::LoadOptions options;
  options.ignoredPrefixes = kNotForInference;
  options.dtype = dtype;
  models::loadStateDict(module, *models::CheckpointReader::open(file), options);
}

void loadPlainWay(torch::nn::Module& module, const std::string& file, at::ScalarType dtype) {
  std::ifstream in(file, std::ios::binary);
  std::vector<char> bytes(std::filesystem::file_size(file));
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const c10::IValue value = torch::pickle_load(bytes);
  const torch::NoGradGuard noGradient;
  for (const auto& item : module.named_parameters()) {
    const at::Tensor loaded = value.toGenericDict().at(item.key()).toTensor();
    at::Tensor target = item.value();
    target.set_data(torch::empty(target.sizes(), dtype));
    target.copy_(loaded);
  }
}

double megabytes(const models::TensorInfo& info, at::ScalarType dtype) {
  return static_cast<double>(info.elements()) * static_cast<double>(c10::elementSize(dtype)) /
         (1 << 20);
}

/// What has to be in memory to paint: the backbone in `dtype`, TextVE and the autoencoder in fp32.
double neededMb(const std::string& keys, at::ScalarType dtype) {
  double sum = 0;
  for (const models::TensorInfo& info : readKeyList(keys)) {
    if (info.name.starts_with("open_clip")) continue;
    sum += megabytes(info, info.name.starts_with("context_encoder.") ? at::kFloat : dtype);
  }
  for (const models::TensorInfo& info : readKeyList(tests::dataPath(kAutoencoderKeys)))
    sum += megabytes(info, at::kFloat);
  return sum;
}

/// The published model whose files are those of this benchmark.
models::LocatedModel located(const std::string& keys, const std::string& file) {
  using Role = models::ModelFile::Role;
  const std::string id = std::filesystem::path(keys).stem().stem();
  models::LocatedModel model;
  model.config = models::findPublishedModel(id)->config;
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  model.files = {{Role::Network, file, 0, {}},
                 {Role::Autoencoder, folder / kAutoencoderName, 0, {}},
                 {Role::TextEncoder, file, 0, {}},  // named, but not read here
                 {Role::Tokenizer, tests::dataPath("tokenizers/spiece.model"), 0, {}}};
  return model;
}

int measureReady(const std::string& keys, const std::string& file, const std::string& dtype) {
  const models::LocatedModel model = located(keys, file);
  torch::ones({8}).sum();
  LoadMeasurement result;
  result.startMb = statusMb("VmRSS:");
  models::LoadSettings settings;
  settings.precision.backbone = dtypeNamed(dtype);
  settings.loadTextEncoder = false;
  settings.tokenizerFolder = tests::dataPath("tokenizers");
  const auto start = Clock::now();
  const auto ready = models::TextToImage::load(model, settings);
  result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  result.peakMb = statusMb("VmHWM:");
  result.weightsMb = neededMb(keys, dtypeNamed(dtype));
  print(result);
  return 0;
}

/// The work of one child process; its last line is read by the parent.
int measureHere(const std::string& way, const std::string& keys, const std::string& file,
                const std::string& dtype) {
  if (way == "ready") return measureReady(keys, file, dtype);
  const auto module = makeModule(readKeyList(keys), kNotForInference);
  torch::ones({8}).sum();  // LibTorch's own start is not what is measured
  LoadMeasurement result;
  result.startMb = statusMb("VmRSS:");
  const auto start = Clock::now();
  (way == "ours" ? loadOurWay : loadPlainWay)(*module, file, dtypeNamed(dtype));
  touchAll(*module);
  result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  result.peakMb = statusMb("VmHWM:");
  for (const at::Tensor& parameter : module->parameters()) {
    result.weightsMb += static_cast<double>(parameter.nbytes()) / (1 << 20);
  }
  print(result);
  return 0;
}

LoadMeasurement measure(const std::string& way, const std::string& keys, const std::string& file,
                        const std::string& dtype) {
  const std::string command = "/proc/" + std::to_string(::getpid()) + "/exe --case " + way + " '" +
                              keys + "' '" + file + "' " + dtype;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw base::Error("The measuring process could not be started.");
  std::string output(256, '\0');
  const size_t length = std::fread(output.data(), 1, output.size(), pipe);
  if (::pclose(pipe) != 0) throw base::Error("The measuring process of '" + way + "' failed.");
  std::istringstream line(output.substr(0, length));
  LoadMeasurement result;
  line >> result.seconds >> result.peakMb >> result.startMb >> result.weightsMb;
  return result;
}

/// All zeros: numbers that are not finite would be refused.
void writeFullSize(const std::vector<models::TensorInfo>& keys, const std::string& file) {
  models::ValueDict dict;
  for (const models::TensorInfo& info : keys) {
    dict.set(info.name, torch::zeros(info.shape, info.dtype));
  }
  models::writeTorchFile(file, dict);
}

void report(const std::string& way, const std::string& dtype, const LoadMeasurement& it) {
  std::printf("  %-7s %-5s %8.2f s   peak %8.0f MB = weights %6.0f MB + %6.0f MB (start %.0f MB)\n",
              way.c_str(), dtype.c_str(), it.seconds, it.peakMb, it.weightsMb,
              it.peakMb - it.weightsMb, it.startMb);
}

void benchModel(const std::string& model, bool oursOnly) {
  const std::string keys = tests::dataPath("checkpoint_keys/" + model + ".json").string();
  const tests::TempDir folder;
  const std::string file = (folder / "weights.pth").string();
  const auto start = Clock::now();
  writeFullSize(readKeyList(keys), file);
  std::printf("%s: %.2f GB written in %.1f s\n", model.c_str(),
              static_cast<double>(std::filesystem::file_size(file)) / 1e9,
              std::chrono::duration<double>(Clock::now() - start).count());
  writeFullSize(readKeyList(tests::dataPath(kAutoencoderKeys)), (folder / kAutoencoderName));
  for (const std::string dtype : {"fp32", "bf16"}) {
    measure("ours", keys, file, dtype);  // brings the file into the page cache for both
    const LoadMeasurement ours = measure("ours", keys, file, dtype);
    report("ours", dtype, ours);
    report("ready", dtype, measure("ready", keys, file, dtype));
    if (oursOnly) continue;
    const LoadMeasurement plain = measure("plain", keys, file, dtype);
    report("plain", dtype, plain);
    std::printf("  ratio   %-5s time 1 : %.2f, peak memory 1 : %.2f\n", dtype.c_str(),
                plain.seconds / ours.seconds, plain.peakMb / ours.peakMb);
  }
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() == 5 && arguments[0] == "--case") {
    return measureHere(arguments[1], arguments[2], arguments[3], arguments[4]);
  }
  std::vector<std::string> models = arguments;
  const bool oursOnly = std::erase(models, "--ours-only") > 0;
  if (models.empty()) models = {"t2i_256px_clip_dimr.nnet", "t2i_512px_t5_dit.nnet"};
  for (const std::string& model : models) benchModel(model, oursOnly);
  return 0;
}

}  // namespace crossflow::bench

int main(int argc, char** argv) {
  try {
    return crossflow::bench::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
