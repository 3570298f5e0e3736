// SPDX-License-Identifier: GPL-3.0-or-later
// A library that answers like NVIDIA's driver, as FAKE_DRIVER tells it:
//   "CUDA-VERSION;NAME,MAJOR,MINOR;NAME,MAJOR,MINOR", or "error CODE" for a driver that fails.
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
  return parts;
}

std::string script() {
  const char* text = std::getenv("FAKE_DRIVER");
  return text == nullptr ? "13000" : text;
}

std::vector<std::string> card(int device) {
  return split(split(script(), ';').at(static_cast<size_t>(device) + 1), ',');
}

}  // namespace

extern "C" {

int cuInit(unsigned) {
  return script().rfind("error ", 0) == 0 ? std::stoi(script().substr(6)) : 0;
}
int cuDriverGetVersion(int* version) {
  *version = script().rfind("error ", 0) == 0 ? 13000 : std::stoi(split(script(), ';').at(0));
  return 0;
}
int cuDeviceGetCount(int* count) {
  *count = static_cast<int>(split(script(), ';').size()) - 1;
  return 0;
}
int cuDeviceGet(int* device, int ordinal) {
  *device = ordinal;
  return 0;
}
int cuDeviceGetName(char* name, int size, int device) {
  std::strncpy(name, card(device).at(0).c_str(), static_cast<size_t>(size));
  return 0;
}
int cuDeviceTotalMem_v2(size_t* bytes, int) {
  *bytes = size_t{8} << 30;
  return 0;
}
int cuDeviceGetAttribute(int* value, int attribute, int device) {
  *value = std::stoi(card(device).at(attribute == 75 ? 1 : 2));
  return 0;
}
int cuDeviceGetUuid_v2(unsigned char* uuid, int device) {
  for (int i = 0; i < 16; ++i) uuid[i] = static_cast<unsigned char>(16 * device + i);
  return 0;
}
}
