// SPDX-License-Identifier: GPL-3.0-or-later
// Training steps of the original with every random draw recorded: losses, gradients, AdamW, warm-up
// and moving averages.

#include "app/parity/checks.h"
#include "models/config/config_json.h"
#include "models/torch.h"
#include "training/loop/train_state.h"
#include "training/tasks/flow_task.h"

namespace crossflow::parity {
namespace {

using namespace crossflow::training;

constexpr double kLossTolerance = 1e-5;
constexpr double kGradientTolerance = 1e-3;
constexpr int64_t kTowerSide = 256;
constexpr int64_t kPixelsPerLatent = 8;

TrainConfig configOf(const Pack& pack) {
  const nlohmann::json& fields = pack.config;
  TrainConfig config;
  config.model.backbone = models::backboneConfigFromJson(fields);
  config.model.textVe = models::textVeConfigFromJson(fields.at("model"));
  const at::Tensor moments = pack.tensor("moments");
  config.model.latentShape = {moments.size(1) / 2, moments.size(2), moments.size(3)};
  config.model.vae.scaleFactor = fields.at("vae_scale_factor").get<double>();
  config.start.nnet = pack.resolve("weights.pth");

  config.loss.coefficients = fields.at("loss_coeffs").get<std::vector<double>>();
  if (config.loss.coefficients.empty()) config.loss.coefficients = {1.0};  // DiT has one scale
  config.imageTower.kind = ImageTowerConfig::Kind::Convolution;
  config.imageTower.convolutionWidth = fields.at("image_tower").at("conv").at(0).get<int64_t>();
  config.imageTower.convolutionStride = fields.at("image_tower").at("stride").get<int64_t>();
  config.imageTower.outputWidth = pack.weights->find("open_clip.visual.proj.weight")->shape[0];

  OptimizerConfig& o = config.optimizer;
  o.lr = fields.at("lr").get<double>();
  o.beta1 = fields.at("betas").at(0).get<double>();
  o.beta2 = fields.at("betas").at(1).get<double>();
  o.eps = fields.at("eps").get<double>();
  o.weightDecay = fields.at("weight_decay").get<double>();
  o.warmupSteps = fields.at("warmup_steps").get<int64_t>();
  o.ema = fields.at("ema_rate").get<double>();
  return config;
}

// The recorded draws of one step, "step0." and so on.
FlowInputs inputsOf(const Pack& pack, const std::string& step, const at::Tensor& latent) {
  const at::Tensor small = pack.tensor("image_32");
  const int64_t repeat = latent.size(2) * kPixelsPerLatent / small.size(2);
  FlowInputs in;
  in.latent = latent;
  in.textFeatures = pack.tensor("context");
  in.textMask = pack.tensor("mask");
  in.towerInput = small.repeat_interleave(repeat, 2).repeat_interleave(repeat, 3);
  in.textNoise = pack.tensor(step + "text_eps");
  in.time = at::sigmoid(pack.tensor(step + "time_normal"));
  in.isNull = pack.tensor(step + "null").to(torch::kBool);
  return in;
}

at::Tensor latentOf(const Pack& pack, const std::string& step, double scale) {
  const auto parts = pack.tensor("moments").chunk(2, 1);
  return scale *
         (parts[0] + (0.5 * parts[1].clamp(-30, 20)).exp() * pack.tensor(step + "latent_eps"));
}

TrainNetworks networksOn(at::Device device, const TrainConfig& config) {
  TrainNetworks networks = makeTrainNetworks(config);
  networks.to(device);
  return networks;
}

class LossCheck {
 public:
  LossCheck(const Pack& pack, Report& report)
      : pack_(pack),
        report_(report),
        config_(configOf(pack)),
        networks_(networksOn(pack.place.device, config_)),
        state_(networks_.parameters(), config_.optimizer),
        quickAverage_(state_.parameters) {
    networks_.contextEncoder->disableDropout();
    networks_.train(true);
    for (std::size_t i = 0; i < state_.parameters.size(); ++i)
      indexOf_[state_.parameters.names[i]] = i;
    quickConfig_.ema = 0.9;
  }

  void run() {
    if (pack_.has("noaa.step0.loss")) withoutAntialias();
    for (int64_t step = 0; pack_.has("step" + std::to_string(step) + ".loss"); ++step)
      oneStep(step);
  }

 private:
  FlowLosses lossesOf(const std::string& step, bool antialias) {
    const at::Tensor latent = latentOf(pack_, step, config_.model.vae.scaleFactor);
    if (antialias) report_.compare(step + "latent", latent, pack_.tensor(step + "latent"));
    LossConfig loss = config_.loss;
    loss.antialias = antialias;
    return flowLosses(networks_, loss, inputsOf(pack_, step, latent), kTowerSide);
  }

  // The published environment resized the training picture without antialiasing.
  void withoutAntialias() {
    const FlowLosses losses = lossesOf("step0.", false);
    report_.compare("noaa.step0.loss", losses.total, pack_.tensor("noaa.step0.loss"),
                    kLossTolerance);
    report_.compare("noaa.step0.clip_loss", losses.contrastive,
                    pack_.tensor("noaa.step0.clip_loss"), kLossTolerance);
    losses.total.mean().backward();
    compareWatched("noaa.step0.grad.", kGradientTolerance,
                   [](const at::Tensor& parameter, std::size_t) { return parameter.grad(); });
    state_.optimizer.zeroGradients();
  }

  void oneStep(int64_t number) {
    const std::string step = "step" + std::to_string(number) + ".";
    const FlowLosses losses = lossesOf(step, true);
    report_.compare(step + "latent_after_roll", losses.latentAfterRoll,
                    pack_.tensor(step + "latent_after_roll"));
    report_.compare(step + "loss", losses.total, pack_.tensor(step + "loss"), kLossTolerance);
    report_.compare(step + "loss_diff", losses.flow.total, pack_.tensor(step + "loss_diff"),
                    kLossTolerance);
    report_.compare(step + "clip_loss", losses.contrastive, pack_.tensor(step + "clip_loss"),
                    kLossTolerance);
    report_.compare(step + "kld_loss", losses.kl, pack_.tensor(step + "kld_loss"), kLossTolerance);

    state_.optimizer.zeroGradients();
    losses.total.mean().backward();
    report_.compare(step + "grad_norm", state_.optimizer.gradientNorm(),
                    pack_.tensor(step + "grad_norm"), kGradientTolerance);
    compareWatched(step + "grad.", gradientTolerance(step),
                   [](const at::Tensor& parameter, std::size_t) { return parameter.grad(); });
    const double lr = learningRate(config_.optimizer, number, 0);
    report_.compare(step + "lr", torch::tensor(lr, torch::kFloat), pack_.tensor(step + "lr"));
    state_.optimizer.step(lr);
    state_.average.update(state_.parameters, config_.optimizer, number);
    quickAverage_.update(state_.parameters, quickConfig_, number);
    compareState(step);
  }

  void compareState(const std::string& step) {
    compareParameters(step + "param.",
                      [](const at::Tensor& parameter, std::size_t) { return parameter.detach(); });
    compareParameters(step + "ema.", [this](const at::Tensor&, std::size_t i) {
      return state_.average.tensors()[i];
    });
    compareParameters(step + "ema_0.9.", [this](const at::Tensor&, std::size_t i) {
      return quickAverage_.tensors()[i];
    });
    compareWatched(
        step + "exp_avg.", gradientTolerance(step),
        [this](const at::Tensor&, std::size_t i) { return state_.optimizer.moments(i).average; });
    compareWatched(
        step + "exp_avg_sq.", gradientTolerance(step),
        [this](const at::Tensor&, std::size_t i) { return state_.optimizer.moments(i).square; });
  }

  /// Adam divides small gradients by small numbers: what was rounding in one step is a visible part
  /// of the learning rate in the next, and the gradients after it inherit that.
  static double gradientTolerance(const std::string& step) {
    return kGradientTolerance * (1 + 2 * std::stoi(step.substr(4)));
  }

  /// Parameters: 1e-4 of their scale, and half a learning rate where gradients are small. Elements
  /// whose gradient is nothing but rounding (the key bias of attention, which softmax ignores) take
  /// full steps of undetermined sign in any implementation; they are left out.
  template <typename ValueOf>
  void compareParameters(const std::string& prefix, ValueOf valueOf) {
    const double halfStep = 0.5 * config_.optimizer.lr;
    compareWatched(prefix, 1e-4, halfStep,
                   [&](const at::Tensor& parameter, std::size_t i, const at::Tensor& expected) {
                     const at::Tensor size = state_.optimizer.moments(i).square.sqrt();
                     return at::where(size > 1e-4 * size.max(), valueOf(parameter, i), expected);
                   });
  }

  template <typename ValueOf>
  void compareWatched(const std::string& prefix, double tolerance, ValueOf valueOf) {
    compareWatched(prefix, tolerance, 0,
                   [&](const at::Tensor& parameter, std::size_t i, const at::Tensor&) {
                     return valueOf(parameter, i);
                   });
  }

  // Compares what `valueOf` gives for every recorded tensor whose name starts with `prefix`.
  template <typename ValueOf>
  void compareWatched(const std::string& prefix, double tolerance, double absolute,
                      ValueOf valueOf) {
    for (const models::TensorInfo& info : pack_.io->tensors()) {
      if (!info.name.starts_with(prefix)) continue;
      const auto found = indexOf_.find(info.name.substr(prefix.size()));
      if (found == indexOf_.end()) {
        report_.expect(info.name, false, "no such parameter");
        continue;
      }
      const at::Tensor expected = pack_.tensor(info.name);
      const double scale = std::max(expected.abs().max().item<double>(), 1e-12);
      report_.compare(info.name,
                      valueOf(state_.parameters.tensors[found->second], found->second, expected),
                      expected, tolerance + absolute / scale);
    }
  }

  const Pack& pack_;
  Report& report_;
  TrainConfig config_;
  TrainNetworks networks_;
  TrainState state_;
  MovingAverage quickAverage_;
  OptimizerConfig quickConfig_;
  std::map<std::string, std::size_t> indexOf_;
};

}  // namespace

void checkLoss(const Pack& pack, Report& report) {
  LossCheck(pack, report).run();
}

}  // namespace crossflow::parity
