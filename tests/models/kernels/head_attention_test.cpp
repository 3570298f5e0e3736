// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/head_attention.h"

#include <c10/core/InferenceMode.h>

#include "models/kernels/cpu_features.h"
#include "models/kernels/plain_operators.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

at::Tensor rowsOf(int64_t batch, int64_t tokens, int64_t heads, int64_t width) {
  torch::manual_seed(3);
  return torch::randn({batch, tokens, 3 * heads * width}) * 2;
}

/// By operators, in double precision.
at::Tensor expected(const at::Tensor& qkv, int64_t heads) {
  const at::Tensor parts =
      qkv.to(at::kDouble).unflatten(-1, {3, heads, -1}).permute({2, 0, 3, 1, 4});
  const at::Tensor scores =
      parts[0].matmul(parts[1].mT()) / std::sqrt(static_cast<double>(parts.size(-1)));
  return scores.softmax(-1).matmul(parts[2]).transpose(1, 2).flatten(2);
}

}  // namespace

TEST_CASE("attention of rows is that of operators, whatever the sizes", "[head_attention]") {
  const c10::InferenceMode inference;
  const int64_t tokens = GENERATE(1, 7, 16, 24, 25, 77, 257), width = GENERATE(4, 16, 64, 72, 128);
  CAPTURE(tokens, width);
  const at::Tensor qkv = rowsOf(2, tokens, 3, width);
  REQUIRE(headAttentionFits(qkv, 3));
  const at::Tensor wanted = expected(qkv, 3);
  CHECK((headAttention(qkv, 3).to(at::kDouble) - wanted).abs().max().item<double>() <
        2e-5 * wanted.abs().max().item<double>());
  const at::Tensor narrow = headAttention(qkv.to(at::kBFloat16), 3);
  CHECK(narrow.scalar_type() == at::kBFloat16);
  CHECK((narrow.to(at::kDouble) - expected(qkv.to(at::kBFloat16), 3)).abs().max().item<double>() <
        0.004 * wanted.abs().max().item<double>());
}

TEST_CASE("attention of large scores is not lost", "[head_attention]") {
  const c10::InferenceMode inference;
  const at::Tensor qkv = rowsOf(1, 40, 2, 32) * 8;  // scores of a thousand
  CHECK(torch::allclose(headAttention(qkv, 2).to(at::kDouble), expected(qkv, 2), 1e-3, 1e-2));
}

TEST_CASE("attention of a row does not depend on its batch or on threads", "[head_attention]") {
  const c10::InferenceMode inference;
  const at::Tensor qkv = rowsOf(3, 65, 4, 64);
  const at::Tensor together = headAttention(qkv, 4);
  const int threads = at::get_num_threads();
  at::set_num_threads(1);
  for (int64_t i = 0; i < 3; ++i)
    CHECK(torch::equal(headAttention(qkv.narrow(0, i, 1), 4), together.narrow(0, i, 1)));
  at::set_num_threads(threads);
}

TEST_CASE("attention of rows is for inference on a processor", "[head_attention]") {
  const at::Tensor qkv = rowsOf(1, 4, 1, 8);
  CHECK_FALSE(headAttentionFits(qkv, 1));
  const at::NoGradGuard noGradients;  // a checkpointed pass is no inference
  CHECK_FALSE(headAttentionFits(qkv, 1));
  const c10::InferenceMode inference;
  CHECK(headAttentionFits(qkv, 1));
  CHECK(headAttentionFits(qkv.to(at::kBFloat16), 1) != cpuFeatures().amxBf16);
  CHECK_FALSE(headAttentionFits(qkv.to(at::kDouble), 1));
  CHECK_FALSE(headAttentionFits(qkv.to(at::kMeta), 1));
  CHECK_FALSE(headAttentionFits(rowsOf(1, 4, 1, 136), 1));
  const PlainOperators plain;
  CHECK_FALSE(headAttentionFits(qkv, 1));
}
