// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/safetensors_header.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "models/files/dtype_names.h"
#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr size_t kMaxEntries = 65536, kMaxEntryName = 1024, kMaxHeaderDims = 8;
constexpr uint64_t kMaxTensorBytes = uint64_t{64} << 30;

/// Takes the parser's events without building a document: a header of 100 MB stays 100 MB, and
/// duplicate keys are seen.
class HeaderEvents : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit HeaderEvents(const std::filesystem::path& file) : file_(file) {}

  SafetensorsHeader header;

  bool null() override { return unexpected(); }
  bool boolean(bool) override { return unexpected(); }
  bool number_integer(number_integer_t) override { return unexpected(); }
  bool number_float(number_float_t, const string_t&) override { return unexpected(); }
  bool binary(binary_t&) override { return unexpected(); }

  bool number_unsigned(number_unsigned_t value) override {
    if (!inList_ || value > static_cast<uint64_t>(INT64_MAX)) return unexpected();
    if (numbers_.size() >= kMaxHeaderDims) fail(Sentence::tr("has more than 8 dimensions"));
    numbers_.push_back(value);
    return true;
  }

  bool string(string_t& text) override {
    if (inMetadata_) {
      if (!header.metadata.emplace(field_, text).second) failTwice();
      return true;
    }
    if (depth_ != 2 || field_ != "dtype" || inList_) return unexpected();
    const auto dtype = dtypeFromSafetensors(text);
    if (!dtype) fail(Sentence::tr("has a dtype this program does not know"));
    header.entries.back().dtype = *dtype;
    return setOnce(kDtype);
  }

  bool start_object(size_t) override {
    if (inList_ || ++depth_ > 2) return unexpected();
    return true;
  }

  bool end_object() override {
    --depth_;
    if (depth_ == 1 && !inMetadata_ && seen_ != (kDtype | kShape | kOffsets)) {
      fail(Sentence::tr("lacks its dtype, shape or data_offsets"));
    }
    inMetadata_ = false;
    return true;
  }

  bool key(string_t& text) override {
    if (text.size() > kMaxEntryName) return unexpected();
    if (depth_ == 1) return startEntry(text);
    field_ = text;
    return true;
  }

  bool start_array(size_t) override {
    if (depth_ != 2 || inMetadata_ || inList_) return unexpected();
    inList_ = true;
    numbers_.clear();
    return true;
  }

  bool end_array() override {
    inList_ = false;
    SafetensorsEntry& entry = header.entries.back();
    if (field_ == "shape") {
      entry.shape.assign(numbers_.begin(), numbers_.end());
      return setOnce(kShape);
    }
    if (field_ != "data_offsets" || numbers_.size() != 2) return unexpected();
    entry.begin = numbers_[0];
    entry.end = numbers_[1];
    return setOnce(kOffsets);
  }

  bool parse_error(size_t position, const std::string&, const nlohmann::json::exception&) override {
    failAt(position);
  }
  [[noreturn]] void failAt(size_t position) const {
    failFile(
        file_,
        Sentence::tr("its header is not valid JSON at byte %1; the file is damaged, get it again.",
                     position + 8));
  }

 private:
  static constexpr unsigned kDtype = 1, kShape = 2, kOffsets = 4;

  bool startEntry(const std::string& name) {
    if (!names_.insert(name).second) {
      field_ = name;
      failTwice();
    }
    inMetadata_ = name == "__metadata__";
    seen_ = 0;
    if (inMetadata_) return true;
    if (header.entries.size() >= kMaxEntries) {
      failFile(file_, Sentence::tr("holds more than %1 tensors.", kMaxEntries));
    }
    header.entries.emplace_back().name = name;
    return true;
  }

  bool setOnce(unsigned field) {
    if ((seen_ & field) != 0) failTwice();
    seen_ |= field;
    return true;
  }

  bool unexpected() const {
    failFile(file_, Sentence::tr("its header has something unexpected near \"%1\"; the file is "
                                 "damaged or not a safetensors file.",
                                 lastName()));
  }
  [[noreturn]] void fail(const Sentence& what) const {
    failFile(file_, Sentence::tr("tensor \"%1\" %2; get the file again.", lastName(), what));
  }
  [[noreturn]] void failTwice() const {
    failFile(file_, Sentence::tr("its header names \"%1\" twice; get the file again.",
                                 field_.substr(0, 100)));
  }
  Sentence lastName() const {
    return header.entries.empty() ? Sentence::tr("the start")
                                  : Sentence(header.entries.back().name.substr(0, 100));
  }

  const std::filesystem::path& file_;
  std::unordered_set<std::string> names_;
  std::string field_;
  std::vector<uint64_t> numbers_;
  int depth_ = 0;
  bool inList_ = false, inMetadata_ = false;
  unsigned seen_ = 0;
};

void checkSize(const SafetensorsEntry& entry, const std::filesystem::path& file) {
  // Of an empty tensor too: its strides are products of the other sizes.
  unsigned __int128 bytes = c10::elementSize(entry.dtype);
  bool empty = false;
  for (const int64_t size : entry.shape) {
    empty = empty || size == 0;
    bytes *= static_cast<uint64_t>(std::max<int64_t>(size, 1));
    if (bytes > kMaxTensorBytes) {
      failFile(file,
               Sentence::tr("tensor \"%1\" claims to be larger than 64 GiB; get the file again.",
                            entry.name));
    }
  }
  if (empty) bytes = 0;
  if (entry.end < entry.begin || entry.end - entry.begin != static_cast<uint64_t>(bytes)) {
    failFile(file, Sentence::tr(
                       "tensor \"%1\" has %2 bytes where its shape needs %3; get the file again.",
                       entry.name, static_cast<int64_t>(entry.end - entry.begin),
                       static_cast<uint64_t>(bytes)));
  }
}

}  // namespace

SafetensorsHeader parseSafetensorsHeader(std::string_view json, uint64_t dataBytes,
                                         const std::filesystem::path& file) {
  HeaderEvents events(file);
  // The parser takes it for the end, and whatever followed would not be looked at.
  if (const size_t zero = json.find('\0'); zero != json.npos) events.failAt(zero);
  nlohmann::json::sax_parse(json, &events);
  std::vector<SafetensorsEntry>& entries = events.header.entries;
  for (const SafetensorsEntry& entry : entries) checkSize(entry, file);
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  uint64_t at = 0;
  for (const SafetensorsEntry& entry : entries) {
    if (entry.begin != at) {
      failFile(
          file,
          entry.begin < at
              ? Sentence::tr(
                    "tensor \"%1\" overlaps another at byte %2 of the data; get the file again.",
                    entry.name, entry.begin)
              : Sentence::tr("tensor \"%1\" leaves a gap before it at byte %2 of the data; get "
                             "the file again.",
                             entry.name, entry.begin));
    }
    at = entry.end;
  }
  if (at != dataBytes) {
    failFile(file, at > dataBytes
                       ? Sentence::tr("has %1 bytes of data where its header tells %2; the file is "
                                      "incomplete, get it again.",
                                      dataBytes, at)
                       : Sentence::tr(
                             "has %1 bytes of data where its header tells %2; get the file again.",
                             dataBytes, at));
  }
  return std::move(events.header);
}

}  // namespace crossflow::models
