// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the products of a network in inference, as kernels of a GPU: sums with the
// norm behind them, the gate of a feed-forward half, depthwise convolutions, and what is laid side
// by side. NVRTC compiles it on the user's machine for the card that is there (device_kernels.h),
// the tests compile it for a processor. Nothing is included: what is used is the compiler's own.
// fp32 inside; f and h in the names say fp32 or bf16 at the ends. A row's result follows from the
// row alone. Widths are multiples of 8, and every row starts at a multiple of 16 bytes.

#ifndef CROSSFLOW_UNROLL
#define CROSSFLOW_UNROLL _Pragma("unroll")
#endif

typedef unsigned short Half;  // the bits of a bf16

struct __align__(16) FourWords {
  unsigned a, b, c, d;
};
struct __align__(8) TwoWords {
  unsigned a, b;
};

__device__ inline float low(unsigned word) {
  return __uint_as_float(word << 16);
}
__device__ inline float high(unsigned word) {
  return __uint_as_float(word & 0xffff0000u);
}
__device__ inline unsigned rounded(float value) {
  const unsigned bits = __float_as_uint(value);
  if ((bits & 0x7fffffffu) > 0x7f800000u) return 0x7fc0u;  // not a number
  return (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
}
__device__ inline unsigned pair(float first, float second) {
  return rounded(first) | rounded(second) << 16;
}
__device__ inline float widened(float value) {
  return value;
}
__device__ inline float widened(Half value) {
  return __uint_as_float(static_cast<unsigned>(value) << 16);
}

__device__ inline void load8(const float* from, float (&to)[8]) {
  const FourWords first = reinterpret_cast<const FourWords*>(from)[0];
  const FourWords second = reinterpret_cast<const FourWords*>(from)[1];
  to[0] = __uint_as_float(first.a);
  to[1] = __uint_as_float(first.b);
  to[2] = __uint_as_float(first.c);
  to[3] = __uint_as_float(first.d);
  to[4] = __uint_as_float(second.a);
  to[5] = __uint_as_float(second.b);
  to[6] = __uint_as_float(second.c);
  to[7] = __uint_as_float(second.d);
}
__device__ inline void load8(const Half* from, float (&to)[8]) {
  const FourWords all = *reinterpret_cast<const FourWords*>(from);
  to[0] = low(all.a);
  to[1] = high(all.a);
  to[2] = low(all.b);
  to[3] = high(all.b);
  to[4] = low(all.c);
  to[5] = high(all.c);
  to[6] = low(all.d);
  to[7] = high(all.d);
}
__device__ inline void store8(const float (&from)[8], float* to) {
  FourWords first, second;
  first.a = __float_as_uint(from[0]);
  first.b = __float_as_uint(from[1]);
  first.c = __float_as_uint(from[2]);
  first.d = __float_as_uint(from[3]);
  second.a = __float_as_uint(from[4]);
  second.b = __float_as_uint(from[5]);
  second.c = __float_as_uint(from[6]);
  second.d = __float_as_uint(from[7]);
  reinterpret_cast<FourWords*>(to)[0] = first;
  reinterpret_cast<FourWords*>(to)[1] = second;
}
__device__ inline void store8(const float (&from)[8], Half* to) {
  FourWords all;
  all.a = pair(from[0], from[1]);
  all.b = pair(from[2], from[3]);
  all.c = pair(from[4], from[5]);
  all.d = pair(from[6], from[7]);
  *reinterpret_cast<FourWords*>(to) = all;
}
__device__ inline void load2(const float* from, float& first, float& second) {
  const TwoWords both = *reinterpret_cast<const TwoWords*>(from);
  first = __uint_as_float(both.a);
  second = __uint_as_float(both.b);
}
__device__ inline void load2(const Half* from, float& first, float& second) {
  const unsigned both = *reinterpret_cast<const unsigned*>(from);
  first = low(both);
  second = high(both);
}
__device__ inline void store2(float first, float second, float* to) {
  TwoWords both;
  both.a = __float_as_uint(first);
  both.b = __float_as_uint(second);
  *reinterpret_cast<TwoWords*>(to) = both;
}
__device__ inline void store2(float first, float second, Half* to) {
  *reinterpret_cast<unsigned*>(to) = pair(first, second);
}

// Of all threads with this thread's threadIdx.y; blockDim.x is a multiple of 32. All threads of a
// block come here together.
__device__ inline float rowSum(float value) {
  __shared__ float parts[32];
  for (int lanes = 16; lanes > 0; lanes /= 2) value += __shfl_xor_sync(0xffffffffu, value, lanes);
  const int warps = blockDim.x / 32;
  if (warps == 1) return value;
  __syncthreads();  // the sum before this one has been read
  if (threadIdx.x % 32 == 0) parts[threadIdx.y * warps + threadIdx.x / 32] = value;
  __syncthreads();
  float whole = 0;
  for (int warp = 0; warp < warps; ++warp) whole += parts[threadIdx.y * warps + warp];
  return whole;
}

// The sum again, to go elsewhere: + plus [width] at to + row * step. Nowhere without to.
template <class Y>
struct Copy {
  Y* to;
  long long step;
  const Y* plus;  // may be absent
};

// sum = x + gate * branch, out = norm of it. Without branch the sum is x; without out only the sum
// is made. gate, scale and shift [batch, width], the next one `step` numbers on.
// kind 0: s / (length / sqrt(width) + epsilon) * scale; 1: (s - mean) / deviation * (1 + scale) +
// shift; 2: the same with scale alone. Threads: eight channels each along x, rows along y. sum may
// be x; x's rows lie xStep apart.
template <class X, class Y>
__device__ inline void addAndNorm(const X* x, long long xStep, const Y* branch, const float* gate,
                                  float* sum, Copy<Y> copy, const float* scale, const float* shift,
                                  long long step, Y* out, int rows, int rowsInBatch, int width,
                                  int kind, float epsilon) {
  const int column = threadIdx.x * 8, row = blockIdx.x * blockDim.y + threadIdx.y;
  const bool here = row < rows && column < width;
  const long long place = static_cast<long long>(row) * width + column;
  const long long values = row / rowsInBatch * step + column;
  float v[8] = {0, 0, 0, 0, 0, 0, 0, 0};
  if (here) {
    load8(x + row * xStep + column, v);
    if (branch != nullptr) {
      float more[8], by[8] = {1, 1, 1, 1, 1, 1, 1, 1};
      load8(branch + place, more);
      if (gate != nullptr) load8(gate + values, by);
      for (int i = 0; i < 8; ++i) v[i] += by[i] * more[i];
    }
    if (sum != nullptr) store8(v, sum + place);
    if (copy.to != nullptr) {
      float plus[8] = {0, 0, 0, 0, 0, 0, 0, 0};
      if (copy.plus != nullptr) load8(copy.plus + column, plus);
      for (int i = 0; i < 8; ++i) plus[i] += v[i];
      store8(plus, copy.to + row * copy.step + column);
    }
  }
  if (out == nullptr) return;
  float mean = 0, squares = 0;
  if (kind != 0) {
    float total = 0;
    for (int i = 0; i < 8; ++i) total += v[i];
    mean = rowSum(total) / width;
  }
  if (here)
    for (int i = 0; i < 8; ++i) squares += (v[i] - mean) * (v[i] - mean);
  squares = rowSum(squares);
  if (!here) return;
  float by[8], plus[8] = {0, 0, 0, 0, 0, 0, 0, 0};
  load8(scale + values, by);
  if (shift != nullptr) load8(shift + values, plus);
  const float n = static_cast<float>(width);
  const float factor = kind != 0 ? 1.0f / sqrtf(squares / n + epsilon)
                                 : 1.0f / (sqrtf(squares) * (1.0f / sqrtf(n)) + epsilon);
  const float one = kind == 1 ? 1.0f : 0.0f;
  for (int i = 0; i < 8; ++i) v[i] = (v[i] - mean) * factor * (one + by[i]) + plus[i];
  store8(v, out + place);
}

// gelu(a) * b. a, b [rows, width], each row `stride` numbers after the last; out's `outStride`.
template <class T>
__device__ inline void gate(const T* a, const T* b, long long stride, T* out, long long outStride,
                            int rows, int width) {
  const long long index = static_cast<long long>(blockIdx.x) * blockDim.x + threadIdx.x;
  const int eights = width / 8;
  if (index >= static_cast<long long>(rows) * eights) return;
  const long long row = index / eights;
  const int column = static_cast<int>(index - row * eights) * 8;
  float x[8], y[8];
  load8(a + row * stride + column, x);
  load8(b + row * stride + column, y);
  for (int i = 0; i < 8; ++i) y[i] *= 0.5f * x[i] * (1.0f + erff(x[i] * 0.70710678118654752f));
  store8(y, out + row * outStride + column);
}

// Each of eight sums over all threads with this thread's threadIdx.y, as rowSum; once a kernel.
__device__ inline void rowSums(float (&values)[8]) {
  __shared__ float parts[32 * 8];
  const int warps = blockDim.x / 32, first = threadIdx.y * warps;
  for (int i = 0; i < 8; ++i)
    for (int lanes = 16; lanes > 0; lanes /= 2)
      values[i] += __shfl_xor_sync(0xffffffffu, values[i], lanes);
  if (warps == 1) return;
  if (threadIdx.x % 32 == 0)
    for (int i = 0; i < 8; ++i) parts[(first + threadIdx.x / 32) * 8 + i] = values[i];
  __syncthreads();
  for (int i = 0; i < 8; ++i) {
    values[i] = 0;
    for (int warp = 0; warp < warps; ++warp) values[i] += parts[(first + warp) * 8 + i];
  }
}

template <class X, class Y>
__device__ inline void loadSum(const X* x, long long xStep, const Y* branch, int channels,
                               long long place, int channel, float& a, float& b) {
  load2(x + place * xStep + channel, a, b);
  if (branch == nullptr) return;
  float c, d;
  load2(branch + place * channels + channel, c, d);
  a += c;
  b += d;
}

// u = x + branch (x without one), sum = u + its convolution of 7 x 7, each channel for itself and
// zeros around, out = the sum's norm of kind 0. x [batch, height, width, channels], its rows xStep
// apart; taps [49,
// channels], channels a multiple of 64. What is not wanted is absent; `ofInput` is a copy of u.
// Threads: channels / 2 along x, picture's rows along y, eight columns each; blocks: tiles, batch.
template <class X, class Y>
__device__ inline void convolveAndNorm(const X* x, long long xStep, const Y* branch,
                                       Copy<Y> ofInput, const Y* taps, const Y* bias, float* sum,
                                       Copy<Y> copy, const float* scale, Y* out, int height,
                                       int width, int channels, float epsilon) {
  const int across = (width + 7) / 8, left = blockIdx.x % across * 8;
  const int row = blockIdx.x / across * blockDim.y + threadIdx.y, channel = 2 * threadIdx.x;
  const long long picture = static_cast<long long>(blockIdx.y) * height * width;
  float first[8] = {0, 0, 0, 0, 0, 0, 0, 0}, second[8] = {0, 0, 0, 0, 0, 0, 0, 0};
  for (int down = 0; down < 7; ++down) {
    const int line = row + down - 3;
    if (row >= height || line < 0 || line >= height) continue;
    const long long start = picture + static_cast<long long>(line) * width;
    float a[14], b[14];
    CROSSFLOW_UNROLL
    for (int i = 0; i < 14; ++i) {
      const int column = left + i - 3;
      a[i] = b[i] = 0;
      if (column >= 0 && column < width)
        loadSum(x, xStep, branch, channels, start + column, channel, a[i], b[i]);
    }
    CROSSFLOW_UNROLL
    for (int right = 0; right < 7; ++right) {
      float u, w;
      load2(taps + (down * 7 + right) * channels + channel, u, w);
      CROSSFLOW_UNROLL
      for (int i = 0; i < 8; ++i) {
        first[i] += u * a[i + right];
        second[i] += w * b[i + right];
      }
    }
  }
  float offset[2], plus[2] = {0, 0}, by[2], squares[8];
  load2(bias + channel, offset[0], offset[1]);
  load2(scale + channel, by[0], by[1]);
  if (copy.plus != nullptr) load2(copy.plus + channel, plus[0], plus[1]);
  const long long begin = picture + static_cast<long long>(row) * width + left;
  CROSSFLOW_UNROLL
  for (int i = 0; i < 8; ++i) {
    squares[i] = 0;
    if (row >= height || left + i >= width) continue;
    const long long at = begin + i, place = at * channels + channel;
    float u, w;
    loadSum(x, xStep, branch, channels, at, channel, u, w);
    if (ofInput.to != nullptr) store2(u, w, ofInput.to + at * ofInput.step + channel);
    first[i] += u + offset[0];
    second[i] += w + offset[1];
    if (sum != nullptr) store2(first[i], second[i], sum + place);
    if (copy.to != nullptr)
      store2(first[i] + plus[0], second[i] + plus[1], copy.to + at * copy.step + channel);
    squares[i] = first[i] * first[i] + second[i] * second[i];
  }
  rowSums(squares);
  const float one = 1.0f / sqrtf(static_cast<float>(channels));
  CROSSFLOW_UNROLL
  for (int i = 0; i < 8; ++i) {
    if (row >= height || left + i >= width) continue;
    const float factor = 1.0f / (sqrtf(squares[i]) * one + epsilon);
    store2(first[i] * factor * by[0], second[i] * factor * by[1],
           out + (begin + i) * channels + channel);
  }
}

// Two tensors [rows, width] side by side.
template <class Y>
__device__ inline void sideBySide(const float* a, const float* b, Y* out, int rows, int width) {
  const long long index = static_cast<long long>(blockIdx.x) * blockDim.x + threadIdx.x;
  const int eights = width / 4;  // of both
  if (index >= static_cast<long long>(rows) * eights) return;
  const long long row = index / eights;
  const int column = static_cast<int>(index - row * eights) * 8;
  const float* from = column < width ? a + row * width + column : b + row * width + column - width;
  float v[8];
  load8(from, v);
  store8(v, out + row * width * 2 + column);
}

template <class X>
struct Pieces {
  const X* from[72];
  int step[72];  // from row to row
};

// The layer norm of `count` tensors side by side. Each is [batch, rowsInBatch, width] with
// `batchRows` rows from one of the batch to the next; gain [count, width]; out
// [rows, count, width]. Blocks: rows; threads: 256.
template <class X, class Y>
__device__ inline void gatherNorm(const Pieces<X>& pieces, int count, int batchRows,
                                  int rowsInBatch, int width, const float* gain, Y* out,
                                  float epsilon) {
  const int row = blockIdx.x, eights = width / 8, all = count * eights;
  const long long start = row / rowsInBatch * batchRows + row % rowsInBatch;
  float mean = 0, squares = 0, seen = 0, v[8];
  for (int i = threadIdx.x; i < all; i += blockDim.x) {
    const int piece = i / eights;
    load8(pieces.from[piece] + start * pieces.step[piece] + (i - piece * eights) * 8, v);
    float here = 0, off = 0;
    for (int k = 0; k < 8; ++k) here += v[k];
    here /= 8;
    for (int k = 0; k < 8; ++k) off += (v[k] - here) * (v[k] - here);
    const float apart = here - mean, together = seen + 8;
    squares += off + apart * apart * seen * 8 / together;
    mean += apart * 8 / together;
    seen = together;
  }
  const float n = static_cast<float>(count) * static_cast<float>(width);
  const float whole = rowSum(mean * seen) / n;
  const float variance = rowSum(squares + seen * (mean - whole) * (mean - whole)) / n;
  const float factor = 1.0f / sqrtf(variance + epsilon);
  Y* to = out + static_cast<long long>(row) * count * width;
  for (int i = threadIdx.x; i < all; i += blockDim.x) {
    const int piece = i / eights;
    float by[8];
    load8(pieces.from[piece] + start * pieces.step[piece] + (i - piece * eights) * 8, v);
    load8(gain + static_cast<long long>(i) * 8, by);
    for (int k = 0; k < 8; ++k) v[k] = (v[k] - whole) * factor * by[k];
    store8(v, to + static_cast<long long>(i) * 8);
  }
}

#define CROSSFLOW_OF_TWO_TYPES(Ends, X, Y)                                                         \
  extern "C" __global__ void addAndNorm_##Ends(                                                    \
      const X* x, long long xStep, const Y* branch, const float* gate, float* sum, Copy<Y> copy,   \
      const float* scale, const float* shift, long long step, Y* out, int rows, int rowsInBatch,   \
      int width, int kind, float epsilon) {                                                        \
    addAndNorm(x, xStep, branch, gate, sum, copy, scale, shift, step, out, rows, rowsInBatch,      \
               width, kind, epsilon);                                                              \
  }                                                                                                \
  extern "C" __global__ void __launch_bounds__(512) convolveAndNorm_##Ends(                        \
      const X* x, long long xStep, const Y* branch, Copy<Y> ofInput, const Y* taps, const Y* bias, \
      float* sum, Copy<Y> copy, const float* scale, Y* out, int height, int width, int channels,   \
      float epsilon) {                                                                             \
    convolveAndNorm(x, xStep, branch, ofInput, taps, bias, sum, copy, scale, out, height, width,   \
                    channels, epsilon);                                                            \
  }                                                                                                \
  extern "C" __global__ void gatherNorm_##Ends(                                                    \
      const __grid_constant__ Pieces<X> pieces, int count, int batchRows, int rowsInBatch,         \
      int width, const float* gain, Y* out, float epsilon) {                                       \
    gatherNorm(pieces, count, batchRows, rowsInBatch, width, gain, out, epsilon);                  \
  }

#define CROSSFLOW_OF_ONE_TYPE(End, Y)                                                           \
  extern "C" __global__ void gate_##End(const Y* a, const Y* b, long long stride, Y* out,       \
                                        long long outStride, int rows, int width) {             \
    gate(a, b, stride, out, outStride, rows, width);                                            \
  }                                                                                             \
  extern "C" __global__ void sideBySide_##End(const float* a, const float* b, Y* out, int rows, \
                                              int width) {                                      \
    sideBySide(a, b, out, rows, width);                                                         \
  }

CROSSFLOW_OF_TWO_TYPES(ff, float, float)
CROSSFLOW_OF_TWO_TYPES(fh, float, Half)
CROSSFLOW_OF_TWO_TYPES(hh, Half, Half)
CROSSFLOW_OF_ONE_TYPE(f, float)
CROSSFLOW_OF_ONE_TYPE(h, Half)
