// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/model_name.h"

#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"

using namespace crossflow::core;
using crossflow::tests::text;

TEST_CASE("a place between two models is a name that tells them and the place") {
  const ModelFade fade{text("starter"), text("/a b/runs/x at y/5.ckpt"), 0.35};
  const QString name = fadedName(fade);
  CHECK(name == text("starter -> /a b/runs/x at y/5.ckpt at 0.35"));
  CHECK(fadeIn(name) == fade);
  CHECK(firstModelIn(name) == text("starter"));
  CHECK_FALSE(namesWeights(name));
  CHECK(namesWeights(fade.to));
  CHECK_FALSE(namesWeights(text("starter")));
  CHECK(fadedName({text("a"), text("b"), 0}) == text("a"));
  CHECK(fadedName({text("a"), text("b"), 1}) == text("b"));
  CHECK(fadedName({text("a"), text("b"), 0.123456}) == text("a -> b at 0.1235"));
  CHECK(fadedName({text("a"), text("b"), 0.00001}) == text("a"));
}

TEST_CASE("other names are no places between models") {
  for (const char* name :
       {"", "starter", "a -> b", "a -> b at", "a -> b at x", "a -> b at 1.5", "a -> b at -0.1",
        "a -> b at nan", " -> b at 0.5", "a ->  at 0.5", "a at 0.5", "a at 0.5 -> b"}) {
    INFO(name);
    CHECK_FALSE(fadeIn(text(name)));
  }
}

TEST_CASE("along a list of models every one has its place") {
  const QStringList models{text("a"), text("b"), text("c")};
  CHECK(modelAlong(models, 0) == text("a"));
  CHECK(modelAlong(models, 0.5) == text("b"));
  CHECK(modelAlong(models, 1) == text("c"));
  CHECK(modelAlong(models, 0.25) == text("a -> b at 0.5"));
  CHECK(modelAlong(models, 0.875) == text("b -> c at 0.75"));
  CHECK(modelAlong(models, -3) == text("a"));
  CHECK(modelAlong(models, 3) == text("c"));
  CHECK(modelAlong({text("a")}, 0.5) == text("a"));
  // Of very many, floating point must not push a model off its own place.
  QStringList many;
  for (int i = 0; i < 120; ++i) many << QString::number(i);
  for (int i = 0; i < 120; ++i) CHECK(modelAlong(many, i / 119.0) == QString::number(i));
}
