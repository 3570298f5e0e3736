// SPDX-License-Identifier: GPL-3.0-or-later
// Packs of a whole multi-resolution network.
#include "app/parity/checks.h"
#include "app/parity/network_check.h"

namespace crossflow::parity {

void checkDimr(const Pack& pack, Report& report) {
  checkWholeNetwork(pack, report);
}

}  // namespace crossflow::parity
