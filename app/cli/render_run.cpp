// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/render_run.h"

#include <QJsonDocument>
#include <algorithm>

#include "core/engine/spread.h"
#include "core/jobs/write_behind.h"
#include "core/requests/model_name.h"
#include "core/requests/request_json.h"
#include "core/requests/request_limits.h"
#include "models/base/measures.h"

namespace crossflow::cli {
namespace {

std::optional<core::Failure> firstFault(const std::vector<core::GenerationRequest>& requests) {
  for (const core::GenerationRequest& request : requests) {
    if (auto failure = core::faultOf(request)) return failure;
  }
  return std::nullopt;
}

/// What the engine tells, on the thread that runs it; pictures are taken beside it.
class Listener {
 public:
  Listener(Session& session, const TakePicture& take) : session_(session), take_(take) {}

  void operator()(const core::EngineEvent& event) {
    if (const auto* progress = std::get_if<core::Progress>(&event)) {
      session_.output.progress(*progress);
    } else if (const auto* notice = std::get_if<core::Notice>(&event)) {
      session_.output.notice(notice->sentence);
    } else if (const auto* picture = std::get_if<core::Picture>(&event)) {
      writer_.give([this, made = *picture] { take(made); });
    }
  }

  /// Blocks until every picture is taken; only then is the outcome known.
  void finish() { writer_.finish(); }

  std::optional<core::Failure> failure;
  int taken = 0;
  std::stop_source ownStop;  // what cannot be saved need not be drawn

 private:
  void take(const core::Picture& picture) {
    if (failure) return;
    failure = take_(picture);
    if (failure)
      ownStop.request_stop();
    else
      ++taken;
  }

  Session& session_;
  const TakePicture& take_;
  core::WriteBehind writer_;  // last: it ends first
};

QString shown(double score) {
  return QString::number(score, 'f', 4);
}

/// CLIP scores of pictures that were drawn for a prompt; sums of prompts have no text to compare
/// with.
struct Scores {
  PictureScore* score = nullptr;
  double sum = 0;
  int count = 0;

  std::optional<double> of(const core::Picture& picture) {
    const auto* prompt = std::get_if<core::PromptLatent>(&picture.request.source);
    if (score == nullptr || prompt == nullptr) return std::nullopt;
    const double value = score->of(picture.image, prompt->prompt);
    sum += value;
    ++count;
    return value;
  }
};

ExitCode report(Session& session, const core::RunResult& result, const Listener& listener) {
  if (listener.failure) return session.output.fail(*listener.failure);
  if (const auto* failure = std::get_if<core::Failure>(&result)) {
    return session.output.fail(*failure);
  }
  if (std::holds_alternative<core::Cancelled>(result)) {
    return session.output.cancelled(
        listener.taken == 0
            ? QStringLiteral("Cancelled.")
            : QStringLiteral("Cancelled; what was finished is kept (%1).").arg(listener.taken));
  }
  session.output.event(QStringLiteral("finished"), {{QStringLiteral("pictures"), listener.taken}});
  return ExitCode::Ok;
}

/// Network evaluations of one picture, if the solver does not choose them itself.
std::optional<int> evaluations(const core::SamplingSettings& sampling, int steps) {
  if (sampling.solver == core::Solver::Dopri5) return std::nullopt;
  return sampling.solver == core::Solver::Heun ? 2 * steps : steps;
}

void printModelPlan(Output& output, const core::ModelSummary& model,
                    const core::GenerationRequest& request, qint64 pictures) {
  const int steps = request.sampling.steps > 0 ? request.sampling.steps : model.defaultSteps;
  const auto each = evaluations(request.sampling, steps);
  output.print(QStringLiteral("%1 (%2): %3 pictures of %4 x %4 pixels")
                   .arg(model.title, model.id)
                   .arg(pictures)
                   .arg(model.imageSize));
  output.print(each ? QStringLiteral("  %1 network evaluations per picture, %2 in all")
                          .arg(*each)
                          .arg(*each * pictures)
                    : QStringLiteral("  the adaptive solver chooses its evaluations"));
  output.print(QStringLiteral("  %1 of weights to read, about %2 in memory. %3")
                   .arg(QString::fromStdString(sizeText(model.bytesOnDisk)),
                        QString::fromStdString(sizeText(model.bytesInMemory)),
                        model.ready ? model.fitNote : model.missing));
  QJsonObject fields{{QStringLiteral("model"), model.id},
                     {QStringLiteral("pictures"), pictures},
                     {QStringLiteral("image_size"), model.imageSize},
                     {QStringLiteral("bytes_on_disk"), model.bytesOnDisk},
                     {QStringLiteral("bytes_in_memory"), model.bytesInMemory},
                     {QStringLiteral("ready"), model.ready},
                     {QStringLiteral("fits"), model.fits}};
  if (each) fields[QStringLiteral("evaluations")] = *each * pictures;
  output.event(QStringLiteral("plan"), fields);
}

/// The ids of models that are named, each once.
QStringList idsIn(const std::vector<core::GenerationRequest>& requests) {
  QStringList ids;
  for (const core::GenerationRequest& request : requests)
    for (const QString& model : core::modelsIn(request.model))
      if (!core::namesWeights(model)) ids << (model.isEmpty() ? QStringLiteral("starter") : model);
  ids.removeDuplicates();
  return ids;
}

/// One engine for each card that can be used; where there is none, one for the processor.
std::vector<std::pair<std::unique_ptr<core::Engine>, QString>> enginesOfAll(
    Session& session, const ModelPlaces& places) {
  std::vector<std::pair<std::unique_ptr<core::Engine>, QString>> engines;
  auto first = session.makeEngine(places);
  QStringList ids;
  for (const core::Device& device : first->devices()) ids << device.id;
  if (ids.size() > 1) ids.removeAll(QStringLiteral("cpu"));
  engines.reserve(static_cast<std::size_t>(ids.size()));
  for (const QString& id : ids)
    engines.emplace_back(engines.empty() ? std::move(first) : session.makeEngine(places), id);
  return engines;
}

core::RunResult runEverywhere(Session& session, const ModelPlaces& places,
                              const std::vector<core::GenerationRequest>& requests,
                              std::stop_token stop, const core::EngineSink& sink) {
  return core::runOnAll(enginesOfAll(session, places), requests, std::move(stop),
                        [&](core::EngineEvent event) {
                          // Which card drew a picture is not part of what repeats it.
                          if (auto* picture = std::get_if<core::Picture>(&event))
                            picture->request.device.clear();
                          sink(std::move(event));
                        });
}

}  // namespace

ExitCode runRequests(Session& session, const ModelPlaces& places,
                     const std::vector<core::GenerationRequest>& requests,
                     const TakePicture& take) {
  if (const auto fault = firstFault(requests)) return session.output.fail(*fault);
  Listener listener(session, take);
  const std::stop_callback forward(session.stop, [&] { listener.ownStop.request_stop(); });
  const std::stop_token stop = listener.ownStop.get_token();
  const core::EngineSink tell = [&](const core::EngineEvent& event) { listener(event); };
  const bool everywhere = !requests.empty() && requests.front().device == u"all";
  const core::RunResult result = everywhere
                                     ? runEverywhere(session, places, requests, stop, tell)
                                     : session.makeEngine(places)->runAll(requests, stop, tell);
  listener.finish();
  return report(session, result, listener);
}

ExitCode renderToFiles(Session& session, const ModelPlaces& places,
                       const std::vector<core::GenerationRequest>& requests,
                       const PictureOutputOptions& output, PictureScore* score) {
  auto files = PictureOutput::make(output);
  if (!files) return session.output.fail(files.failure());
  PictureOutput pictures = std::move(files).value();
  Scores scores{score};
  const ExitCode code = runRequests(
      session, places, requests, [&](const core::Picture& picture) -> std::optional<core::Failure> {
        const auto path = pictures.save(picture);
        if (!path) return path.failure();
        const auto scored = scores.of(picture);
        session.output.print(scored ? QStringLiteral("%1\tCLIP score %2").arg(*path, shown(*scored))
                                    : *path);
        QJsonObject fields{{QStringLiteral("index"), picture.index},
                           {QStringLiteral("path"), *path},
                           {QStringLiteral("seconds"), picture.seconds},
                           {QStringLiteral("request"), core::toJson(picture.request)}};
        if (scored) fields[QStringLiteral("clip_score")] = *scored;
        session.output.event(QStringLiteral("picture"), fields);
        return std::nullopt;
      });
  if (scores.count > 1)
    session.output.print(QStringLiteral("mean CLIP score %1 of %2 pictures")
                             .arg(shown(scores.sum / scores.count))
                             .arg(scores.count));
  return code;
}

ExitCode printPlan(Session& session, const ModelPlaces& places,
                   const std::vector<core::GenerationRequest>& requests) {
  if (const auto fault = firstFault(requests)) return session.output.fail(*fault);
  if (requests.empty()) return ExitCode::Ok;
  ModelPlaces withFirst = places;
  const QString first = core::firstModelIn(requests.front().model);
  if (places.weights.isEmpty() && core::namesWeights(first)) withFirst.weights = first;
  const std::vector<core::ModelSummary> known = session.makeEngine(withFirst)->models();
  const auto find = [&known](const QString& id) {
    return std::ranges::find(known, id, &core::ModelSummary::id);
  };
  const QStringList ids = places.weights.isEmpty() ? idsIn(requests) : QStringList();
  for (const QString& id : ids)
    if (find(id) == known.end())
      return session.output.fail(ExitCode::File,
                                 QStringLiteral("There is no model \"%1\"; `crossflow models list` "
                                                "shows those that are known.")
                                     .arg(id));
  qint64 pictures = 0;
  for (const core::GenerationRequest& request : requests) pictures += request.count;
  const auto& model = withFirst.weights.isEmpty() ? *find(ids.front()) : known.front();
  printModelPlan(session.output, model, requests.front(), pictures);
  return ExitCode::Ok;
}

}  // namespace crossflow::cli
