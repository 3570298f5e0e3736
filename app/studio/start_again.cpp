// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/start_again.h"

#include <unistd.h>

#include <QtGlobal>

namespace crossflow::studio {

namespace {

constexpr const char* kVariable = "CROSSFLOW_COMEBACK";  // "faults films cause"

void startAgain(char** argv, const Comeback& comeback) {
  qputenv("CROSSFLOW_SUPERVISOR", "0");  // the one that is there stays
  qputenv(kVariable, QStringLiteral("%1 %2 ")
                         .arg(comeback.faults)
                         .arg(comeback.films)
                         .append(comeback.cause)
                         .toUtf8());
  ::execv("/proc/self/exe", argv);
}

}  // namespace

Comeback takeComeback() {
  const QString text = QString::fromUtf8(qgetenv(kVariable));
  qunsetenv(kVariable);
  return {text.section(u' ', 2), text.section(u' ', 0, 0).toInt(),
          text.section(u' ', 1, 1).toInt()};
}

int finish(const End& end, char** argv) {
  if (end.again) startAgain(argv, end.comeback);
  if (!end.comeback.cause.isEmpty()) ::_exit(end.code);
  return end.code;
}

}  // namespace crossflow::studio
