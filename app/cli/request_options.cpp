// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request_options.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include "app/cli/enum_option.h"
#include "core/engine/failure_translation.h"
#include "core/requests/quality.h"
#include "core/requests/request_limits.h"
#include "core/requests/request_names.h"

namespace crossflow::cli {
namespace {

core::Failure seedFailure(const QString& seed) {
  return {core::Failure::Kind::BadInput,
          QStringLiteral("The seed \"%1\" is neither a whole number from 0 to "
                         "18446744073709551615 nor \"random\".")
              .arg(seed.left(40)),
          {}};
}

/// Few steps are taken by a solver that can; a picture's own settings stay as they are.
std::optional<core::Failure> settleSolver(core::SamplingSettings& sampling,
                                          const RequestOptions& options) {
  if (!core::tooFewForEuler(sampling)) return std::nullopt;
  if (options.solver) {
    return core::Failure{core::Failure::Kind::BadInput,
                         QStringLiteral("The original's Euler needs %1 steps or more; with %2 it "
                                        "draws blotches.")
                             .arg(core::kFewestEulerSteps)
                             .arg(sampling.steps),
                         QStringLiteral("Use --solver ab2, which costs the same.")};
  }
  sampling.solver = core::Solver::AdamsBashforth2;
  return std::nullopt;
}

/// What would otherwise be passed over, and the starter drawn with in its place.
[[noreturn]] void refusePlace(const QString& sentence) {
  throw core::FailureException{{core::Failure::Kind::BadFile, sentence, {}}};
}

}  // namespace

void addModelFolders(CLI::App& command, std::vector<std::string>& folders) {
  command
      .add_option("--models", folders,
                  "Folder with checkpoint files, looked at first (also: $CROSSFLOW_MODELS)")
      ->type_name("DIR")
      ->envname("CROSSFLOW_MODELS")
      ->each([](const std::string& text) {
        const QString folder = QString::fromStdString(text);
        if (QFileInfo(folder).isDir()) return;
        refusePlace(QStringLiteral("There is no folder \"%1\" to look for models in.").arg(folder));
      });
}

void addRequestOptions(CLI::App& command, RequestOptions& options, bool withCount) {
  command.add_option("-m,--model", options.model, "Model id, see `crossflow models list`")
      ->type_name("ID");
  addModelFolders(command, options.modelFolders);
  // Where a command's own --weights are numbers, the longer name is the only one.
  const bool taken = command.get_option_no_throw("--weights") != nullptr;
  command
      .add_option(taken ? "--network-weights" : "--weights,--network-weights", options.weights,
                  "Draw with these networks: a file, or a run's checkpoint (N.ckpt: its averaged "
                  "nnet_ema.pth); --model names the model whose other files go with them")
      ->type_name("PATH")
      ->each([](const std::string& path) {
        if (path.empty()) refusePlace(QStringLiteral("The option for weights names no file."));
      });
  command
      .add_option(
          "--preset", options.preset,
          "draft: 6 steps of second order; balanced: 16, hardly told from faithful, which is "
          "the original's 50 steps of Euler; the options below refine it")
      ->transform(oneOf(core::kQualityNames));
  command.add_option("--steps", options.steps, "Steps of the solver (default: the model's)");
  command.add_option("--guidance", options.guidance,
                     "How strongly the prompt is followed; 1: no guidance (default: the model's)");
  command
      .add_option("--guidance-interval", options.guidanceInterval,
                  "Flow times from 0 to 1 between which guidance is applied")
      ->expected(2)
      ->type_name("FROM TO");
  command
      .add_option(
          "--solver", options.solver,
          "euler is the original's, for 10 steps or more (fewer are taken by ab2); "
          "adams-bashforth2 (short: ab2), heun and multistep3 need fewer steps; dopri5 chooses its "
          "steps")
      ->transform(oneOf(core::kSolverNames));
  command.add_option("--seed", options.seed, "A number or \"random\" (default 0)")->type_name("N");
  command.add_option("--variation", options.variation,
                     "Scale of the text latent's noise; 0 gives the same picture for every seed "
                     "(default 1)");
  if (withCount) {
    command.add_option("-n,--count", options.count, "Pictures per prompt; seeds count up");
    command.add_option("--batch", options.batch,
                       "Pictures that are drawn together; never changes a picture");
  }
  command.add_option("--precision", options.precision, "Number format of the networks")
      ->transform(oneOf(core::kPrecisionNames));
  command.add_option(
      "--device", options.device,
      "cpu, cuda:0, ..., or all: every card takes a share (default: the best there is)");
  command.add_option("--threads", options.threads,
                     "Of the processor; pictures in 16 bits carry their number, since their last "
                     "digits depend on it");
  command.add_flag("--together", options.together,
                   "On a graphics card: draw the pictures of a batch together, in less time; their "
                   "last digits follow from the company");
  command.add_flag("--tiled-decode", options.tiledDecode,
                   "Decode in tiles: less memory, faint seams possible");
}

std::optional<core::Failure> applyTo(core::GenerationRequest& request,
                                     const RequestOptions& options) {
  core::SamplingSettings& sampling = request.sampling;
  if (options.model) request.model = QString::fromStdString(*options.model);
  if (!options.weights.empty()) request.model.clear();  // the one that the weights belong to
  if (options.device) request.device = QString::fromStdString(*options.device);
  if (options.preset)
    sampling = core::withQuality(sampling, chosen(*options.preset, core::kQualityNames));
  if (options.steps) sampling.steps = *options.steps;
  if (options.count) request.count = *options.count;
  if (options.batch) request.batch = *options.batch;
  if (options.threads) request.threads = *options.threads;
  if (options.guidance) sampling.guidance = *options.guidance;
  if (options.variation) sampling.variation = *options.variation;
  if (options.guidanceInterval.size() == 2) {
    sampling.guidanceFrom = options.guidanceInterval[0];
    sampling.guidanceTo = options.guidanceInterval[1];
  }
  if (options.solver) sampling.solver = chosen(*options.solver, core::kSolverNames);
  if (options.steps || options.solver) {
    if (auto failure = settleSolver(sampling, options)) return failure;
  }
  if (options.precision) request.precision = chosen(*options.precision, core::kPrecisionNames);
  if (options.tiledDecode) request.tiledDecode = true;
  if (!options.seed) return std::nullopt;
  const QString seed = QString::fromStdString(*options.seed);
  bool isNumber = true;
  sampling.seed =
      seed == u"random" ? QRandomGenerator::system()->generate64() : seed.toULongLong(&isNumber);
  return isNumber ? std::nullopt : std::optional(seedFailure(seed));
}

ModelPlaces placesOf(const RequestOptions& options) {
  return {toStringList(options.modelFolders), QString::fromStdString(options.weights),
          QString::fromStdString(options.model.value_or("")), options.together};
}

QStringList toStringList(const std::vector<std::string>& texts) {
  QStringList list;
  for (const std::string& text : texts) list << QString::fromStdString(text);
  return list;
}

}  // namespace crossflow::cli
