// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include <clocale>
#include <exception>
#include <new>
#include <sstream>

#include <QCoreApplication>
#include <QLocale>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "core/engine/failure_translation.h"
#include "models/base/standard_streams.h"

namespace crossflow::cli {
namespace {

constexpr const char* kFooter = R"(
Examples:
  crossflow render "smiling face with sunglasses" -o smile.png
  crossflow interpolate "red apple" "sun with face" --frames 40 -o sunrise.gif
  crossflow arithmetic '"man firefighter" + "person: dark skin tone" - person' -o sum.png
  crossflow invert photo.png --name photo
  crossflow models list
Each command explains itself: crossflow render --help

Exit codes: 0 done; 1 failed; 2 wrong options, prompt or expression; 3 a file or model is missing,
damaged or cannot be written; 4 no space left; 5 not enough memory or no such device; 130 cancelled.)";

void addCommands(CLI::App& app, Session& session) {
  app.require_subcommand(1);
  app.failure_message(CLI::FailureMessage::simple);
  app.set_version_flag("--version", std::string("crossflow ") + CROSSFLOW_VERSION);
  app.footer(kFooter);
  addRenderCommand(app, session);
  addInterpolateCommand(app, session);
  addArithmeticCommand(app, session);
  addBlendCommand(app, session);
  addInvertCommand(app, session);
  addModelsCommand(app, session);
  addDevicesCommand(app, session);
  addInspectCommand(app, session);
  addTrainingCommands(app, session);
  addParityCommand(app, session);
}

/// "-hat + dog" is a text and not the option -h with something behind it: no option of ours that
/// takes no value is written with more letters, and only -o and -p may have theirs attached.
bool isTextWithMinus(const std::string& word) {
  if (word.size() < 3 || word[0] != '-' || word[1] == '-') return false;
  const bool blank = word.find(' ') != std::string::npos;
  return word[1] == 'h' || (blank && word[1] != 'o' && word[1] != 'p');
}

/// In the order CLI11 wants: the last first.
std::vector<std::string> argumentsOf(int argc, char** argv) {
  std::vector<std::string> words;
  for (int i = argc - 1; i > 0; --i) {
    words.emplace_back(argv[i]);
    if (isTextWithMinus(words.back())) words.back().insert(0, " ");
  }
  return words;
}

ExitCode parseAndRun(int argc, char** argv, Session& session) {
  CLI::App app("CrossFlow: pictures from prompts, and what lies between and beyond them.",
               "crossflow");
  addCommands(app, session);
  try {
    app.parse(argumentsOf(argc, argv));
    return session.exitCode;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help, --version
      std::ostringstream text;
      app.exit(error, text, text);
      QString lines = QString::fromStdString(text.str());
      while (lines.endsWith(u'\n')) lines.chop(1);
      session.output.print(lines);
      return ExitCode::Ok;
    }
    return session.output.fail(ExitCode::Usage,
                               QString::fromStdString(error.what()) +
                                   QStringLiteral(" (crossflow --help explains all commands.)"));
  }
}

}  // namespace

int runCli(int argc, char** argv, const EngineFactory& makeEngine) {
  models::holdStandardStreams();
  const Interrupt interrupt;
  // The window's names: both programs share folders and settings.
  QCoreApplication::setOrganizationName(QStringLiteral("crossflow"));
  QCoreApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  const QCoreApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C");  // Qt has set the user's: numbers would be read with a comma
  QLocale::setDefault(QLocale::c());
  Output output;
  Session session{makeEngine, interrupt.token(), output};
  try {
    session.exitCode = parseAndRun(argc, argv, session);
  } catch (const std::bad_alloc&) {
    session.exitCode =
        output.fail(ExitCode::NoResources, QStringLiteral("There is not enough memory for this."));
  } catch (const core::FailureException& error) {
    session.exitCode = output.fail(error.failure);
  } catch (const std::exception& error) {
    session.exitCode = output.fail(ExitCode::Failed, QString::fromUtf8(error.what()));
  }
  return static_cast<int>(output.finish(session.exitCode));
}

}  // namespace crossflow::cli
