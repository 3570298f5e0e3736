// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling with recorded evaluations, on the processor: the recorder repeats the work itself, which
// reads the same fixed places as what a GPU records.
#include "models/backbones/dimr.h"
#include "models/backbones/dit.h"
#include "models/backbones/recordings.h"
#include "models/base/error.h"
#include "models/flow/inversion.h"
#include "models/flow/sampler.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

namespace {

constexpr SolverKind kSolvers[] = {SolverKind::Euler, SolverKind::AdamsBashforth2,
                                   SolverKind::Heun,  SolverKind::Multistep3,
                                   SolverKind::Leap,  SolverKind::Dopri5};

void draw(torch::nn::Module& network) {
  torch::NoGradGuard noGrad;
  torch::manual_seed(7);
  for (at::Tensor& parameter : network.parameters())
    parameter.copy_(0.2 * torch::randn_like(parameter));
  network.eval();
}

StageConfig smallStage(BlockKind kind, int64_t dim, int64_t side, int64_t patch) {
  return {.block = kind,
          .dim = dim,
          .hiddenDim = 2 * dim,
          .heads = 2,
          .kernelSize = 3,
          .blocks = 3,
          .maxHeight = side,
          .maxWidth = side,
          .inputFeatureRatio = patch};
}

std::shared_ptr<Backbone> tiny(bool dit) {
  std::shared_ptr<Backbone> network;
  if (dit)
    network = Dit(DitConfig{.channels = 3,
                            .latentSize = 8,
                            .patchSize = 2,
                            .hiddenSize = 24,
                            .depth = 2,
                            .heads = 2})
                  .ptr();
  else
    network = Dimr(DimrConfig{.channels = 3,
                              .stages = {smallStage(BlockKind::Transformer, 32, 4, 2),
                                         smallStage(BlockKind::ConvNeXt, 16, 8, 1)}})
                  .ptr();
  draw(*network);
  network->keepTables(2);
  return network;
}

struct Counts {
  int recorded = 0, replayed = 0, alive = 0;
};

/// Does the work at once, and again whenever it is repeated.
Recorder repeating(Counts& counts) {
  return [&counts](c10::Device, const std::function<void()>& work) -> Replay {
    work();
    ++counts.recorded;
    ++counts.alive;
    const std::shared_ptr<void> life(nullptr, [&counts](void*) { --counts.alive; });
    return [&counts, work, life] {
      ++counts.replayed;
      work();
    };
  };
}

struct Recorded {
  explicit Recorded(bool dit) : network(tiny(dit)), plain(tiny(dit)) {
    recordings = std::make_shared<Recordings>(repeating(counts));
    network->keepRecordings(recordings);
  }
  void expectSame(const at::Tensor& z, const SampleOptions& options) const {
    CHECK(at::equal(sample(*network, z, options), sample(*plain, z, options)));
  }

  Counts counts;  // outlives what counts in it
  std::shared_ptr<Backbone> network, plain;
  std::shared_ptr<Recordings> recordings;
};

at::Tensor smallLatents(int64_t rows) {
  return torch::randn({rows, 3, 8, 8});
}

}  // namespace

TEST_CASE("recorded evaluations sample what plain ones do, bit for bit", "[recordings]") {
  const bool dit = GENERATE(false, true);
  const Recorded both(dit);
  for (const SolverKind solver : kSolvers)
    for (const int64_t rows : {1, 3})
      for (const bool independent : {true, false})
        for (const double from : {0.0, 0.35}) {
          CAPTURE(dit, static_cast<int>(solver), rows, independent, from);
          both.expectSame(smallLatents(rows), {.solver = solver,
                                               .steps = 4,
                                               .guidance = 5.3,
                                               .guidanceFrom = from,
                                               .guidanceTo = 0.8,
                                               .tolerance = 0.05,
                                               .independentRows = independent});
        }
  CHECK(both.recordings->whyNot().empty());
  CHECK(both.counts.recorded == 4);  // of one row and of three, guided and not
  CHECK(both.counts.replayed > 100);
}

TEST_CASE("nothing of an earlier picture stays in a recording", "[recordings]") {
  const bool dit = GENERATE(false, true);
  const Recorded both(dit);
  for (const int64_t steps : {3, 7, 3})
    for (const double guidance : {4.0, 9.5}) {
      both.expectSame(smallLatents(1), {.steps = steps, .guidance = guidance});
      both.expectSame(smallLatents(1), {.solver = SolverKind::Heun, .steps = steps});
    }
  CHECK(both.counts.recorded == 1);
  CHECK(both.recordings->whyNot().empty());
  const at::Tensor picture = smallLatents(1);
  CHECK(at::equal(invertFlow(*both.network, picture, {.steps = 3}),
                  invertFlow(*both.plain, picture, {.steps = 3})));
}

TEST_CASE("steps that were shown are not overwritten by later ones", "[recordings]") {
  const Recorded both(true);
  const auto shown = [](Backbone& backbone, const at::Tensor& z) {
    std::vector<at::Tensor> all;
    sample(backbone, z, {.steps = 4}, {}, [&](const SampleStep& step) {
      all.push_back(step.state);
      all.push_back(step.estimate);
    });
    return at::stack(all);
  };
  const at::Tensor z = smallLatents(1);
  CHECK(at::equal(shown(*both.network, z), shown(*both.plain, z)));
  CHECK(both.recordings->whyNot().empty());
}

TEST_CASE("a stop is heard between two repetitions", "[recordings]") {
  const Recorded both(false);
  std::stop_source stop;
  int steps = 0;
  const auto stopAtSecond = [&](const SampleStep&) {
    if (++steps == 2) stop.request_stop();
  };
  CHECK_THROWS_AS(
      sample(*both.network, smallLatents(1), {.steps = 9}, stop.get_token(), stopAtSecond),
      Cancelled);
  CHECK(both.counts.replayed == 2);
}

TEST_CASE("what cannot be recorded is computed plainly, and not tried again", "[recordings]") {
  const bool full = GENERATE(false, true);
  int tries = 0;
  const auto network = tiny(false), plain = tiny(false);
  const auto recordings =
      std::make_shared<Recordings>([&](c10::Device, const std::function<void()>&) -> Replay {
        ++tries;
        if (full) throw std::bad_alloc();
        throw base::Error("not this work");
      });
  network->keepRecordings(recordings);
  for (int i = 0; i < 2; ++i) {
    const at::Tensor z = smallLatents(2);
    CHECK(at::equal(sample(*network, z, {.steps = 3}), sample(*plain, z, {.steps = 3})));
  }
  CHECK(tries == 1);
  CHECK(recordings->whyNot() == (full ? std::bad_alloc().what() : "not this work"));
}

TEST_CASE("a repetition that fails gives its memory back and goes on plainly", "[recordings]") {
  Recorded both(false);
  int left = 2;
  const auto recordings = std::make_shared<Recordings>(
      [&](c10::Device device, const std::function<void()>& work) -> Replay {
        return [&left, replay = repeating(both.counts)(device, work)] {
          if (left-- == 0) throw base::Error("the device is gone");
          replay();
        };
      });
  both.network->keepRecordings(recordings);
  both.expectSame(smallLatents(1), {.steps = 5});
  CHECK(both.counts.alive == 0);
  CHECK(recordings->whyNot() == "the device is gone");
}

TEST_CASE("a recording that computes something else is found and not used", "[recordings]") {
  // One repeats nothing, so its first result stays, the other one nothing at all.
  const bool first = GENERATE(true, false);
  const Recorded both(false);
  int repeated = 0;
  const auto recordings =
      std::make_shared<Recordings>([&](c10::Device, const std::function<void()>& work) -> Replay {
        if (first) work();
        return [&] { ++repeated; };
      });
  both.network->keepRecordings(recordings);
  both.expectSame(smallLatents(1), {.steps = 6, .guidance = 1});
  CHECK_THAT(recordings->whyNot(), Catch::Contains("differs from a plain one"));
  CHECK(recordings->takeFault() == recordings->whyNot());
  CHECK(recordings->takeFault().empty());
  CHECK(recordings->count() == 0);
  CHECK(repeated == (first ? 2 : 1));
}

TEST_CASE("recordings are given back when asked and with the network", "[recordings]") {
  Recorded both(true);
  const SampleOptions options{.steps = 2, .guidanceTo = 0.3};
  both.expectSame(smallLatents(1), options);
  CHECK(both.counts.alive == 2);
  both.recordings->clear();
  CHECK(both.counts.alive == 0);
  both.expectSame(smallLatents(1), options);
  CHECK(both.counts.recorded == 4);
  both.recordings->stop("memory is short");
  CHECK(both.counts.alive == 0);
  both.expectSame(smallLatents(1), options);
  CHECK(both.counts.recorded == 4);
  CHECK(both.recordings->takeFault().empty());  // nothing went wrong

  Recorded other(true);
  for (const int64_t rows : {1, 2, 3, 4, 5})
    other.expectSame(smallLatents(rows), {.steps = 2, .independentRows = false});
  CHECK(other.counts.alive == 4);  // the newest
  other.recordings.reset();
  other.network.reset();
  CHECK(other.counts.alive == 0);
}

TEST_CASE("without a GPU nothing is recorded and pictures come all the same", "[recordings]") {
  const Recorded both(false);
  const auto recordings = std::make_shared<Recordings>(deviceRecorder());
  both.network->keepRecordings(recordings);
  both.expectSame(smallLatents(1), {.steps = 2});
  CHECK_THAT(recordings->whyNot(), Catch::Contains("Only a GPU"));
}

TEST_CASE("a network whose tables are no tensors is not recorded", "[recordings]") {
  tests::AnalyticBackbone field = tests::growth();
  Counts counts;
  field.keepRecordings(std::make_shared<Recordings>(repeating(counts)));
  const at::Tensor end = sample(field, torch::ones({1, 1, 1, 1}), {.steps = 3});
  tests::AnalyticBackbone plain = tests::growth();
  CHECK(at::equal(end, sample(plain, torch::ones({1, 1, 1, 1}), {.steps = 3})));
  CHECK(counts.recorded == 0);
}
