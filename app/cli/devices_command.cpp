// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/request_options.h"
#include "models/base/measures.h"

namespace crossflow::cli {
namespace {

constexpr const char* kDevicesHelp = R"(
Examples:
  crossflow devices             what this machine can draw and train on, and why not
  crossflow devices --json
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

ExitCode showDevices(Session& session, bool json) {
  Output& output = session.output;
  output.setJson(json);
  const auto engine = session.makeEngine({});
  const core::DeviceReport report = engine->deviceReport();
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
  output.event(QStringLiteral("graphics"), {{QStringLiteral("driver"), report.driver},
                                            {QStringLiteral("needed_driver"), report.neededDriver},
                                            {QStringLiteral("why_not"), report.whyNoGraphics}});
  return ExitCode::Ok;
}

}  // namespace

void addDevicesCommand(CLI::App& app, Session& session) {
  const auto json = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand(
      "devices", "List graphics cards and the processor, and why a card is not used");
  command->footer(kDevicesHelp);
  command->add_flag("--json", *json, "Print one JSON object per line");
  command->final_callback([json, &session] { session.exitCode = showDevices(session, *json); });
}

}  // namespace crossflow::cli
