// SPDX-License-Identifier: GPL-3.0-or-later
// Feature files as the original and its users' numpy wrote them, and crafted ones that must be
// refused without running or allocating anything.

#include <cmath>

#include "app/parity/checks.h"
#include "models/base/error.h"
#include "models/config/json_fields.h"
#include "models/numpy/npy_file.h"
#include "models/torch.h"
#include "training/data/features/feature_file.h"

namespace crossflow::parity {
namespace {

namespace fs = std::filesystem;
using models::ValueTree;
using nlohmann::json;

constexpr double kSumTolerance = 1e-5;
// What the hostile pickles would leave behind if anything in them ran.
constexpr const char* kTraces[] = {"/tmp/crossflow_pickle_was_executed", "/tmp/pwned"};

struct ExpectedArray {
  std::vector<int64_t> shape;
  double sum = 0;
  std::optional<double> first, last;  // where recorded
};

std::optional<double> numberAt(const json& entry, const char* key) {
  const auto found = entry.find(key);
  return found != entry.end() && found->is_number() ? std::optional(found->get<double>())
                                                    : std::nullopt;
}

// Either [sizes..., sum] or {"shape", "sum", "first", "last"}.
ExpectedArray expectedArray(const json& entry) {
  ExpectedArray expected;
  if (entry.is_object()) {
    expected.shape = entry.at("shape").get<std::vector<int64_t>>();
    expected.sum = entry.at("sum").get<double>();
    expected.first = numberAt(entry, "first");
    expected.last = numberAt(entry, "last");
    return expected;
  }
  for (std::size_t i = 0; i + 1 < entry.size(); ++i)
    expected.shape.push_back(entry[i].get<int64_t>());
  expected.sum = entry.back().get<double>();
  return expected;
}

bool near(double actual, double expected, double scale) {
  return std::abs(actual - expected) <= kSumTolerance * std::max(scale, 1.0);
}

void checkArray(const std::string& name, const at::Tensor& tensor, const json& entry,
                Report& report) {
  const ExpectedArray expected = expectedArray(entry);
  report.expect(name + " shape", tensor.sizes() == at::IntArrayRef(expected.shape));
  const at::Tensor flat = tensor.to(torch::kDouble).flatten();
  const double scale = flat.abs().sum().item<double>();
  report.expect(name + " sum", near(flat.sum().item<double>(), expected.sum, scale));
  if (expected.first)
    report.expect(name + " first", near(flat[0].item<double>(), *expected.first, 1));
  if (expected.last)
    report.expect(name + " last", near(flat[-1].item<double>(), *expected.last, 1));
}

bool same(const ValueTree& a, const ValueTree& b) {
  if (a.isTensor() && b.isTensor()) return torch::equal(a.asTensor(), b.asTensor());
  if (a.isText() && b.isText()) return a.asText() == b.asText();
  if (!a.isDict() || !b.isDict() || a.asDict().items.size() != b.asDict().items.size())
    return false;
  for (std::size_t i = 0; i < a.asDict().items.size(); ++i) {
    const auto& [key, value] = a.asDict().items[i];
    if (key != b.asDict().items[i].first || !same(value, b.asDict().items[i].second)) return false;
  }
  return true;
}

void checkFile(const std::string& name, const fs::path& file, const json& expected,
               Report& report) {
  const ValueTree value = models::readNpy(file);
  report.expect(name + " written and read again",
                same(value, models::parseNpy(models::formatNpy(value), file)));
  if (value.isTensor()) {
    checkArray(name, value.asTensor(), expected, report);
    return;
  }
  for (const auto& [key, entry] : expected.items()) {
    const ValueTree& part = value.at(key);
    const std::string label = std::string(name).append(" ").append(key);
    if (entry.is_string())
      report.expect(label, part.asText() == entry.get<std::string>());
    else
      checkArray(label, part.asTensor(), entry, report);
  }
}

// Refused by the reader, or by the trainer that would use it.
bool isRefused(const fs::path& file) {
  try {
    if (file.extension() != ".npy") {
      models::CheckpointReader::open(file);
      return false;
    }
    training::readTrainingFeature(file, {256, "clip", {8, 32, 32}, 77, 768});
    return false;
  } catch (const base::Error&) {
    return true;
  }
}

}  // namespace

void checkFeatures(const Pack& pack, Report& report) {
  if (pack.hasFile("expected.json")) {
    const nlohmann::json files = models::readJsonFile(pack.resolve("expected.json"));
    for (const auto& [name, expected] : files.items()) {
      // A copy of a pack may leave whole folders out to save space.
      if (!fs::exists(pack.resolve(name).parent_path())) continue;
      checkFile(name, pack.resolve(name), expected, report);
    }
  }
  if (!pack.hasFile("hostile")) return;
  for (const auto& entry : fs::directory_iterator(pack.resolve("hostile")))
    report.expect("refused: " + entry.path().filename().string(), isRefused(entry.path()));
  for (const char* trace : kTraces)
    report.expect(std::string("nothing ran: ") + trace, !fs::exists(trace));
}

}  // namespace crossflow::parity
