// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The share of a data set that is never trained on, so that a run can be measured on what it has
// not seen. Chosen by name: all rows of one picture fall on the same side, whatever the order.

#include <utility>

#include "training/config/train_config.h"
#include "training/data/latents/latent_data.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

/// One entry a name: true where the row is kept apart. Nothing of fewer than 20 names unless
/// `share` was set by hand; at most 1000 names, likewise.
std::vector<bool> heldBackRows(const std::vector<std::string>& names, const DataConfig& config);

/// The data to train on and the data kept apart; the second may be empty. A list that has a split
/// of its own keeps it.
std::pair<PictureList, PictureList> withoutHeldBack(PictureList list, const DataConfig& config);
std::pair<CachedLatents, CachedLatents> withoutHeldBack(CachedLatents cached,
                                                        const DataConfig& config);

}  // namespace crossflow::training
