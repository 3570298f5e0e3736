// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels of GPUs, on the processor: their source as it is, and networks that use them.
#include "models/kernels/fused_kernels.h"

#include "models/backbones/dimr.h"
#include "models/backbones/dit.h"
#include "models/backbones/make_backbone.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/config/config_json.h"
#include "models/config/json_fields.h"
#include "models/cuda/fused_check.h"
#include "models/cuda/product_trial.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/few_kernels.h"
#include "tests/support/catch_torch.h"
#include "tests/support/kernel_emulation.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::EmulatedKernels;

namespace {

/// New tensors are full of NaN: whatever a kernel leaves out shows.
class FilledMemory {
 public:
  FilledMemory() { at::globalContext().setDeterministicAlgorithms(true, true); }
  ~FilledMemory() { at::globalContext().setDeterministicAlgorithms(false, false); }
  FilledMemory(const FilledMemory&) = delete;
  FilledMemory& operator=(const FilledMemory&) = delete;
};

template <class Network>
Network drawnOnce(Network network) {
  const torch::NoGradGuard noGrad;
  torch::manual_seed(11);
  for (at::Tensor& parameter : network->parameters())
    parameter.copy_(0.15 * torch::randn_like(parameter));
  network->eval();
  return network;
}

StageConfig stageOf(BlockKind kind, int64_t dim, int64_t side, int64_t ratio) {
  return {.block = kind,
          .dim = dim,
          .hiddenDim = 2 * dim,
          .heads = 4,
          .kernelSize = 7,
          .blocks = 5,
          .maxHeight = side,
          .maxWidth = side,
          .imageInputRatio = ratio,
          .inputFeatureRatio = 1};
}

Dimr threeStages() {
  return drawnOnce(Dimr(DimrConfig{
      .channels = 4,
      .stages = {stageOf(BlockKind::Transformer, 96, 3, 4), stageOf(BlockKind::ConvNeXt, 128, 6, 2),
                 stageOf(BlockKind::ConvNeXt, 64, 12, 1)}}));
}

Dit packedDit() {
  Dit network(ditConfigFromJson(readJsonFile(tests::dataPath("dit") / "config.json")));
  loadStateDict(*network, *CheckpointReader::open(tests::dataPath("dit") / "weights.pth"),
                {.ignoredPrefixes = keysBesideBackbone()});
  network->eval();
  return network;
}

Dit smallDit() {
  return drawnOnce(Dit(DitConfig{
      .channels = 4, .latentSize = 12, .patchSize = 2, .hiddenSize = 64, .depth = 3, .heads = 4}));
}

double offBy(const at::Tensor& actual, const at::Tensor& expected) {
  REQUIRE(actual.sizes() == expected.sizes());
  return (actual.to(at::kFloat) - expected).abs().max().item<double>() /
         expected.abs().max().item<double>();
}

struct Errors {
  double operators = 0, kernels = 0;
  int64_t started = 0;
};

/// How far a network in `type` is from itself in fp32, by LibTorch's operators and by our kernels.
/// `join`: with weights laid together for the kernels.
Errors errorsOf(Backbone& network, at::ScalarType type, bool join = false) {
  const at::Tensor z = torch::randn({2, 4, 12, 12}), isNull = torch::tensor({false, true});
  const at::Tensor times = torch::tensor({0.2F, 0.6F});
  const auto velocity = [&](at::ScalarType in) {
    return network.velocity(z.to(in), *network.tabulate(times), 1, isNull).to(at::kFloat);
  };
  Errors errors;
  at::Tensor exact;
  {
    const PlainOperators plain;
    exact = velocity(at::kFloat);
  }
  network.to(type);
  const FewKernels asOnGpu;
  {
    const PlainOperators plain;
    errors.operators = offBy(velocity(type), exact);
  }
  const EmulatedKernels emulated;
  if (join) joinForKernels(network);
  const FilledMemory filled;
  errors.kernels = offBy(velocity(type), exact);
  errors.started = emulated.started();
  return errors;
}

}  // namespace

TEST_CASE("every kernel computes what LibTorch's operators do", "[fused]") {
  const EmulatedKernels emulated;
  const FilledMemory filled;
  CHECK(fusedKernelsFault(c10::kCPU, true).empty());
  CHECK(emulated.started() > 100);
}

TEST_CASE("a kernel that leaves something out is found", "[fused]") {
  const EmulatedKernels emulated;
  const FilledMemory filled;
  const std::string broken =
      GENERATE("addAndNorm_fh", "convolveAndNorm_ff", "convolveAndNorm_hh", "gate_h",
               "sideBySide_f", "gatherNorm_ff", "gatherNorm_hh", "productGate_h", "groupMoments_f",
               "groupMoments_r", "groupNorm_h", "groupNorm_r");
  const KernelLauncher whole = installedFusedKernels(c10::kCPU);
  installFusedKernels(c10::kCPU, [&](const char* name, KernelShape shape, void** arguments) {
    if (name == broken) --shape.blocks[0];
    whole(name, shape, arguments);
  });
  CHECK_FALSE(fusedKernelsFault(c10::kCPU, true).empty());
}

TEST_CASE("a row of a kernel follows from the row alone", "[fused]") {
  const EmulatedKernels emulated;
  const c10::InferenceMode inference;
  const at::Tensor x = torch::randn({6, 5, 264}), branch = torch::randn({6, 5, 264});
  const FusedNorm norm{.scale = torch::rand({264})};
  const FusedSum all = fusedSumAndNorm(x, {}, branch, norm, at::kBFloat16);
  const FusedSum one =
      fusedSumAndNorm(x.narrow(0, 3, 1), {}, branch.narrow(0, 3, 1), norm, at::kBFloat16);
  CHECK(at::equal(all.sum.narrow(0, 3, 1), one.sum));
  CHECK(at::equal(all.normalised.narrow(0, 3, 1), one.normalised));
}

TEST_CASE("products in fp16 get theirs, too", "[fused]") {
  const EmulatedKernels emulated;
  const c10::InferenceMode inference;
  const at::Tensor x = torch::randn({2, 3, 64}), branch = torch::randn({2, 3, 64}).to(at::kHalf);
  const FusedNorm norm{.scale = torch::rand({64})};
  const FusedSum half = fusedSumAndNorm(x, {}, branch, norm, at::kHalf);
  const FusedSum exact = fusedSumAndNorm(x, {}, branch.to(at::kFloat), norm, at::kFloat);
  CHECK(half.normalised.scalar_type() == at::kHalf);
  CHECK(at::equal(half.sum, exact.sum));
  CHECK(at::equal(half.normalised, exact.normalised.to(at::kHalf)));
  const at::Tensor sum = x.clone();
  fusedAdd(sum, branch);
  CHECK(at::equal(sum, exact.sum));
  CHECK(at::equal(fusedSideBySide(x, sum, at::kHalf), at::cat({x, sum}, -1).to(at::kHalf)));
}

TEST_CASE("kernels are for inference where they were installed", "[fused]") {
  const at::Tensor x = torch::ones({2, 64});
  {
    const EmulatedKernels emulated;
    CHECK_FALSE(fusedFit(x));  // gradients may be wanted
    const c10::InferenceMode inference;
    CHECK(fusedFit(x));
    CHECK_FALSE(fusedFit(torch::ones({2, 60})));
    CHECK_FALSE(fusedFit(torch::ones({64, 2}).t()));
    CHECK_FALSE(fusedFit(torch::ones({2, 64}, at::kHalf)));
    CHECK_FALSE(fusedFit(torch::ones({2, 72}).flatten().narrow(0, 1, 64).view({1, 64})));
    const PlainOperators plain;
    CHECK_FALSE(fusedFit(x));
  }
  const c10::InferenceMode inference;
  CHECK_FALSE(fusedFit(x));
}

TEST_CASE("DiMR by kernels is as near to itself in fp32 as by operators", "[fused]") {
  const auto type = GENERATE(at::kFloat, at::kBFloat16);
  const bool joined = GENERATE(false, true);
  Dimr network = threeStages();
  const Errors errors = errorsOf(*network, type, joined);
  CAPTURE(type, joined, errors.operators, errors.kernels);
  // Five blocks a stage: with attention three each, else two; two up-samplings, and the last norm.
  CHECK(errors.started == 5 * 3 + 5 * 2 + 5 * 2 + 2 + 1);
  CHECK(errors.kernels < (type == at::kFloat ? 1e-5 : 0.03));
  CHECK(errors.kernels < std::max(1e-5, 1.3 * errors.operators));
}

TEST_CASE("DiT by kernels is as near to itself in fp32 as by operators", "[fused]") {
  const auto type = GENERATE(at::kFloat, at::kBFloat16);
  Dit network = smallDit();
  const Errors errors = errorsOf(*network, type);
  CAPTURE(type, errors.operators, errors.kernels);
  CHECK(errors.started == 7);  // three blocks of two norms, and the last
  CHECK(errors.kernels < (type == at::kFloat ? 1e-5 : 0.03));
  CHECK(errors.kernels < std::max(1e-5, 1.3 * errors.operators));
}

TEST_CASE("in bf16 by kernels DiT gives the original's outputs as near as by operators",
          "[fused]") {
  const torch::NoGradGuard noGrad;
  const auto file = CheckpointReader::open(tests::dataPath("dit") / "io.safetensors");
  const CheckpointReader& io = *file;
  Dit network = packedDit();
  network->to(at::kBFloat16);
  const at::Tensor z = io.read("x").to(at::kBFloat16);
  const FewKernels asOnGpu;
  double worstOf[2] = {0, 0};
  for (const std::string name : {"cond", "null", "mixed"}) {
    const at::Tensor isNull = io.read(name + ".null").to(at::kBool);
    const at::Tensor expected = io.read(name + ".out0");
    const auto error = [&] {
      const auto table = network->tabulate(io.read(name + ".time"));
      std::vector<at::Tensor> rows;
      for (int64_t row = 0; row < z.size(0); ++row)
        rows.push_back(
            network->velocity(z.narrow(0, row, 1), *table, row, isNull.narrow(0, row, 1)));
      return offBy(at::cat(rows), expected);
    };
    {
      const PlainOperators plain;
      worstOf[0] = std::max(worstOf[0], error());
    }
    const EmulatedKernels emulated;
    worstOf[1] = std::max(worstOf[1], error());
    CHECK(emulated.started() > 0);
  }
  CAPTURE(worstOf[0], worstOf[1]);
  CHECK(worstOf[1] < 0.05);
  CHECK(worstOf[1] < 1.1 * worstOf[0]);
}

TEST_CASE("joined weights keep their names and values, and may be trained apart", "[fused]") {
  const auto type = GENERATE(at::kFloat, at::kBFloat16);
  Dimr network = threeStages();
  network->to(type);
  const EmulatedKernels emulated;
  std::map<std::string, at::Tensor> before;
  for (const auto& entry : network->named_parameters()) before[entry.key()] = entry.value().clone();
  joinForKernels(*network);
  const auto after = network->named_parameters();
  REQUIRE(after.size() == before.size());
  for (const auto& entry : after) CHECK(at::equal(entry.value(), before.at(entry.key())));
}

TEST_CASE("a way of doing products is used where it was faster", "[fused]") {
  const EmulatedKernels emulated(c10::kMeta);
  // Kernel, library, together, apart; for widths of 1024, 512 and 256.
  const std::vector<double> seconds{1, 2, 3, 2, 2, 2, 1, 4, 5, 1, 2, 3};
  size_t asked = 0;
  const auto times = productTimes(c10::kMeta, [&](const std::function<void()>& work) {
    work();
    return seconds.at(asked++);
  });
  const FusedProducts found = productsBy({fasterProducts(times)});
  CHECK(asked == seconds.size());
  CHECK(found.gate(514, 1024));
  CHECK(found.gate(514, 960));
  CHECK_FALSE(found.gate(2048, 512));
  CHECK_FALSE(found.gate(8192, 256));
  CHECK_FALSE(found.skip(514, 1024));
  CHECK(found.skip(2048, 480));
  CHECK(found.skip(8192, 64));
}
