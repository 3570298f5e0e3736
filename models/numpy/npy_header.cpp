// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/numpy/npy_header.h"

#include <charconv>

#include "models/base/little_endian.h"
#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr size_t kVersionSize = 2, kMaxNpyHeader = 65535, kMaxDims = 8, kNpyAlignment = 64;

/// Reads the literals that occur: strings, True and False, tuples of counts.
class Literal {
 public:
  Literal(std::string_view text, const std::filesystem::path& file) : text_(text), file_(file) {}

  NpyHeader read() {
    NpyHeader header;
    unsigned seen = 0;
    expect('{');
    while (!accept('}')) {
      const std::string key = quoted();
      expect(':');
      if (key == "descr") {
        header.descr = quoted();
        seen |= 1;
      } else if (key == "fortran_order") {
        header.fortran = boolean();
        seen |= 2;
      } else if (key == "shape") {
        header.shape = counts();
        seen |= 4;
      } else {
        fail();
      }
      if (!accept(',') && peek() != '}') fail();
    }
    if (seen != 7 || peek() != '\0') fail();
    return header;
  }

 private:
  [[noreturn]] void fail() const {
    failFile(file_, "its header is not a description of an array at character ", at_,
             "; it is not a feature file, or it is damaged; make it again.");
  }

  char peek() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool accept(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!accept(c)) fail();
  }

  std::string quoted() {
    expect('\'');
    const size_t end = text_.find('\'', at_);
    if (end == std::string_view::npos) fail();
    std::string value(text_.substr(at_, end - at_));
    at_ = end + 1;
    return value;
  }

  bool boolean() {
    peek();
    for (const std::string_view word : {"True", "False"}) {
      if (!text_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      return word == "True";
    }
    fail();
  }

  std::vector<int64_t> counts() {
    std::vector<int64_t> values;
    expect('(');
    while (!accept(')')) {
      if (values.size() == kMaxDims) fail();
      peek();
      int64_t value = 0;
      const char* const end = text_.data() + text_.size();
      const auto [stop, error] = std::from_chars(text_.data() + at_, end, value);
      if (error != std::errc() || value < 0) fail();
      at_ = static_cast<size_t>(stop - text_.data());
      values.push_back(value);
      if (!accept(',') && peek() != ')') fail();
    }
    return values;
  }

  std::string_view text_;
  const std::filesystem::path& file_;
  size_t at_ = 0;
};

}  // namespace

NpyHeader parseNpyHeader(std::string_view bytes, const std::filesystem::path& file) {
  if (bytes.size() < kMagic.size() + kVersionSize || !bytes.starts_with(kMagic)) {
    failFile(file, "is no .npy file (it does not start as one).");
  }
  const int version = static_cast<unsigned char>(bytes[kMagic.size()]);
  const size_t lengthSize = version == 1 ? 2 : 4;
  const size_t start = kMagic.size() + kVersionSize + lengthSize;
  if (version < 1 || version > 3 || bytes.size() < start) {
    failFile(file, "is a .npy file of an unknown version or cut off.");
  }
  const char* const length = bytes.data() + kMagic.size() + kVersionSize;
  const uint64_t size =
      version == 1 ? loadLittleEndian<uint16_t>(length) : loadLittleEndian<uint32_t>(length);
  if (size > kMaxNpyHeader || size > bytes.size() - start) {
    failFile(file, "announces a header of ", size, " bytes, more than it has or needs.");
  }
  NpyHeader header = Literal(bytes.substr(start, size), file).read();
  header.size = start + size;
  return header;
}

std::string formatNpyHeader(std::string_view descr, const std::vector<int64_t>& shape) {
  std::string text = "{'descr': '" + std::string(descr) + "', 'fortran_order': False, 'shape': (";
  for (const int64_t size : shape) text += std::to_string(size) + ", ";
  text += "), }";
  const size_t before = kMagic.size() + kVersionSize + 2;
  while ((before + text.size() + 1) % kNpyAlignment != 0) text.push_back(' ');
  text.push_back('\n');
  std::string header(kMagic);
  header.append("\1\0", 2);
  appendLittleEndian(header, static_cast<uint16_t>(text.size()));
  return header + text;
}

}  // namespace crossflow::models
