// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/pad_geometry.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <random>

using namespace crossflow;
using ui::padCorner;
using ui::padWeights;

namespace {

double sumOf(const std::vector<double>& weights) {
  return std::accumulate(weights.begin(), weights.end(), 0.0);
}

QPointF anywhere(std::mt19937& random) {
  std::uniform_real_distribution<double> number(-ui::kPadReach, ui::kPadReach);
  const double x = number(random);
  return {x, number(random)};
}

}  // namespace

TEST_CASE("on the pad a corner is its prompt and nothing else", "[pad]") {
  for (int corners = 2; corners <= 6; ++corners) {
    for (int i = 0; i < corners; ++i) {
      const auto weights = padWeights(padCorner(i, corners), corners);
      for (int k = 0; k < corners; ++k) {
        CHECK(weights[static_cast<std::size_t>(k)] == Approx(k == i ? 1 : 0).margin(1e-9));
      }
      // Between two neighbours only these two count, in the share of the way.
      const QPointF between =
          0.7 * padCorner(i, corners) + 0.3 * padCorner((i + 1) % corners, corners);
      const auto edge = padWeights(between, corners);
      CHECK(edge[static_cast<std::size_t>(i)] == Approx(0.7));
      CHECK(edge[static_cast<std::size_t>((i + 1) % corners)] == Approx(0.3));
    }
    for (const double weight : padWeights({}, corners)) CHECK(weight == Approx(1.0 / corners));
  }
}

TEST_CASE("weights sum to one everywhere, change steadily and add up to the place", "[pad]") {
  std::mt19937 random(7);
  for (int corners = 2; corners <= 6; ++corners) {
    for (int trial = 0; trial < 400; ++trial) {
      const QPointF place = anywhere(random);
      const auto weights = padWeights(place, corners);
      CHECK(sumOf(weights) == Approx(1));
      const QPointF near = place + QPointF(1e-6, -1e-6);
      const auto beside = padWeights(near, corners);
      QPointF back;
      for (int i = 0; i < corners; ++i) {
        const auto k = static_cast<std::size_t>(i);
        CHECK(std::abs(beside[k] - weights[k]) < 1e-4);
        back += padCorner(i, corners) * weights[k];
      }
      CHECK(back.x() == Approx(place.x()).margin(1e-9));
      if (corners > 2) CHECK(back.y() == Approx(place.y()).margin(1e-9));
    }
  }
}

TEST_CASE("inside no weight is negative, outside it goes on straight", "[pad]") {
  for (int corners = 3; corners <= 6; ++corners) {
    for (int tenth = 0; tenth < 63; ++tenth) {
      const double angle = 0.1 * tenth;
      const QPointF ray(std::cos(angle), std::sin(angle));
      const double inside = 0.99 * std::cos(3.14159265 / corners);
      for (const double weight : padWeights(ray * inside, corners)) CHECK(weight >= 0);
      const auto one = padWeights(ray * 1.1, corners), two = padWeights(ray * 1.2, corners),
                 three = padWeights(ray * 1.3, corners);
      for (std::size_t k = 0; k < one.size(); ++k) {
        CHECK(three[k] - two[k] == Approx(two[k] - one[k]).margin(1e-9));
      }
    }
  }
}

TEST_CASE("with two prompts the pad is the slider", "[pad]") {
  for (int step = -3; step <= 23; ++step) {
    const double position = 0.05 * step;
    const QPointF place = padCorner(0, 2) + position * (padCorner(1, 2) - padCorner(0, 2));
    const auto weights = padWeights(place + QPointF(0, 0.4), 2);
    CHECK(weights[0] == Approx(1 - position).margin(1e-9));
    CHECK(weights[1] == Approx(position).margin(1e-9));
  }
}

TEST_CASE("a place is found again by its weights", "[pad]") {
  std::mt19937 random(3);
  for (int corners = 3; corners <= 6; ++corners) {
    const QPointF place = anywhere(random) * 0.5;
    const QPointF found = ui::padPlace(padWeights(place, corners));
    CHECK(found.x() == Approx(place.x()).margin(1e-9));
    CHECK(found.y() == Approx(place.y()).margin(1e-9));
  }
  CHECK(ui::padPlace({1, -1}) == QPointF());
}

TEST_CASE("a path is gone at equal speed from its first to its last point", "[pad]") {
  const QPolygonF path{{0, 0}, {0.2, 0}, {1, 0}, {1, 1}};
  CHECK(ui::alongPath(path, 0) == QPointF(0, 0));
  CHECK(ui::alongPath(path, 1) == QPointF(1, 1));
  CHECK(ui::alongPath(path, 0.25).x() == Approx(0.5));
  CHECK(ui::alongPath(path, 0.75).y() == Approx(0.5));
  CHECK(ui::alongPath({{0.3, 0.4}}, 0.5) == QPointF(0.3, 0.4));
  const QPolygonF smooth = ui::smoothPath(path);
  CHECK(smooth.front() == path.front());
  CHECK(smooth.back() == path.back());
}

TEST_CASE("a hand that is fast reaches the corners it went through", "[pad]") {
  const QPolygonF drawn{padCorner(0, 3), padCorner(1, 3), padCorner(2, 3)};
  double most = 0;
  for (const QPointF& place : ui::smoothPath(drawn)) most = std::max(most, padWeights(place, 3)[1]);
  CHECK(most > 0.98);
}
