// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <cstdint>

namespace crossflow::core {

/// A job's name for its whole life; counts up from 1, never reused in a session.
enum class JobId : std::uint64_t {};

}  // namespace crossflow::core

Q_DECLARE_METATYPE(crossflow::core::JobId)
