// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/enum_option.h"
#include "app/cli/request_options.h"
#include "core/pictures/picture_file.h"
#include "core/pictures/picture_reader.h"
#include "core/requests/picture_reference.h"
#include "core/requests/request_limits.h"
#include "core/requests/request_names.h"
#include "core/storage/kept_pictures.h"
#include "core/system/paths.h"

namespace crossflow::cli {
namespace {

struct InvertOptions {
  std::string picture, name, output, remove;
  bool replace = false, list = false, json = false;
  RequestOptions request;  // model, weights, folders, steps, guidance, precision, device, threads
};

constexpr const char* kInvertHelp = R"(
Examples:
  crossflow invert photo.jpg --name photo             keeps it, says how well it went
  crossflow render @photo -o again.png                draws it
  crossflow interpolate @photo "red apple" -o film.gif
  crossflow blend @photo "sun with face" --weights 1,2 -o blend.png
  crossflow arithmetic '@photo + "person: dark skin tone" - person' -o darker.png
  crossflow invert --list
The flow runs backwards from the picture's middle square to the text latent that the model draws it
from. The latent belongs to that model alone. How near the drawing comes back is told in decibels
(PSNR): 30 is hardly visible, below 20 the model cannot draw such a picture.)";

core::Failure inversionUsage(const QString& sentence) {
  return {core::Failure::Kind::BadInput, sentence, {}};
}

core::KeptPictures keptPictures() {
  return core::KeptPictures(core::Paths::standard().latents);
}

ExitCode listPictures(Session& session) {
  std::vector<QStringList> rows{{QStringLiteral("name"), QStringLiteral("model"),
                                 QStringLiteral("drawn again"), QStringLiteral("from")}};
  for (const core::KeptPicture& picture : keptPictures().all()) {
    rows.push_back({core::referenceTo(picture.name), picture.model,
                    QStringLiteral("%1 dB").arg(picture.roundTrip, 0, 'f', 1), picture.origin});
    session.output.event(QStringLiteral("latent"),
                         {{QStringLiteral("name"), picture.name},
                          {QStringLiteral("model"), picture.model},
                          {QStringLiteral("round_trip_db"), picture.roundTrip},
                          {QStringLiteral("origin"), picture.origin}});
  }
  if (rows.size() == 1)
    session.output.print(QStringLiteral("No picture is kept yet: crossflow invert --help"));
  else
    session.output.printTable(rows);
  return ExitCode::Ok;
}

ExitCode remove(Session& session, const QString& name) {
  if (!keptPictures().has(name))
    return session.output.fail(
        inversionUsage(QStringLiteral("No picture is kept as @%1.").arg(name)));
  if (const auto failure = keptPictures().remove(name)) return session.output.fail(*failure);
  return ExitCode::Ok;
}

core::Result<core::InversionRequest> makeRequest(const InvertOptions& options) {
  if (options.picture.empty() || options.name.empty())
    return inversionUsage(QStringLiteral("Give a picture and a --name for it."));
  core::GenerationRequest look;
  if (auto failure = applyTo(look, options.request)) return *failure;
  look.source = core::PromptLatent{QStringLiteral("@")};
  if (auto failure = core::faultOf(look)) return *failure;
  const QString path = QString::fromStdString(options.picture);
  auto picture = core::readPicture(path);
  if (!picture) return picture.failure();
  core::InversionRequest request;
  request.name = QString::fromStdString(options.name);
  request.picture = std::move(picture).value();
  request.origin = QFileInfo(path).fileName();
  request.model = look.model;
  request.steps = look.sampling.steps;
  request.guidance = look.sampling.guidance;
  request.precision = look.precision;
  request.device = look.device;
  request.threads = look.threads;
  request.replace = options.replace;
  return request;
}

std::optional<core::Failure> writeDrawn(const core::Inversion& inversion, const QString& path) {
  core::GenerationRequest request;
  request.model = inversion.model;
  request.source = core::PromptLatent{core::referenceTo(inversion.name)};
  const auto written = core::writePicture(path, inversion.drawn, request,
                                          {.quality = 92, .existing = core::Existing::Replace});
  return written ? std::nullopt : std::optional(written.failure());
}

ExitCode tell(Session& session, const InvertOptions& options, const core::Inversion& inversion) {
  if (!options.output.empty()) {
    if (const auto failure = writeDrawn(inversion, QString::fromStdString(options.output)))
      return session.output.fail(*failure);
  }
  session.output.print(core::verdictOn(inversion));
  session.output.event(QStringLiteral("inverted"),
                       {{QStringLiteral("name"), inversion.name},
                        {QStringLiteral("model"), inversion.model},
                        {QStringLiteral("path"), inversion.path},
                        {QStringLiteral("round_trip_db"), inversion.roundTrip},
                        {QStringLiteral("autoencoder_db"), inversion.autoencoder},
                        {QStringLiteral("spread"), inversion.spread},
                        {QStringLiteral("seconds"), inversion.seconds}});
  return ExitCode::Ok;
}

ExitCode run(Session& session, const InvertOptions& options) {
  session.output.setJson(options.json);
  if (options.list) return listPictures(session);
  if (!options.remove.empty()) return remove(session, QString::fromStdString(options.remove));
  const auto request = makeRequest(options);
  if (!request) return session.output.fail(request.failure());
  const auto engine = session.makeEngine(placesOf(options.request));
  std::optional<core::Inversion> inversion;
  const core::RunResult result =
      engine->invert(*request, session.stop, [&](const core::EngineEvent& event) {
        if (const auto* made = std::get_if<core::Inversion>(&event)) inversion = *made;
        if (const auto* step = std::get_if<core::Progress>(&event)) session.output.progress(*step);
        if (const auto* note = std::get_if<core::Notice>(&event))
          session.output.notice(note->sentence);
      });
  if (const auto* failure = std::get_if<core::Failure>(&result))
    return session.output.fail(*failure);
  if (!inversion) return session.output.cancelled(QStringLiteral("Cancelled; nothing is kept."));
  return tell(session, options, *inversion);
}

}  // namespace

void addInvertCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<InvertOptions>();
  CLI::App* command =
      app.add_subcommand("invert", "Make a picture of your own into a latent with a name");
  command->footer(kInvertHelp);
  command->add_option("PICTURE", options->picture, "PNG, JPEG, WebP, ...")->type_name("");
  command->add_option("--name", options->name, "Stands for it as @NAME: letters, digits, - and _")
      ->type_name("NAME");
  command->add_flag("--replace", options->replace, "Also where the name is taken");
  command->add_option("-o,--output", options->output, "The picture as the model draws it again")
      ->type_name("FILE");
  command->add_flag("--list", options->list, "What is kept");
  command->add_option("--remove", options->remove, "Forget it")->type_name("NAME");
  RequestOptions& request = options->request;
  command->add_option("-m,--model", request.model, "Model id, see `crossflow models list`")
      ->type_name("ID");
  addModelFolders(*command, request.modelFolders);
  command->add_option("--weights", request.weights, "See crossflow render --help")
      ->type_name("PATH");
  command->add_option("--steps", request.steps, "Of the way back (default: the model's)");
  command->add_option("--guidance", request.guidance,
                      "Of the drawing it should come from (default: the model's)");
  command->add_option("--precision", request.precision, "Number format of the networks")
      ->transform(oneOf(core::kPrecisionNames));
  command->add_option("--device", request.device, "cpu, cuda:0, ... (default: the best there is)");
  command->add_option("--threads", request.threads, "Of the processor");
  command->add_flag("--json", options->json, "Print one JSON object per line");
  command->final_callback([options, &session] { session.exitCode = run(session, *options); });
}

}  // namespace crossflow::cli
