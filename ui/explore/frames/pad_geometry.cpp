// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/pad_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace crossflow::ui {

namespace {

double angleOf(int index, int corners) {
  const double start = corners == 2 ? std::numbers::pi : -std::numbers::pi / 2;
  return start + 2 * std::numbers::pi * index / corners;
}

double cross(const QPointF& a, const QPointF& b) {
  return a.x() * b.y() - a.y() * b.x();
}

// How often the way from the middle to the edge fits into the way to `place`; up to 1 is inside.
double edgesAway(const QPointF& place, int corners) {
  double most = 0;
  for (int i = 0; i < corners; ++i) {
    const double middle = angleOf(i, corners) + std::numbers::pi / corners;
    const QPointF outwards(std::cos(middle), std::sin(middle));
    most = std::max(most, QPointF::dotProduct(place, outwards));
  }
  return most / std::cos(std::numbers::pi / corners);
}

// Wachspress for a regular polygon: the weight of a corner is the product of the place's distances
// from all edges that do not end there. No division, so corners and edges are nothing special.
std::vector<double> insideWeights(const QPointF& place, int corners) {
  std::vector<double> distances;
  for (int i = 0; i < corners; ++i) {
    const QPointF from = padCorner(i, corners) - place, to = padCorner(i + 1, corners) - place;
    distances.push_back(std::max(0.0, cross(from, to)));
  }
  std::vector<double> weights;
  double sum = 0;
  for (int i = 0; i < corners; ++i) {
    double weight = 1;
    for (int edge = 0; edge < corners; ++edge) {
      if (edge != i && edge != (i + corners - 1) % corners) {
        weight *= distances[static_cast<std::size_t>(edge)];
      }
    }
    weights.push_back(weight);
    sum += weight;
  }
  for (double& weight : weights) weight /= sum;
  return weights;
}

}  // namespace

QPointF padCorner(int index, int corners) {
  const double angle = angleOf(index, corners);
  return {std::cos(angle), std::sin(angle)};
}

std::vector<double> padWeights(const QPointF& place, int corners) {
  if (corners == 2) return {(1 - place.x()) / 2, (1 + place.x()) / 2};
  const double away = edgesAway(place, corners);
  if (away <= 1) return insideWeights(place, corners);
  std::vector<double> weights = insideWeights(place / away, corners);
  const double equal = 1.0 / corners;
  for (double& weight : weights) weight = equal + away * (weight - equal);
  return weights;
}

QPointF padPlace(const std::vector<double>& weights) {
  const auto corners = static_cast<int>(weights.size());
  double sum = 0;
  QPointF place;
  for (int i = 0; i < corners; ++i) {
    sum += weights[static_cast<std::size_t>(i)];
    place += padCorner(i, corners) * weights[static_cast<std::size_t>(i)];
  }
  if (std::abs(sum) < 1e-9) return {};
  place /= sum;
  const double length = std::hypot(place.x(), place.y());
  return length > kPadReach ? place * (kPadReach / length) : place;
}

QPolygonF filledPath(const QPolygonF& drawn) {
  QPolygonF path;
  for (qsizetype i = 0; i < drawn.size(); ++i) {
    if (i > 0) {
      const QPointF step = drawn[i] - drawn[i - 1];
      const int parts = static_cast<int>(std::ceil(std::hypot(step.x(), step.y()) / kPathStep));
      for (int part = 1; part < parts; ++part) path << drawn[i - 1] + step * part / parts;
    }
    path << drawn[i];
  }
  return path;
}

QPointF alongPath(const QPolygonF& path, double share) {
  std::vector<double> lengths{0};
  for (qsizetype i = 1; i < path.size(); ++i) {
    const QPointF step = path[i] - path[i - 1];
    lengths.push_back(lengths.back() + std::hypot(step.x(), step.y()));
  }
  const double wanted = std::clamp(share, 0.0, 1.0) * lengths.back();
  for (std::size_t i = 1; i < lengths.size(); ++i) {
    if (lengths[i] < wanted || lengths[i] == lengths[i - 1]) continue;
    const double part = (wanted - lengths[i - 1]) / (lengths[i] - lengths[i - 1]);
    const auto at = static_cast<qsizetype>(i);
    return path[at - 1] + part * (path[at] - path[at - 1]);
  }
  return path.back();
}

QPolygonF smoothPath(const QPolygonF& drawn) {
  constexpr int kRounds = 4;
  QPolygonF path = filledPath(drawn);
  for (int round = 0; round < kRounds; ++round) {
    const QPolygonF before = path;
    for (qsizetype i = 1; i + 1 < path.size(); ++i) {
      path[i] = 0.25 * before[i - 1] + 0.5 * before[i] + 0.25 * before[i + 1];
    }
  }
  return path;
}

}  // namespace crossflow::ui
