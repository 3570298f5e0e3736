// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pictures that tell what they were asked for, for tests of the pages that follow the hand.

#include <algorithm>

#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/explore/interpolation_page.h"

namespace crossflow::tests {

/// A way's position, the weight of a blend's first prompt, or a prompt's length as a shade of grey;
/// green has the number of steps.
inline QImage shade(const core::GenerationRequest& request) {
  QImage image(32, 32, QImage::Format_RGB32);
  double value = 0;
  if (const auto* way = std::get_if<core::InterpolatedLatent>(&request.source)) {
    value = way->position * 100 + 60;
  } else if (const auto* blend = std::get_if<core::BlendLatent>(&request.source)) {
    value = blend->terms.front().weight * 100 + 60;
  } else if (const auto* prompt = std::get_if<core::PromptLatent>(&request.source)) {
    value = static_cast<double>(prompt->prompt.size() * 20 % 256);
  }
  const int grey = std::clamp(static_cast<int>(std::lround(value)), 0, 255);
  image.fill(QColor(grey, std::clamp(request.sampling.steps, 0, 255), grey));
  return image;
}

inline FakeScript shades(std::chrono::microseconds step = std::chrono::microseconds(0)) {
  FakeScript script;
  script.step = step;
  script.steps = 20;
  script.paint = shade;
  script.models = {fakeModel(text("starter"), text("Starter"))};
  script.models[0].defaultSteps = 20;
  return script;
}

inline int greyOf(const QImage& image) {
  return image.isNull() ? -1 : qRed(image.pixel(5, 5));
}
inline int greyAt(double position) {
  return static_cast<int>(std::lround(position * 100 + 60));
}
/// Whether it has all the model's steps; what follows the hand has two or eight.
inline bool isSharp(const QImage& image) {
  return !image.isNull() && qGreen(image.pixel(5, 5)) == 20;
}

inline void fillWay(ui::InterpolationPage& page) {
  QTest::keyClicks(&UiBench::find<ui::PromptEdit>(page, text("From")), text("summer"));
  QTest::keyClicks(&UiBench::find<ui::PromptEdit>(page, text("To")), text("winter"));
}

inline bool stripIsFull(const ui::InterpolationPage& page) {
  return spinUntil([&] { return page.cache().size() > 1 && !page.cache().nextMissing(); });
}

inline int kept(UiBench& bench) {
  return static_cast<int>(bench.history.find({})->size());
}

}  // namespace crossflow::tests
