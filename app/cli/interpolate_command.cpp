// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/enum_option.h"
#include "app/cli/render_run.h"
#include "app/cli/request_options.h"
#include "core/film/frame_plan.h"
#include "core/requests/film_frames.h"
#include "core/requests/model_name.h"
#include "core/requests/request_limits.h"
#include "core/requests/request_names.h"

namespace crossflow::cli {
namespace {

struct InterpolateOptions {
  std::vector<std::string> prompts, models;
  int frames = core::kRecommendedSequenceFrames, hold = 0;
  std::string mix = "lerp", loop = "none", easing = "linear";
  double framesPerSecond = 12;
  bool separateNoise = false, saveMemory = false, dryRun = false, json = false;
  RequestOptions request;
  PictureOutputOptions output;
};

constexpr const char* kInterpolateHelp = R"(
Examples:
  crossflow interpolate "red apple" "sun with face" -o sunrise.gif
  crossflow interpolate "red apple" "sun with face" cactus --loop loop --hold 6 --fps 24 -o loop.mp4
  crossflow interpolate "red apple" "sun with face" --frames 5 -o sunrise/   numbered PNG files
  crossflow interpolate "red apple" "sun with face" --solver ab2 --steps 10 -o draft.webp
  crossflow interpolate penguin --through runs/one/checkpoints/*.ckpt --frames 5 -o learning.gif
  crossflow interpolate penguin --through starter mine --frames 20 -o fade.gif
Frames are written as they are drawn: memory does not grow with their number. Ctrl-C completes the
film with the frames that are there. The ends are the prompts' own pictures.
Between two models each weight is (1 - t) of the one and t of the other; they have to be of one
family and size. Checkpoints of a run are taken in the order of their steps.)";

core::Result<core::SequenceRequest> makeSequence(const InterpolateOptions& options) {
  core::SequenceRequest sequence;
  for (const std::string& prompt : options.prompts) {
    sequence.keys.push_back({QString::fromStdString(prompt),
                             options.hold,
                             chosen(options.easing, core::kEasingNames),
                             {}});
  }
  sequence.framesPerStep = options.frames;
  sequence.mix = chosen(options.mix, core::kMixNames);
  sequence.loop = chosen(options.loop, core::kLoopNames);
  sequence.sharedNoise = !options.separateNoise;
  sequence.framesPerSecond = options.framesPerSecond;
  if (const auto failure = applyTo(sequence.look, options.request)) return *failure;
  if (options.saveMemory) sequence.look.tiledDecode = true;
  if (const auto failure = core::faultOf(sequence)) return *failure;
  return sequence;
}

/// What stands for a model on the command line: a path of weights, or a model's id.
QString modelNamed(const std::string& name) {
  const QString given = QString::fromStdString(name);
  const QFileInfo file(given);
  return file.exists() ? file.absoluteFilePath() : given;
}

/// The models of --through; checkpoints of a run, which a shell sorts as words, by their steps.
QStringList modelsOf(const InterpolateOptions& options) {
  QStringList models;
  bool steps = true;
  const auto stepOf = [](const QString& model, bool* number) {
    return QFileInfo(model).completeBaseName().toLongLong(number);
  };
  for (const std::string& name : options.models) {
    models << modelNamed(name);
    bool number = false;
    stepOf(models.back(), &number);
    steps = steps && number && models.back().endsWith(QLatin1String(".ckpt"));
  }
  if (steps)
    std::stable_sort(models.begin(), models.end(), [&](const QString& a, const QString& b) {
      return stepOf(a, nullptr) < stepOf(b, nullptr);
    });
  return models;
}

/// One prompt by one model after the other and what lies between them.
core::Result<std::vector<core::GenerationRequest>> makeFade(const InterpolateOptions& options) {
  const auto fault = [](const QString& sentence) {
    return core::Failure{core::Failure::Kind::BadInput, sentence, {}};
  };
  if (options.prompts.size() != 1)
    return fault(QStringLiteral("With --through one prompt is drawn, not several."));
  if (options.models.size() < 2)
    return fault(QStringLiteral("--through takes two or more: the first and the last."));
  if (options.loop != "none" || options.hold > 0)
    return fault(QStringLiteral("With --through the film goes from the first to the last once."));
  for (const std::string& name : options.models)  // now, not after the frames before it
    if (name.find('/') != std::string::npos && !QFileInfo::exists(QString::fromStdString(name)))
      return core::Failure{
          core::Failure::Kind::BadFile,
          QStringLiteral("There is no file or folder %1.").arg(QString::fromStdString(name)),
          QStringLiteral("Name a model's id, a file of weights or a checkpoint's folder.")};
  core::GenerationRequest look;
  if (auto failure = applyTo(look, options.request)) return *failure;
  look.source = core::PromptLatent{QString::fromStdString(options.prompts.front())};
  if (options.saveMemory) look.tiledDecode = true;
  const QStringList models = modelsOf(options);
  const auto last = static_cast<int>(models.size() - 1) * (options.frames - 1);
  std::vector<core::GenerationRequest> frames;
  for (int i = 0; i <= last; ++i) {
    frames.push_back(look);
    frames.back().model = core::modelAlong(models, static_cast<double>(i) / last);
    if (auto failure = core::faultOf(frames.back())) return *failure;
  }
  return frames;
}

core::Result<std::vector<core::GenerationRequest>> makeFrames(const InterpolateOptions& options) {
  if (!options.models.empty()) return makeFade(options);
  const auto sequence = makeSequence(options);
  if (!sequence) return sequence.failure();
  return core::expandSequence(*sequence);
}

/// Completes the film even if it was cut short, unless writing it is what failed.
ExitCode drawFilm(Session& session, const InterpolateOptions& options, const QString& path,
                  const std::vector<core::GenerationRequest>& frames) {
  auto made = core::makeFilmWriter(
      path, {.framesPerSecond = options.framesPerSecond, .quality = options.output.quality});
  if (!made) return session.output.fail(made.failure());
  const auto film = std::move(made).value();
  const core::FramePlan plan = core::planFrames(frames);
  core::FrameFeeder feeder(plan, *film);
  bool broken = false;
  const ExitCode code = runRequests(
      session, placesOf(options.request), plan.distinct, [&](const core::Picture& picture) {
        session.output.event(QStringLiteral("frame"),
                             {{QStringLiteral("index"), picture.index},
                              {QStringLiteral("seconds"), picture.seconds}});
        auto failure = feeder.take(picture.image);
        broken = broken || failure;
        return failure;
      });
  if (broken || feeder.written() == 0) return code;
  if (const auto failure = film->finish()) return session.output.fail(*failure);
  session.output.print(path);
  session.output.event(QStringLiteral("film"), {{QStringLiteral("path"), path},
                                                {QStringLiteral("frames"), feeder.written()}});
  return code;
}

ExitCode runInterpolate(Session& session, InterpolateOptions& options) {
  session.output.setJson(options.json);
  const auto made = makeFrames(options);
  if (!made) return session.output.fail(made.failure());
  const std::vector<core::GenerationRequest>& frames = *made;
  if (options.dryRun)
    return printPlan(session, placesOf(options.request), core::planFrames(frames).distinct);
  if (options.output.pattern.empty()) options.output.pattern = "interpolation.gif";
  const QString path = QString::fromStdString(options.output.pattern);
  if (core::isFilmFile(path)) return drawFilm(session, options, path, frames);
  if (path.endsWith(u'/')) options.output.pattern += "frame-{index}.png";
  return renderToFiles(session, placesOf(options.request), frames, options.output);
}

void addFilmOptions(CLI::App& command, InterpolateOptions& options) {
  command
      .add_option(
          "--through", options.models,
          "Draw one prompt by these models in turn and between them: ids, files of weights, "
          "or a run's checkpoints (N.ckpt)")
      ->type_name("MODEL ...");
  command.add_option("--frames", options.frames, "From one prompt to the next, both included")
      ->check(CLI::Range(core::kMinSequenceFrames, core::kMaxSequenceFrames))
      ->capture_default_str();
  command
      .add_option("--mix", options.mix,
                  "lerp is the original's; slerp keeps to the sphere; renormalised keeps the "
                  "deviation of the ends")
      ->transform(oneOf(core::kMixNames))
      ->capture_default_str();
  command.add_option("--loop", options.loop, "loop: back to the first prompt; ping-pong: and back")
      ->transform(oneOf(core::kLoopNames))
      ->capture_default_str();
  command.add_option("--ease", options.easing, "Pace from one prompt to the next")
      ->transform(oneOf(core::kEasingNames))
      ->capture_default_str();
  command.add_option("--hold", options.hold, "Further frames that show each prompt unchanged");
  command.add_option("--fps", options.framesPerSecond, "Frames per second")->capture_default_str();
  command.add_flag("--separate-noise", options.separateNoise,
                   "Each prompt draws noise of its own (default: all share it)");
  command.add_flag("--save-memory", options.saveMemory, "Decode in tiles, one frame at a time");
}

}  // namespace

void addInterpolateCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<InterpolateOptions>();
  CLI::App* command = app.add_subcommand("interpolate", "Draw the way from one prompt to others");
  command->footer(kInterpolateHelp);
  command->add_option("PROMPT", options->prompts, "Two or more prompts; with --through one")
      ->required()
      ->expected(1, core::kMaxSequenceKeys)
      ->type_name("");
  addFilmOptions(*command, *options);
  addRequestOptions(*command, options->request, false);
  addPictureOutputOptions(*command, options->output);
  command->get_option("--output")
      ->description(
          "film.gif, .webp, .apng, .mp4 (H.264, or MPEG-4 where this machine's FFmpeg has no "
          "encoder for that); a folder/ or a pattern with {index} for pictures "
          "that carry their request (default interpolation.gif)");
  command->add_flag("--dry-run,--estimate", options->dryRun, "Say how much work it is");
  command->add_flag("--json", options->json, "Print one JSON object per line");
  command->final_callback(
      [options, &session] { session.exitCode = runInterpolate(session, *options); });
}

}  // namespace crossflow::cli
