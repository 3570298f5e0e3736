// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/attention.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("heads attend separately; q's come first, then k's, then v's", "[attention]") {
  torch::manual_seed(2);
  constexpr int64_t kHeads = 3, kWidth = 12, kHead = kWidth / kHeads;
  const at::Tensor qkv = torch::randn({2, 7, 3 * kWidth});
  const at::Tensor mixed = attend(qkv, kHeads);
  for (int64_t head = 0; head < kHeads; ++head) {
    const auto part = [&](int64_t which) {
      return qkv.narrow(2, which * kWidth + head * kHead, kHead);
    };
    const at::Tensor scores = part(0).matmul(part(1).transpose(1, 2)) / std::sqrt(double{kHead});
    const at::Tensor expected = scores.softmax(-1).matmul(part(2));
    CHECK(torch::allclose(mixed.narrow(2, head * kHead, kHead), expected, 1e-4, 1e-5));
  }
  CHECK(attend(qkv.to(at::kBFloat16), kHeads).scalar_type() == at::kBFloat16);
}
