// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

namespace crossflow::studio {

std::optional<CommandLine> parseCommandLine(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Text to pictures with CrossFlow."));
  const QCommandLineOption help = parser.addHelpOption();
  const QCommandLineOption version = parser.addVersionOption();
  const QCommandLineOption data(QStringLiteral("data"),
                                QStringLiteral("Keep history, pictures and models in <folder>."),
                                QStringLiteral("folder"));
  const QCommandLineOption theme(QStringLiteral("theme"),
                                 QStringLiteral("light, dark or system, for this start."),
                                 QStringLiteral("name"));
  parser.addOption(data);
  parser.addOption(theme);
  parser.addPositionalArgument(QStringLiteral("picture"),
                               QStringLiteral("A picture whose settings to open."),
                               QStringLiteral("[picture]"));
  if (!parser.parse(arguments)) {
    std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
    return std::nullopt;
  }
  if (parser.isSet(help)) {
    std::fputs(qPrintable(parser.helpText()), stdout);
    return std::nullopt;
  }
  if (parser.isSet(version)) {
    std::printf("crossflow-studio %s\n", qPrintable(QCoreApplication::applicationVersion()));
    return std::nullopt;
  }
  return CommandLine{
      parser.value(data), parser.value(theme), parser.positionalArguments().value(0), {}, {}};
}

}  // namespace crossflow::studio
