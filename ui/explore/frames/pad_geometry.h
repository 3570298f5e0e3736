// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where prompts lie on the pad and what a place among them means. The corners are those of a
// regular polygon in the unit circle; y points down, as on the screen.

#include <QPointF>
#include <QPolygonF>
#include <vector>

namespace crossflow::ui {

inline constexpr double kPadReach = 1.3;    // how far from the middle the dot may go
inline constexpr double kPathStep = 0.015;  // between two points of a drawn path

/// Two prompts lie left and right; more begin at the top and go clockwise.
QPointF padCorner(int index, int corners);

/// The prompts' weights at a place; their sum is 1. Inside Wachspress' coordinates: 1 at a corner
/// and 0 for the others there, between two neighbours the way from one to the other, all equal in
/// the middle. Outside they go on straight along the ray from the middle. With three and more
/// corners the weighted corners add up to the place itself.
std::vector<double> padWeights(const QPointF& place, int corners);

/// The place whose corners have these weights, as near as the plane allows; within reach.
QPointF padPlace(const std::vector<double>& weights);

/// The place at a share 0..1 of the path's length. The path has at least one point.
QPointF alongPath(const QPolygonF& path, double share);

/// The same line with points at most kPathStep apart.
QPolygonF filledPath(const QPolygonF& drawn);

/// Without the tremor of the hand; ends stay, and so do corners, however fast it was drawn.
QPolygonF smoothPath(const QPolygonF& drawn);

}  // namespace crossflow::ui
