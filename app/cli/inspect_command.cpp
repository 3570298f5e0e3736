// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <map>
#include <memory>

#include "app/cli/commands.h"
#include "core/pictures/picture_file.h"
#include "core/requests/request_json.h"
#include "models/base/counted.h"
#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::cli {
namespace {

struct InspectOptions {
  std::string file;
  bool tensors = false, json = false;
};

constexpr const char* kInspectHelp = R"(
Examples:
  crossflow inspect smile.png              the request that repeats the picture
  crossflow inspect nnet_ema.pth           tensors, parameters and number formats; runs nothing
  crossflow inspect nnet_ema.pth --tensors every tensor with its shape)";

struct Group {
  qint64 tensors = 0, parameters = 0;
};

QString shapeOf(const models::TensorInfo& tensor) {
  QStringList sizes;
  for (const int64_t size : tensor.shape) sizes << QString::number(size);
  return u'[' + sizes.join(QStringLiteral(", ")) + u']';
}

QString dtypeOf(const models::TensorInfo& tensor) {
  return QString::fromUtf8(c10::toString(tensor.dtype));
}

/// The first part of a dotted name: which network of the file it belongs to.
QString groupOf(const models::TensorInfo& tensor) {
  return QString::fromStdString(tensor.name.substr(0, tensor.name.find('.')));
}

void printTensors(Output& output, const std::vector<models::TensorInfo>& tensors) {
  std::vector<QStringList> rows{
      {QStringLiteral("TENSOR"), QStringLiteral("TYPE"), QStringLiteral("SHAPE")}};
  for (const models::TensorInfo& tensor : tensors) {
    rows.push_back({QString::fromStdString(tensor.name), dtypeOf(tensor), shapeOf(tensor)});
    output.event(QStringLiteral("tensor"),
                 {{QStringLiteral("name"), QString::fromStdString(tensor.name)},
                  {QStringLiteral("dtype"), dtypeOf(tensor)},
                  {QStringLiteral("shape"), shapeOf(tensor)}});
  }
  output.printTable(rows);
}

void printSummary(Output& output, const QString& file,
                  const std::vector<models::TensorInfo>& tensors) {
  std::map<QString, Group> groups, types;
  Group all;
  for (const models::TensorInfo& tensor : tensors) {
    for (Group* group : {&groups[groupOf(tensor)], &types[dtypeOf(tensor)], &all}) {
      ++group->tensors;
      group->parameters += tensor.elements();
    }
  }
  QStringList formats;
  for (const auto& [type, group] : types)
    formats << QStringLiteral("%1 (%2)").arg(type).arg(group.tensors);
  output.print(QStringLiteral("%1: %2, %3, %4")
                   .arg(file)
                   .arg(QString::fromStdString(base::counted(all.tensors, "tensor")))
                   .arg(QString::fromStdString(base::counted(all.parameters, "number")))
                   .arg(formats.join(QStringLiteral(", "))));
  std::vector<QStringList> rows{
      {QStringLiteral("PART"), QStringLiteral("TENSORS"), QStringLiteral("NUMBERS")}};
  for (const auto& [name, group] : groups) {
    rows.push_back({name, QString::number(group.tensors), QString::number(group.parameters)});
  }
  output.printTable(rows);
  output.event(QStringLiteral("checkpoint"), {{QStringLiteral("path"), file},
                                              {QStringLiteral("tensors"), all.tensors},
                                              {QStringLiteral("numbers"), all.parameters}});
}

bool isPicture(const QString& file) {
  const QByteArray suffix = QFileInfo(file).suffix().toLower().toLatin1();
  return core::pictureFormatOf(file).has_value() || suffix == "jpe";
}

ExitCode inspectPicture(Output& output, const QString& file) {
  const auto request = core::readPictureRequest(file);
  if (!request) return output.fail(request.failure());
  const QJsonObject json = core::toJson(*request);
  output.print(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
  output.event(QStringLiteral("request"),
               {{QStringLiteral("path"), file}, {QStringLiteral("request"), json}});
  return ExitCode::Ok;
}

ExitCode runInspect(Session& session, const InspectOptions& options) {
  Output& output = session.output;
  output.setJson(options.json);
  const QString file = QString::fromStdString(options.file);
  if (isPicture(file)) return inspectPicture(output, file);
  try {
    const auto reader = models::CheckpointReader::open(options.file);
    if (reader->tensors().empty())
      return output.fail(ExitCode::File,
                         QStringLiteral("%1 holds no tensors; it is a program saved by "
                                        "TorchScript, or not a weights file at all.")
                             .arg(file));
    printSummary(output, file, reader->tensors());
    if (options.tensors) printTensors(output, reader->tensors());
    return ExitCode::Ok;
  } catch (const std::exception& error) {
    return output.fail(ExitCode::File, QString::fromUtf8(error.what()));
  }
}

}  // namespace

void addInspectCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<InspectOptions>();
  CLI::App* command = app.add_subcommand("inspect", "What is in a picture or a weights file");
  command->footer(kInspectHelp);
  command->add_option("FILE", options->file, "Picture, .pth, .bin, .safetensors or index file")
      ->required()
      ->type_name("");
  command->add_flag("--tensors", options->tensors, "List every tensor");
  command->add_flag("--json", options->json, "Print one JSON object per line");
  command->final_callback(
      [options, &session] { session.exitCode = runInspect(session, *options); });
}

}  // namespace crossflow::cli
