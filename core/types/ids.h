// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace crossflow::core {

/// A job's name for its whole life; counts up from 1, never reused in a session.
enum class JobId : quint64 {};

}  // namespace crossflow::core

Q_DECLARE_METATYPE(crossflow::core::JobId)
