// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a request may hold. Everything that takes a request from outside (window, command line,
// request files, pictures) passes it through faultOf() before it travels on.

#include <optional>

#include "core/requests/request.h"
#include "core/requests/sequence.h"
#include "core/types/failure.h"

namespace crossflow::core {

inline constexpr qsizetype kMaxPromptLength = 10'000;  // UTF-16 units; encoders read 77 tokens
inline constexpr qsizetype kMaxExpressionLength = 100'000;
inline constexpr int kMaxExpressionTerms = 1000;
inline constexpr int kMinBlendTerms = 1, kMaxBlendTerms = 6;
inline constexpr int kMaxNames = 64;
inline constexpr int kMaxSteps = 1000;
inline constexpr int kFewestEulerSteps = 10;
inline constexpr double kMaxGuidance = 100;
inline constexpr double kMaxVariation = 4;
inline constexpr double kMaxWeight = 1000;  // of a blend term, an expression term, a position
inline constexpr int kMaxCount = 10'000;
inline constexpr int kMaxBatch = 256;
inline constexpr int kMaxThreads = 1024;

/// Whether these settings draw blotches: the original's Euler asks the network ahead of where it
/// is, which few steps do not forgive. Not offered anywhere; requests that have it still repeat.
bool tooFewForEuler(const SamplingSettings& sampling);

/// What is wrong with `request`, if anything: the first fault, naming the field.
std::optional<Failure> faultOf(const GenerationRequest& request);
std::optional<Failure> faultOf(const SequenceRequest& request);

}  // namespace crossflow::core
