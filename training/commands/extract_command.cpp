// SPDX-License-Identifier: GPL-3.0-or-later
// extract: pictures and captions become the original's feature files.

#include <csignal>
#include <fstream>
#include <iostream>

#include "models/checkpoint/load_state_dict.h"
#include "models/cuda/cuda_library.h"
#include "models/text/clip_text_encoder.h"
#include "models/text/clip_tokenizer.h"
#include "models/text/t5_text_encoder.h"
#include "models/text/t5_tokenizer.h"
#include "training/commands/command_line.h"
#include "training/commands/progress_line.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_extractor.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

constexpr double kT5FeatureScale = 10.0;  // the published T5 models were trained with it

struct Files {
  fs::path vae, clip, merges, t5, pieces, prompts;
};

std::stop_source interrupt;

void onInterrupt(int) {
  interrupt.request_stop();
}

models::KlVae openVae(const fs::path& file) {
  models::KlVae vae{models::VaeConfig{}};
  const auto reader = models::CheckpointReader::open(file);
  models::LoadOptions options = models::klVaeLoadOptions(*reader);
  options.dtype = at::kFloat;
  models::loadStateDict(*vae, *reader, options);
  return vae;
}

TextExtractor openClip(const Files& files) {
  auto encoder = std::make_shared<models::ClipTextEncoder>(models::ClipTextConfig{});
  const auto reader = models::CheckpointReader::open(files.clip);
  models::LoadOptions options = models::clipTextLoadOptions(*reader);
  options.dtype = at::kFloat;
  models::loadStateDict(*encoder, *reader, options);
  return {std::make_shared<models::ClipTokenizer>(files.merges), encoder, 1.0};
}

TextExtractor openT5(const Files& files) {
  auto encoder = std::make_shared<models::T5TextEncoder>(models::T5Config{});
  const auto reader = models::CheckpointReader::open(files.t5);
  models::LoadOptions options = models::t5LoadOptions(*reader);
  options.dtype = at::kFloat;
  models::loadStateDict(*encoder, *reader, options);
  return {std::make_shared<models::T5Tokenizer>(files.pieces), encoder, kT5FeatureScale};
}

ExtractionNetworks openNetworks(const Files& files, bool pictures, const std::string& device) {
  ExtractionNetworks networks;
  // Asked before LibTorch is, which remembers for good that it has no CUDA.
  const bool cuda = device != "cpu" && models::CudaLibrary::get().available();
  if (device == "cuda" && !cuda)
    throw RunError(Cause::NoDevice, models::CudaLibrary::get().whyNot());
  networks.device = cuda ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
  if (pictures) {
    if (files.vae.empty())
      throw RunError(Cause::Usage, "Pictures need an autoencoder: give --vae.");
    networks.vae = openVae(files.vae);
  }
  if (!files.clip.empty()) networks.text["clip"] = openClip(files);
  if (!files.t5.empty()) networks.text["t5"] = openT5(files);
  if (networks.text.empty())
    throw RunError(Cause::Usage,
                   "Captions need a text encoder: give --clip and --clip-merges, or --t5 "
                   "and --spiece.");
  return networks;
}

std::vector<std::string> readLines(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw RunError(Cause::BadData, "Cannot open " + file.string() + ".");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

int summary(const ExtractionReport& report) {
  std::cout << report.written << " written, " << report.alreadyThere << " were there, "
            << report.failed.size() << " could not be read\n";
  for (const std::string& sentence : report.failed) std::cerr << sentence << '\n';
  return 0;
}

}  // namespace

int runExtract(const Arguments& arguments) {
  CLI::App app{
      "Turns captioned pictures into feature files that this trainer and the original read. "
      "Started "
      "again it goes on where it stopped; unreadable pictures are listed in failed_file.txt.",
      "extract"};
  fs::path source, root;
  Files files;
  ExtractionOptions options;
  std::string kind = "train", device = "auto";
  app.add_option("source", source,
                 "Folder of pictures with .txt, or a .jsonl, .csv or COCO .json list");
  app.add_option("--root", root, "Folder that the list's paths are relative to");
  app.add_option("--out", options.out, "Folder to write")->required();
  app.add_option("--for", kind, "What the features are for")
      ->check(CLI::IsMember({"train", "val", "prompts", "empty"}))
      ->capture_default_str();
  app.add_option("--sizes", options.sizes, "Picture sizes")->delimiter(',')->capture_default_str();
  app.add_option("--vae", files.vae, "Autoencoder's weights")->check(CLI::ExistingFile);
  app.add_option("--clip", files.clip, "CLIP text encoder's weights")->check(CLI::ExistingFile);
  app.add_option("--clip-merges", files.merges, "bpe_simple_vocab_16e6.txt.gz")
      ->check(CLI::ExistingFile);
  app.add_option("--t5", files.t5, "T5 encoder's weights (file or index of shards)")
      ->check(CLI::ExistingFile);
  app.add_option("--spiece", files.pieces, "T5's sentencepiece model")->check(CLI::ExistingFile);
  app.add_option("--prompts", files.prompts,
                 "Text file with one prompt per line, for --for prompts");
  app.add_option("--batch", options.batch, "Pictures at once")
      ->check(CLI::Range(1, 4096))
      ->capture_default_str();
  app.add_option("--workers", options.workers, "Threads that decode")
      ->check(CLI::Range(0, 256))
      ->capture_default_str();
  app.add_option("--device", device, "auto, cpu or cuda")
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
  return runCommand(app, arguments, [&] {
    std::signal(SIGINT, onInterrupt);
    const bool pictures = kind == "train" || kind == "val";
    ProgressLine line("pictures");
    options.stop = interrupt.get_token();
    options.progress = [&line](int64_t done, int64_t total) { line.show(done, total); };
    FeatureExtractor extractor(openNetworks(files, pictures, device), options);
    if (kind == "prompts") extractor.extractPrompts(readLines(files.prompts));
    if (kind == "empty") extractor.extractEmpty();
    if (!pictures) return 0;
    const PictureList list = readPictureList(source, root);
    const ExtractionReport report =
        kind == "train" ? extractor.extractTraining(list) : extractor.extractValidation(list);
    line.end();
    return summary(report);
  });
}

}  // namespace crossflow::training
