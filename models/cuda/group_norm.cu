// SPDX-License-Identifier: GPL-3.0-or-later
// The norm of groups of channels, with the SiLU behind it, for pictures with channels last: behind
// fused.cu in one program. Two kernels, for a group's mean is known when all of a picture has been
// read. Pieces of a picture are as large as the picture makes them, whatever card and company.

#ifndef CROSSFLOW_EMULATED
// Of the bits of an fp16: no header is there that knows the type.
__device__ inline float wideOfReal16(unsigned short bits) {
  float value;
  asm("cvt.f32.f16 %0, %1;" : "=f"(value) : "h"(bits));
  return value;
}
__device__ inline unsigned short real16Of(float value) {
  unsigned short bits;
  asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(value));
  return bits;
}
#endif

struct Real16 {
  unsigned short bits;
};

__device__ inline float widened(Real16 value) {
  return wideOfReal16(value.bits);
}
__device__ inline void load8(const Real16* from, float (&to)[8]) {
  const FourWords all = *reinterpret_cast<const FourWords*>(from);
  const unsigned words[4] = {all.a, all.b, all.c, all.d};
  for (int i = 0; i < 8; ++i)
    to[i] = wideOfReal16(static_cast<unsigned short>(words[i / 2] >> (i % 2 * 16)));
}
__device__ inline void store8(const float (&from)[8], Real16* to) {
  unsigned words[4];
  for (int i = 0; i < 4; ++i)
    words[i] = real16Of(from[2 * i]) | static_cast<unsigned>(real16Of(from[2 * i + 1])) << 16;
  FourWords all;
  all.a = words[0];
  all.b = words[1];
  all.c = words[2];
  all.d = words[3];
  *reinterpret_cast<FourWords*>(to) = all;
}

// A picture, and how it is cut: `count` pieces of `inPiece` places, the last one shorter. Channels
// are a multiple of 8 and at most 4096, groups at most 512 and divide them.
struct Cut {
  int places, channels, groups, inPiece, count;
};

// Mean and sum of squares around it, of one group and more numbers than one.
struct Moments {
  float mean, squares, seen;

  __device__ inline void add(float otherMean, float otherSquares, float more) {
    if (more == 0) return;
    const float apart = otherMean - mean, together = seen + more;
    squares += otherSquares + apart * apart * seen * more / together;
    mean += apart * more / together;
    seen = together;
  }
};

// Mean and squares of each group in a piece: [batch, count, groups, 2]. x [batch, places,
// channels]. Blocks: pieces, batch; threads: 512, eight channels each.
template <class X>
__device__ inline void momentsOfGroups(const X* x, float* moments, Cut cut) {
  __shared__ float sums[512 * 8], squares[512 * 8];
  const int eights = cut.channels / 8, rows = blockDim.x / eights, row = threadIdx.x / eights;
  const int column = threadIdx.x % eights * 8, inGroup = cut.channels / cut.groups;
  const int begin = blockIdx.x * cut.inPiece;
  const int end = begin + cut.inPiece < cut.places ? begin + cut.inPiece : cut.places;
  const X* from = x + static_cast<long long>(blockIdx.y) * cut.places * cut.channels;
  const X* first = from + static_cast<long long>(begin) * cut.channels;
  // Sums of what is off one number of the group, so that small differences of large numbers count.
  float shift[8], sum[8] = {0, 0, 0, 0, 0, 0, 0, 0}, square[8] = {0, 0, 0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 8; ++i) shift[i] = widened(first[(column + i) / inGroup * inGroup]);
  if (row < rows) {
    for (int place = begin + row; place < end; place += rows) {
      float v[8];
      load8(from + static_cast<long long>(place) * cut.channels + column, v);
      for (int i = 0; i < 8; ++i) {
        const float off = v[i] - shift[i];
        sum[i] += off;
        square[i] += off * off;
      }
    }
    for (int i = 0; i < 8; ++i) {
      sums[row * cut.channels + column + i] = sum[i];
      squares[row * cut.channels + column + i] = square[i];
    }
  }
  __syncthreads();
  for (int channel = threadIdx.x; channel < cut.channels; channel += blockDim.x)
    for (int i = 1; i < rows; ++i) {
      sums[channel] += sums[i * cut.channels + channel];
      squares[channel] += squares[i * cut.channels + channel];
    }
  __syncthreads();
  if (threadIdx.x >= cut.groups) return;
  const int group = threadIdx.x;
  float all = 0, allSquares = 0;
  for (int i = 0; i < inGroup; ++i) {
    all += sums[group * inGroup + i];
    allSquares += squares[group * inGroup + i];
  }
  const float n = static_cast<float>(end - begin) * static_cast<float>(inGroup);
  const long long piece = static_cast<long long>(blockIdx.y) * cut.count + blockIdx.x;
  float* to = moments + (piece * cut.groups + group) * 2;
  to[0] = widened(first[group * inGroup]) + all / n;
  to[1] = allSquares - all * all / n;
}

// out = the norm of x, or its SiLU, by the moments of all pieces; weight and bias [channels].
// Blocks and threads as above.
template <class X>
__device__ inline void normOfGroups(const X* x, const float* moments, const X* weight,
                                    const X* bias, X* out, Cut cut, int silu, float epsilon) {
  __shared__ float parts[512 * 3], means[512], factors[512];
  const int inGroup = cut.channels / cut.groups, helpers = blockDim.x / cut.groups;
  const int group = threadIdx.x % cut.groups, helper = threadIdx.x / cut.groups;
  Moments part = {0, 0, 0};
  const float* known = moments + static_cast<long long>(blockIdx.y) * cut.count * cut.groups * 2;
  for (int piece = helper; helper < helpers && piece < cut.count; piece += helpers) {
    const int left = cut.places - piece * cut.inPiece;
    const int here = left < cut.inPiece ? left : cut.inPiece;
    const float* of = known + (piece * cut.groups + group) * 2;
    part.add(of[0], of[1], static_cast<float>(here) * static_cast<float>(inGroup));
  }
  parts[threadIdx.x * 3] = part.mean;
  parts[threadIdx.x * 3 + 1] = part.squares;
  parts[threadIdx.x * 3 + 2] = part.seen;
  __syncthreads();
  if (threadIdx.x < cut.groups) {
    for (int i = 1; i < helpers; ++i) {
      const float* other = parts + (i * cut.groups + group) * 3;
      part.add(other[0], other[1], other[2]);
    }
    means[group] = part.mean;
    factors[group] = 1.0f / sqrtf(part.squares / part.seen + epsilon);
  }
  __syncthreads();
  const int eights = cut.channels / 8, rows = blockDim.x / eights, row = threadIdx.x / eights;
  const int column = threadIdx.x % eights * 8, begin = blockIdx.x * cut.inPiece;
  const int end = begin + cut.inPiece < cut.places ? begin + cut.inPiece : cut.places;
  if (row >= rows) return;
  float by[8], plus[8];
  load8(weight + column, by);
  load8(bias + column, plus);
  for (int i = 0; i < 8; ++i) {
    by[i] *= factors[(column + i) / inGroup];
    plus[i] -= means[(column + i) / inGroup] * by[i];
  }
  const long long start = static_cast<long long>(blockIdx.y) * cut.places * cut.channels + column;
  for (int place = begin + row; place < end; place += rows) {
    const long long at = start + static_cast<long long>(place) * cut.channels;
    float v[8];
    load8(x + at, v);
    for (int i = 0; i < 8; ++i) {
      v[i] = v[i] * by[i] + plus[i];
      if (silu != 0) v[i] /= 1.0f + expf(-v[i]);
    }
    store8(v, out + at);
  }
}

#define CROSSFLOW_GROUP_NORM(End, X)                                                            \
  extern "C" __global__ void __launch_bounds__(512)                                             \
      groupMoments_##End(const X* x, float* moments, Cut cut) {                                 \
    momentsOfGroups(x, moments, cut);                                                           \
  }                                                                                             \
  extern "C" __global__ void __launch_bounds__(512)                                             \
      groupNorm_##End(const X* x, const float* moments, const X* weight, const X* bias, X* out, \
                      Cut cut, int silu, float epsilon) {                                       \
    normOfGroups(x, moments, weight, bias, out, cut, silu, epsilon);                            \
  }

CROSSFLOW_GROUP_NORM(f, float)
CROSSFLOW_GROUP_NORM(h, Half)
CROSSFLOW_GROUP_NORM(r, Real16)
