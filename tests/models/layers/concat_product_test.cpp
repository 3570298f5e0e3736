// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/concat_product.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("a product over a virtual concatenation equals the real one", "[concat_product]") {
  torch::manual_seed(7);
  torch::NoGradGuard noGrad;
  constexpr int64_t kPieces = 9, kWidth = 24, kOut = 20;
  TDLayerNorm norm(kPieces * kWidth);
  Linear product(kPieces * kWidth, kOut, true, kPieces);
  for (at::Tensor& p : norm->parameters()) p.normal_();
  for (at::Tensor& p : product->parameters()) p.normal_();
  const at::Tensor times = torch::tensor({-0.6f, 0.4f});

  // Tensors whose mean is far from zero and whose sizes differ: what the split sums must survive.
  std::vector<at::Tensor> pieces;
  for (int64_t i = 0; i < kPieces; ++i)
    pieces.push_back(torch::randn({2, 3, 5, kWidth}) * (0.2 + 0.5 * static_cast<double>(i)) + 4.0);

  const auto table = ConcatProductTable::make(*norm, *product, times);
  for (int64_t index = 0; index < 2; ++index) {
    ConcatProduct sum(*product, table, index), gathered(*product, table, index, true);
    for (const at::Tensor& piece : pieces) {
      sum.add(piece);
      gathered.add(piece);
    }
    const at::Tensor expected = product(norm(at::cat(pieces, -1), times.narrow(0, index, 1)));
    const double scale = expected.abs().max().item<double>();
    CHECK((sum.finish() - expected).abs().max().item<double>() < 1e-5 * scale);
    CHECK((gathered.finish() - expected).abs().max().item<double>() < 1e-5 * scale);
  }
}
