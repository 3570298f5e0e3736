// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/weight_pass.h"

#include <cmath>
#include <cstring>
#include <numeric>

#include "models/kernels/each_processor.h"
#include "models/kernels/parallel_for.h"
#include "models/kernels/plain_operators.h"
#include "models/torch.h"

namespace crossflow::training {

namespace {

namespace lanes = models::lanes;
using lanes::Floats;
using lanes::kMostLanes;

constexpr int64_t kPiece = 1 << 15;  // numbers, in whole registers

struct Piece {
  std::size_t tensor;
  int64_t begin, end;
};

std::vector<Piece> piecesOf(const std::vector<int64_t>& sizes) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    for (int64_t begin = 0; begin < sizes[i]; begin += kPiece)
      pieces.push_back({i, begin, std::min(sizes[i], begin + kPiece)});
  return pieces;
}

/// The same for all numbers of a tensor.
struct PassFactors {
  float clip, keep, share1, beta2, share2, step, root, eps, averageShare;
};

struct PassPointers {
  float *value, *average, *first, *second;
  const float* gradient;  // null: only the average moves
};

template <class R>
CROSSFLOW_INLINE void towards(const Floats<R>& value, float share, Floats<R>& average) {
  average = share < 0.5f ? average + share * (value - average)
                         : value - (value - average) * (1.0f - share);
}

/// To 2e-7 of the value: the bits' first guess of 1/√x, and Newton's method three times. A call for
/// each lane's root would cost more than everything else here.
template <class R>
CROSSFLOW_INLINE void squareRoot(const Floats<R>& x, Floats<R>& to) {
  typename R::Words bits;
  std::memcpy(&bits, &x, sizeof bits);
  bits = 0x5f375a86 - (bits >> 1);
  Floats<R> guess;
  std::memcpy(&guess, &bits, sizeof guess);
  for (int i = 0; i < 3; ++i) guess *= 1.5f - 0.5f * (x * guess) * guess;
  to = x * guess;
}

template <class R>
CROSSFLOW_INLINE void passOver(const PassPointers& p, const PassFactors& f, int64_t i) {
  Floats<R> value, average, gradient, first, second;
  R::load(p.value + i, value);
  R::load(p.average + i, average);
  if (p.gradient != nullptr) {
    R::load(p.gradient + i, gradient);
    R::load(p.first + i, first);
    R::load(p.second + i, second);
    gradient *= f.clip;
    towards<R>(gradient, f.share1, first);
    second = second * f.beta2 + f.share2 * gradient * gradient;
    Floats<R> root;
    squareRoot<R>(second, root);
    value = value * f.keep - f.step * first / (root * f.root + f.eps);
    R::store(first, p.first + i);
    R::store(second, p.second + i);
    R::store(value, p.value + i);
  }
  towards<R>(value, f.averageShare, average);
  R::store(average, p.average + i);
}

template <class R>
CROSSFLOW_INLINE void passOverRange(const PassPointers& p, const PassFactors& f, int64_t begin,
                                    int64_t end) {
  for (int64_t i = begin; i < end; i += R::kLanes) passOver<R>(p, f, i);
}

void passOverWhole(const PassPointers& p, const PassFactors& f, int64_t begin, int64_t end) {
  lanes::onThisProcessor([&]<class R>(R) CROSSFLOW_HERE { passOverRange<R>(p, f, begin, end); });
}

/// What is left behind the last whole register, by way of one.
void passOverRest(const PassPointers& p, const PassFactors& f, int64_t begin, int64_t end) {
  const auto bytes = static_cast<std::size_t>(end - begin) * sizeof(float);
  float room[5][kMostLanes] = {};
  float* const from[] = {p.value, p.average, p.first, p.second, const_cast<float*>(p.gradient)};
  for (int k = 0; k < 5; ++k)
    if (from[k] != nullptr) std::memcpy(room[k], from[k] + begin, bytes);
  const PassPointers own{room[0], room[1], room[2], room[3],
                         p.gradient == nullptr ? nullptr : room[4]};
  passOverWhole(own, f, 0, kMostLanes);
  for (int k = 0; k < 4; ++k)
    if (from[k] != nullptr) std::memcpy(from[k] + begin, room[k], bytes);
}

PassFactors factorsOf(const WeightPlaces& w, const WeightPassOptions& o) {
  const auto narrow = [](double value) { return static_cast<float>(value); };
  return {narrow(o.clip),
          narrow(1 - o.lr * w.decay),
          narrow(1 - o.beta1),
          narrow(o.beta2),
          narrow(1 - o.beta2),
          narrow(o.lr / (1 - std::pow(o.beta1, w.step))),
          narrow(1 / std::sqrt(1 - std::pow(o.beta2, w.step))),
          narrow(o.eps),
          narrow(1 - o.averageRate)};
}

PassPointers pointersOf(const WeightPlaces& w) {
  const auto at = [](const at::Tensor& tensor) {
    return tensor.defined() ? tensor.mutable_data_ptr<float>() : nullptr;
  };
  return {at(w.value), at(w.average), at(w.first), at(w.second), at(w.gradient)};
}

template <class R>
CROSSFLOW_INLINE double squaresOf(const float* from, int64_t count) {
  Floats<R> sums[4] = {};
  int64_t i = 0;
  for (; i + 4 * R::kLanes <= count; i += 4 * R::kLanes)
    for (int64_t k = 0; k < 4; ++k) {
      Floats<R> value;
      R::load(from + i + k * R::kLanes, value);
      sums[k] += value * value;
    }
  double total = R::sum((sums[0] + sums[1]) + (sums[2] + sums[3]));
  for (; i < count; ++i) total += static_cast<double>(from[i]) * from[i];
  return total;
}

}  // namespace

bool weightPassFits(const at::Tensor& tensor) {
  return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.is_contiguous() &&
         !models::PlainOperators::wanted();
}

void passOverWeights(const std::vector<WeightPlaces>& weights, const WeightPassOptions& options) {
  std::vector<int64_t> sizes;
  std::vector<PassPointers> pointers;
  std::vector<PassFactors> factors;
  for (const WeightPlaces& weight : weights) {
    sizes.push_back(weight.value.numel());
    pointers.push_back(pointersOf(weight));
    factors.push_back(factorsOf(weight, options));
  }
  const std::vector<Piece> pieces = piecesOf(sizes);
  models::parallelFor(0, static_cast<int64_t>(pieces.size()), 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const Piece& piece = pieces[static_cast<std::size_t>(i)];
      const int64_t whole = piece.begin + (piece.end - piece.begin) / kMostLanes * kMostLanes;
      passOverWhole(pointers[piece.tensor], factors[piece.tensor], piece.begin, whole);
      if (whole < piece.end)
        passOverRest(pointers[piece.tensor], factors[piece.tensor], whole, piece.end);
    }
  });
  for (const WeightPlaces& weight : weights) {
    weight.average.unsafeGetTensorImpl()->bump_version();
    if (weight.gradient.defined()) weight.value.unsafeGetTensorImpl()->bump_version();
  }
}

double normOfAll(const std::vector<at::Tensor>& gradients) {
  std::vector<int64_t> sizes;
  sizes.reserve(gradients.size());
  for (const at::Tensor& gradient : gradients) sizes.push_back(gradient.numel());
  const std::vector<Piece> pieces = piecesOf(sizes);
  std::vector<double> squares(pieces.size());
  models::parallelFor(0, static_cast<int64_t>(pieces.size()), 1, [&](int64_t begin, int64_t end) {
    for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
      const Piece& piece = pieces[i];
      const float* from = gradients[piece.tensor].const_data_ptr<float>() + piece.begin;
      lanes::onThisProcessor([&]<class R>(R) CROSSFLOW_HERE {
        squares[i] = squaresOf<R>(from, piece.end - piece.begin);
      });
    }
  });
  return std::sqrt(std::accumulate(squares.begin(), squares.end(), 0.0));
}

}  // namespace crossflow::training
