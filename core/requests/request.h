// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a user asks for, as plain values. The window and the command line build the same requests,
// pictures carry them (request_json), so what one exports the other repeats.

#include <QString>
#include <variant>
#include <vector>

namespace crossflow::core {

enum class Solver {
  Euler,            // the reference's schedule, stretched grid and all
  AdamsBashforth2,  // second order at Euler's cost, consistent grid
  Heun,             // two evaluations per step
  Multistep3,       // third-order multistep
  Dopri5,           // adaptive
};
enum class Precision { Automatic, Float32, BFloat16, Float16, Int8 };
enum class Mix { Lerp, Slerp, Renormalised };

struct SamplingSettings {
  Solver solver = Solver::Euler;
  int steps = 0;            // 0: the model's default
  double guidance = 0;      // 0: the model's default; 1 or less: conditional only
  double guidanceFrom = 0;  // flow times between which guidance is applied
  double guidanceTo = 1;
  quint64 seed = 0;      // of the text latent's noise; picture i of a request uses seed + i
  double variation = 1;  // scale of that noise: 0 always gives the mean latent
  bool operator==(const SamplingSettings&) const = default;
};

/// The latent of one prompt.
struct PromptLatent {
  QString prompt;
  bool operator==(const PromptLatent&) const = default;
};

/// Weighted mean of 2-6 prompts' latents; weights need not sum to one.
struct BlendLatent {
  struct Term {
    QString prompt;
    double weight = 1;
    bool operator==(const Term&) const = default;
  };
  std::vector<Term> terms;
  bool operator==(const BlendLatent&) const = default;
};

/// What `@name` stands for in an expression: another expression, kept with the request so that the
/// request repeats its picture anywhere, or a picture of the user's own, whose latent the engine
/// has. In other sources a prompt that is "@name" alone stands for such a picture.
struct NamedLatent {
  QString name;
  QString expression;    // may use names defined before this one
  bool picture = false;  // the expression is empty
  bool operator==(const NamedLatent&) const = default;
};

/// "a dog in a hat" + 0.7 * "sunglasses" - "hat"
struct ExpressionLatent {
  QString expression;
  bool standardise = true;  // (z - mean) / std afterwards, as the reference does
  std::vector<NamedLatent> names;
  bool operator==(const ExpressionLatent&) const = default;
};

/// A point on the way from one prompt to another.
struct InterpolatedLatent {
  QString from, to;
  double position = 0;  // 0..1, beyond: extrapolation
  Mix mix = Mix::Lerp;
  bool sharedNoise = true;   // both ends draw the same noise
  quint64 toSeedOffset = 1;  // otherwise `to` draws that of seed + toSeedOffset (modulo 2^64)
  bool operator==(const InterpolatedLatent&) const = default;
};

using LatentSource = std::variant<PromptLatent, BlendLatent, ExpressionLatent, InterpolatedLatent>;

/// Which picture of the user's own a name meant when a request was carried out.
struct PictureLatent {
  QString name, digest;
  bool operator==(const PictureLatent&) const = default;
};

/// `count` pictures from one latent source.
struct GenerationRequest {
  QString model;  // id of a model known to the engine; empty: the starter
  LatentSource source;
  SamplingSettings sampling;
  int count = 1;
  int batch = 1;  // pictures that advance together; never changes a picture
  Precision precision = Precision::Automatic;
  QString device;            // empty: the best there is; "cpu", "cuda:0"
  bool tiledDecode = false;  // less memory, faint seams possible
  // Of the processor; 0: as many as there are. In 16 bits the last digits depend on it, so pictures
  // that were made so carry their number.
  int threads = 0;
  // Filled in by the engine; where they are given, it draws with no others.
  std::vector<PictureLatent> pictures{};
  bool operator==(const GenerationRequest&) const = default;
};

}  // namespace crossflow::core
