// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A backbone's evaluations recorded for its device: a guided one asks for thousands of small
// kernels, and asking takes a processor longer than a GPU needs to compute them. State, time and
// strength of guidance lie in fixed places that a repetition reads. Each recording keeps the memory
// of an evaluation.

#include <optional>
#include <string>

#include "models/backbones/guided_pass.h"
#include "models/cuda/recorder.h"

namespace crossflow::models {

class Recordings {
 public:
  explicit Recordings(Recorder recorder);
  ~Recordings();

  /// textVelocity(), or guidedVelocity() where `guidance` is given, recorded at the first time and
  /// repeated from then on. The first results of a recording are compared with plain ones. nullopt
  /// where nothing can be recorded: whoever asks computes it himself then. The first fault, or a
  /// result that differs, ends all recording and gives its memory back: whyNot() says why.
  std::optional<at::Tensor> velocity(const Pass& pass, const at::Tensor& z,
                                     std::optional<double> guidance);

  /// Gives all recordings back; what is asked for next is recorded again.
  void clear();
  /// Gives all recordings back and makes no others.
  void stop(const std::string& why);
  size_t count() const { return recordings_.size(); }
  /// Why nothing is recorded any more, empty if it is.
  const std::string& whyNot() const { return whyNot_; }
  /// whyNot() for users, once and only where something went wrong.
  std::string takeFault();

 private:
  struct Recording;
  Recording& find(const Pass& pass, const at::Tensor& z, bool guided);
  at::Tensor replay(const Pass& pass, const at::Tensor& z, std::optional<double> guidance);
  /// Throws Error unless the recording's result is the plain one.
  static void check(Recording& recording, const Pass& pass, std::optional<double> guidance);

  Recorder recorder_;
  std::vector<std::unique_ptr<Recording>> recordings_;  // newest first
  std::string whyNot_, fault_;
};

}  // namespace crossflow::models
