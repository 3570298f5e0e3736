// SPDX-License-Identifier: GPL-3.0-or-later
// A library that answers like NVIDIA's management library: cards have 6 GiB free, slices 3.
#include <cstdint>
#include <cstring>

extern "C" {

int nvmlInit_v2() {
  return 0;
}
int nvmlShutdown() {
  return 0;
}
int nvmlDeviceGetHandleByUUID(const char* uuid, void** handle) {
  static char card, slice;
  *handle = std::strncmp(uuid, "MIG-", 4) == 0 ? &slice : &card;
  return std::strlen(uuid) == 40 ? 0 : 6;  // not found
}
struct Memory {
  unsigned long long total, free, used;
};
int nvmlDeviceGetMemoryInfo(void* handle, Memory* memory) {
  void* slice = nullptr;
  nvmlDeviceGetHandleByUUID("MIG-10111213-1415-1617-1819-1a1b1c1d1e1f", &slice);
  const unsigned long long free = handle == slice ? 3 : 6;
  *memory = {8ULL << 30, free << 30, (8 - free) << 30};
  return 0;
}
}
