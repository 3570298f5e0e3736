// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/checks.h"
#include "app/parity/vocabulary.h"
#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "training/data/pictures/picture_crop.h"
#include "training/data/pictures/picture_file.h"
#include "training/evaluation/clip_score.h"
#include "training/evaluation/frechet_distance.h"

namespace crossflow::parity {
namespace {

using training::Antialias;
using training::ClipModel;
using training::ClipScore;

ClipModel loadClip(const Pack& pack) {
  training::ClipConfig config = training::clipConfigOf(*pack.weights);
  const nlohmann::json& sizes = pack.config.at("clip");
  config.textHeads = sizes.value("transformer_heads", config.textHeads);
  config.imageHeads = pack.config.value("vision_heads", config.imageHeads);
  ClipModel clip(config);
  models::loadStateDict(*clip, *pack.weights, training::clipModelLoadOptions());
  return clip;
}

/// Small recorded pictures, each pixel repeated, as the decoder's raw output.
at::Tensor enlarged(const at::Tensor& picture, int64_t times) {
  return picture.repeat_interleave(times, -2).repeat_interleave(times, -1);
}

void checkScores(const Pack& pack, ClipModel clip, const std::string& name, Antialias antialias,
                 const models::ClipTokenizer& tokenizer, Report& report) {
  const at::Tensor decoded =
      enlarged(1.1 * (pack.tensor("image_u8_32").to(at::kFloat) / 127.5 - 1.0), 8);
  ClipScore scorer(clip, tokenizer, antialias);
  const at::Tensor input = scorer.prepare(decoded);
  const at::Tensor crop = pack.tensor(name + ".pixel_input_crop");
  report.compare(name + ".pixel_input_crop",
                 input.narrow(2, 0, crop.size(2)).narrow(3, 0, crop.size(3)), crop);
  const at::Tensor features = clip->encodeImages(input);
  report.compare(name + ".image_features", features, pack.tensor(name + ".image_features"));
  const auto captions = pack.config.at("captions").get<std::vector<std::string>>();
  const double weight = pack.config.value("weight", 1.0);
  report.compareAbsolute(name + ".score", weight * scorer.score(decoded, captions),
                         pack.tensor(name + ".score"), 1e-5);
  if (antialias == Antialias::On && pack.has("cosine")) {
    const at::Tensor texts = clip->encodeTexts(pack.tensor("tokens"));
    report.compareAbsolute("cosine", training::rowCosines(features, texts), pack.tensor("cosine"),
                           1e-5);
  }
}

void checkResize(const Pack& pack, Report& report) {
  const at::Tensor input = pack.tensor("resize.input");
  for (const char* direction : {"down", "up"}) {
    for (const auto& [mode, antialias] :
         {std::pair{"antialias", Antialias::On}, {"no_antialias", Antialias::Off}}) {
      const std::string name = std::string("resize.") + direction + "." + mode;
      if (!pack.has(name)) continue;
      const at::Tensor expected = pack.tensor(name);
      const int64_t shorter = std::min(expected.size(2), expected.size(3));
      report.compare(name, training::resizeShorterSide(input, shorter, antialias), expected);
    }
  }
}

void checkPictures(const Pack& pack, Report& report) {
  const at::Tensor bytes =
      models::toBytes(models::toUnitRange(enlarged(pack.tensor("picture_64"), 8)))
          .permute({1, 2, 0})
          .contiguous();
  report.compareAbsolute("picture_512", bytes.to(at::kFloat),
                         training::decodePicture(pack.resolve("picture_512.png")).to(at::kFloat),
                         0);
  const at::Tensor shrunk = training::shrinkForStatistics(bytes, 256);
  const at::Tensor sampled =
      shrunk.permute({2, 0, 1}).slice(1, 0, {}, 4).slice(2, 0, {}, 4).to(at::kLong);
  report.compareAbsolute("picture_256_u8", sampled, pack.tensor("picture_256_u8"), 0);
  report.compareNumber("picture_256_sum",
                       static_cast<double>(shrunk.to(at::kLong).sum().item<int64_t>()),
                       pack.tensor("picture_256_sum").item<double>(), 1e-6);
}

void checkDistances(const Pack& pack, Report& report) {
  for (const models::TensorInfo& info : pack.io->tensors()) {
    if (!info.name.starts_with("fid.") || !info.name.ends_with(".mu1")) continue;
    const std::string name = info.name.substr(0, info.name.size() - 4);
    const double distance =
        training::frechetDistance({pack.tensor(name + ".mu1"), pack.tensor(name + ".sigma1")},
                                  {pack.tensor(name + ".mu2"), pack.tensor(name + ".sigma2")});
    const double expected = pack.tensor(name).item<double>();
    if (std::abs(expected) < 1e-6) {
      report.compareAbsolute(name, at::scalar_tensor(distance, at::kDouble),
                             at::scalar_tensor(expected, at::kDouble), 1e-6);
    } else {
      // Fewer pictures than dimensions: the smallest eigenvalues are rounding noise.
      const bool illConditioned = name.find("rank_deficient") != std::string::npos;
      report.compareNumber(name, distance, expected, illConditioned ? 1e-3 : 1e-8);
    }
  }
  if (!pack.hasFile("statistics.npz") || !pack.has("fid.plain.mu1")) return;
  const auto statistics = training::readStatistics(pack.resolve("statistics.npz"));
  report.compare("statistics.mu", statistics.mean, pack.tensor("fid.plain.mu1"), 0);
  report.compare("statistics.sigma", statistics.covariance, pack.tensor("fid.plain.sigma1"), 0);
}

}  // namespace

void checkClipScore(const Pack& pack, Report& report) {
  const torch::NoGradGuard noGrad;
  const models::ClipTokenizer tokenizer(findVocabulary(pack, kClipMerges),
                                        models::ClipTokenStyle::Score);
  ClipModel clip = loadClip(pack);
  const auto captions = pack.config.at("captions").get<std::vector<std::string>>();
  report.expect("tokens",
                at::equal(ClipScore(clip, tokenizer).tokens(captions), pack.tensor("tokens")));
  report.compare("text_features", clip->encodeTexts(pack.tensor("tokens")),
                 pack.tensor("text_features"));
  checkScores(pack, clip, "antialias", Antialias::On, tokenizer, report);
  checkScores(pack, clip, "no_antialias", Antialias::Off, tokenizer, report);
  checkResize(pack, report);
  checkPictures(pack, report);
  checkDistances(pack, report);
}

}  // namespace crossflow::parity
