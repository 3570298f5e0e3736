// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a small model that learnt a captioned picture collection can do, in numbers: does it know
// its captions, does arithmetic of prompts land on the right picture, is interpolation smooth.

#include <ATen/core/Tensor.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>

#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

/// The model under test, as functions. Latents are [1, C, H, W].
struct ModelUnderTest {
  std::function<at::Tensor(const std::string& prompt)> latent;  // the mean, without noise
  std::function<at::Tensor(const at::Tensor& latents)> render;  // [B, ...] -> bytes [B, 3, S, S]
};

struct StarterReport {
  double recall = 0, recallTop5 = 0;  // share of captions whose own picture is nearest
  int64_t captions = 0;
  std::optional<double> heldOutTop5;  // the same for pictures never trained
  std::optional<double> arithmetic;   // share of triples whose answer is among the 20 nearest
  int64_t triples = 0;
  // Largest change of neighbouring frames over the median one, of several interpolations: of the
  // middle one and of the roughest, and of the middle one when the frames are moved along the way
  // so that each changes the picture alike ("even steps").
  double worstStep = 0, roughestStep = 0, worstEvenStep = 0;

  nlohmann::json toJson() const;
};

struct StarterReportOptions {
  int64_t captions = 200, triples = 100, frames = 40, films = 5;
  std::function<void(int64_t done, int64_t total)> progress;
};

/// Blocks (renders some 1000 pictures). Throws RunError(BadData) if pictures cannot be read.
StarterReport reportStarter(const ModelUnderTest& model, const PictureList& list, int64_t side,
                            const StarterReportOptions& options = {});

/// a + b - c = d among picture names: "man X" + "woman" - "man" = "woman X" and skin tones alike.
struct Triple {
  std::string a, plus, minus, answer;
};
std::vector<Triple> findTriples(const std::vector<std::string>& names, int64_t most);

}  // namespace crossflow::training
