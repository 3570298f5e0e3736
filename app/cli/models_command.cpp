// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/request_options.h"
#include "models/base/error.h"
#include "models/base/measures.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/pipeline/model_files.h"
#include "models/pipeline/model_fit.h"

namespace crossflow::cli {
namespace {

struct ModelsOptions {
  std::vector<std::string> folders;
  std::string id, folder;
  bool json = false;
};

constexpr const char* kModelsHelp = R"(
Examples:
  crossflow models list
  crossflow models inspect t2i_256px_clip_dimr
  crossflow models check ~/Downloads/crossflow        which files of which model are there)";

QString size(qint64 bytes) {
  return bytes > 0 ? QString::fromStdString(sizeText(bytes)) : QStringLiteral("-");
}

/// Why weights that are there cannot be used: files that cannot be opened, and where the model is
/// complete, networks that are others than its description names. Reads headers only.
QStringList damagesOf(const core::ModelSummary& model,
                      const std::vector<models::LocatedModel>& located = {}) {
  QStringList damages;
  const auto note = [&damages](const auto& look) {
    try {
      look();
    } catch (const base::Error& error) {
      const QString sentence = QString::fromUtf8(error.what());
      if (!damages.contains(sentence)) damages << sentence;  // one file may have several roles
    }
  };
  for (const core::ModelFile& file : model.files) {
    if (file.path.isEmpty() || file.role == u"tokenizer") continue;
    note([&] { models::CheckpointReader::open(file.path.toStdString()); });
  }
  const auto found = std::find_if(located.begin(), located.end(), [&](const auto& one) {
    return one.config.id == model.id.toStdString() && one.complete();
  });
  if (damages.isEmpty() && found != located.end()) note([&] { models::requireFit(*found); });
  return damages;
}

QJsonObject toJson(const core::ModelSummary& model, const QStringList& damages = {}) {
  QJsonArray files;
  for (const core::ModelFile& file : model.files) {
    files.append(QJsonObject{{QStringLiteral("role"), file.role},
                             {QStringLiteral("path"), file.path},
                             {QStringLiteral("bytes"), file.bytes}});
  }
  return {{QStringLiteral("id"), model.id},
          {QStringLiteral("title"), model.title},
          {QStringLiteral("image_size"), model.imageSize},
          {QStringLiteral("default_steps"), model.defaultSteps},
          {QStringLiteral("default_guidance"), model.defaultGuidance},
          {QStringLiteral("bytes_on_disk"), model.bytesOnDisk},
          {QStringLiteral("bytes_in_memory"), model.bytesInMemory},
          {QStringLiteral("ready"), model.ready},
          {QStringLiteral("missing"), model.missing},
          {QStringLiteral("damages"), QJsonArray::fromStringList(damages)},
          {QStringLiteral("fits"), model.fits},
          {QStringLiteral("fit_note"), model.fitNote},
          {QStringLiteral("files"), files}};
}

void showDetails(Output& output, const core::ModelSummary& model, const QStringList& damages) {
  output.event(QStringLiteral("model"), toJson(model, damages));
  output.print(QStringLiteral("%1: %2").arg(model.id, model.title));
  output.print(QStringLiteral("  pictures      %1 x %1 pixels").arg(model.imageSize));
  output.print(QStringLiteral("  defaults      %1 steps, guidance %2")
                   .arg(model.defaultSteps)
                   .arg(model.defaultGuidance));
  output.print(QStringLiteral("  size          %1 on disk, %2 in memory")
                   .arg(size(model.bytesOnDisk), size(model.bytesInMemory)));
  output.print(
      QStringLiteral("  this machine  %1")
          .arg(model.fitNote.isEmpty() ? QStringLiteral("has the memory") : model.fitNote));
  for (const core::ModelFile& file : model.files) {
    const QString found = file.path.isEmpty()
                              ? QStringLiteral("MISSING")
                              : QStringLiteral("%1 (%2)").arg(file.path, size(file.bytes));
    output.print(QStringLiteral("  %1%2").arg(file.role.leftJustified(14), found));
  }
  for (const QString& damage : damages) output.print(QStringLiteral("  DAMAGED       ") + damage);
  if (!model.ready) output.print(QStringLiteral("  ") + model.missing);
  if (model.ready && damages.isEmpty()) output.print(QStringLiteral("  ready"));
}

ExitCode list(Session& session, const ModelsOptions& options) {
  session.output.setJson(options.json);
  std::vector<QStringList> rows{{QStringLiteral("MODEL"), QStringLiteral("PICTURE"),
                                 QStringLiteral("DISK"), QStringLiteral("MEMORY"),
                                 QStringLiteral("STATE")}};
  for (const auto& model : session.makeEngine({toStringList(options.folders)})->models()) {
    const QString state = !model.ready ? model.missing
                          : model.fits ? QStringLiteral("ready")
                                       : model.fitNote;
    rows.push_back({model.id, QStringLiteral("%1 px").arg(model.imageSize), size(model.bytesOnDisk),
                    size(model.bytesInMemory), state});
    session.output.event(QStringLiteral("model"), toJson(model));
  }
  session.output.printTable(rows);
  return ExitCode::Ok;
}

ExitCode inspect(Session& session, const ModelsOptions& options) {
  session.output.setJson(options.json);
  const QString id = QString::fromStdString(options.id);
  for (const auto& model : session.makeEngine({toStringList(options.folders)})->models()) {
    if (model.id != id) continue;
    showDetails(session.output, model, damagesOf(model));
    return ExitCode::Ok;
  }
  return session.output.fail(
      ExitCode::File,
      QStringLiteral("There is no model \"%1\"; `crossflow models list` shows those that are "
                     "known.")
          .arg(id));
}

/// Ok if at least one model of the folder can be used.
ExitCode check(Session& session, const ModelsOptions& options) {
  session.output.setJson(options.json);
  const QString folder = QString::fromStdString(options.folder);
  if (!QFileInfo(folder).isDir()) {
    return session.output.fail(ExitCode::File, QStringLiteral("%1 is not a folder.").arg(folder));
  }
  const QString below = QFileInfo(folder).canonicalFilePath() + u'/';
  const auto located = models::locateModels({std::filesystem::path(options.folder)});
  bool usable = false;
  for (const auto& model : session.makeEngine({{folder}})->models()) {
    const auto inFolder = [&](const core::ModelFile& file) {
      return QFileInfo(file.path).canonicalFilePath().startsWith(below);
    };
    if (std::none_of(model.files.begin(), model.files.end(), inFolder)) continue;
    const QStringList damages = damagesOf(model, located);
    showDetails(session.output, model, damages);
    usable = usable || (model.ready && damages.isEmpty());
  }
  if (usable) return ExitCode::Ok;
  return session.output.fail(
      ExitCode::File,
      QStringLiteral("%1 holds no complete and undamaged model; README.md says which files a "
                     "model needs and how the folder should look.")
          .arg(folder));
}

CLI::App* addVerb(CLI::App& command, const char* name, const char* help, Session& session,
                  const std::shared_ptr<ModelsOptions>& options,
                  ExitCode (*run)(Session&, const ModelsOptions&)) {
  CLI::App* verb = command.add_subcommand(name, help);
  verb->add_flag("--json", options->json, "Print one JSON object per line");
  verb->final_callback([options, run, &session] { session.exitCode = run(session, *options); });
  return verb;
}

}  // namespace

void addModelsCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<ModelsOptions>();
  CLI::App* command = app.add_subcommand("models", "Which models there are and what they need");
  command->require_subcommand(1);
  command->footer(kModelsHelp);
  CLI::App* verb = addVerb(*command, "list", "All known models", session, options, list);
  addModelFolders(*verb, options->folders);
  verb = addVerb(*command, "inspect", "Everything about one model", session, options, inspect);
  verb->add_option("ID", options->id, "Of `crossflow models list`")->required()->type_name("");
  addModelFolders(*verb, options->folders);
  verb = addVerb(*command, "check", "Look through a folder of files", session, options, check);
  verb->add_option("DIR", options->folder, "Folder with checkpoint files")
      ->required()
      ->type_name("");
}

}  // namespace crossflow::cli
