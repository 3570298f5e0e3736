// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/latent_file.h"

#include <fstream>

#include "models/base/error.h"
#include "models/checkpoint/torch_values.h"
#include "models/config/model_config_json.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/data/latents/start_scale.h"
#include "training/data/pictures/picture_data.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

models::KlVae tinyVae() {
  models::KlVae vae(models::modelConfigFromJson(tinyModel()).vae);
  at::manual_seed(5);
  vae->initialiseParameters();
  vae->eval();
  return vae;
}

// The scaled mean of one picture encoded by itself.
at::Tensor alone(models::KlVae& vae, const at::Tensor& bytes, double scale) {
  torch::NoGradGuard noGrad;
  return vae->encodeMoments(toNetworkRange(bytes.unsqueeze(0))).chunk(2, 1)[0][0] * scale;
}

}  // namespace

TEST_CASE("Views encoded in batches are those of each picture", "[latent_cache]") {
  const TempDir temp;
  makePictures(temp / "pictures", 5);
  std::ofstream(temp / "pictures" / "2.png") << "no picture";
  const PictureList list = readPictureList(temp / "pictures" / "captions.jsonl");
  models::KlVae vae = tinyVae();
  std::vector<std::string> skipped;
  LatentCacheOptions options{.side = 16, .views = 3, .shift = 2, .batch = 4};
  int64_t shown = 0;
  const CachedLatents cached =
      cacheLatents(vae, list, options, skipped, [&](int64_t done, int64_t) { shown = done; });

  CHECK(shown == 5);
  CHECK(skipped.size() == 1);
  REQUIRE(cached.names == std::vector<std::string>{"0.png", "1.png", "3.png", "4.png"});
  REQUIRE(cached.latents.sizes() == at::IntArrayRef({4, 3, 4, 4, 4}));
  for (int64_t i = 0; i < 4; ++i) {
    const auto& name = cached.names[static_cast<std::size_t>(i)];
    const at::Tensor expected = alone(vae, loadPicture(temp / "pictures" / name, 16), cached.scale);
    CHECK(at::allclose(cached.latents[i][0].to(at::kFloat), expected, 1e-2, 1e-2));
  }
  options.scale = 0.5;
  CHECK(cacheLatents(vae, list, options, skipped).scale == 0.5);
}

TEST_CASE("Latents for weights to go on from keep the scale these know", "[latent_cache]") {
  const TempDir temp;
  CHECK(startScale("") == 0);
  models::writeTorchFile(temp / "weights.pth", models::stateDict(*tinyVae()));
  CHECK_THROWS_WITH(startScale(temp / "weights.pth"),
                    Catch::Matchers::Contains("does not tell which scale"));
  CHECK_THROWS_AS(startScale(temp / "nowhere.pth"), base::Error);
  models::ModelConfig model = models::modelConfigFromJson(tinyModel());
  model.vae.scaleFactor = 0.75;
  models::writeModelConfig(temp / "config.json", model);
  CHECK(startScale(temp.path()) == Approx(0.75));
  CHECK(startScale(temp / "model.safetensors") == Approx(0.75));
  CHECK_THROWS_AS(startScale(temp / "checkpoints" / "5.ckpt"), base::Error);
}

TEST_CASE("Pictures none of which can be read give no cache", "[latent_cache]") {
  const TempDir temp;
  makePictures(temp / "pictures", 1);
  std::ofstream(temp / "pictures" / "0.png") << "no picture";
  models::KlVae vae = tinyVae();
  std::vector<std::string> skipped;
  CHECK_THROWS_AS(cacheLatents(vae, readPictureList(temp / "pictures" / "captions.jsonl"),
                               {.side = 16}, skipped),
                  base::Error);
}
