// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/repeated_data.h"

#include <map>

#include "tests/support/catch_torch.h"

using namespace crossflow::training;

namespace {

// Remembers what was asked for.
class Asked final : public TrainingData {
 public:
  Asked(int64_t size, std::map<int64_t, int>& times) : size_(size), times_(times) {}
  int64_t size() const override { return size_; }
  Batch read(const std::vector<SampleRef>& samples) override {
    for (const SampleRef& sample : samples) ++times_[sample.index];
    return {};
  }

 private:
  int64_t size_;
  std::map<int64_t, int>& times_;
};

}  // namespace

TEST_CASE("An epoch shows each sample as often as asked", "[repeated_data]") {
  std::map<int64_t, int> times;
  const auto data = repeated(std::make_unique<Asked>(4, times), {1, 3, 1, 2});
  REQUIRE(data->size() == 7);
  SampleOrder order(data->size(), 5);
  for (int64_t step = 0; step < 7; ++step) data->read(order.batch(step, 0, 1, {}));
  CHECK(times == std::map<int64_t, int>{{0, 1}, {1, 3}, {2, 1}, {3, 2}});
}

TEST_CASE("Data without repeats is passed on as it is", "[repeated_data]") {
  std::map<int64_t, int> times;
  auto data = std::make_unique<Asked>(2, times);
  const TrainingData* given = data.get();
  CHECK(repeated(std::move(data), {1, 1}).get() == given);
}
