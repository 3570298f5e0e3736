// SPDX-License-Identifier: GPL-3.0-or-later
// What a training step computes in bf16 on a processor, forward and backward, beside LibTorch's
// operators in fp32 on the same rounded numbers.
#include <ATen/autocast_mode.h>

#include "models/kernels/plain_operators.h"
#include "models/layers/basic_layers.h"
#include "models/layers/narrow_products.h"
#include "models/narrow/narrow_gates.h"
#include "models/narrow/narrow_norms.h"
#include "models/narrow/short_attention.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

constexpr double kRounding = 1.0 / 128;  // of a bf16, and a little of sums

class NarrowPass {
 public:
  NarrowPass() {
    at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
    at::autocast::set_autocast_enabled(at::kCPU, true);
  }
  ~NarrowPass() { at::autocast::set_autocast_enabled(at::kCPU, false); }
  NarrowPass(const NarrowPass&) = delete;
  NarrowPass& operator=(const NarrowPass&) = delete;
};

at::Tensor randomHalves(at::IntArrayRef shape, double size = 1) {
  return (torch::randn(shape) * size).to(at::kBFloat16).to(at::kFloat);
}

bool close(const at::Tensor& value, const at::Tensor& expected) {
  REQUIRE(value.sizes() == expected.sizes());
  const at::Tensor wide = expected.to(at::kFloat);
  const double scale = wide.abs().max().item<double>();
  return (value.to(at::kFloat) - wide).abs().max().item<double>() <= 2 * kRounding * scale;
}

using Lists = std::vector<at::Tensor>;

/// Gradients of the sum of results · `seed` for `inputs`.
Lists gradientsOf(const Lists& results, const Lists& inputs) {
  at::Tensor loss = torch::zeros({});
  for (const at::Tensor& result : results) {
    const at::Tensor seed = torch::linspace(-1, 1, result.numel()).view(result.sizes());
    loss = loss + (result.to(at::kFloat) * seed.to(at::kBFloat16).to(at::kFloat)).sum();
  }
  return torch::autograd::grad({loss}, inputs, {}, {}, false, true);
}

void requireAlike(const Lists& values, const Lists& expected) {
  REQUIRE(values.size() == expected.size());
  for (size_t i = 0; i < values.size(); ++i) {
    INFO("tensor " << i);
    REQUIRE(close(values[i], expected[i]));
  }
}

at::Tensor narrow(const at::Tensor& x) {
  return x.detach().to(at::kBFloat16).requires_grad_();
}

at::Tensor asHeads(const at::Tensor& rows, int64_t heads) {
  return rows.unflatten(-1, {heads, -1}).transpose(1, 2);
}

bool wanted() {
  const NarrowPass pass;
  return narrowProductsFit(torch::zeros({1}));
}

}  // namespace

TEST_CASE("A linear layer in bf16 gives its weights' gradients in fp32", "[narrow]") {
  if (!wanted()) return;
  at::manual_seed(1);
  for (const int64_t out : {int64_t{48}, int64_t{10}}) {
    const at::Tensor x = randomHalves({4, 9, 32}).requires_grad_();
    const at::Tensor weight = randomHalves({out, 32}, 0.2).requires_grad_();
    const at::Tensor bias = randomHalves({out}).requires_grad_();
    const at::Tensor expected = at::linear(x, weight, bias);
    const Lists expectedGradients = gradientsOf({expected}, {x, weight, bias});
    const NarrowPass pass;
    const at::Tensor value = narrowLinear(x, weight, bias);
    REQUIRE(value.scalar_type() == at::kBFloat16);
    REQUIRE(close(value, expected));
    const Lists gradients = gradientsOf({value}, {x, weight, bias});
    for (const at::Tensor& gradient : gradients) REQUIRE(gradient.scalar_type() == at::kFloat);
    requireAlike(gradients, expectedGradients);
    REQUIRE(close(narrowLinear(x, weight, {}), at::linear(x, weight, {})));
  }
}

TEST_CASE("Layers train in bf16 by single nodes, and by LibTorch's operators where asked",
          "[narrow]") {
  if (!wanted()) return;
  Linear layer(16, 16);
  layer->weight.detach().normal_();
  layer->bias.detach().zero_();
  const NarrowPass pass;
  const at::Tensor x = torch::randn({3, 16});
  REQUIRE(layer->forward(x).grad_fn()->name().find("NarrowLinear") != std::string::npos);
  const PlainOperators plain;
  REQUIRE(layer->forward(x).grad_fn()->name().find("NarrowLinear") == std::string::npos);
}

TEST_CASE("GELU by tanh in one pass is LibTorch's", "[narrow]") {
  at::manual_seed(2);
  const at::Tensor x = randomHalves({5, 64}, 4).requires_grad_();
  const at::Tensor factor = randomHalves({5, 64}).requires_grad_();
  const at::Tensor plain = at::gelu(x, "tanh"), gated = at::gelu(x, "tanh") * factor;
  const at::Tensor own = narrow(x), ownFactor = narrow(factor);
  REQUIRE(close(narrowGelu(own), plain));
  requireAlike(gradientsOf({narrowGelu(own)}, {own}), gradientsOf({plain}, {x}));
  const at::Tensor value = narrowGatedGelu(own, ownFactor);
  REQUIRE(close(value, gated));
  requireAlike(gradientsOf({value}, {own, ownFactor}), gradientsOf({gated}, {x, factor}));
}

TEST_CASE("Attention among few tokens is LibTorch's, with and without bias", "[narrow]") {
  at::manual_seed(3);
  for (const auto& [tokens, width] : {std::pair{16, 32}, {20, 24}, {7, 12}, {33, 16}, {1, 5}}) {
    const int64_t batch = 3, heads = 2;
    INFO(tokens << " tokens of " << width);
    Lists parts;
    for (int i = 0; i < 3; ++i)
      parts.push_back(randomHalves({batch, tokens, heads * width}).requires_grad_());
    const auto mixed = [&](const std::optional<at::Tensor>& bias, std::optional<double> scale) {
      return at::scaled_dot_product_attention(asHeads(parts[0], heads), asHeads(parts[1], heads),
                                              asHeads(parts[2], heads), bias, 0.0, false, scale)
          .transpose(1, 2)
          .flatten(2);
    };
    const at::Tensor own = narrow(at::cat(parts, -1)), together = shortAttention(own, heads);
    const at::Tensor expected = mixed({}, {});
    REQUIRE(close(together, expected));
    requireAlike(gradientsOf({together}, {own}), {at::cat(gradientsOf({expected}, parts), -1)});

    at::Tensor hidden = torch::zeros({batch, 1, 1, tokens});
    hidden.select(0, 1).narrow(-1, tokens / 2, tokens - tokens / 2).fill_(-1e9);
    const at::Tensor table = randomHalves({1, heads, tokens, tokens}).requires_grad_();
    const at::Tensor biased = mixed(table + hidden, 0.5);
    const at::Tensor q = narrow(parts[0]), k = narrow(parts[1]), v = narrow(parts[2]);
    const AttentionOptions options{.bias = table + hidden, .scale = 0.5};
    const at::Tensor apart = shortAttention(q, k, v, heads, options);
    REQUIRE(close(apart, biased));
    const Lists wide = gradientsOf({biased}, {parts[0], parts[1], parts[2], table});
    requireAlike(gradientsOf({apart}, {q, k, v, table}), wide);
  }
}

TEST_CASE("A row that may look at no key averages over all of them", "[narrow]") {
  const at::Tensor rows = randomHalves({1, 4, 16}).to(at::kBFloat16);
  const AttentionOptions options{.bias = torch::full({1, 1, 1, 4}, -1e9)};
  const at::Tensor mixed = shortAttention(rows, rows, rows, 1, options);
  REQUIRE(close(mixed, rows.to(at::kFloat).mean(1, true).expand({1, 4, 16})));
}

TEST_CASE("Sum and norm in one pass are the operators'", "[narrow]") {
  at::manual_seed(4);
  const int64_t width = 48;
  const at::Tensor x = randomHalves({6, 50, width}).requires_grad_();
  const at::Tensor branch = randomHalves({6, 50, width}).requires_grad_();
  const at::Tensor weight = randomHalves({width}).requires_grad_(), bias = randomHalves({width});
  bias.requires_grad_();
  const at::Tensor sum = x + branch;
  const auto [deviation, mean] = at::std_mean(sum, at::OptionalIntArrayRef(-1), true, true);
  const at::Tensor centred = bias + (sum - mean) / (deviation + 1e-5) * weight;
  const at::Tensor own = narrow(branch);
  const NarrowNormed both = narrowNorm(x, own, weight, bias, {.centred = true, .epsilon = 1e-5},
                                       {.wide = true, .narrow = true});
  REQUIRE(torch::allclose(both.sum, sum));
  REQUIRE(torch::allclose(both.wide, centred, 1e-4, 1e-4));
  REQUIRE(close(both.narrow, centred));
  requireAlike(gradientsOf({both.sum, both.wide, both.narrow}, {x, own, weight, bias}),
               gradientsOf({sum, centred, centred}, {x, branch, weight, bias}));

  const at::Tensor square = x * at::rsqrt(x.square().mean(-1, true) + 1e-6) * weight;
  const NarrowNormed alone =
      narrowNorm(x, {}, weight, {}, {.centred = false, .epsilon = 1e-6}, {.wide = true});
  REQUIRE(alone.sum.is_same(x));
  REQUIRE(torch::allclose(alone.wide, square, 1e-4, 1e-4));
  requireAlike(gradientsOf({alone.wide, alone.narrow}, {x, weight}),
               gradientsOf({square, square}, {x, weight}));
}

TEST_CASE("Gradients in bf16 do not depend on the number of threads", "[narrow]") {
  at::manual_seed(5);
  const at::Tensor x = randomHalves({40, 20, 48}).requires_grad_();
  const at::Tensor weight = randomHalves({48}).requires_grad_(),
                   joint = narrow(randomHalves({40, 20, 96}));
  const auto gradients = [&](int threads) {
    const int before = at::get_num_threads();
    at::set_num_threads(threads);
    const NarrowNormed y = narrowNorm(x, {}, weight, {}, {.centred = true, .epsilon = 1e-5}, {});
    Lists found = gradientsOf({y.narrow}, {x, weight});
    found.push_back(gradientsOf({shortAttention(joint, 2)}, {joint}).front());
    at::set_num_threads(before);
    return found;
  };
  const Lists one = gradients(1), two = gradients(2);
  for (size_t i = 0; i < one.size(); ++i) REQUIRE(torch::equal(one[i], two[i]));
}
