// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/render_run.h"
#include "app/cli/request_options.h"

namespace crossflow::cli {
namespace {

struct BlendOptions {
  std::vector<std::string> prompts;
  std::vector<double> weights;
  RequestOptions request;
  PictureOutputOptions output;
  bool json = false;
};

constexpr const char* kBlendHelp = R"(
Examples:
  crossflow blend "red apple" "sun with face" -o between.png
  crossflow blend "red apple" "sun with face" cactus --weights 4,1,1 -o mostly-apple.png
Weights need not sum to one; a negative one moves away from its prompt.)";

ExitCode runBlend(Session& session, const BlendOptions& options) {
  session.output.setJson(options.json);
  if (!options.weights.empty() && options.weights.size() != options.prompts.size()) {
    return session.output.fail(ExitCode::Usage,
                               QStringLiteral("Prompts: %1, weights: %2; each prompt needs one.")
                                   .arg(options.prompts.size())
                                   .arg(options.weights.size()));
  }
  core::BlendLatent blend;
  for (size_t i = 0; i < options.prompts.size(); ++i) {
    blend.terms.push_back({QString::fromStdString(options.prompts[i]),
                           options.weights.empty() ? 1.0 : options.weights[i]});
  }
  core::GenerationRequest request;
  request.source = blend;
  if (const auto failure = applyTo(request, options.request)) return session.output.fail(*failure);
  return renderToFiles(session, placesOf(options.request), {request}, options.output);
}

}  // namespace

void addBlendCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<BlendOptions>();
  CLI::App* command = app.add_subcommand("blend", "Draw the weighted mean of 2 to 6 prompts");
  command->footer(kBlendHelp);
  command->add_option("PROMPT", options->prompts, "2 to 6 prompts")
      ->required()
      ->expected(2, 6)
      ->type_name("");
  command->add_option("--weights", options->weights, "One for each prompt (default: all 1)")
      ->delimiter(',')
      ->type_name("W,W,...");
  addRequestOptions(*command, options->request);
  addPictureOutputOptions(*command, options->output);
  command->add_flag("--json", options->json, "Print one JSON object per line");
  command->final_callback([options, &session] { session.exitCode = runBlend(session, *options); });
}

}  // namespace crossflow::cli
