// SPDX-License-Identifier: GPL-3.0-or-later
// extract: pictures and captions become the original's feature files.

#include <csignal>
#include <fstream>
#include <iostream>

#include "models/checkpoint/load_state_dict.h"
#include "models/cuda/named_device.h"
#include "models/pipeline/model_files.h"
#include "models/text/clip_text_encoder.h"
#include "models/text/clip_tokenizer.h"
#include "models/text/t5_text_encoder.h"
#include "models/text/t5_tokenizer.h"
#include "training/commands/command_line.h"
#include "training/commands/progress_line.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_extractor.h"
#include "training/data/features/sample_prompts.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

constexpr double kT5FeatureScale = 10.0;  // the published T5 models were trained with it

struct Files {
  fs::path vae, clip, merges, t5, pieces, prompts;
  bool bf16 = true;  // of T5
};

// A file, an index of shards, or a folder that holds either.
fs::path weightsOf(const fs::path& place) {
  fs::path found = models::weightsIn(place);
  if (found.empty())
    throw RunError(Cause::BadData, place.string() + " holds no weights of a text encoder.",
                   "Name model.safetensors, pytorch_model.bin, an index of shards, or a folder.");
  return found;
}

constexpr const char* kExtractHelp = R"(
Examples:
  crossflow extract photos --out data --vae autoencoder_kl.pth --clip clip-vit-large-patch14
  crossflow extract photos --out data --vae autoencoder_kl.pth --t5 t5-v1_1-xxl     adds T5
  crossflow extract captions_val2014.json --root val2014 --for val --out data --sizes 256 ...
  crossflow extract --for prompts --out data --clip clip-vit-large-patch14          15 prompts)";

std::stop_source interrupt;

void onInterrupt(int) {
  interrupt.request_stop();
}

models::KlVae openVae(const fs::path& file) {
  models::KlVae vae{models::VaeConfig{}};
  models::loadKlVae(vae, file);
  return vae;
}

TextExtractor openClip(const Files& files) {
  auto encoder = std::make_shared<models::ClipTextEncoder>(models::ClipTextConfig{});
  const auto reader = models::CheckpointReader::open(weightsOf(files.clip));
  models::LoadOptions options = models::clipTextLoadOptions(*reader);
  options.dtype = at::kFloat;
  models::loadStateDict(*encoder, *reader, options);
  const fs::path merges = files.merges.empty() ? shippedClipMerges() : files.merges;
  return {std::make_shared<models::ClipTokenizer>(merges), encoder, 1.0};
}

TextExtractor openT5(const Files& files) {
  auto encoder = std::make_shared<models::T5TextEncoder>(models::T5Config{});
  const fs::path weights = weightsOf(files.t5);
  const auto reader = models::CheckpointReader::open(weights);
  models::LoadOptions options = models::t5LoadOptions(*reader);
  // The original's precision: T5-XXL takes 9.5 GB in it and 19 GB in fp32.
  options.dtype = files.bf16 ? at::kBFloat16 : at::kFloat;
  models::loadStateDict(*encoder, *reader, options);
  const fs::path pieces =
      files.pieces.empty() ? weights.parent_path() / models::kSentencePieceName : files.pieces;
  return {std::make_shared<models::T5Tokenizer>(pieces), encoder, kT5FeatureScale};
}

ExtractionNetworks openNetworks(const Files& files, bool pictures, const std::string& device) {
  ExtractionNetworks networks;
  // Asked before LibTorch is, which remembers for good that it has no CUDA.
  networks.device = models::namedDevice(device);
  if (pictures) {
    if (files.vae.empty())
      throw RunError(Cause::Usage, "Pictures need an autoencoder: give --vae.");
    networks.vae = openVae(files.vae);
  }
  if (!files.clip.empty()) networks.text["clip"] = openClip(files);
  if (!files.t5.empty()) networks.text["t5"] = openT5(files);
  if (networks.text.empty())
    throw RunError(Cause::Usage, "Captions need a text encoder: give --clip, --t5, or both.");
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
  std::cout << report.written << " written, " << report.completed << " completed, "
            << report.alreadyThere << " were there, " << report.failed.size()
            << " could not be read\n";
  if (report.listLeft)
    std::cout << "img_text_pair.jsonl was there already and is left as it is; training leaves out "
                 "its entries without features\n";
  for (const std::string& sentence : report.failed) std::cerr << sentence << '\n';
  return 0;
}

struct Source {
  fs::path list, root;
  std::string device;
};

int extract(const std::string& kind, const Source& source, const Files& files,
            ExtractionOptions options) {
  std::signal(SIGINT, onInterrupt);
  const bool pictures = kind == "train" || kind == "val";
  ProgressLine line("pictures");
  options.stop = interrupt.get_token();
  options.progress = [&line](int64_t done, int64_t total) { line.show(done, total); };
  options.resumed = [](int64_t there, int64_t total) {
    if (there > 0) std::cerr << there << " of " << total << " are there already; going on\n";
  };
  FeatureExtractor extractor(openNetworks(files, pictures, source.device), options);
  if (kind == "prompts")
    extractor.extractPrompts(files.prompts.empty() ? originalSamplePrompts()
                                                   : readLines(files.prompts));
  if (kind == "empty") extractor.extractEmpty();
  if (!pictures) return 0;
  const PictureList list = readPictureList(source.list, source.root);
  for (const ListComplaint& complaint : list.complaints) std::cerr << complaint.sentence << '\n';
  const ExtractionReport report =
      kind == "train" ? extractor.extractTraining(list) : extractor.extractValidation(list);
  line.end();
  return summary(report);
}

void addFiles(CLI::App& app, Files& files, std::string& precision) {
  app.add_option("--vae", files.vae, "Autoencoder's weights")->check(CLI::ExistingFile);
  app.add_option("--clip", files.clip, "CLIP text encoder's weights (file, index or folder)")
      ->check(CLI::ExistingPath);
  app.add_option("--clip-merges", files.merges,
                 "bpe_simple_vocab_16e6.txt.gz; default: the one that comes with the program")
      ->check(CLI::ExistingFile);
  app.add_option("--t5", files.t5, "T5-XXL encoder's weights (file, index of shards or folder)")
      ->check(CLI::ExistingPath);
  app.add_option("--spiece", files.pieces,
                 "T5's sentencepiece model; default: spiece.model beside the weights")
      ->check(CLI::ExistingFile);
  app.add_option("--t5-precision", precision, "bf16 as the original (9.5 GB), or fp32 (19 GB)")
      ->check(CLI::IsMember({"bf16", "fp32"}))
      ->capture_default_str();
  app.add_option(
      "--prompts", files.prompts,
      "Text file with one prompt per line, for --for prompts; default: the original's 15");
}

}  // namespace

int runExtract(const Arguments& arguments) {
  CLI::App app{
      "Turns captioned pictures into feature files that this trainer and the original read. "
      "Started again it goes on where it stopped, and adds what is new: T5 to features that have "
      "CLIP, another size. Unreadable pictures are listed in failed_file.txt.",
      "extract"};
  app.footer(kExtractHelp);
  fs::path source, root;
  Files files;
  ExtractionOptions options;
  std::string kind = "train", device = "auto", precision = "bf16";
  app.add_option("source", source,
                 "Folder of pictures with .txt, or a .jsonl, .csv or COCO .json list");
  app.add_option("--root", root, "Folder that the list's paths are relative to");
  app.add_option("--out", options.out, "Folder to write")->required();
  app.add_option("--for", kind, "What the features are for")
      ->check(CLI::IsMember({"train", "val", "prompts", "empty"}))
      ->capture_default_str();
  app.add_option("--sizes", options.sizes, "Picture sizes")->delimiter(',')->capture_default_str();
  addFiles(app, files, precision);
  app.add_flag("--replace", options.replace,
               "Write over run_vis/ and empty_context.npy though they hold other texts");
  app.add_option("--batch", options.batch, "Pictures at once")
      ->check(CLI::Range(1, 4096))
      ->capture_default_str();
  app.add_option("--workers", options.workers, "Threads that decode")
      ->check(CLI::Range(0, 256))
      ->capture_default_str();
  addDeviceOption(app, device);
  return runCommand(app, arguments, [&] {
    files.bf16 = precision == "bf16";
    return extract(kind, {source, root, device}, files, options);
  });
}

}  // namespace crossflow::training
