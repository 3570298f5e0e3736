// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's header costs seconds, warns under our flags and needs Qt's bare keywords, which are
// off in this project: it is included here alone, and this file by the few sources that draw plots,
// never by a header.

#include <QtCore>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
