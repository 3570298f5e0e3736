// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds and peak memory of the networks at real size, beside the plain way measured in the same
// run. Each case is a process of its own, so that its peak memory is its own too.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "models/base/error.h"
#include "models/config/model_catalog.h"
#include "models/cuda/named_device.h"
#include "models/pipeline/precision_trial.h"
#include "models/torch.h"
#include "tests/bench/bench_cases.h"

namespace {

using namespace crossflow::bench;
using crossflow::models::ModelConfig;

constexpr Part kProfiled = Part::Evaluation;  // unless others are named

struct Options {
  std::string model = "256-dimr";
  bool quick = false, processorTime = false, profile = false, alone = false;
  int64_t repetitions = 2;
  int rounds = 1;
  int threads = 0;
  std::string device = "cpu";
  std::vector<std::string> parts, ways;

  bool wants(Way way) const { return ways.empty() || std::ranges::count(ways, nameOf(way)) > 0; }
};

struct Case {
  double seconds = 0, peakGigabytes = 0, error = 0;
};

ModelConfig configOf(const Options& options) {
  const std::map<std::string, std::string> ids{{"256-dimr", "t2i_256px_clip_dimr"},
                                               {"512-dimr", "t2i_512px_t5_dimr"},
                                               {"dit", "t2i_512px_t5_dit"}};
  ModelConfig config = crossflow::models::findPublishedModel(ids.at(options.model))->config;
  if (!options.quick) return config;
  if (auto* dimr = std::get_if<crossflow::models::DimrConfig>(&config.backbone))
    for (auto& stage : dimr->stages) stage.blocks = 5;
  if (auto* dit = std::get_if<crossflow::models::DitConfig>(&config.backbone)) dit->depth = 4;
  return config;
}

/// Opens the device: no process forks after it.
Manner mannerOf(const Options& options, Way way) {
  return {way, crossflow::models::namedDevice(options.device)};
}

/// Runs a case in a child process of its own.
Case runCase(const Options& options, Part part, Way way, bool compared,
             const std::filesystem::path& folder) {
  const std::string result = folder / (std::string(nameOf(part)) + "." + nameOf(way));
  const pid_t child = fork();  // before any operator ran: no thread pool is lost
  if (child == 0) {
    try {
      if (options.threads > 0) at::set_num_threads(options.threads);
      const double best = measure(configOf(options), part, mannerOf(options, way),
                                  options.processorTime ? Clock::Processor : Clock::Wall,
                                  options.repetitions, result);
      std::ofstream(result + ".seconds") << best;
      _exit(0);
    } catch (const std::exception& failure) {
      std::cerr << nameOf(part) << ", " << nameOf(way) << ": " << failure.what() << '\n';
      _exit(1);
    }
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0)
    throw crossflow::base::Error("A measurement did not end well.");
  Case found;
  std::ifstream(result + ".seconds") >> found.seconds;
  found.peakGigabytes = static_cast<double>(usage.ru_maxrss) / 1e6;
  if (compared && way != Way::Plain)
    found.error = errorBetween(result, folder / (std::string(nameOf(part)) + ".plain"));
  return found;
}

/// Each way in a process of its own.
void profilePart(const Options& options, Part part) {
  for (const Way way : {Way::Ours32, Way::Ours16, Way::OursInt8}) {
    if (!options.wants(way) || (way == Way::OursInt8 && part != Part::Evaluation)) continue;
    const pid_t child = fork();
    if (child == 0) {
      if (options.threads > 0) at::set_num_threads(options.threads);
      printProfile(configOf(options), part, {way});
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
  }
}

/// The faster of two runs of the same case.
Case better(const Case& a, const Case& b) {
  return {std::min(a.seconds, b.seconds), std::min(a.peakGigabytes, b.peakGigabytes), b.error};
}

bool hasPlainWay(Part part) {
  return part != Part::Draft && part != Part::Balanced;
}

/// The ways take turns, so that a busy minute of the machine meets all of them.
void runPart(const Options& options, Part part, const std::filesystem::path& folder) {
  const bool compared = !options.alone && hasPlainWay(part);
  std::vector<Way> ways{Way::Plain, Way::Ours32, Way::Ours16};
  const bool linears = part != Part::TextVe && part != Part::Decode;
  if (linears && options.device == "cpu") ways.push_back(Way::OursInt8);
  std::erase_if(ways, [&](Way way) { return way == Way::Plain ? !compared : !options.wants(way); });
  std::map<Way, Case> best;
  for (int round = 0; round < options.rounds; ++round)
    for (const Way way : ways) {
      const Case found = runCase(options, part, way, compared, folder);
      best[way] = round == 0 ? found : better(best[way], found);
    }
  for (const Way way : ways) {
    const Case& ours = best[way];
    std::printf("%-24s %-6s %8.3f s %6.2f GB", nameOf(part), nameOf(way), ours.seconds,
                ours.peakGigabytes);
    if (compared)
      std::printf(" %6.2fx   rms difference %.1e", best[Way::Plain].seconds / ours.seconds,
                  ours.error);
    std::printf("\n");
  }
  std::fflush(stdout);
}

/// What the programs choose on this processor, in a process that ends before the others start.
void showTrial(const Options& options) {
  const pid_t child = fork();
  if (child == 0) {
    if (options.threads > 0) at::set_num_threads(options.threads);
    const crossflow::models::PrecisionTrial trial = crossflow::models::tryPrecisions();
    std::printf("Trial of a linear layer: fp32 %.1f ms, bf16 %.1f ms; chosen: %s\n",
                trial.float32Seconds * 1e3, trial.bfloat16Seconds * 1e3,
                trial.winner() == at::kBFloat16 ? "bf16" : "fp32");
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
}

Options parse(int argc, char** argv) {
  Options options;
  CLI::App app("Measures the networks at real size with random weights");
  app.add_option("--model", options.model, "256-dimr, 512-dimr or dit")
      ->check(CLI::IsMember({"256-dimr", "512-dimr", "dit"}));
  app.add_flag("--quick", options.quick, "A few blocks only");
  app.add_flag("--processor-time", options.processorTime,
               "Seconds of the processor, not of the clock: for one thread on a busy machine");
  app.add_flag("--profile", options.profile,
               "Where a guided evaluation, or the part named, spends its time");
  app.add_option("--repetitions", options.repetitions, "The best of this many is reported")
      ->check(CLI::Range(1, 100));
  app.add_option("--rounds", options.rounds, "So often all ways take turns")
      ->check(CLI::Range(1, 100));
  app.add_option("--threads", options.threads, "Threads; 0: all processors");
  app.add_option("--part", options.parts,
                 "textve, evaluation, sample, decode: these by default; draft, balanced")
      ->check(CLI::IsMember({"textve", "evaluation", "sample", "decode", "draft", "balanced"}));
  app.add_flag("--alone", options.alone, "Without the plain way beside them");
  app.add_option("--way", options.ways, "fp32, bf16, int8; all by default, beside the plain way")
      ->check(CLI::IsMember({"fp32", "bf16", "int8"}));
  app.add_option("--device", options.device,
                 "cpu, cuda or cuda:1; memory is the processor's, and a profile, too");
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
  const std::map<std::string, Part> parts{
      {"textve", Part::TextVe}, {"evaluation", Part::Evaluation}, {"sample", Part::Sample},
      {"decode", Part::Decode}, {"draft", Part::Draft},           {"balanced", Part::Balanced}};
  std::string pattern =
      (std::filesystem::temp_directory_path() / "crossflow-bench-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) return 1;
  int status = 0;
  try {
    std::printf("%s%s\n", options.model.c_str(), options.quick ? ", a few blocks only" : "");
    std::fflush(stdout);  // before the next process is made: it would print this once more
    showTrial(options);
    for (const char* name : {"textve", "evaluation", "sample", "decode", "draft", "balanced"}) {
      const bool named = std::ranges::count(options.parts, name) > 0;
      if (!named && !hasPlainWay(parts.at(name))) continue;
      if (options.profile && (named || (options.parts.empty() && parts.at(name) == kProfiled)))
        profilePart(options, parts.at(name));
      if (!options.profile && (named || options.parts.empty()))
        runPart(options, parts.at(name), pattern);
    }
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    status = 1;
  }
  std::filesystem::remove_all(pattern);
  return status;
}
