// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_cases.h"

#include <ctime>
#include <fstream>
#include <functional>
#include <limits>

#include "core/requests/quality.h"
#include "models/backbones/dimr.h"
#include "models/backbones/make_backbone.h"
#include "models/backbones/recordings.h"
#include "models/base/error.h"
#include "models/cuda/device_kernels.h"
#include "models/cuda/recorder.h"
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

std::shared_ptr<Backbone> makeNetwork(const models::ModelConfig& config, Manner manner) {
  std::shared_ptr<Backbone> backbone = models::makeBackbone(config.backbone);
  std::vector<models::LinearForm> forms;  // of processors
  if (manner.way == Way::OursInt8) forms.push_back(models::LinearForm::Int8);
  if (manner.way != Way::Plain && manner.device.is_cpu())
    forms.push_back(models::LinearForm::Packed);
  fillWithRandomWeights(*backbone, dtypeOf(manner.way), forms);
  if (manner.device.is_cpu()) return backbone;
  backbone->to(manner.device);
  if (manner.way == Way::Plain) return backbone;
  if (models::prepareFusedKernels(manner.device).empty()) models::joinForKernels(*backbone);
  backbone->keepTables(1);
  backbone->keepRecordings(std::make_shared<models::Recordings>(models::deviceRecorder()));
  return backbone;
}

at::Tensor randomLatent(const models::ModelConfig& config, at::Device device) {
  const auto& [channels, height, width] = config.latentShape;
  return at::randn({1, channels, height, width}).to(device);
}

/// One guided velocity in two passes, everything computed anew.
at::Tensor plainVelocity(Backbone& backbone, const at::Tensor& z, const at::Tensor& time) {
  const at::Tensor conditional =
      backbone.forward(z, time, at::zeros({1}, z.options().dtype(at::kBool))).back();
  const at::Tensor unconditional =
      backbone.forward(z, time, at::ones({1}, z.options().dtype(at::kBool))).back();
  return unconditional + kGuidance * (conditional - unconditional);
}

/// The original's Euler steps: times up to 1, step sizes of a slightly shorter grid.
at::Tensor plainSample(Backbone& backbone, at::Tensor z, int64_t steps) {
  const at::Tensor times = at::linspace(0, 1 - 1e-5, steps).to(z.device()),
                   sigmas = at::linspace(1e-5, 1, steps + 1);
  for (int64_t i = 0; i < steps; ++i)
    z = z + plainVelocity(backbone, z, times.narrow(0, i, 1)) * (sigmas[i + 1] - sigmas[i]);
  return z;
}

Work evaluation(const std::shared_ptr<Backbone>& backbone, const models::ModelConfig& config,
                Manner manner) {
  const at::Tensor z = randomLatent(config, manner.device),
                   time = at::full({1}, kTime, z.options());
  if (manner.way == Way::Plain) return [=] { return plainVelocity(*backbone, z, time); };
  const std::shared_ptr<models::TimeTable> table = backbone->tabulate(time);
  const at::Tensor isNull = at::tensor({0, 1}).to(manner.device, at::kBool);
  return [=] {
    const at::Tensor both =
        backbone->velocity(z.expand({2, -1, -1, -1}).contiguous(), *table, 0, isNull);
    return both[1] + kGuidance * (both[0] - both[1]);
  };
}

Work sampling(const std::shared_ptr<Backbone>& backbone, const models::ModelConfig& config,
              Manner manner) {
  constexpr int64_t kSteps = 2;
  const at::Tensor z = randomLatent(config, manner.device);
  if (manner.way == Way::Plain) return [=] { return plainSample(*backbone, z, kSteps); };
  return [=] { return models::sample(*backbone, z, {.steps = kSteps, .guidance = kGuidance}); };
}

models::KlVae decoderFor(const models::ModelConfig& config, Manner manner) {
  models::KlVae vae(config.vae);
  fillWithRandomWeights(*vae, dtypeOf(manner.way));
  vae->to(manner.device);
  if (manner.way != Way::Plain && manner.device.is_cpu()) vae->useChannelsLast();
  return vae;
}

Work wholePicture(const models::ModelConfig& config, Manner manner, core::Quality quality) {
  const core::SamplingSettings asked = core::withQuality({}, quality);
  const std::shared_ptr<Backbone> backbone = makeNetwork(config, manner);
  const auto vae = std::make_shared<models::KlVae>(decoderFor(config, manner));
  const at::Tensor z = randomLatent(config, manner.device);
  const models::SampleOptions options{
      .solver = models::SolverKind::AdamsBashforth2, .steps = asked.steps, .guidance = kGuidance};
  return
      [=] { return (*vae)->decode(models::sample(*backbone, z, options).to(dtypeOf(manner.way))); };
}

Work textVe(const models::ModelConfig& config, Manner manner) {
  models::TextVe encoder(config.textVe);
  fillWithRandomWeights(*encoder, dtypeOf(manner.way));
  if (manner.way == Way::Ours16 && manner.device.is_cpu()) encoder->useFastLinears();
  encoder->to(manner.device);
  const at::Tensor tokens =
      at::randn({1, config.textVe.tokens, config.textVe.tokenWidth}).to(manner.device);
  const at::Tensor mask = at::ones({1, config.textVe.tokens}, at::kLong).to(manner.device);
  return [=]() mutable { return encoder->encode(tokens, mask).mu; };
}

Work decoding(const models::ModelConfig& config, Manner manner) {
  models::KlVae vae = decoderFor(config, manner);
  const at::Tensor z = randomLatent(config, manner.device).to(dtypeOf(manner.way));
  if (manner.way == Way::Plain) {  // channels first throughout
    const double scale = 1.0 / config.vae.scaleFactor;
    return [=]() mutable { return vae->decoder(vae->post_quant_conv(scale * z)); };
  }
  return [=]() mutable { return vae->decode(z); };
}

/// Builds what is measured outside of inference mode: a tensor born in it has no version to be
/// given values with.
Work workOf(const models::ModelConfig& config, Part part, Manner manner) {
  const torch::NoGradGuard noGrad;
  torch::manual_seed(2);
  if (part == Part::TextVe) return textVe(config, manner);
  if (part == Part::Decode) return decoding(config, manner);
  if (part == Part::Draft) return wholePicture(config, manner, core::Quality::Draft);
  if (part == Part::Balanced) return wholePicture(config, manner, core::Quality::Balanced);
  const std::shared_ptr<Backbone> backbone = makeNetwork(config, manner);
  torch::manual_seed(3);
  return part == Part::Evaluation ? evaluation(backbone, config, manner)
                                  : sampling(backbone, config, manner);
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
    case Part::Draft:
      return "guided picture, Draft";
    case Part::Balanced:
      return "guided picture, Balanced";
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

double measure(const models::ModelConfig& config, Part part, Manner manner, Clock clock,
               int64_t repetitions, const std::string& resultFile) {
  std::optional<models::PlainOperators> operators;
  if (manner.way == Way::Plain) operators.emplace();
  const Work work = workOf(config, part, manner);
  const c10::InferenceMode inference;
  at::Tensor result = work();  // warms up; also the first touch of most memory
  const auto end = [&] {
    if (manner.device.is_cuda()) result.flatten()[0].item();  // waits for it
  };
  end();
  double best = std::numeric_limits<double>::infinity();
  for (int64_t i = 0; i < repetitions; ++i) {
    const double start = secondsOf(clock);
    result = work();
    end();
    best = std::min(best, secondsOf(clock) - start);
  }
  const at::Tensor values = result.to(at::kCPU, at::kFloat).contiguous();
  std::ofstream file(resultFile, std::ios::binary);
  file.write(static_cast<const char*>(values.const_data_ptr()),
             static_cast<std::streamsize>(values.nbytes()));
  return best;
}

void printProfile(const models::ModelConfig& config, Part part, Manner manner) {
  const Work work = workOf(config, part, manner);
  const c10::InferenceMode inference;
  work();
  const MachinePeaks peaks = measurePeaks();
  std::printf(
      "\n%s, %s; peaks of a thread: products %.0f (fp32), %.0f (bf16) GFLOP/s, memory %.1f GB/s\n",
      nameOf(part), nameOf(manner.way), peaks.flopPerSecond32 * 1e-9, peaks.flopPerSecond16 * 1e-9,
      peaks.bytesPerSecond * 1e-9);
  const WorkProfile profile = profileOf([&] { work(); });
  print(profile, peaks, manner.way == Way::Ours16);
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
