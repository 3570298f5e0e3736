// SPDX-License-Identifier: GPL-3.0-or-later
// Pack flow_end_to_end: text features through everything to a picture, and the adaptive solver.
#include "models/config/json_fields.h"
#include "models/torch.h"

#include "app/parity/checks.h"
#include "app/parity/networks.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/config/config_json.h"
#include "models/flow/sampler.h"
#include "models/vae/kl_vae.h"
#include "training/data/pictures/picture_file.h"

namespace crossflow::parity {
namespace {

using models::SampleOptions;
using models::SolverKind;

// The pack's own advice: rounding grows along the way, and an adaptive step accepted or rejected
// differently changes the path within the solver's tolerance.
constexpr double kLatentTolerance = 1e-3;
constexpr double kDopri5Tolerance = 1e-2;

/// Passes everything on and notes the times a solver asks for one by one.
class RecordingBackbone final : public models::Backbone {
 public:
  explicit RecordingBackbone(std::shared_ptr<models::Backbone> inner)
      : inner_(register_module("inner", std::move(inner))) {}

  std::vector<at::Tensor> forward(const at::Tensor& z, const at::Tensor& time,
                                  const at::Tensor& isNull) override {
    return inner_->forward(z, time, isNull);
  }
  std::unique_ptr<models::TimeTable> tabulate(const at::Tensor& asked) override {
    if (asked.numel() == 1) times.push_back(asked.item<double>());
    return inner_->tabulate(asked);
  }
  at::Tensor velocity(const at::Tensor& z, const models::TimeTable& table, int64_t index,
                      const at::Tensor& isNull) override {
    return inner_->velocity(z, table, index, isNull);
  }

  std::vector<double> times;

 private:
  std::shared_ptr<models::Backbone> inner_;
};

void compareDopri5(const Pack& pack, std::shared_ptr<models::Backbone> backbone,
                   const at::Tensor& z, Report& report) {
  RecordingBackbone recording(std::move(backbone));
  const nlohmann::json settings = pack.config.value("dopri5", nlohmann::json::object());
  const at::Tensor end = models::sample(recording, z,
                                        {.solver = SolverKind::Dopri5,
                                         .guidance = pack.config.at("guidance"),
                                         .tolerance = settings.value("rtol", 1e-5),
                                         .independentRows = false});
  const at::Tensor times = pack.tensor("dopri5.times");
  report.expect(
      "dopri5 evaluations", static_cast<int64_t>(recording.times.size()) == times.numel(),
      std::to_string(recording.times.size()) + " instead of " + std::to_string(times.numel()));
  report.compare("dopri5.times", at::tensor(recording.times, at::kDouble), times, kDopri5Tolerance);
  report.compare("dopri5.latent", end, pack.tensor("dopri5.latent"), kDopri5Tolerance);
}

void comparePicture(const Pack& pack, const at::Tensor& latent, Report& report) {
  const auto weights = models::CheckpointReader::open(pack.resolve(pack.config.at("vae")));
  models::KlVae vae(
      models::vaeConfigFromJson(models::readJsonFile(pack.resolve(pack.config.at("vae_config")))));
  models::loadStateDict(*vae, *weights,
                        loadOptionsFor(pack.place, models::klVaeLoadOptions(*weights)));
  vae->eval();
  const at::Tensor picture = vae->decode(latent);
  const at::Tensor expected = pack.tensor("image_decoded");
  const int64_t stride = picture.size(-1) / expected.size(-1);
  report.compare("image_decoded", picture.slice(2, 0, {}, stride).slice(3, 0, {}, stride), expected,
                 kLatentTolerance);
  if (!pack.hasFile("image.png")) return;
  const at::Tensor bytes = models::toBytes(models::toUnitRange(picture))[0].permute({1, 2, 0});
  report.compareAbsolute("image.png", bytes.to(at::kFloat),
                         training::decodePicture(pack.resolve("image.png")).to(at::kFloat), 1.0);
}

}  // namespace

void checkEndToEnd(const Pack& pack, Report& report) {
  torch::NoGradGuard noGrad;
  const NamedNetwork network = namedNetwork(pack);
  models::TextVe encoder = loadTextVe(network.config, *network.weights, pack.place);
  const at::Tensor expectedStart = pack.tensor("z");
  const at::Tensor z = encoder->encode(pack.tensor("context"), pack.tensor("mask"))
                           .sample(pack.tensor("eps"))
                           .view(expectedStart.sizes());
  report.compare("z", z, expectedStart);

  const auto backbone = loadBackbone(network.config, *network.weights, pack.place);
  SampleOptions options{.steps = pack.config.at("steps"), .guidance = pack.config.at("guidance")};
  const at::Tensor latent = models::sample(*backbone, z, options);
  report.compare("latent", latent, pack.tensor("latent"), kLatentTolerance);
  comparePicture(pack, latent, report);
  options.steps = 1;
  report.compare("latent_1step", models::sample(*backbone, z, options), pack.tensor("latent_1step"),
                 kLatentTolerance);
  if (pack.has("dopri5.latent")) compareDopri5(pack, backbone, z, report);
}

}  // namespace crossflow::parity
