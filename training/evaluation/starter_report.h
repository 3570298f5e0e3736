// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a small model that learnt a captioned picture collection can do, in numbers that mean what
// somebody sees: is it the right thing among all that look like it, is it crisp, does another seed
// give another picture, do sums of prompts and films work, does it know words that are not names.

#include <ATen/core/Tensor.h>

#include <ATen/core/Tensor.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "training/data/pictures/captioned_pictures.h"
#include "training/evaluation/starter_lists.h"

namespace crossflow::training {

/// The model under test, as functions. Latents are [1, C, H, W].
struct ModelUnderTest {
  std::function<at::Tensor(const std::string& prompt)> latent;  // the mean, without noise
  std::function<at::Tensor(const std::string& prompt, uint64_t seed)> draw;  // with a seed's noise
  std::function<at::Tensor(const at::Tensor& latents)> render;  // [B, ...] -> bytes [B, 3, S, S]
};

struct Hits {
  int64_t right = 0, of = 0;
  double value() const {
    return of == 0 ? 0 : static_cast<double>(right) / static_cast<double>(of);
  }
};

struct StarterReport {
  // Of captions, medians of three seeds: the own picture before its 20 closest look-alikes, among
  // the five nearest of all, and the gradient energy over that of the own picture (geometric mean).
  Hits lookAlike, amongFive;
  double sharpness = 0;
  Hits heldOut, heldOutAmongFive;  // pictures never trained
  // Captions of several pictures: distance of four seeds over that of the pictures, and whether all
  // four show one of them.
  double diversity = 0;
  Hits diverseRight;
  std::map<std::string, Hits> arithmetic;  // by kind of triple, before 20 look-alikes
  Hits arithmeticKeptBack;                 // of these whose answers no trained sum had
  Hits phrases;                            // nearest picture carries the keyword
  // Largest change of neighbouring frames over the median one: of the middle film and of the
  // roughest, and of the middle one with even steps.
  double worstStep = 0, roughestStep = 0, worstEvenStep = 0;

  Hits allArithmetic() const;
  nlohmann::json toJson() const;
};

struct StarterReportOptions {
  int64_t captions = 200, triples = 200, ambiguous = 40, frames = 40, films = 5;
  StarterLists lists;            // without names: captions spread over the list
  std::filesystem::path sheets;  // folder for contact sheets; empty: none
  std::function<void(int64_t done, int64_t total)> progress;
};

/// Blocks (renders some 2000 pictures). Throws RunError(BadData) if pictures cannot be read or a
/// listed name is none of theirs.
StarterReport reportStarter(const ModelUnderTest& model, const PictureList& list, int64_t side,
                            const StarterReportOptions& options = {});

}  // namespace crossflow::training
