// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pickle/pickle_writer.h"

#include <bit>
#include <limits>

#include "models/base/error.h"
#include "models/base/little_endian.h"
#include "models/pickle/pickle_opcodes.h"

namespace crossflow::models {

using namespace pickle;

PickleWriter::PickleWriter(int protocol, TensorWriter writeTensor)
    : writeTensor_(std::move(writeTensor)) {
  opcode(kProto);
  opcode(static_cast<uint8_t>(protocol));
}

void PickleWriter::opcode(uint8_t code) {
  bytes_.push_back(static_cast<char>(code));
}

void PickleWriter::value(const ValueTree& tree) {
  struct Visitor {
    PickleWriter& writer;
    void operator()(std::monostate) const { writer.none(); }
    void operator()(bool value) const { writer.boolean(value); }
    void operator()(int64_t value) const { writer.integer(value); }
    void operator()(double value) const { writer.real(value); }
    void operator()(const std::string& value) const { writer.text(value); }
    void operator()(const at::Tensor& value) const { writer.writeTensor_(writer, value); }
    void operator()(const ValueList& value) const { writer.list(value); }
    void operator()(const ValueDict& value) const { writer.dict(value); }
  };
  std::visit(Visitor{*this}, tree.data);
}

void PickleWriter::none() {
  opcode(kNone);
}
void PickleWriter::boolean(bool value) {
  opcode(value ? kNewTrue : kNewFalse);
}

void PickleWriter::integer(int64_t value) {
  if (value >= 0 && value <= std::numeric_limits<uint8_t>::max()) {
    opcode(kBinInt1);
    opcode(static_cast<uint8_t>(value));
  } else if (value >= std::numeric_limits<int32_t>::min() &&
             value <= std::numeric_limits<int32_t>::max()) {
    opcode(kBinInt);
    appendLittleEndian(bytes_, static_cast<int32_t>(value));
  } else {
    opcode(kLong1);
    opcode(sizeof value);
    appendLittleEndian(bytes_, value);
  }
}

void PickleWriter::real(double value) {
  opcode(kBinFloat);
  appendLittleEndian(bytes_, __builtin_bswap64(std::bit_cast<uint64_t>(value)));
}

void PickleWriter::text(std::string_view value) {
  if (value.size() > UINT32_MAX) throw CheckpointError("A text is too long to be written.");
  opcode(kBinUnicode);
  appendLittleEndian(bytes_, static_cast<uint32_t>(value.size()));
  bytes_.append(value);
}

void PickleWriter::bytes(std::string_view value) {
  if (value.size() > UINT32_MAX) throw CheckpointError("An array of over 4 GB cannot be pickled.");
  opcode(kBinBytes);
  appendLittleEndian(bytes_, static_cast<uint32_t>(value.size()));
  bytes_.append(value);
}

void PickleWriter::global(std::string_view module, std::string_view name) {
  opcode(kGlobal);
  bytes_.append(module).append("\n").append(name).append("\n");
}

void PickleWriter::intTuple(at::IntArrayRef values) {
  mark();
  for (const int64_t value : values) integer(value);
  tuple();
}

void PickleWriter::emptyTuple() {
  opcode(kEmptyTuple);
}
void PickleWriter::mark() {
  opcode(kMark);
}
void PickleWriter::tuple() {
  opcode(kTuple);
}
void PickleWriter::emptyList() {
  opcode(kEmptyList);
}
void PickleWriter::appendOne() {
  opcode(kAppend);
}
void PickleWriter::call() {
  opcode(kReduce);
}
void PickleWriter::persistent() {
  opcode(kBinPersId);
}
void PickleWriter::build() {
  opcode(kBuild);
}

void PickleWriter::list(const ValueList& list) {
  if (!list.tuple) emptyList();
  mark();
  for (const ValueTree& item : list.items) value(item);
  opcode(list.tuple ? kTuple : kAppends);
}

void PickleWriter::dict(const ValueDict& dict) {
  if (dict.ordered) {
    global("collections", "OrderedDict");
    emptyTuple();
    call();
  } else {
    opcode(kEmptyDict);
  }
  mark();
  for (const auto& [key, item] : dict.items) {
    const std::string* name = std::get_if<std::string>(&key);
    name != nullptr ? text(*name) : integer(std::get<int64_t>(key));
    value(item);
  }
  opcode(kSetItems);
}

std::string PickleWriter::finish() {
  opcode(kStop);
  return std::move(bytes_);
}

}  // namespace crossflow::models
