// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/render_run.h"
#include "app/cli/request_options.h"
#include "core/requests/latent_expression.h"
#include "core/requests/picture_reference.h"
#include "core/storage/kept_pictures.h"
#include "core/system/paths.h"

namespace crossflow::cli {
namespace {

struct ArithmeticOptions {
  std::string expression, origin, plus, minus;
  std::vector<std::string> names;
  RequestOptions request;
  PictureOutputOptions output;
  bool raw = false, withOperands = false, json = false;
};

constexpr const char* kArithmeticHelp = R"(
Examples:
  crossflow arithmetic '"man firefighter" + "person: dark skin tone" - person' -o fireman.png
  crossflow arithmetic 'red apple + 0.3 * (sun with face - red apple)' -o warm.png
  crossflow arithmetic 'man firefighter + @dark' --name 'dark="person: dark skin tone" - person'
  crossflow arithmetic --origin "man firefighter" --plus "person: dark skin tone" --minus person
  crossflow arithmetic '@photo + "person: dark skin tone" - person'    see crossflow invert
Prompts that hold + - * / ( ) need quotes. The sum of latents is standardised before it is drawn
(mean 0, deviation 1), as in the original; --no-standardise leaves it as it is.)";

core::Failure usage(const QString& sentence) {
  return {core::Failure::Kind::BadInput, sentence, {}};
}

/// The original's form as an expression, so that both are one code path.
QString expressionOf(const ArithmeticOptions& options) {
  std::vector<core::LatentTerm> terms;
  const auto add = [&](const std::string& prompt, double weight) {
    if (prompt.empty()) return;
    core::LatentTerm term;
    term.text = QString::fromStdString(prompt);
    term.weight = weight;
    terms.push_back(term);
  };
  add(options.origin, 1);
  add(options.plus, 1);
  add(options.minus, -1);
  return core::canonicalText(terms);
}

core::Result<core::ExpressionLatent> makeSource(const ArithmeticOptions& options) {
  const bool threePrompts =
      !(options.origin.empty() && options.plus.empty() && options.minus.empty());
  if (threePrompts != options.expression.empty()) {
    return usage(QStringLiteral("Give either one expression or --origin with --plus and --minus."));
  }
  if (threePrompts && options.origin.empty()) {
    return usage(QStringLiteral("--plus and --minus need an --origin."));
  }
  core::ExpressionLatent source;
  source.expression =
      threePrompts ? expressionOf(options) : QString::fromStdString(options.expression);
  source.standardise = !options.raw;
  for (const QString& text : toStringList(options.names)) {
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1) {
      return usage(QStringLiteral("--name %1 should be NAME=EXPRESSION.").arg(text.left(80)));
    }
    source.names.push_back({text.left(equals).trimmed(), text.mid(equals + 1).trimmed()});
  }
  const core::KeptPictures kept(core::Paths::standard().latents);
  core::namePictures(source, [&](const QString& name) { return kept.has(name); });
  return source;
}

core::Result<std::vector<core::GenerationRequest>> arithmeticRequests(
    const ArithmeticOptions& options) {
  const auto source = makeSource(options);
  if (!source) return source.failure();
  const auto operands = core::evaluateExpression(*source);
  if (!operands) return operands.failure();
  core::GenerationRequest request;
  if (const auto failure = applyTo(request, options.request)) return *failure;
  request.source = *source;
  std::vector<core::GenerationRequest> requests{request};
  if (options.withOperands) {
    for (const core::WeightedPrompt& operand : *operands) {
      request.source = core::PromptLatent{operand.prompt};
      requests.push_back(request);
    }
  }
  return requests;
}

ExitCode runArithmetic(Session& session, const ArithmeticOptions& options) {
  session.output.setJson(options.json);
  const auto requests = arithmeticRequests(options);
  if (!requests) return session.output.fail(requests.failure());
  return renderToFiles(session, placesOf(options.request), *requests, options.output);
}

}  // namespace

void addArithmeticCommand(CLI::App& app, Session& session) {
  const auto options = std::make_shared<ArithmeticOptions>();
  CLI::App* command = app.add_subcommand("arithmetic", "Draw sums and differences of prompts");
  command->footer(kArithmeticHelp);
  command->add_option("EXPRESSION", options->expression, "For example 'a dog + hat - cat'")
      ->type_name("");
  command->add_option("--origin", options->origin, "The original's form: start here")
      ->type_name("TEXT");
  command->add_option("--plus", options->plus, "... add this")->type_name("TEXT");
  command->add_option("--minus", options->minus, "... and take this away")->type_name("TEXT");
  command->add_option("--name", options->names, "Define @NAME for the expression; may be repeated")
      ->type_name("NAME=EXPRESSION")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->add_flag("--no-standardise", options->raw, "Draw the sum as it is");
  command->add_flag("--with-operands", options->withOperands, "Draw every operand too");
  addRequestOptions(*command, options->request);
  addPictureOutputOptions(*command, options->output);
  command->add_flag("--json", options->json, "Print one JSON object per line");
  command->final_callback(
      [options, &session] { session.exitCode = runArithmetic(session, *options); });
}

}  // namespace crossflow::cli
