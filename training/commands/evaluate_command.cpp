// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate: how good pictures and models are, in numbers.

#include <algorithm>
#include <iostream>

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

// Statistics of a folder's pictures, or those an .npz file holds.
FeatureStatistics statisticsOfSource(const fs::path& source, const fs::path& weights,
                                     std::size_t most) {
  if (!fs::is_directory(source)) return readStatistics(source);
  if (weights.empty()) throw RunError(Cause::Usage, "A folder of pictures needs --inception.");
  torch::NoGradGuard noGrad;
  const auto network = openInception(weights, at::kCPU);
  ProgressLine line("pictures of " + source.filename().string());
  const auto files = picturesIn(source, most);
  std::vector<at::Tensor> features;
  for (const fs::path& file : files) {
    const at::Tensor picture = decodePicture(file).permute({2, 0, 1}).to(torch::kFloat).div(255);
    features.push_back(network->forward(picture.unsqueeze(0)));
    line.show(static_cast<int64_t>(features.size()), static_cast<int64_t>(files.size()));
  }
  line.end();
  return statisticsOf(at::cat(features));
}

int evaluateFid(const fs::path& a, const fs::path& b, const fs::path& weights, const fs::path& save,
                std::size_t most) {
  const FeatureStatistics first = statisticsOfSource(a, weights, most);
  if (!save.empty()) writeStatistics(save, first);
  if (!b.empty())
    std::cout << "FID " << frechetDistance(first, statisticsOfSource(b, weights, most)) << '\n';
  return 0;
}

int evaluateClip(const fs::path& source, const fs::path& weights, const fs::path& merges) {
  torch::NoGradGuard noGrad;
  ClipMetric clip(weights, merges, at::kCPU);
  const PictureList list = readPictureList(source);
  ProgressLine line("pictures");
  double sum = 0;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const at::Tensor picture = decodePicture(list.items[i].file).permute({2, 0, 1}).unsqueeze(0);
    sum +=
        clip.score.score(toNetworkRange(picture), {list.items[i].captions.front()}).item<double>();
    line.show(static_cast<int64_t>(i) + 1, static_cast<int64_t>(list.items.size()));
  }
  line.end();
  std::cout << "CLIP score " << sum / static_cast<double>(list.items.size()) << '\n';
  return 0;
}

int evaluateStarter(const fs::path& folder, const fs::path& pictures,
                    StarterReportOptions options) {
  OpenedModel model = openModelFolder(folder);
  const PictureList list = readPictureList(pictures);
  ProgressLine line("renderings");
  options.progress = [&line](int64_t done, int64_t total) { line.show(done, total); };
  nlohmann::json report = reportStarter(model.test, list, model.imageSize, options).toJson();
  line.end();
  report["autoencoder_psnr"] = model.reconstructionPsnr(list);
  std::cout << report.dump(1) << '\n';
  return 0;
}

}  // namespace

int runEvaluate(const Arguments& arguments) {
  CLI::App app{"Measures pictures and models.", "evaluate"};
  app.require_subcommand(1);
  fs::path a, b, weights, save, merges, pictures;
  StarterReportOptions report;
  std::size_t most = 0;

  CLI::App* fid = app.add_subcommand("fid", "Fréchet distance of two sets of pictures");
  fid->add_option("a", a, "Folder of pictures, or statistics (.npz)")->required();
  fid->add_option("b", b, "The other one; without it only --save makes sense");
  fid->add_option("--inception", weights, "Weights pt_inception-2015-12-05 (.pth)");
  fid->add_option("--save", save, "Write the statistics of the first as .npz");
  fid->add_option("--most", most, "Look at this many pictures of a folder, evenly over it; 0: all");

  CLI::App* clip = app.add_subcommand("clip", "How well pictures fit their captions");
  clip->add_option("pictures", pictures, "Folder or list of captioned pictures")->required();
  clip->add_option("--clip", weights, "Weights of CLIP ViT-B/32")->required();
  clip->add_option("--clip-merges", merges, "bpe_simple_vocab_16e6.txt.gz")->required();

  CLI::App* starter = app.add_subcommand("starter", "What a small model has learnt");
  starter->add_option("model", a, "Folder with config.json and model.safetensors")->required();
  starter->add_option("pictures", pictures, "The captioned pictures it was trained on")->required();
  starter->add_option("--captions", report.captions, "Captions that are drawn")
      ->capture_default_str()
      ->check(CLI::Range(2, 100000));
  starter->add_option("--triples", report.triples, "Sums and differences that are tried")
      ->capture_default_str()
      ->check(CLI::Range(0, 100000));
  starter->add_option("--films", report.films, "Interpolations that are filmed")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));

  return runCommand(app, arguments, [&] {
    if (fid->parsed()) return evaluateFid(a, b, weights, save, most);
    if (clip->parsed()) return evaluateClip(pictures, weights, merges);
    return evaluateStarter(a, pictures, report);
  });
}

}  // namespace crossflow::training
