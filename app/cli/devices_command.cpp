// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QEventLoop>
#include <QJsonArray>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/request_options.h"
#include "core/system/gpu_part_fetch.h"
#include "models/base/measures.h"

namespace crossflow::cli {
namespace {

constexpr const char* kDevicesHelp = R"(
Examples:
  crossflow devices             what this machine can draw and train on, and why not
  crossflow devices --json
  crossflow devices --fetch     gets LibTorch's and NVIDIA's libraries for a card that lacks them
Other commands take these names: crossflow render --device cuda:1)";

QString memoryText(qint64 bytes) {
  return QString::fromStdString(sizeText(bytes, Rounding::Down));
}

QString memoryOf(const core::Device& device) {
  if (device.freeMemory <= 0) return memoryText(device.memory);
  return QStringLiteral("%1 of %2 free")
      .arg(memoryText(device.freeMemory), memoryText(device.memory));
}

QJsonObject deviceJson(const core::Device& device) {
  return {{QStringLiteral("id"), device.id},
          {QStringLiteral("name"), device.name},
          {QStringLiteral("memory"), device.memory},
          {QStringLiteral("free_memory"), device.freeMemory}};
}

QJsonObject cardJson(const core::GraphicsCard& card) {
  QJsonObject object = deviceJson(card.device);
  object[QStringLiteral("uuid")] = card.uuid;
  object[QStringLiteral("capability")] = card.capability;
  object[QStringLiteral("used")] = card.whyNot.isEmpty();
  object[QStringLiteral("why_not")] = card.whyNot;
  return object;
}

void printCard(Output& output, const core::GraphicsCard& card) {
  output.event(QStringLiteral("device"), cardJson(card));
  output.print(QStringLiteral("%1  %2, %3")
                   .arg(card.device.id.leftJustified(7), card.device.name, memoryOf(card.device)));
  QStringList facts;
  if (!card.capability.isEmpty()) facts << QStringLiteral("compute capability ") + card.capability;
  if (!card.uuid.isEmpty()) facts << card.uuid;
  if (!facts.isEmpty())
    output.print(QStringLiteral("         ") + facts.join(QStringLiteral(", ")));
  if (!card.whyNot.isEmpty()) output.print(QStringLiteral("         not used: ") + card.whyNot);
}

struct DeviceOptions {
  bool json = false, fetch = false, yes = false;
};

// A package says what to do, and a build folder.
QString wayToLibraries() {
  return core::GpuPartFetch::ofProgram().possible()
             ? QStringLiteral("\"crossflow devices --fetch\" gets them: about %1 GB.")
                   .arg(core::GpuPartFetch::kGigabytes)
             : QStringLiteral("./installer/run gets them: about %1 GB.")
                   .arg(core::GpuPartFetch::kGigabytes);
}

bool agreed(const QString& folder) {
  std::fprintf(
      stderr,
      "LibTorch's and NVIDIA's CUDA libraries (about %.1f GB to download, under their own\n"
      "licences, kept there with them) go to %s.\nFetch them? [y/N] ",
      core::GpuPartFetch::kGigabytes, qPrintable(folder));
  const int answer = std::getchar();
  return answer == 'y' || answer == 'Y';
}

/// Tells its steps; Ctrl-C reaches it as it reaches this program.
bool fetchInto(const QString& folder) {
  core::GpuPartFetch& fetch = core::GpuPartFetch::ofProgram();
  bool good = false;
  QEventLoop loop;
  QObject::connect(&fetch, &core::GpuPartFetch::succeeded, &loop, [&good] { good = true; });
  QObject::connect(&fetch, &core::GpuPartFetch::changed, &loop, [&] {
    if (!fetch.words().isEmpty()) std::fprintf(stderr, "%s\n", qPrintable(fetch.words()));
    if (!fetch.running()) loop.exit();
  });
  fetch.start(folder);
  if (fetch.running()) loop.exec();
  return good;
}

ExitCode fetchPart(Session& session, const DeviceOptions& options,
                   const core::DeviceReport& report) {
  Output& output = session.output;
  if (report.gpuPart.isEmpty()) {
    if (!report.whyNoGraphics.isEmpty())
      return output.fail(ExitCode::NoResources, report.whyNoGraphics);
    output.print(QStringLiteral("Nothing is missing: a graphics card is used."));
    return ExitCode::Ok;
  }
  if (!core::GpuPartFetch::ofProgram().possible())
    return output.fail(ExitCode::NoResources, wayToLibraries());
  if (!options.yes && ::isatty(STDIN_FILENO) == 0)
    return output.fail(ExitCode::Usage,
                       QStringLiteral("Nobody can be asked here; --yes agrees to the download."));
  if (!options.yes && !agreed(report.gpuPart)) return ExitCode::Ok;
  const bool good = fetchInto(report.gpuPart);
  if (session.stop.stop_requested()) return ExitCode::Cancelled;
  return good ? ExitCode::Ok : ExitCode::Failed;
}

ExitCode showDevices(Session& session, const DeviceOptions& options) {
  Output& output = session.output;
  output.setJson(options.json);
  const auto engine = session.makeEngine({});
  const core::DeviceReport report = engine->deviceReport();
  if (options.fetch) return fetchPart(session, options, report);
  for (const core::GraphicsCard& card : report.cards) printCard(output, card);
  output.event(QStringLiteral("device"), deviceJson(report.processor));
  output.print(QStringLiteral("%1  %2, %3")
                   .arg(report.processor.id.leftJustified(7), report.processor.name,
                        QStringLiteral("%1 free").arg(memoryText(report.processor.freeMemory))));
  if (!report.driver.isEmpty())
    output.print(QStringLiteral("NVIDIA driver %1 (%2 or newer is needed)")
                     .arg(report.driver)
                     .arg(report.neededDriver));
  if (!report.whyNoGraphics.isEmpty() && report.cards.empty()) output.print(report.whyNoGraphics);
  if (!report.gpuPart.isEmpty()) output.print(wayToLibraries());
  output.event(QStringLiteral("graphics"), {{QStringLiteral("driver"), report.driver},
                                            {QStringLiteral("needed_driver"), report.neededDriver},
                                            {QStringLiteral("why_not"), report.whyNoGraphics},
                                            {QStringLiteral("missing_part"), report.gpuPart}});
  return ExitCode::Ok;
}

}  // namespace

void addDevicesCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<DeviceOptions>();
  CLI::App* command = app.add_subcommand(
      "devices", "List graphics cards and the processor, and why a card is not used");
  command->footer(kDevicesHelp);
  command->add_flag("--json", options->json, "Print one JSON object per line");
  CLI::Option* fetch = command->add_flag("--fetch", options->fetch,
                                         "Get the libraries that a graphics card lacks to be used");
  command->add_flag("--yes", options->yes, "Agree to the download without being asked")
      ->needs(fetch);
  command->final_callback(
      [options, &session] { session.exitCode = showDevices(session, *options); });
}

}  // namespace crossflow::cli
