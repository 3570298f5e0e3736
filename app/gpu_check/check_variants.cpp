// SPDX-License-Identifier: GPL-3.0-or-later
// What our own kernels gain, beside LibTorch's operators in the same process on the same card.
#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/backbones/dimr.h"
#include "models/cuda/device_graph.h"
#include "models/cuda/device_kernels.h"
#include "models/flow/sampler.h"
#include "models/kernels/fused_products.h"
#include "models/kernels/plain_operators.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

constexpr double kInMilli = 1e3;
constexpr int64_t kSteps = 50, kStepsTaken = 20;

struct Variant {
  const char* name;
  bool operators, products;
};
constexpr Variant kVariants[] = {{"operators", true, false},
                                 {"kernels", false, false},
                                 {"kernels and products of our own", false, true}};

/// Everywhere or nowhere, whatever the trial of the card says; as it was in the end.
class ForcedProducts {
 public:
  explicit ForcedProducts(c10::Device device)
      : device_(device), before_(models::fusedProducts(device)) {}
  ~ForcedProducts() { models::useFusedProducts(device_, before_); }
  ForcedProducts(const ForcedProducts&) = delete;
  ForcedProducts& operator=(const ForcedProducts&) = delete;

  /// The card has what they need.
  bool possible() const { return before_.gate != nullptr; }
  void use(bool everywhere) const {
    const auto always = [](int64_t, int64_t) { return true; };
    models::useFusedProducts(device_, everywhere
                                          ? models::FusedProducts{.gate = always, .skip = always}
                                          : models::FusedProducts());
  }

 private:
  c10::Device device_;
  models::FusedProducts before_;
};

/// Each weight in a place of its own, as it was loaded.
void separateGates(models::Backbone& backbone) {
  const c10::InferenceMode ordinary(false);
  const torch::NoGradGuard noGrad;
  for (at::Tensor& parameter : backbone.parameters()) parameter.set_data(parameter.clone());
}

/// One evaluation as recorded once, and a picture of `steps` as users get it.
at::Tensor measureVariant(const Conditions& c, const models::ModelConfig& config,
                          models::Backbone& backbone, const std::string& name, Results& results) {
  // The same numbers for each variant.
  const at::Tensor like = randomLatents(config, c.device, 2);
  const at::Tensor z = at::sin(at::arange(like.numel(), like.options())).view(like.sizes());
  const at::Tensor isNull = at::tensor({0, 1}).to(at::kBool).to(c.device);
  const at::Tensor both = z.to(at::kBFloat16);
  const auto table = backbone.tabulate(at::full({1}, 0.5F));
  at::Tensor velocity = backbone.velocity(both, *table, 0, isNull).to(at::kFloat);
  if (c.device.is_cuda()) {
    const auto graph =
        models::DeviceGraph::capture(c.device, [&] { backbone.velocity(both, *table, 0, isNull); });
    results.number(name + "a recorded evaluation",
                   timeOf(c.device, c.repeats(20), [&] { graph->replay(); }).whole * kInMilli,
                   "ms");
  }
  const auto recordings = record(backbone, c.device);
  const int64_t steps = c.quick ? 2 : kStepsTaken;
  for (const int64_t rows : {1, 4}) {
    const at::Tensor start = randomLatents(config, c.device, rows);
    const models::SampleOptions options{.steps = steps, .independentRows = rows == 1};
    const auto draw = [&] { models::sample(backbone, start, options); };
    results.number(name + "50 guided steps, a picture of " + std::to_string(rows),
                   timeOf(c.device, c.repeats(2), draw).whole * kInMilli * kSteps /
                       static_cast<double>(steps * rows),
                   "ms");
  }
  results.verdict(name + "recorded", recordings->whyNot().empty(), recordings->whyNot());
  backbone.keepRecordings(nullptr);
  return velocity;
}

void compareVariants(const Conditions& c, const models::ModelConfig& config, Results& results) {
  const c10::InferenceMode inference;
  const auto backbone = randomBackbone(config, c.device, at::kBFloat16);
  backbone->keepTables(1);
  const bool isDimr = std::holds_alternative<models::DimrConfig>(config.backbone);
  at::Tensor expected;
  const ForcedProducts products(c.device);
  for (const Variant& variant : kVariants) {
    if (variant.products && !(products.possible() && isDimr)) continue;
    separateGates(*backbone);
    products.use(variant.products);
    if (!variant.operators) models::joinForKernels(*backbone);
    std::optional<models::PlainOperators> plain;
    if (variant.operators) plain.emplace();
    const std::string name = config.id + " by " + variant.name + ": ";
    const at::Tensor velocity = measureVariant(c, config, *backbone, name, results);
    if (!expected.defined()) expected = velocity;
    const double off =
        (velocity - expected).abs().max().item<double>() / expected.abs().max().item<double>();
    results.verdict(name + "the velocity is that of the operators", off < 0.03,
                    std::to_string(off) + " of its scale off");
  }
}

}  // namespace

void checkVariants(const Conditions& c, Results& results) {
  models::prepareFusedKernels(c.device);  // "numbers" says whether they are in use
  for (const models::ModelConfig& config : modelsToMeasure(c))
    results.attempt(config.id, [&] { compareVariants(c, config, results); });
}

}  // namespace crossflow::gpu_check
