// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's header costs seconds and warns under our flags: it is included here alone, and this
// file by the few sources that draw plots, never by a header.

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-enum-enum-conversion"
#pragma GCC diagnostic ignored "-Wdeprecated-anon-enum-enum-conversion"
#endif
#include <qcustomplot.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
