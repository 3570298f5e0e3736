// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/prompt_list.h"
#include "app/cli/render_run.h"
#include "app/cli/request_options.h"
#include "core/pictures/picture_file.h"
#include "core/requests/request_json.h"
#include "core/system/bounded_file.h"

namespace crossflow::cli {
namespace {

struct RenderOptions {
  std::vector<std::string> prompts, morePrompts;
  std::string promptsFile, from, score;
  RequestOptions request;
  PictureOutputOptions output;
  bool dryRun = false, json = false;
};

constexpr const char* kRenderHelp = R"(
Examples:
  crossflow render "smiling face with sunglasses" -o smile.png
  crossflow render penguin --count 4 --seed random -o 'penguin-{index}.png'
  crossflow render --prompts-file prompts.txt -o 'pictures/{prompt}.jpg'
  crossflow render penguin --solver ab2 --steps 10            a fast draft
  crossflow render penguin --weights runs/one/checkpoints/5000.ckpt        a run's checkpoint
  crossflow render --from smile.png -o same.png               the same picture, byte for byte
  crossflow render --from smile.png --seed 7                  the same request with another seed
The same request gives the same picture at any --batch and in any order.)";

bool looksLikeJson(const QString& path) {
  return path.endsWith(u".json", Qt::CaseInsensitive);
}

core::Result<core::GenerationRequest> readRequest(const QString& path) {
  if (!looksLikeJson(path)) return core::readPictureRequest(path);
  QFile file(path);
  if (!core::openOrdinary(file)) {
    return core::Failure{
        core::Failure::Kind::BadFile,
        QStringLiteral("The request %1 cannot be read, or is not an ordinary file.").arg(path),
        {}};
  }
  return core::requestFromJsonText(file.read(8 << 20));
}

/// One request for every prompt, or the one of --from.
core::Result<std::vector<core::GenerationRequest>> makeRequests(Session& session,
                                                                const RenderOptions& options) {
  core::GenerationRequest base;
  QStringList prompts = toStringList(options.prompts) + toStringList(options.morePrompts);
  if (!options.promptsFile.empty()) {
    const auto listed = readPromptList(QString::fromStdString(options.promptsFile), session.stop);
    if (!listed) return listed.failure();
    prompts += listed->prompts;
    if (listed->comments > 0)
      session.output.notice(QStringLiteral("Left out %1 that begin%2 with #; a prompt that does "
                                           "is written \\#.")
                                .arg(listed->comments == 1
                                         ? QStringLiteral("one line")
                                         : QStringLiteral("%1 lines").arg(listed->comments),
                                     listed->comments == 1 ? QStringLiteral("s") : QString()));
  }
  if (!options.from.empty()) {
    const auto read = readRequest(QString::fromStdString(options.from));
    if (!read) return read.failure();
    base = *read;
  }
  if (const auto failure = applyTo(base, options.request)) return *failure;
  if (prompts.isEmpty() && !options.from.empty()) return std::vector{base};
  if (prompts.isEmpty()) {
    return core::Failure{core::Failure::Kind::BadInput,
                         QStringLiteral("What should be drawn? Give a prompt, --prompts-file or "
                                        "--from."),
                         QStringLiteral("Example: crossflow render \"red apple\".")};
  }
  std::vector<core::GenerationRequest> requests(static_cast<size_t>(prompts.size()), base);
  for (qsizetype i = 0; i < prompts.size(); ++i)
    requests[i].source = core::PromptLatent{prompts[i]};
  return requests;
}

ExitCode runRender(Session& session, const RenderOptions& options) {
  session.output.setJson(options.json);
  const auto requests = makeRequests(session, options);
  if (session.stop.stop_requested()) return session.output.cancelled(QStringLiteral("Cancelled."));
  if (!requests) return session.output.fail(requests.failure());
  const ModelPlaces places = placesOf(options.request);
  if (options.dryRun) return printPlan(session, places, *requests);
  if (options.score.empty()) return renderToFiles(session, places, *requests, options.output);
  auto opened = PictureScore::open(QString::fromStdString(options.score));
  if (!opened) return session.output.fail(opened.failure());
  const auto score = std::move(opened).value();
  return renderToFiles(session, places, *requests, options.output, score.get());
}

}  // namespace

void addRenderCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<RenderOptions>();
  CLI::App* command = app.add_subcommand("render", "Draw pictures of one or more prompts");
  command->footer(kRenderHelp);
  command->add_option("PROMPT", options->prompts, "What to draw; each is a picture of its own")
      ->type_name("");
  command->add_option("-p,--prompt", options->morePrompts, "The same as an option")
      ->type_name("TEXT")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      ->add_option("--prompts-file", options->promptsFile,
                   "One prompt per line, # begins a remark; -: standard input")
      ->type_name("FILE");
  command->add_option("--from", options->from, "Repeat the request inside a picture or .json file")
      ->type_name("FILE");
  addRequestOptions(*command, options->request);
  addPictureOutputOptions(*command, options->output);
  command
      ->add_option("--score", options->score,
                   "Print how well each picture fits its prompt: weights of CLIP ViT-B/32")
      ->type_name("FILE");
  command->add_flag("--dry-run,--estimate", options->dryRun,
                    "Say how much work it is and whether the model is there; draw nothing");
  command->add_flag("--json", options->json,
                    "Print one JSON object per line: progress, picture, ...");
  command->final_callback([options, &session] { session.exitCode = runRender(session, *options); });
}

}  // namespace crossflow::cli
