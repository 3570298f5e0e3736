// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One reader for each container, chosen by extract() after a look at the first bytes.

#include "core/pictures/picture_metadata.h"

namespace crossflow::core::metadata {

std::optional<QByteArray> extractFromPng(QIODevice& file);
std::optional<QByteArray> extractFromJpeg(QIODevice& file);
std::optional<QByteArray> extractFromWebP(QIODevice& file);

}  // namespace crossflow::core::metadata
