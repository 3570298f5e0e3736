// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>
#include <sstream>

#include "app/cli/commands.h"
#include "app/parity/pack.h"

namespace crossflow::cli {
namespace {

struct ParityOptions {
  std::vector<std::string> folders;
  std::string device = "cpu", precision = "fp32";
  bool json = false;
};

constexpr const char* kParityHelp = R"(
A pack is a folder of tensors recorded from the original program (config.json, weights.pth,
io.safetensors, or the files its README names). What is checked follows from its content.
Exit code 0 only if every comparison is within its tolerance.
Example:
  crossflow parity tests/data/dit tests/data/vae
  crossflow parity tests/data/dit --device cuda:1 --precision bf16)";

void printJson(Output& output, const std::string& folder, const parity::Report& report) {
  for (const parity::Comparison& c : report.comparisons()) {
    output.event(QStringLiteral("comparison"),
                 {{QStringLiteral("pack"), QString::fromStdString(folder)},
                  {QStringLiteral("tensor"), QString::fromStdString(c.name)},
                  {QStringLiteral("max_abs_err"), c.maxAbsErr},
                  {QStringLiteral("scale"), c.scale},
                  {QStringLiteral("ratio"), c.ratio},
                  {QStringLiteral("tolerance"), c.tolerance},
                  {QStringLiteral("passed"), c.passed},
                  {QStringLiteral("detail"), QString::fromStdString(c.detail)}});
  }
}

ExitCode checkPack(Output& output, const std::string& folder, const parity::Place& place) {
  try {
    const parity::Report report = parity::runPack(folder, place);
    std::ostringstream table;
    table << folder << '\n';
    parity::printReport(table, report);
    output.print(QString::fromStdString(table.str()));
    printJson(output, folder, report);
    return report.passed() ? ExitCode::Ok : ExitCode::Failed;
  } catch (const std::exception& error) {
    return output.fail(ExitCode::File, QString::fromUtf8(error.what()));
  }
}

ExitCode runParity(Session& session, const ParityOptions& options) {
  session.output.setJson(options.json);
  parity::Place place;
  try {
    place = parity::namedPlace(options.device, options.precision);
  } catch (const std::exception& error) {
    return session.output.fail(ExitCode::NoResources, QString::fromUtf8(error.what()));
  }
  ExitCode worst = ExitCode::Ok;
  for (const std::string& folder : options.folders) {
    const ExitCode code = checkPack(session.output, folder, place);
    if (code != ExitCode::Ok && worst != ExitCode::Failed) worst = code;
  }
  return worst;
}

}  // namespace

void addParityCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<ParityOptions>();
  CLI::App* command =
      app.add_subcommand("parity", "Compare with numbers of the original (for developers)");
  command->footer(kParityHelp);
  command->add_option("PACK", options->folders, "Folders of packs")->required()->type_name("");
  command->add_option("--device", options->device, "auto, cpu, cuda or cuda:1")
      ->capture_default_str();
  command->add_option("--precision", options->precision, "Number format of the networks")
      ->check(CLI::IsMember({"fp32", "bf16", "fp16"}))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print one JSON object per line");
  command->final_callback([options, &session] { session.exitCode = runParity(session, *options); });
}

}  // namespace crossflow::cli
