// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate: how good pictures and models are, in numbers.

#include <algorithm>
#include <iostream>

#include "models/cuda/named_device.h"
#include "models/torch.h"
#include "training/commands/command_line.h"
#include "training/commands/progress_line.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_data.h"
#include "training/data/pictures/picture_file.h"
#include "training/evaluation/frechet_distance.h"
#include "training/evaluation/metric_networks.h"
#include "training/evaluation/model_folder.h"
#include "training/evaluation/spread.h"
#include "training/evaluation/starter_report.h"
#include "training/learning/fitting_batches.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

// At most `most` of them, evenly over the names; 0: all.
std::vector<fs::path> picturesIn(const fs::path& folder, std::size_t most) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && isPictureName(entry.path())) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  if (files.size() < 2)
    throw RunError(Cause::BadData, folder.string() + " holds fewer than two pictures.");
  return most == 0 ? files : spread(files, most);
}

// Where and how many at a time; the number is halved where memory runs out.
struct Effort {
  std::string device = "auto";
  int64_t batch = 32;

  at::Device chosen() const { return models::namedDevice(device); }
};

// Decodes pictures and hands them on in batches of one size.
void inBatches(const std::vector<fs::path>& files, const Effort& effort,
               const std::function<void(const at::Tensor& bytes, std::size_t first)>& measure) {
  ProgressLine line("pictures");
  FittingBatches fitting(effort.batch, [](const std::string& text) { std::cerr << text << '\n'; });
  std::vector<at::Tensor> waiting;
  std::size_t first = 0;
  const auto flush = [&] {
    const at::Device device = effort.chosen();
    fitting.run(0, static_cast<int64_t>(waiting.size()), [&](int64_t from, int64_t count) {
      const std::vector<at::Tensor> part(waiting.begin() + from, waiting.begin() + from + count);
      measure(at::stack(part).to(device), first + static_cast<std::size_t>(from));
      return true;
    });
    first += waiting.size();
    waiting.clear();
    line.show(static_cast<int64_t>(first), static_cast<int64_t>(files.size()));
  };
  for (const fs::path& file : files) {
    const at::Tensor picture = decodePicture(file).permute({2, 0, 1}).contiguous();
    if (!waiting.empty() && waiting.front().sizes() != picture.sizes()) flush();
    waiting.push_back(picture);
    if (static_cast<int64_t>(waiting.size()) >= fitting.atOnce()) flush();
  }
  if (!waiting.empty()) flush();
  line.end();
}

// Statistics of a folder's pictures, or those an .npz file holds.
FeatureStatistics statisticsOfSource(const fs::path& source, const fs::path& weights,
                                     std::size_t most, const Effort& effort) {
  if (!fs::is_directory(source)) return readStatistics(source);
  if (weights.empty()) throw RunError(Cause::Usage, "A folder of pictures needs --inception.");
  const auto network = openInception(weights, effort.chosen());
  std::vector<at::Tensor> features;
  inBatches(picturesIn(source, most), effort, [&](const at::Tensor& bytes, std::size_t) {
    features.push_back(inceptionOfBytes(*network, bytes).cpu());
  });
  return statisticsOf(at::cat(features));
}

int evaluateFid(const fs::path& a, const fs::path& b, const fs::path& weights, const fs::path& save,
                std::size_t most, const Effort& effort) {
  const FeatureStatistics first = statisticsOfSource(a, weights, most, effort);
  if (!save.empty()) writeStatistics(save, first);
  if (!b.empty()) {
    const FeatureStatistics second = statisticsOfSource(b, weights, most, effort);
    const double distance = frechetDistance(first, second);
    std::cout << "FID " << distance << '\n';
  }
  return 0;
}

int evaluateClip(const fs::path& source, const fs::path& weights, const fs::path& merges,
                 const Effort& effort, bool each) {
  ClipMetric clip(weights, merges.empty() ? shippedClipMerges() : merges, effort.chosen());
  const PictureList list = readPictureList(source);
  std::vector<fs::path> files;
  files.reserve(list.items.size());
  for (const CaptionedPicture& item : list.items) files.push_back(item.file);
  double sum = 0;
  inBatches(files, effort, [&](const at::Tensor& bytes, std::size_t first) {
    std::vector<std::string> captions;
    captions.reserve(static_cast<std::size_t>(bytes.size(0)));
    for (int64_t i = 0; i < bytes.size(0); ++i)
      captions.push_back(list.items[first + static_cast<std::size_t>(i)].captions.front());
    const at::Tensor scores = clip.score.score(toNetworkRange(bytes), captions).cpu();
    sum += scores.sum().item<double>();
    for (int64_t i = 0; each && i < scores.size(0); ++i)
      std::cout << scores[i].item<double>() << '\t'
                << list.items[first + static_cast<std::size_t>(i)].name << '\n';
  });
  std::cout << "CLIP score " << sum / static_cast<double>(files.size()) << '\n';
  return 0;
}

// What of a starter is measured, and with what.
struct StarterFiles {
  fs::path folder, pictures, lists;
  int64_t steps;
};

int evaluateStarter(const StarterFiles& files, const Effort& effort, StarterReportOptions options) {
  OpenedModel model = openModelFolder(files.folder, files.steps, effort.chosen());
  options.lists = readStarterLists(files.lists.empty() ? files.folder / "evaluation" : files.lists);
  const PictureList list = readPictureList(files.pictures);
  ProgressLine line("renderings");
  options.progress = [&line](int64_t done, int64_t total) { line.show(done, total); };
  nlohmann::json report = reportStarter(model.test, list, model.imageSize, options).toJson();
  line.end();
  report["autoencoder_psnr"] = model.reconstructionPsnr(list);
  std::cout << report.dump(1) << '\n';
  return 0;
}

void addEffort(CLI::App* command, Effort& effort) {
  addDeviceOption(*command, effort.device);
  command->add_option("--batch", effort.batch, "Pictures at a time, halved if they do not fit")
      ->check(CLI::Range(1, 4096))
      ->capture_default_str();
}

}  // namespace

int runEvaluate(const Arguments& arguments) {
  CLI::App app{"Measures pictures and models.", "evaluate"};
  app.require_subcommand(1);
  fs::path a, b, weights, save, merges, pictures, lists;
  StarterReportOptions report;
  int64_t steps = 0;
  std::size_t most = 0;
  Effort effort;
  bool each = false;
  CLI::App* fid = app.add_subcommand("fid", "Fréchet distance of two sets of pictures");
  fid->add_option("a", a, "Folder of pictures, or statistics (.npz)")->required();
  fid->add_option("b", b, "The other one; without it only --save makes sense");
  fid->add_option("--inception", weights, "Weights pt_inception-2015-12-05 (.pth)");
  fid->add_option("--save", save, "Write the statistics of the first as .npz");
  fid->add_option("--most", most, "Look at this many pictures of a folder, evenly over it; 0: all");

  addEffort(fid, effort);

  CLI::App* clip = app.add_subcommand("clip", "How well pictures fit their captions");
  clip->add_option("pictures", pictures, "Folder or list of captioned pictures")->required();
  clip->add_option("--clip", weights, "Weights of CLIP ViT-B/32")->required();
  clip->add_option("--clip-merges", merges,
                   "bpe_simple_vocab_16e6.txt.gz; default: the one that comes with the program");
  clip->add_flag("--each", each, "Print the score of every picture, too");
  addEffort(clip, effort);

  CLI::App* starter = app.add_subcommand("starter", "What a small model has learnt");
  starter->add_option("model", a, "Folder with config.json and model.safetensors")->required();
  starter->add_option("pictures", pictures, "The captioned pictures it was trained on")->required();
  starter->add_option("--captions", report.captions, "Captions that are drawn")
      ->capture_default_str()
      ->check(CLI::Range(2, 100000));
  starter->add_option("--lists", lists,
                      "Folder with names.txt, phrases.txt and everyday.txt; default: the model's "
                      "evaluation/");
  starter->add_option("--sheets", report.sheets,
                      "Folder for contact sheets of the worst 40 of each part");
  starter
      ->add_option("--steps", steps,
                   "Draw with this many steps of the second-order solver; 0: as the model says")
      ->check(CLI::Range(0, 1000));
  starter->add_option("--triples", report.triples, "Sums and differences that are tried")
      ->capture_default_str()
      ->check(CLI::Range(0, 100000));
  starter->add_option("--films", report.films, "Interpolations that are filmed")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));

  addDeviceOption(*starter, effort.device);
  return runCommand(app, arguments, [&] {
    if (fid->parsed()) return evaluateFid(a, b, weights, save, most, effort);
    if (clip->parsed()) return evaluateClip(pictures, weights, merges, effort, each);
    return evaluateStarter({a, pictures, lists, steps}, effort, report);
  });
}

}  // namespace crossflow::training
