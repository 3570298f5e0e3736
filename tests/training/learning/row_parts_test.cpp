// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/row_parts.h"

#include "models/backbones/dit.h"
#include "models/layers/scaled_attention.h"
#include "tests/support/catch_torch.h"
#include "training/learning/autocast.h"

using namespace crossflow;

namespace {

models::Dit smallDit() {
  models::DitConfig config;
  config.latentSize = 8;
  config.hiddenSize = 32;
  config.depth = 2;
  config.heads = 4;
  models::Dit dit(config);
  at::manual_seed(4);
  const torch::NoGradGuard noGrad;
  for (at::Tensor& parameter : dit->parameters()) parameter.normal_(0, 0.05);
  return dit;
}

// The output, and the gradients of the state and of all parameters.
std::vector<at::Tensor> results(models::Dit& dit, bool inParts, bool bf16) {
  dit->zero_grad();
  at::manual_seed(5);
  const at::Tensor z = torch::randn({27, 4, 8, 8}).requires_grad_(), time = torch::rand({27});
  const at::Tensor isNull = torch::rand({27}) < 0.3;
  const training::RowBody body = [&dit](const std::vector<at::Tensor>& rows) {
    return dit->forward(rows[0], rows[1], rows[2]);
  };
  at::Tensor output;
  {
    const training::Autocast autocast(at::kCPU, bf16);
    output = inParts ? training::inRowParts(dit->parameters(), body, {z, time, isNull}).front()
                     : body({z, time, isNull}).front();
  }
  output.to(at::kFloat).pow(2).sum().backward();
  std::vector<at::Tensor> list{output.detach(), z.grad().clone()};
  for (const at::Tensor& parameter : dit->parameters())
    if (parameter.grad().defined()) list.push_back(parameter.grad().clone());
  return list;
}

double difference(const std::vector<at::Tensor>& a, const std::vector<at::Tensor>& b) {
  REQUIRE(a.size() == b.size());
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    largest = std::max(largest, ((a[i] - b[i]).norm() / a[i].norm()).item<double>());
  return largest;
}

// Whatever the machine has: two threads.
class TwoThreads {
 public:
  TwoThreads() : before_(at::get_num_threads()) { at::set_num_threads(2); }
  ~TwoThreads() { at::set_num_threads(before_); }

 private:
  int before_;
};

}  // namespace

TEST_CASE("Parts of a batch side by side give the whole's gradients", "[row_parts]") {
  const TwoThreads two;
  models::Dit dit = smallDit();
  CHECK(training::rowParts(27, dit->parameters()) == 2);
  CHECK(difference(results(dit, false, false), results(dit, true, false)) < 1e-5);
  CHECK(difference(results(dit, false, true), results(dit, true, true)) < 2e-2);
}

TEST_CASE("Parts of a batch give the same bits each time", "[row_parts]") {
  const TwoThreads two;
  models::Dit dit = smallDit();
  const auto first = results(dit, true, true);
  for (int i = 0; i < 5; ++i) CHECK(difference(first, results(dit, true, true)) == 0);
}

TEST_CASE("A fault in a part reaches the caller", "[row_parts]") {
  const TwoThreads two;
  const at::Tensor x = torch::ones({32, 3}), parameter = torch::ones({3}).requires_grad_();
  const training::RowBody body = [](const std::vector<at::Tensor>& rows) {
    if (rows[0].size(0) == 16) throw std::runtime_error("broken");
    return rows;
  };
  CHECK_THROWS(training::inRowParts({parameter}, body, {x}));
}

TEST_CASE("Few rows, large networks and one thread stay whole", "[row_parts]") {
  const TwoThreads two;
  CHECK(training::rowParts(15, {torch::ones({1})}) == 1);
  CHECK(training::rowParts(32, {at::empty({65 << 20})}) == 1);
  at::set_num_threads(1);
  CHECK(training::rowParts(32, {torch::ones({1})}) == 1);
}

TEST_CASE("Attention under autocast on a processor has the gradients of fp32", "[row_parts]") {
  at::manual_seed(1);
  const auto gradient = [](bool bf16) {
    at::manual_seed(2);
    const at::Tensor q = torch::randn({2, 2, 5, 8}).requires_grad_();
    const training::Autocast autocast(at::kCPU, bf16);
    models::scaledAttention(q, q * 0.5, q * 2).pow(2).sum().backward();
    return q.grad().clone();
  };
  CHECK(torch::equal(gradient(false), gradient(true)));
}
