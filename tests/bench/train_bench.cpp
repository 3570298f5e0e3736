// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures a second that the starter's two training runs get through, beside the plain way.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <vector>

#include "models/torch.h"
#include "tests/bench/starter_step.h"
#include "tests/bench/work_profile.h"

namespace {

using namespace crossflow::bench;

struct Options {
  bool autoencoder = false, profile = false;
  int64_t batch = 32;
  int threads = 0, rounds = 7, steps = 5;
};

double seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Contestant {
  const char* name;
  std::unique_ptr<StarterStep> step;
  std::vector<double> clock = {}, processor = {};

  void run(int steps) {
    const double wall = seconds(CLOCK_MONOTONIC), work = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < steps; ++i) step->run();
    clock.push_back((seconds(CLOCK_MONOTONIC) - wall) / steps);
    processor.push_back((seconds(CLOCK_PROCESS_CPUTIME_ID) - work) / steps);
  }
};

std::vector<Contestant> contestants(const Options& options) {
  std::vector<Contestant> list;
  const std::map<StepFormat, const char*> names{{StepFormat::Plain32, "plain fp32"},
                                                {StepFormat::Plain16, "plain bf16"},
                                                {StepFormat::Float32, "fp32"},
                                                {StepFormat::BFloat16, "bf16"}};
  for (const auto& [format, name] : names)
    list.push_back(
        {name, std::make_unique<StarterStep>(options.autoencoder, format, options.batch)});
  return list;
}

void showProfiles(std::vector<Contestant>& list) {
  const MachinePeaks peaks = measurePeaks();
  std::printf("Peaks: products %.0f GFLOP/s in fp32, %.0f in bf16; memory %.1f GB/s\n",
              peaks.flopPerSecond32 * 1e-9, peaks.flopPerSecond16 * 1e-9,
              peaks.bytesPerSecond * 1e-9);
  for (Contestant& one : list) {
    const WorkProfile profile = profileOf([&] { one.step->run(); });
    std::printf("\n%s\n", one.name);
    print(profile, peaks, std::string_view(one.name).ends_with("bf16"));
    printOperators(profile, 24);
  }
}

Options parse(int argc, char** argv) {
  Options options;
  CLI::App app("Measures a training step of the starter on random values");
  app.add_flag("--autoencoder", options.autoencoder, "The autoencoder instead of the flow model");
  app.add_flag("--profile", options.profile, "Where one step's time goes");
  app.add_option("--batch", options.batch)->check(CLI::Range(1, 4096));
  app.add_option("--threads", options.threads, "Threads; 0: all processors");
  app.add_option("--rounds", options.rounds, "Rounds; the median is reported")
      ->check(CLI::Range(1, 1000));
  app.add_option("--steps", options.steps, "Steps of each way in a round")
      ->check(CLI::Range(1, 1000));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& mistake) {
    std::exit(app.exit(mistake));
  }
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  if (options.threads > 0) at::set_num_threads(options.threads);
  std::vector<Contestant> list = contestants(options);
  for (Contestant& one : list) one.run(3);
  if (options.profile) {
    showProfiles(list);
    return 0;
  }
  for (Contestant& one : list) one.clock.clear(), one.processor.clear();
  for (int round = 0; round < options.rounds; ++round)
    for (Contestant& one : list) one.run(options.steps);
  const double first = middle(list.front().processor);
  for (const Contestant& one : list)
    std::printf("%-11s %8.1f ms %7.1f pictures/s by the clock, %8.1f ms of processors, %5.2fx\n",
                one.name, middle(one.clock) * 1e3,
                static_cast<double>(options.batch) / middle(one.clock), middle(one.processor) * 1e3,
                first / middle(one.processor));
  return 0;
}
