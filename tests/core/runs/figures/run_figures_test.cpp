// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/run_figures.h"

#include <catch2/catch.hpp>

using namespace crossflow::core;

namespace {

RunEvents lossAt(qint64 step, double loss) {
  RunEvent event;
  event.step = step;
  event.values = {{QStringLiteral("loss"), loss}};
  return {event};
}

}  // namespace

TEST_CASE("figures of wanted runs alone are kept, and begin anew when a run is wanted again") {
  const QString a = QStringLiteral("a"), b = QStringLiteral("b"), loss = QStringLiteral("loss");
  RunFigures figures;
  QStringList said;
  QObject::connect(&figures, &RunFigures::followed, [&](const QString& f) { said << f + u'+'; });
  QObject::connect(&figures, &RunFigures::unfollowed, [&](const QString& f) { said << f + u'-'; });
  figures.add(a, lossAt(1, 2), false);
  CHECK(figures.of(a).names().isEmpty());

  figures.want({a});
  figures.add(a, lossAt(1, 2), true);
  figures.add(a, lossAt(2, 1), false);
  CHECK(figures.of(a).series(loss).size() == 2);

  figures.want({a, b});
  CHECK(figures.of(a).series(loss).size() == 2);
  figures.want({b});
  CHECK(figures.of(a).names().isEmpty());
  figures.want({a});
  CHECK(figures.of(a).names().isEmpty());
  CHECK(said.join(u' ').toStdString() == "a+ b+ a- b- a+");
}

TEST_CASE("a run that begins anew tells so before anybody reads on") {
  const QString run = QStringLiteral("run");
  RunFigures figures;
  figures.want({run});
  std::vector<bool> restarts;
  QObject::connect(&figures, &RunFigures::changed,
                   [&](const QString&, bool restarted) { restarts.push_back(restarted); });
  figures.add(run, lossAt(5, 1), false);
  figures.add(run, lossAt(1, 3), true);
  CHECK(restarts == std::vector<bool>{false, true});
  CHECK(figures.of(run).series(QStringLiteral("loss")).values() == std::vector<double>{3});
}
