// SPDX-License-Identifier: GPL-3.0-or-later
// check-data and check-run: what would go wrong, before it does. For people as text, for programs
// as JSON lines.

#include <iostream>
#include <nlohmann/json.hpp>

#include "models/base/counted.h"
#include "training/checks/data_check.h"
#include "training/checks/run_check.h"
#include "training/commands/command_line.h"
#include "training/commands/progress_line.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int64_t kMostListed = 1000;

void print(const json& object) {
  std::cout << object.dump(-1, ' ', false, json::error_handler_t::replace) << std::endl;
}

json summaryOf(const DataSummary& s) {
  json problems = json::object();
  for (std::size_t i = 0; i < kProblemNames.size(); ++i)
    problems[std::string(kProblemNames[i])] = s.problems[i];
  json examples = json::array();
  for (const DataExample& example : s.examples)
    examples.push_back({{"file", example.file}, {"caption", example.caption}});
  json remarks = json::object();
  for (std::size_t i = 0; i < kRemarkNames.size(); ++i)
    remarks[std::string(kRemarkNames[i])] = s.remarks[i];
  return {{"kind", "summary"},
          {"pairs", s.pairs},
          {"pictures", s.pictures},
          {"problems", problems},
          {"looked_at", s.lookedAt},
          {"remarks", remarks},
          {"smallest", {s.smallestWidth, s.smallestHeight}},
          {"captions",
           {{"longest", s.longestCaption},
            {"shared", s.sharedCaptions},
            {"recoded", s.recodedCaptions}}},
          {"respelled", s.respelledNames},
          {"bytes", s.bytes},
          {"layout", s.layout},
          {"examples", examples}};
}

// What to say for one problem of the data; silent after the first thousand.
std::function<void(const DataProblem&)> problemPrinter(bool asJson) {
  return [asJson, listed = int64_t{0}](const DataProblem& problem) mutable {
    if (listed++ >= kMostListed) return;
    if (!asJson) {
      std::cout << problem.sentence << '\n';
      return;
    }
    print({{"kind", "problem"},
           {"what", kProblemNames[static_cast<std::size_t>(problem.kind)]},
           {"file", problem.file},
           {"sentence", problem.sentence}});
  };
}

void printSummary(const DataSummary& s) {
  std::cout << base::counted(s.pairs, "captioned picture") << ", " << s.pictures
            << " of them can be read\n";
  for (std::size_t i = 0; i < kProblemNames.size(); ++i)
    if (s.problems[i] > 0) std::cout << kProblemNames[i] << ": " << s.problems[i] << '\n';
  if (s.sharedCaptions > 0)
    std::cout << base::counted(s.sharedCaptions, "caption belongs", "captions belong")
              << " to more than one picture\n";
  if (s.recodedCaptions > 0)
    std::cout << base::counted(s.recodedCaptions, "caption was UTF-16 or Latin-1 and is decoded",
                               "captions were UTF-16 or Latin-1 and are decoded")
              << '\n';
  if (s.respelledNames > 0)
    std::cout << base::counted(s.respelledNames, "file is", "files are")
              << " found though accents or slashes of a name are written otherwise\n";
  static constexpr std::array<std::string_view, kRemarkNames.size()> kSaid{
      "turned as their camera was held",
      "with transparent parts, which become white",
      "animated, of which the first frame is taken",
      "with 16 bits of each colour, of which 8 are kept",
      "in printers' inks (CMYK), turned into red, green and blue",
      "with something behind the picture, such as a motion photo's film, which is left away"};
  for (std::size_t i = 0; i < kSaid.size(); ++i)
    if (s.remarks[i] > 0)
      std::cout << s.remarks[i] << " of " << base::counted(s.lookedAt, "picture")
                << " looked at: " << kSaid[i] << '\n';
}

int checkDataOf(const fs::path& source, const fs::path& root, bool features, int64_t side,
                bool asJson) {
  ProgressLine line("files");
  DataCheckOptions options;
  options.side = side;
  options.problem = problemPrinter(asJson);
  options.progress = [&](int64_t done, int64_t total) {
    if (asJson)
      print({{"kind", "progress"}, {"done", done}, {"total", total}});
    else
      line.show(done, total);
  };
  const DataSummary summary =
      features ? checkFeatures(source, options) : checkPictures(source, root, options);
  if (!asJson) {
    line.end();
    printSummary(summary);
    return 0;
  }
  print(summaryOf(summary));
  return 0;
}

// What becomes of the tensors of a run that starts from others' weights.
void printStart(const json& start) {
  for (const char* word : {"taken", "resampled", "new"})
    for (const json& line : start["lines"][word])
      std::cout << "  " << word << ": " << line.get<std::string>() << '\n';
}

void printCheck(const json& line) {
  if (line["kind"] == "start") printStart(line);
  if (line["kind"] != "check") return;
  std::cout << (line["ok"].get<bool>() ? "ok      " : "PROBLEM ") << line["id"].get<std::string>()
            << ": " << line["sentence"].get<std::string>() << ' '
            << line["suggestion"].get<std::string>() << std::endl;
}

}  // namespace

int runCheckData(const Arguments& arguments) {
  CLI::App app{"Looks over captioned pictures or features before they are trained on.",
               "crossflow-train check-data"};
  fs::path source, root;
  std::string kind = "pictures";
  int64_t side = 256;
  bool asJson = false;
  app.add_option("source", source, "Folder or list of captioned pictures, or folder of features")
      ->required();
  app.add_option("--root", root, "Folder that the list's paths are relative to");
  app.add_option("--kind", kind, "What the source holds")
      ->check(CLI::IsMember({"pictures", "features"}))
      ->capture_default_str();
  app.add_option("--size", side, "Pixels per side that will be trained")
      ->check(CLI::Range(1, 16384))
      ->capture_default_str();
  app.add_flag("--json", asJson, "One JSON object per line, for programs");
  return runCommand(app, arguments,
                    [&] { return checkDataOf(source, root, kind == "features", side, asJson); });
}

int runCheckRun(const Arguments& arguments) {
  CLI::App app{
      "Tries everything a run needs without training: configuration, data, weights, disk, "
      "devices.",
      "crossflow-train check-run"};
  fs::path run;
  bool asJson = false;
  app.add_option("run", run, "Run folder with config.json")
      ->required()
      ->check(CLI::ExistingDirectory);
  app.add_flag("--json", asJson, "One JSON object per line, for programs");
  return runCommand(app, arguments, [&] {
    const bool ok = checkRun(run, asJson ? print : printCheck);
    return ok ? 0 : protocol::exitCode(protocol::Cause::BadConfig);
  });
}

}  // namespace crossflow::training
