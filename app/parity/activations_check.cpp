// SPDX-License-Identifier: GPL-3.0-or-later
// Pack activations: inner values of the networks of other packs, to find the first wrong layer.
// A recorded name is the one its network shows to an observer; "[k]" behind it picks row k.
#include "models/torch.h"

#include <charconv>

#include "app/parity/checks.h"
#include "app/parity/networks.h"

namespace crossflow::parity {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWithoutIndicator = "no_indicator.out";

/// What the network showed under a recorded name, cut to the recorded rows. Undefined if nothing.
at::Tensor shown(const Activations& seen, const std::string& recorded, int64_t rows) {
  const size_t bracket = recorded.find('[');
  const auto found = seen.find(recorded.substr(0, bracket));
  if (found == seen.end()) return {};
  int64_t row = 0;
  if (bracket != std::string::npos) {
    std::from_chars(recorded.data() + bracket + 1, recorded.data() + recorded.size(), row);
  }
  const at::Tensor& value = found->second;
  return row + rows <= value.size(0) ? value.narrow(0, row, rows) : value;
}

/// Everything the network of `pack` shows in a case, and its outputs without any indicator.
Activations observe(const Pack& pack, const std::string& nameOfCase, bool withoutIndicator) {
  const auto backbone = loadBackbone(pack.config, *pack.weights, pack.place);
  const at::Tensor z = pack.tensor("x"), time = pack.tensor(nameOfCase + ".time");
  Activations seen;
  if (withoutIndicator) {
    const auto outputs = backbone->forward(z.narrow(0, 0, 1), time.narrow(0, 0, 1), {});
    for (size_t i = 0; i < outputs.size(); ++i) {
      seen[kWithoutIndicator + std::to_string(i)] = outputs[i];
    }
  }
  const auto parameters = backbone->named_parameters();
  if (const at::Tensor* positions = parameters.find("pos_embed")) {
    seen["pos_embed_row"] = positions->squeeze(0);
  }
  backbone->setObserver(recordInto(seen));
  backbone->forward(z, time, pack.tensor(nameOfCase + ".null").to(at::kBool));
  return seen;
}

void compareNetwork(const fs::path& network, const fs::path& recordedFile,
                    const std::string& nameOfCase, const Place& place, Report& report) {
  const Pack pack = openPack(network, place);
  const auto recorded = models::CheckpointReader::open(recordedFile);
  const std::string prefix = network.filename().string() + ":";
  const bool withoutIndicator =
      recorded->find(std::string(kWithoutIndicator).append("0")) != nullptr;
  const Activations seen = observe(pack, nameOfCase, withoutIndicator);
  for (const auto& info : recorded->tensors()) {
    const at::Tensor expected = recorded->read(info.name);
    report.compare(prefix + info.name, shown(seen, info.name, expected.size(0)), expected);
  }
}

}  // namespace

void checkActivations(const Pack& pack, Report& report) {
  torch::NoGradGuard noGrad;
  for (const std::string relative : pack.config.at("of")) {
    const fs::path network = pack.resolve(relative);
    compareNetwork(network, pack.folder / (network.filename().string() + ".safetensors"),
                   pack.config.value("case", "mixed"), pack.place, report);
  }
}

}  // namespace crossflow::parity
