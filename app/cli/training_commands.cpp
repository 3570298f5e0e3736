// SPDX-License-Identifier: GPL-3.0-or-later
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>

#include "app/cli/commands.h"

namespace crossflow::cli {
namespace {

struct Forwarded {
  const char* name;
  const char* help;
};

/// Sub-commands of crossflow-train that belong to the daily work of a user.
constexpr Forwarded kForwarded[] = {
    {"check-data", "Look over captioned pictures or features before they are trained on"},
    {"vocabulary", "Make a vocabulary for a small model from captions"},
    {"cache-latents", "Encode captioned pictures once, for small models"},
    {"extract", "Turn captioned pictures into feature files, for the published sizes"},
    {"check-run", "Try everything a training needs without training"},
    {"train", "Train a model; a run folder is the interface (crossflow train --help)"},
    {"evaluate", "Measure a model: FID, CLIP score, the starter's own tests"},
    {"dataset", "Make data sets, e.g. of emoji"},
    {"distil", "Prepare a training that makes a model draw in few steps"},
    {"export", "Write a trained model as one file"},
};

/// Replaces this process by the training program beside it: it has the signals, the exit codes and
/// the memory to itself. Returns only if there is no such program.
ExitCode forward(Session& session, const std::string& name, const std::vector<std::string>& rest) {
  const std::string program =
      QFile::encodeName(QCoreApplication::applicationDirPath()).toStdString() + "/crossflow-train";
  std::vector<std::string> words{program, name == "train" ? "launch" : name};
  words.insert(words.end(), rest.begin(), rest.end());
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  sigset_t none;
  sigemptyset(&none);
  sigset_t before;
  ::pthread_sigmask(SIG_SETMASK, &none, &before);
  ::execv(program.c_str(), arguments.data());
  const QString reason = qt_error_string();
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return session.output.fail(ExitCode::File,
                             QStringLiteral("The training program %1 cannot be started: %2.")
                                 .arg(QString::fromStdString(program), reason));
}

}  // namespace

void addTrainingCommands(CLI::App& app, Session& session) {
  for (const Forwarded& forwarded : kForwarded) {
    CLI::App* command = app.add_subcommand(forwarded.name, forwarded.help);
    command->prefix_command();
    command->set_help_flag();  // the training program answers --help itself
    command->final_callback([command, &session] {
      session.exitCode = forward(session, command->get_name(), command->remaining());
    });
  }
}

}  // namespace crossflow::cli
