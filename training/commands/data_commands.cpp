// SPDX-License-Identifier: GPL-3.0-or-later
// dataset, vocabulary and cache-latents: what a small model needs before it is trained.

#include <filesystem>
#include <iostream>

#include "models/base/atomic_file.h"
#include "models/base/counted.h"
#include "models/cuda/named_device.h"
#include "training/commands/command_line.h"
#include "training/commands/progress_line.h"
#include "training/data/emoji/emoji_dataset.h"
#include "training/data/latents/latent_job.h"
#include "training/data/sets/drawing_sets.h"
#include "training/data/vocabulary.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

void makeEmoji(const fs::path& folder, EmojiDatasetOptions& options) {
  ProgressLine line("pictures");
  options.progress = [&line](int64_t done, int64_t total) { line.show(done, total); };
  const EmojiDatasetReport report = writeEmojiDataset(folder, options);
  line.end();
  std::cout << base::counted(report.pictures, "picture") << ", " << report.heldOut
            << " of them held out, " << base::counted(report.withoutPicture, "name")
            << " without a picture\n";
}

void makeDrawings(const fs::path& folder, DrawingSetOptions& options,
                  PictureSetReport (*write)(const fs::path&, const DrawingSetOptions&)) {
  ProgressLine line("pictures");
  options.progress = [&line](int64_t done, int64_t total) { line.show(done, total); };
  const PictureSetReport report = write(folder, options);
  line.end();
  std::cout << base::counted(report.pictures, "picture") << "; left out: " << report.nameless
            << " without a name, " << report.unusable << " that show nothing, " << report.unlicensed
            << " without a free licence\n";
}

}  // namespace

int runDataset(const Arguments& arguments) {
  CLI::App app{"Makes a data set of captioned pictures.", "dataset"};
  app.require_subcommand(1);
  fs::path out;
  EmojiDatasetOptions emoji;
  DrawingSetOptions clipart, stamps;
  clipart.source = "/usr/share/openclipart";
  stamps.source = "/usr/share/tuxpaint/stamps";
  bool all = false;
  int64_t side = PictureSetOptions().side, limit = 0;
  const auto add = [&](const char* name, const char* help) {
    CLI::App* set = app.add_subcommand(name, help);
    set->add_option("--out", out, "Folder to write")->required();
    set->add_option("--size", side, "Pixels per side")
        ->check(CLI::Range(8, 1024))
        ->capture_default_str();
    set->add_option("--limit", limit, "Most pictures of a collection")
        ->check(CLI::Range(1, 1'000'000));
    return set;
  };
  CLI::App* glyphs = add("emoji", "The system's emoji font with its English names");
  CLI::App* drawings = add("openclipart", "Clip art (Debian: openclipart-png, openclipart-svg)");
  CLI::App* stamped = add("stamps", "Stamps of Tux Paint (Debian: tuxpaint-stamps-default)");
  CLI::App* whole = add("all", "All three as one set, each in a folder of its own");
  for (CLI::App* set : {glyphs, whole}) {
    set->add_option("--font", emoji.font, "Colour emoji font")->capture_default_str();
    set->add_flag("--all", all, "Hold no compositions out of training");
  }
  glyphs->add_option("--names", emoji.names, "Folder with CLDR's annotations")
      ->capture_default_str();
  drawings->add_option("--source", clipart.source, "Folder of svg/ and png/")
      ->capture_default_str();
  stamped->add_option("--source", stamps.source, "Folder of stamps")->capture_default_str();
  return runCommand(app, arguments, [&] {
    emoji.holdOut = !all;
    emoji.side = clipart.side = stamps.side = side;
    emoji.limit = clipart.limit = stamps.limit = limit;
    const bool together = whole->parsed();
    const auto folder = [&](const char* name) { return together ? out / name : out; };
    if (together || glyphs->parsed()) makeEmoji(folder("emoji"), emoji);
    if (together || drawings->parsed())
      makeDrawings(folder("openclipart"), clipart, writeClipartSet);
    if (together || stamped->parsed()) makeDrawings(folder("stamps"), stamps, writeStampSet);
    if (together) joinPictureSets(out, {"emoji", "openclipart", "stamps"});
    return 0;
  });
}

int runVocabulary(const Arguments& arguments) {
  CLI::App app{"Makes a sentencepiece vocabulary from the captions of a picture list.",
               "crossflow-train vocabulary"};
  fs::path pictures, out;
  int64_t size = 2000;
  app.add_option("pictures", pictures, "Folder or list of captioned pictures")->required();
  app.add_option("--out", out, "File to write, usually spiece.model")->required();
  app.add_option("--size", size, "Most pieces")
      ->check(CLI::Range(16, 256000))
      ->capture_default_str();
  return runCommand(app, arguments, [&] {
    std::vector<std::string> captions;
    for (const CaptionedPicture& item : readPictureList(pictures).items)
      captions.insert(captions.end(), item.captions.begin(), item.captions.end());
    base::writeFileAtomically(out, trainVocabulary(captions, size));
    std::cout << out.string() << '\n';
    return 0;
  });
}

int runCacheLatents(const Arguments& arguments) {
  CLI::App app{"Encodes captioned pictures once; flow models then train on the latents.",
               "crossflow-train cache-latents"};
  LatentJob job;
  LatentCacheOptions& options = job.options;
  std::string device = "auto";
  app.add_option("pictures", job.pictures, "Folder or list of captioned pictures")->required();
  app.add_option("--root", job.root, "Folder that the list's paths are relative to");
  app.add_option("--model", job.model, "Model configuration (config.json)")->required();
  app.add_option("--vae", job.weights, "Autoencoder's weights, e.g. nnet_ema.pth of its run")
      ->required();
  app.add_option("--start", job.start,
                 "Weights that training will go on from: their scale is kept");
  app.add_option("--scale-of", job.sibling,
                 "Latents that these are measured against: validation data need the scale of the "
                 "training data")
      ->check(CLI::ExistingFile);
  app.add_option("--out", job.out, "File to write, e.g. latents.safetensors")->required();
  app.add_option("--views", options.views, "Varied copies of each picture")
      ->check(CLI::Range(1, 1000));
  app.add_option("--shift", options.shift, "Pixels that copies are moved by")
      ->check(CLI::Range(0, 512));
  app.add_flag("--mirror", options.mirror, "Mirror some copies where the list allows it");
  app.add_flag("--all", job.all, "Also entries whose split is not \"train\"");
  addDeviceOption(app, device);
  return runCommand(app, arguments, [&] {
    job.device = models::namedDevice(device);
    ProgressLine line("pictures");
    const LatentReport report = writeLatentCache(
        job, [](const std::string& sentence) { std::cerr << sentence << '\n'; },
        [&](int64_t done, int64_t total) { line.show(done, total); });
    line.end();
    for (const std::string& sentence : report.skipped) std::cerr << sentence << '\n';
    std::cout << job.out.string() << ": " << base::counted(report.pictures, "picture") << ", scale "
              << report.scale << '\n';
    return 0;
  });
}

}  // namespace crossflow::training
