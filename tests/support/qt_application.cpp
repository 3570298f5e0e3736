// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs that need an event loop but no window: it is there while tests run.
#include <QCoreApplication>

#include "tests/support/with_application.h"

namespace {

using CoreApplication = crossflow::tests::WithApplication<QCoreApplication>;

CATCH_REGISTER_LISTENER(CoreApplication)

}  // namespace
