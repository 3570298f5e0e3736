// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/kl_vae.h"

#include "models/base/error.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/config/parameter_count.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow;
using namespace crossflow::models;

namespace {

VaeConfig smallVaeConfig() {
  VaeConfig config;
  config.baseChannels = 8;
  config.channelMultipliers = {1, 2, 3};
  config.resBlocks = 1;
  config.normGroups = 4;
  config.zChannels = 3;
  config.embedDim = 5;
  config.resolution = 32;
  config.attentionResolutions = {16};
  config.scaleFactor = 0.5;
  return config;
}

KlVae smallVae() {
  torch::manual_seed(7);
  KlVae vae(smallVaeConfig());
  vae->initialiseParameters();
  return vae;
}

void save(const std::filesystem::path& file, const KlVae& vae) {
  NamedTensors tensors;
  for (const auto& entry : vae->named_parameters())
    tensors.emplace_back(entry.key(), entry.value());
  writeSafetensors(file, tensors);
}

int64_t countBelow(const KlVae& vae, const std::string& prefix) {
  int64_t count = 0;
  for (const auto& entry : vae->named_parameters())
    if (entry.key().starts_with(prefix)) count += entry.value().numel();
  return count;
}

}  // namespace

TEST_CASE("the autoencoder goes from pictures to moments and back at any size", "[kl_vae]") {
  const torch::NoGradGuard noGradient;
  KlVae vae = smallVae();
  REQUIRE(vae->config.downscale() == 4);
  const at::Tensor moments = vae->encodeMoments(torch::randn({2, 3, 16, 24}));
  REQUIRE(moments.sizes() == at::IntArrayRef{2, 10, 4, 6});
  const at::Tensor latent = vae->sample(moments, torch::randn({2, 5, 4, 6}));
  REQUIRE(vae->decode(latent).sizes() == at::IntArrayRef{2, 3, 16, 24});
}

TEST_CASE("attention sits where the configuration puts it", "[kl_vae]") {
  const auto parameters = smallVae()->named_parameters();
  CHECK(parameters.contains("encoder.down.1.attn.0.q.weight"));
  CHECK(parameters.contains("decoder.up.1.attn.1.proj_out.bias"));
  CHECK_FALSE(parameters.contains("encoder.down.0.attn.0.q.weight"));
  CHECK_FALSE(parameters.contains("decoder.up.0.attn.0.q.weight"));
}

TEST_CASE("a latent without noise is the scaled mean", "[kl_vae]") {
  KlVae vae = smallVae();
  const at::Tensor moments = torch::randn({1, 10, 2, 2});
  CHECK(at::allclose(vae->sample(moments), moments.narrow(1, 0, 5) * 0.5));
  const at::Tensor extreme = torch::full({1, 10, 2, 2}, 1e9);
  CHECK(at::isfinite(vae->sample(extreme, torch::ones({1, 5, 2, 2}))).all().item<bool>());
}

TEST_CASE("gradients reach every parameter of the autoencoder", "[kl_vae]") {
  KlVae vae = smallVae();
  const at::Tensor picture = torch::randn({1, 3, 16, 16});
  const at::Tensor latent = vae->sample(vae->encodeMoments(picture), torch::randn({1, 5, 4, 4}));
  (vae->decode(latent) - picture).square().mean().backward();
  for (const auto& parameter : vae->named_parameters()) {
    INFO(parameter.key());
    REQUIRE(parameter.value().grad().defined());
  }
}

TEST_CASE("with and without gradients the autoencoder computes the same", "[kl_vae]") {
  KlVae vae = smallVae();
  const at::Tensor latent = torch::randn({1, 5, 4, 4});
  const at::Tensor trained = vae->decode(latent).detach();
  const c10::InferenceMode inference;
  CHECK(at::allclose(vae->decode(latent), trained, 1e-5, 1e-6));
  vae->useChannelsLast();
  CHECK(at::allclose(vae->decode(latent), trained, 1e-4, 1e-5));
}

TEST_CASE("a finer decoder draws larger pictures of the same latents", "[kl_vae]") {
  const torch::NoGradGuard noGradient;
  KlVae coarse = smallVae();
  const tests::TempDir temp;
  save(temp / "coarse.safetensors", coarse);
  VaeConfig config = smallVaeConfig();
  config.finerMultipliers = {1};
  config.resolution *= 2;
  KlVae finer(config);
  finer->initialiseParameters();
  CHECK_THROWS_AS(loadKlVae(finer, temp / "coarse.safetensors"), CheckpointError);
  startKlVae(finer, temp / "coarse.safetensors");

  const at::Tensor picture = torch::randn({1, 3, 32, 48});
  const at::Tensor moments = finer->encodeMoments(picture);
  CHECK(at::equal(moments, coarse->encodeMoments(at::avg_pool2d(picture, 2))));
  CHECK(at::equal(finer->named_parameters()["decoder.up.0.block.0.conv1.weight"],
                  coarse->named_parameters()["decoder.up.0.block.0.conv1.weight"]));
  CHECK(finer->decode(finer->sample(moments)).sizes() == picture.sizes());
  CHECK(decoderParameterCount(config) - decoderParameterCount(smallVaeConfig()) ==
        countBelow(finer, "decoder.finer.") + countBelow(finer, "decoder.up.0.upsample."));

  save(temp / "finer.safetensors", finer);
  loadKlVae(finer, temp / "finer.safetensors");
  CHECK_THROWS_AS(startKlVae(coarse, temp / "finer.safetensors"), CheckpointError);
}

TEST_CASE("the autoencoder refuses what it cannot work on", "[kl_vae]") {
  KlVae vae = smallVae();
  CHECK_THROWS_AS(vae->encodeMoments(torch::zeros({1, 3, 16, 18})), ShapeError);
  CHECK_THROWS_AS(vae->decode(torch::zeros({1, 4, 4, 4})), ShapeError);
  VaeConfig broken = smallVaeConfig();
  broken.channelMultipliers.clear();
  CHECK_THROWS_AS(KlVae(broken), Error);
  broken = smallVaeConfig();
  broken.baseChannels = int64_t{1} << 40;
  CHECK_THROWS_AS(KlVae(broken), Error);
}

TEST_CASE("pictures become bytes as the original writes them", "[kl_vae]") {
  const at::Tensor unit = toUnitRange(torch::tensor({-2.0F, -1.0F, 0.0F, 1.0F, 3.0F}));
  CHECK(at::equal(unit, torch::tensor({0.0F, 0.0F, 0.5F, 1.0F, 1.0F})));
  CHECK(at::equal(toBytes(unit), torch::tensor({0, 0, 128, 255, 255}, torch::kByte)));
}
