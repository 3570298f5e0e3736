// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_cases.h"

#include <ctime>
#include <fstream>
#include <functional>
#include <limits>

#include "models/backbones/make_backbone.h"
#include "models/base/error.h"
#include "models/flow/sampler.h"
#include "models/kernels/plain_operators.h"
#include "models/pipeline/precision.h"
#include "models/text_ve/text_ve.h"
#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "tests/bench/random_weights.h"
#include "tests/bench/work_profile.h"

namespace crossflow::bench {
namespace {

using models::Backbone;
using Work = std::function<at::Tensor()>;

constexpr double kGuidance = 7.0;
constexpr float kTime = 0.4f;

at::ScalarType dtypeOf(Way way) {
  const bool narrow =
      way == Way::Ours16 ||
      (way == Way::OursInt8 &&
       models::planPrecision(models::PrecisionChoice::Int8, at::kCPU).backbone == at::kBFloat16);
  return narrow ? at::kBFloat16 : at::kFloat;
}

template <class Module>
void prepare(Module& module, Way way) {
  std::vector<models::LinearForm> forms;
  if (way == Way::OursInt8) forms.push_back(models::LinearForm::Int8);
  if (way != Way::Plain) forms.push_back(models::LinearForm::Packed);
  fillWithRandomWeights(module, dtypeOf(way), forms);
}

at::Tensor randomLatent(const models::ModelConfig& config) {
  const auto& [channels, height, width] = config.latentShape;
  return at::randn({1, channels, height, width});
}

/// One guided velocity in two passes, everything computed anew.
at::Tensor plainVelocity(Backbone& backbone, const at::Tensor& z, const at::Tensor& time) {
  const at::Tensor conditional = backbone.forward(z, time, at::zeros({1}, at::kBool)).back();
  const at::Tensor unconditional = backbone.forward(z, time, at::ones({1}, at::kBool)).back();
  return unconditional + kGuidance * (conditional - unconditional);
}

/// The original's Euler steps: times up to 1, step sizes of a slightly shorter grid.
at::Tensor plainSample(Backbone& backbone, at::Tensor z, int64_t steps) {
  const at::Tensor times = at::linspace(0, 1 - 1e-5, steps),
                   sigmas = at::linspace(1e-5, 1, steps + 1);
  for (int64_t i = 0; i < steps; ++i)
    z = z + plainVelocity(backbone, z, times.narrow(0, i, 1)) * (sigmas[i + 1] - sigmas[i]);
  return z;
}

Work evaluation(std::shared_ptr<Backbone> backbone, const models::ModelConfig& config, Way way) {
  const at::Tensor z = randomLatent(config), time = at::full({1}, kTime);
  if (way == Way::Plain) return [=] { return plainVelocity(*backbone, z, time); };
  const std::shared_ptr<models::TimeTable> table = backbone->tabulate(time);
  const at::Tensor isNull = at::tensor({0, 1}).to(at::kBool);
  return [=] {
    const at::Tensor both =
        backbone->velocity(z.expand({2, -1, -1, -1}).contiguous(), *table, 0, isNull);
    return both[1] + kGuidance * (both[0] - both[1]);
  };
}

Work sampling(std::shared_ptr<Backbone> backbone, const models::ModelConfig& config, Way way) {
  constexpr int64_t kSteps = 2;
  const at::Tensor z = randomLatent(config);
  if (way == Way::Plain) return [=] { return plainSample(*backbone, z, kSteps); };
  return [=] { return models::sample(*backbone, z, {.steps = kSteps, .guidance = kGuidance}); };
}

Work textVe(const models::ModelConfig& config, Way way) {
  models::TextVe encoder(config.textVe);
  fillWithRandomWeights(*encoder, dtypeOf(way));
  if (way == Way::Ours16) encoder->useFastLinears();
  const at::Tensor tokens = at::randn({1, config.textVe.tokens, config.textVe.tokenWidth});
  const at::Tensor mask = at::ones({1, config.textVe.tokens}, at::kLong);
  return [=]() mutable { return encoder->encode(tokens, mask).mu; };
}

Work decoding(const models::ModelConfig& config, Way way) {
  models::KlVae vae(config.vae);
  fillWithRandomWeights(*vae, dtypeOf(way));
  const at::Tensor z = randomLatent(config).to(dtypeOf(way));
  if (way == Way::Plain) {  // channels first throughout
    const double scale = 1.0 / config.vae.scaleFactor;
    return [=]() mutable { return vae->decoder(vae->post_quant_conv(scale * z)); };
  }
  vae->useChannelsLast();
  return [=]() mutable { return vae->decode(z); };
}

/// Builds what is measured outside of inference mode: a tensor born in it has no version to be
/// given values with.
Work workOf(const models::ModelConfig& config, Part part, Way way) {
  const torch::NoGradGuard noGrad;
  torch::manual_seed(2);
  if (part == Part::TextVe) return textVe(config, way);
  if (part == Part::Decode) return decoding(config, way);
  const std::shared_ptr<Backbone> backbone = models::makeBackbone(config.backbone);
  prepare(*backbone, way);
  torch::manual_seed(3);
  return part == Part::Evaluation ? evaluation(backbone, config, way)
                                  : sampling(backbone, config, way);
}

double secondsOf(Clock clock) {
  timespec now{};
  clock_gettime(clock == Clock::Wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<float> readFloats(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::vector<float> values(static_cast<size_t>(file.tellg()) / sizeof(float));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(values.data()),
            static_cast<std::streamsize>(values.size() * sizeof(float)));
  if (!file || values.empty()) throw base::Error("Cannot read " + path + ".");
  return values;
}

}  // namespace

const char* nameOf(Part part) {
  switch (part) {
    case Part::TextVe:
      return "TextVE";
    case Part::Evaluation:
      return "guided evaluation";
    case Part::Sample:
      return "guided 2-step sample";
    case Part::Decode:
      return "decode";
  }
  return "";
}

const char* nameOf(Way way) {
  switch (way) {
    case Way::Plain:
      return "plain";
    case Way::Ours32:
      return "fp32";
    case Way::Ours16:
      return "bf16";
    case Way::OursInt8:
      return "int8";
  }
  return "";
}

double measure(const models::ModelConfig& config, Part part, Way way, Clock clock,
               int64_t repetitions, const std::string& resultFile) {
  std::optional<models::PlainOperators> operators;
  if (way == Way::Plain) operators.emplace();
  const Work work = workOf(config, part, way);
  const c10::InferenceMode inference;
  at::Tensor result = work();  // warms up; also the first touch of most memory
  double best = std::numeric_limits<double>::infinity();
  for (int64_t i = 0; i < repetitions; ++i) {
    const double start = secondsOf(clock);
    result = work();
    best = std::min(best, secondsOf(clock) - start);
  }
  const at::Tensor values = result.to(at::kFloat).contiguous();
  std::ofstream file(resultFile, std::ios::binary);
  file.write(static_cast<const char*>(values.const_data_ptr()),
             static_cast<std::streamsize>(values.nbytes()));
  return best;
}

void printProfile(const models::ModelConfig& config, Part part, Way way) {
  const Work work = workOf(config, part, way);
  const c10::InferenceMode inference;
  work();
  const MachinePeaks peaks = measurePeaks();
  std::printf(
      "\n%s, %s; peaks of a thread: products %.0f (fp32), %.0f (bf16) GFLOP/s, memory %.1f GB/s\n",
      nameOf(part), nameOf(way), peaks.flopPerSecond32 * 1e-9, peaks.flopPerSecond16 * 1e-9,
      peaks.bytesPerSecond * 1e-9);
  const WorkProfile profile = profileOf([&] { work(); });
  print(profile, peaks, way == Way::Ours16);
  printOperators(profile, 16);
  std::fflush(stdout);
}

double errorBetween(const std::string& resultFile, const std::string& plainFile) {
  const std::vector<float> actual = readFloats(resultFile), plain = readFloats(plainFile);
  if (actual.size() != plain.size()) throw base::Error("The results differ in size.");
  double difference = 0, size = 0;
  for (size_t i = 0; i < actual.size(); ++i) {
    difference += std::pow(double{actual[i]} - double{plain[i]}, 2);
    size += std::pow(double{plain[i]}, 2);
  }
  return std::sqrt(difference / size);
}

}  // namespace crossflow::bench
