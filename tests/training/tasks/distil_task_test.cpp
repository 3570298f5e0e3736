// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tasks/distil_task.h"

#include <numbers>

#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"
#include "tests/training/run/tiny_run.h"

using namespace crossflow;
using namespace crossflow::training;
using crossflow::tests::AnalyticBackbone;
using models::SolverKind;

namespace {

constexpr double kTurn = std::numbers::pi;  // half a turn on the way: as curved as flows get

at::Tensor quarterTurned(const at::Tensor& z) {
  const auto parts = z.chunk(2, 3);
  return at::cat({-parts[1], parts[0]}, 3);
}

at::Tensor turned(const at::Tensor& z, double angle) {
  return z * std::cos(angle) + quarterTurned(z) * std::sin(angle);
}

// Turns half as fast with its text and not at all without: with guidance 2 half a turn.
AnalyticBackbone::Field halfTurns() {
  return [](const at::Tensor& z, double, const at::Tensor& isNull) {
    const at::Tensor text = isNull.logical_not().to(z.scalar_type()).view({-1, 1, 1, 1});
    return quarterTurned(z) * text * (kTurn / 2);
  };
}

// Linear in the state with weights that change with the time, on both sides of 0 by themselves;
// begins as the teacher with its guidance.
class LinearStudent : public models::Backbone {
 public:
  LinearStudent() {
    at::Tensor start = torch::zeros({kPowers, 2, 2});
    start[0][0][1] = kTurn;
    start[0][1][0] = -kTurn;
    weights = register_parameter("weights", start);
  }

  std::vector<at::Tensor> forward(const at::Tensor& z, const at::Tensor& time,
                                  const at::Tensor&) override {
    const at::Tensor later = time.clamp_min(0), leap = (-4 * time).clamp_min(0);
    const at::Tensor powers = at::stack(
        {at::ones_like(time), later, later.pow(2), leap, leap.pow(2), leap.pow(3), leap.pow(4)}, 1);
    const at::Tensor matrix = at::einsum("bp,pij->bij", {powers, weights});
    return {at::einsum("bchi,bij->bchj", {z, matrix})};
  }

  std::unique_ptr<models::TimeTable> tabulate(const at::Tensor& asked) override {
    auto table = std::make_unique<Table>();
    table->times = asked;
    return table;
  }

  at::Tensor velocity(const at::Tensor& z, const models::TimeTable& table, int64_t index,
                      const at::Tensor& isNull) override {
    const at::Tensor time = dynamic_cast<const Table&>(table).times[index];
    return forward(z, time.expand({z.size(0)}), isNull).back();
  }

  at::Tensor weights;

 private:
  static constexpr int64_t kPowers = 7;
  struct Table : models::TimeTable {
    at::Tensor times;
  };
};

Batch waysOf(int64_t rows) {
  Batch batch;
  const at::Tensor z = torch::randn({rows, 1, 1, 2});
  std::vector<at::Tensor> states;
  for (int k = 0; k <= 8; ++k) states.push_back(turned(z, kTurn * k / 8));
  batch.path = at::stack(states, 1);
  for (at::Tensor* draw : {&batch.nullUniform, &batch.mixUniform, &batch.strayUniform})
    *draw = torch::rand({rows});
  return batch;
}

double errorAfter(models::Backbone& net, SolverKind solver, int64_t steps) {
  const Batch ways = waysOf(64);
  const at::Tensor drawn = models::sample(net, ways.path.select(1, 0),
                                          {.solver = solver, .steps = steps, .guidance = 1});
  return (drawn - ways.path.select(1, -1)).pow(2).mean().item<double>();
}

TrainConfig distilConfig(double pathRate, double mapRate) {
  nlohmann::json content = tests::tinyFlowConfig(1);
  content["task"] = "distil";
  content["data"] = {{"kind", "pairs"}, {"path", "pairs"}};
  content["start"] = {{"nnet", "teacher"}};
  content["distil"] = {{"steps", 2},
                       {"guidance", 2.0},
                       {"pathRate", pathRate},
                       {"mapRate", mapRate},
                       {"teacherRate", 0.5}};
  return parseTrainConfig(content, "/runs/one");
}

std::shared_ptr<LinearStudent> taught(double pathRate, double mapRate) {
  at::manual_seed(3);
  const TrainConfig config = distilConfig(pathRate, mapRate);
  TrainNetworks networks;
  auto student = std::make_shared<LinearStudent>();
  networks.backbone = student;
  networks.teacher = std::make_shared<AnalyticBackbone>(halfTurns());
  DistilTask task(config, networks, waysOf(16));
  const double before = task.validate().score;
  ParameterList list{{"weights"}, {student->weights}};
  OptimizerConfig rates = config.optimizer;
  AdamW optimizer(list, rates);
  for (int step = 0; step < 800; ++step) {
    optimizer.zeroGradients();
    task.loss(waysOf(64)).loss.backward();
    optimizer.step(0.03 * (1 - step / 800.0));
  }
  CHECK(task.validate().score < before / 10);
  return student;
}

}  // namespace

TEST_CASE("A distilled network beats its teacher at two evaluations", "[distil]") {
  AnalyticBackbone whole(
      [](const at::Tensor& z, double, const at::Tensor&) { return quarterTurned(z) * kTurn; });
  double undistilled = errorAfter(whole, SolverKind::Euler, 2);
  for (const SolverKind solver : {SolverKind::AdamsBashforth2, SolverKind::Leap})
    undistilled = std::min(undistilled, errorAfter(whole, solver, 2));
  REQUIRE(undistilled > 1);  // nothing but garbage

  SECTION("by all three lessons") {
    const auto student = taught(0.5, 0.25);
    CHECK(errorAfter(*student, SolverKind::Leap, 2) < 0.05 * undistilled);
    CHECK(errorAfter(*student, SolverKind::Leap, 1) < 0.05 * undistilled);
  }
  SECTION("by stored ways alone") {
    const auto student = taught(1, 0);
    CHECK(errorAfter(*student, SolverKind::Leap, 2) < 0.05 * undistilled);
    CHECK(errorAfter(*student, SolverKind::Leap, 1) < 0.01 * undistilled);
  }
  SECTION("in one evaluation from the text latents alone") {
    const auto student = taught(0, 1);
    CHECK(errorAfter(*student, SolverKind::Leap, 1) < 0.05 * undistilled);
  }
}

TEST_CASE("Each lesson is a figure of its own", "[distil]") {
  const TrainConfig config = distilConfig(0.5, 0.25);
  TrainNetworks networks;
  networks.backbone = std::make_shared<LinearStudent>();
  networks.teacher = std::make_shared<AnalyticBackbone>(halfTurns());
  DistilTask task(config, networks, {});
  const StepLoss step = task.loss(waysOf(8));
  std::vector<std::string> names;
  for (const auto& [name, value] : step.metrics) names.push_back(name);
  CHECK(names == std::vector<std::string>{"loss", "path", "leap", "shortcut"});
  CHECK(step.errors.size(0) == 8);
  CHECK(step.times.min().item<double>() >= 0);
  CHECK(task.loss(waysOf(1)).loss.isfinite().item<bool>());
  CHECK(task.validate().values.empty());
}
