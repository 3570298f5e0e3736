// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time of a picture goes: the host that asks, the device that computes, and what is left
// once the host's part is recorded.
#include <chrono>
#include <cmath>

#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/cuda/device_graph.h"
#include "models/cuda/device_kernels.h"
#include "models/flow/sampler.h"
#include "models/flow/time_grid.h"
#include "models/kernels/fused_group_norm.h"
#include "models/pipeline/picture_under_way.h"
#include "models/pipeline/precision.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

constexpr double kMilli = 1e3;

void measureRecorded(const Conditions& c, models::Backbone& backbone, const at::Tensor& both,
                     const models::TimeTable& table, const std::string& name, Results& results) {
  if (!c.device.is_cuda()) return;
  const at::Tensor isNull = at::tensor({0, 1}).to(at::kBool).to(c.device);
  const auto graph =
      models::DeviceGraph::capture(c.device, [&] { backbone.velocity(both, table, 0, isNull); });
  const Timing timing = timeOf(c.device, c.repeats(10), [&] { graph->replay(); });
  results.number(name + "a recorded evaluation", timing.whole * kMilli, "ms");
}

/// `way`: how evaluations are asked for, the end of the numbers' names.
void measurePictures(const Conditions& c, const models::ModelConfig& config,
                     models::Backbone& backbone, int64_t steps, const std::string& way,
                     Results& results) {
  for (const int64_t rows : {1, 4})
    for (const bool apart : {false, true}) {
      if (rows == 1 && apart) continue;
      const models::SampleOptions options{.steps = steps, .independentRows = apart};
      const at::Tensor start = randomLatents(config, c.device, rows);
      const Timing whole =
          timeOf(c.device, c.repeats(3), [&] { models::sample(backbone, start, options); });
      results.number(config.id + ": 50 guided steps, a picture of " + std::to_string(rows) +
                         (apart ? " apart" : "") + way,
                     whole.whole * kMilli * 50 / static_cast<double>(steps * rows), "ms");
    }
}

void measureBothWays(const Conditions& c, const models::ModelConfig& config,
                     models::Backbone& backbone, int64_t steps, Results& results) {
  const std::string name = config.id + ": ";
  backbone.keepTables(1);
  measurePictures(c, config, backbone, steps, ", plain", results);
  const auto recordings = record(backbone, c.device);
  const at::Tensor start = randomLatents(config, c.device, 1);
  const auto began = std::chrono::steady_clock::now();
  models::sample(backbone, start, {.steps = 1});
  waitFor(c.device);
  const std::chrono::duration<double> first = std::chrono::steady_clock::now() - began;
  results.number(name + "recording, with its first step", first.count() * kMilli, "ms");
  measurePictures(c, config, backbone, steps, ", recorded", results);
  results.verdict(name + "pictures are recorded", recordings->whyNot().empty(),
                  recordings->whyNot());
}

void measureModel(const Conditions& c, const models::ModelConfig& config, Results& results) {
  const c10::InferenceMode inference;
  const std::string name = config.id + ": ";
  const auto backbone = randomBackbone(config, c.device, at::kBFloat16);
  const at::Tensor z = randomLatents(config, c.device, 1);
  const int64_t steps = c.quick ? 2 : 10;
  const at::Tensor times = models::stretchedGrid(steps).times;
  const Timing tables = timeOf(c.device, c.repeats(3), [&] { backbone->tabulate(times); });
  results.number(name + "tables of " + std::to_string(steps) + " times", tables.whole * kMilli,
                 "ms");
  const auto table = backbone->tabulate(times);
  const at::Tensor isNull = at::tensor({0, 1}).to(at::kBool).to(c.device);
  const at::Tensor both = at::cat({z, z}).to(at::kBFloat16);
  const auto evaluate = [&] { backbone->velocity(both, *table, 0, isNull); };
  const Timing one = timeOf(c.device, c.repeats(10), evaluate);
  results.number(name + "an evaluation, host", one.host * kMilli, "ms");
  results.number(name + "an evaluation", one.whole * kMilli, "ms");
  const double operations = flopsOf(evaluate);
  results.number(name + "operations of an evaluation", operations / 1e9, "GFLOP");
  results.number(name + "rate", operations / one.whole / 1e12, "TFLOP/s");
  results.attempt(name + "recording",
                  [&] { measureRecorded(c, *backbone, both, *table, name, results); });
  results.attempt(name + "pictures",
                  [&] { measureBothWays(c, config, *backbone, steps, results); });
  results.number(name + "peak memory", peakMemory(c.device) / 1e9, "GB");
}

/// How far bf16 is from fp32 with the same weights, which are random.
void measureDecoderError(const Conditions& c, const models::ModelConfig& config, Results& results) {
  const c10::InferenceMode ordinary(false);
  torch::NoGradGuard noGrad;
  models::KlVae vae(config.vae);
  randomise(*vae, c.device, at::kFloat);
  const at::Tensor z = randomLatents(config, c.device, 1);
  const at::Tensor wide = vae->decode(z);
  vae->to(at::kBFloat16);
  const at::Tensor error = vae->decode(z).to(at::kFloat) - wide;
  const double ratio = wide.std().item<double>() / error.square().mean().sqrt().item<double>();
  results.number(config.id + ": decoded in BFloat16 with random weights, signal to error",
                 20 * std::log10(ratio), "dB");
}

bool wantsChannelsLast(c10::Device device) {
  return device.is_cpu() || models::groupNormsPay(device);
}

/// Pictures one after the other, and each decoded beside the next one's drawing, as jobs do it.
void measureDecodingBeside(const Conditions& c, const models::ModelConfig& config,
                           Results& results) {
  const auto backbone = randomBackbone(config, c.device, at::kBFloat16);
  backbone->keepTables(1);
  const auto recordings = record(*backbone, c.device);
  models::KlVae vae(config.vae);
  {
    const c10::InferenceMode ordinary(false);
    const torch::NoGradGuard noGrad;
    randomise(*vae, c.device,
              models::planPrecision(models::PrecisionChoice::BFloat16, c.device).decoder);
    if (wantsChannelsLast(c.device)) vae->useChannelsLast();
  }
  const c10::InferenceMode inference;
  models::SideLane lane = models::sideLane(c.device);
  if (!lane)  // of a processor: at once
    lane = [](const std::function<void()>& work, const at::Tensor&) {
      work();
      return models::LaneWork{[] { return true; }, [] {}};
    };
  const at::Tensor start = randomLatents(config, c.device, 1);
  const int64_t steps = c.quick ? 2 : 20, pictures = c.quick ? 2 : 4;
  at::Tensor apart, beside;
  const auto draw = [&] { return models::sample(*backbone, start, {.steps = steps}); };
  const Timing oneByOne = timeOf(c.device, c.repeats(2), [&] {
    for (int64_t i = 0; i < pictures; ++i)
      apart = models::PictureUnderWay(lane, vae, draw()).take();
  });
  const Timing overlapping = timeOf(c.device, c.repeats(2), [&] {
    std::unique_ptr<models::PictureUnderWay> before;
    for (int64_t i = 0; i < pictures; ++i) {
      const at::Tensor latent = draw();
      if (before) before->take();
      before = std::make_unique<models::PictureUnderWay>(lane, vae, latent);
    }
    beside = before->take();
  });
  const std::string name =
      config.id + ": " + std::to_string(steps) + " steps and the decoding, a picture of several";
  const auto each = kMilli / static_cast<double>(pictures);
  results.number(name + ", one after the other", oneByOne.whole * each, "ms");
  results.number(name + ", decoded beside the next", overlapping.whole * each, "ms");
  results.verdict(config.id + ": a picture decoded beside another is the same bit by bit",
                  at::equal(apart, beside), "");
}

void measureDecoder(const Conditions& c, const models::ModelConfig& config, Results& results) {
  const c10::InferenceMode inference;
  const at::ScalarType used =
      models::planPrecision(models::PrecisionChoice::BFloat16, c.device).decoder;
  for (const at::ScalarType type : {at::kFloat, at::kBFloat16})
    for (const bool last : {true, false}) {
      const c10::InferenceMode ordinary(false);
      torch::NoGradGuard noGrad;
      models::KlVae vae(config.vae);
      randomise(*vae, c.device, type);
      if (last) vae->useChannelsLast();
      const at::Tensor z = randomLatents(config, c.device, 1).to(type);
      const Timing timing = timeOf(c.device, c.repeats(5), [&] { vae->decode(z); });
      const bool asDrawn = type == used && last == wantsChannelsLast(c.device);
      results.number(config.id + ": decoding in " + c10::toString(type) +
                         (last ? ", channels last" : ", channels first") +
                         (asDrawn ? ", as a picture drawn in bf16 is" : ""),
                     timing.whole * kMilli, "ms");
    }
}

}  // namespace

void checkSpeed(const Conditions& c, Results& results) {
  models::prepareFusedKernels(c.device);  // "numbers" says whether they are in use
  for (const models::ModelConfig& config : modelsToMeasure(c))
    results.attempt(config.id, [&] { measureModel(c, config, results); });
  results.attempt("decoder", [&] { measureDecoder(c, modelsToMeasure(c).front(), results); });
  results.attempt("decoding beside",
                  [&] { measureDecodingBeside(c, modelsToMeasure(c).front(), results); });
  results.attempt("decoder's error",
                  [&] { measureDecoderError(c, modelsToMeasure(c).front(), results); });
}

}  // namespace crossflow::gpu_check
