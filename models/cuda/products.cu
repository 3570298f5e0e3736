// SPDX-License-Identifier: GPL-3.0-or-later
// Products by tensor cores with a last step that no library has: behind fused.cu in one program.
// From compute capability 8.0 on; on older cards nobody starts them. bf16 in and out, fp32 in
// between. What a warp does together is written as functions, which the tests have of their own.

#ifndef CROSSFLOW_EMULATED
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800

__device__ inline unsigned sharedAddress(const void* place) {
  return static_cast<unsigned>(__cvta_generic_to_shared(place));
}
// Eight numbers to shared memory while the work goes on; zeros where there are none.
__device__ inline void copyAside(Half* to, const Half* from, bool there) {
  asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(sharedAddress(to)), "l"(from),
               "r"(there ? 16 : 0)
               : "memory");
}
// Of the copies so far: one group.
__device__ inline void endGroup() {
  asm volatile("cp.async.commit_group;" ::: "memory");
}
// Until all groups but the last `kBehind` are there, as far as this thread began them.
template <int kBehind>
__device__ inline void waitForGroups() {
  asm volatile("cp.async.wait_group %0;" ::"n"(kBehind) : "memory");
}
// Four matrices of 8 x 8: lane l gives row l % 8 of matrix l / 8, and gets of each the numbers
// 2 * (l % 4) and the next of row l / 4.
__device__ inline void loadMatrices(const Half* row, unsigned (&to)[4]) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];"
               : "=r"(to[0]), "=r"(to[1]), "=r"(to[2]), "=r"(to[3])
               : "r"(sharedAddress(row))
               : "memory");
}
// sums[m][n] += a[m] b[n]: 16 x 16 by 16 x 8, as the lanes of a warp hold them.
template <int kM, int kN>
__device__ inline void multiplyAdd(const unsigned (&a)[kM][4], const unsigned (&b)[kN][2],
                                   float (&sums)[kM][kN][4]) {
#pragma unroll
  for (int m = 0; m < kM; ++m)
#pragma unroll
    for (int n = 0; n < kN; ++n)
      asm volatile(
          "mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0, %1, %2, %3}, "
          "{%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
          : "+f"(sums[m][n][0]), "+f"(sums[m][n][1]), "+f"(sums[m][n][2]), "+f"(sums[m][n][3])
          : "r"(a[m][0]), "r"(a[m][1]), "r"(a[m][2]), "r"(a[m][3]), "r"(b[n][0]), "r"(b[n][1]));
}

#else

__device__ inline void copyAside(Half*, const Half*, bool) {}
__device__ inline void endGroup() {}
template <int kBehind>
__device__ inline void waitForGroups() {}
__device__ inline void loadMatrices(const Half*, unsigned (&)[4]) {}
template <int kM, int kN>
__device__ inline void multiplyAdd(const unsigned (&)[kM][4], const unsigned (&)[kN][2],
                                   float (&)[kM][kN][4]) {}

#endif
#endif

// A slice of 32 of the depth of some rows; the eights of four rows in a column lie in different
// banks.
__device__ inline Half* eightOf(Half* slice, int row, int eight) {
  return slice + row * 32 + (eight ^ (row / 2 % 4)) * 8;
}

// `count` rows from `first` on of a matrix [rows, depth], the depth from `start` on; zeros outside.
__device__ inline void copySlice(const Half* matrix, int first, int rows, int depth, int start,
                                 int count, Half* slice) {
  for (int i = threadIdx.x; i < count * 4; i += blockDim.x) {
    const int row = i / 4, eight = i % 4, column = start + eight * 8;
    const bool there = first + row < rows && column < depth;
    const long long place = static_cast<long long>(first + row) * depth + column;
    copyAside(eightOf(slice, row, eight), there ? matrix + place : matrix, there);
  }
}

// out = gelu(x first^T + firstBias) * (x second^T + secondBias). x [rows, depth], the weights
// [width, depth], out [rows, width], its rows outStride apart; depth and width are multiples of 8.
// Threads: 256; blocks: 128 rows along x, 64 columns along y. Each of eight warps has 32 rows and
// 32 columns of both products.
extern "C" __global__ void __launch_bounds__(256, 2)
    productGate_h(const Half* x, const Half* first, const Half* second, const Half* firstBias,
                  const Half* secondBias, Half* out, long long outStride, int rows, int depth,
                  int width) {
  __shared__ __align__(16) Half slices[3][256 * 32];  // three on their way: x, first, second
  const int top = blockIdx.x * 128, left = blockIdx.y * 64, lane = threadIdx.x % 32;
  const int down = threadIdx.x / 64 * 32, across = threadIdx.x / 32 % 2 * 32;
  const int count = (depth + 31) / 32;
  const auto fetch = [&](int index) {
    if (index < count) {
      Half* slice = slices[index % 3];
      copySlice(x, top, rows, depth, index * 32, 128, slice);
      copySlice(first, left, width, depth, index * 32, 64, slice + 128 * 32);
      copySlice(second, left, width, depth, index * 32, 64, slice + 192 * 32);
    }
    endGroup();
  };
  float sums[2][8][4];
  CROSSFLOW_UNROLL
  for (int m = 0; m < 2; ++m) {
    CROSSFLOW_UNROLL
    for (int n = 0; n < 8; ++n) {
      CROSSFLOW_UNROLL
      for (int i = 0; i < 4; ++i) sums[m][n][i] = 0;
    }
  }
  fetch(0);
  fetch(1);
  for (int index = 0; index < count; ++index) {
    waitForGroups<1>();
    __syncthreads();  // it is there for all, and the one before it has been read
    fetch(index + 2);
    Half* slice = slices[index % 3];
    CROSSFLOW_UNROLL
    for (int eight = 0; eight < 4; eight += 2) {
      unsigned a[2][4], b[8][2];
      CROSSFLOW_UNROLL
      for (int m = 0; m < 2; ++m)
        loadMatrices(eightOf(slice, down + m * 16 + lane % 16, eight + lane / 16), a[m]);
      CROSSFLOW_UNROLL
      for (int n = 0; n < 8; n += 2) {
        unsigned four[4];
        const int row = 128 + n / 4 * 64 + across + n % 4 * 8 + lane / 16 * 8 + lane % 8;
        loadMatrices(eightOf(slice, row, eight + lane / 8 % 2), four);
        b[n][0] = four[0];
        b[n][1] = four[1];
        b[n + 1][0] = four[2];
        b[n + 1][1] = four[3];
      }
      multiplyAdd(a, b, sums);
    }
  }
  CROSSFLOW_UNROLL
  for (int n = 0; n < 4; ++n) {
    const int column = left + across + n * 8 + lane % 4 * 2;
    if (column >= width) continue;
    float a[2], b[2];
    load2(firstBias + column, a[0], a[1]);
    load2(secondBias + column, b[0], b[1]);
    CROSSFLOW_UNROLL
    for (int i = 0; i < 4; ++i) {  // two rows of each of two matrices
      const int row = top + down + i / 2 * 16 + i % 2 * 8 + lane / 4;
      if (row >= rows) continue;
      float gated[2];
      CROSSFLOW_UNROLL
      for (int k = 0; k < 2; ++k) {
        const float u = sums[i / 2][n][i % 2 * 2 + k] + a[k];
        const float w = sums[i / 2][n + 4][i % 2 * 2 + k] + b[k];
        gated[k] = 0.5f * u * (1.0f + erff(u * 0.70710678118654752f)) * w;
      }
      store2(gated[0], gated[1], out + row * outStride + column);
    }
  }
}
