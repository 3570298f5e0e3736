// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "app/parity/checks.h"
#include "app/parity/pack_kinds.h"
#include "models/base/error.h"

namespace crossflow::parity {
namespace {

struct Kind {
  bool (*matches)(const Pack&);
  void (*check)(const Pack&, Report&);
};

// One row for each check of checks.h, sorted; a pack may match several rows.
// clang-format off
const std::vector<Kind> kKinds = {
    {holdsActivations, checkActivations},
    {holdsCaptions, checkCaptions},
    {holdsCheckpointKeys, checkCheckpointKeys},
    {holdsClipScore, checkClipScore},
    {holdsCrops, checkCrops},
    {holdsDimr, checkWholeNetwork},
    {holdsDit, checkWholeNetwork},
    {holdsEndToEnd, checkEndToEnd},
    {holdsFeatures, checkFeatures},
    {holdsFlow, checkFlow},
    {holdsLatentAlgebra, checkLatentAlgebra},
    {holdsLoss, checkLoss},
    {holdsSchedule, checkSchedule},
    {holdsTextEncoders, checkTextEncoders},
    {holdsTextEncodersExtra, checkTextEncodersExtra},
    {holdsTextVe, checkTextVe},
    {holdsTokens, checkTokens},
    {holdsVae, checkVae},
};
// clang-format on

}  // namespace

bool isPack(const std::filesystem::path& folder) {
  try {
    const Pack pack = openPack(folder);
    return std::any_of(kKinds.begin(), kKinds.end(),
                       [&](const Kind& kind) { return kind.matches(pack); });
  } catch (const std::exception&) {
    return false;
  }
}

Report runPack(const std::filesystem::path& folder, const Place& place) {
  const Pack pack = openPack(folder, place);
  Report report(place.leastTolerance);
  bool known = false;
  for (const Kind& kind : kKinds) {
    if (!kind.matches(pack)) continue;
    known = true;
    kind.check(pack, report);
  }
  if (!known) {
    throw base::Error("Nothing in " + folder.string() +
                      " is a parity pack of a known kind; a pack has a config.json, "
                      "weights.pth and io.safetensors or the files its README names.");
  }
  return report;
}

}  // namespace crossflow::parity
