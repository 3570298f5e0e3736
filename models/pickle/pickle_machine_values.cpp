// SPDX-License-Identifier: GPL-3.0-or-later
// The opcodes that push plain values: numbers, texts, bytes.
#include <bit>

#include "models/pickle/pickle_machine.h"
#include "models/pickle/pickle_opcodes.h"

namespace crossflow::models {

using namespace pickle;

bool PickleMachine::runScalar(uint8_t opcode) {
  switch (opcode) {
    case kProto: {
      const uint8_t protocol = takeNumber<uint8_t>();
      if (protocol < 2 || protocol > 5) fail(Sentence::tr("asks for a protocol other than 2 to 5"));
      return true;
    }
    case kFrame:
      if (takeNumber<uint64_t>() > bytes_.size() - at_) failCutOff();
      return true;
    case kNone:
      push(make(PickleKind::None));
      return true;
    case kNewTrue:
    case kNewFalse:
      push(make(PickleKind::Bool));
      graph_.nodes.back().truth = opcode == kNewTrue;
      return true;
    case kBinInt:
      push(make(PickleKind::Int));
      graph_.nodes.back().integer = takeNumber<int32_t>();
      return true;
    case kBinInt1:
      push(make(PickleKind::Int));
      graph_.nodes.back().integer = takeNumber<uint8_t>();
      return true;
    case kBinInt2:
      push(make(PickleKind::Int));
      graph_.nodes.back().integer = takeNumber<uint16_t>();
      return true;
    case kLong1:
      pushLong(takeNumber<uint8_t>());
      return true;
    case kBinFloat: {
      push(make(PickleKind::Float));
      const uint64_t bits = __builtin_bswap64(takeNumber<uint64_t>());  // the one big-endian number
      graph_.nodes.back().real = std::bit_cast<double>(bits);
      return true;
    }
    default:
      return false;
  }
}

void PickleMachine::pushLong(uint8_t length) {
  if (length > 8) fail(Sentence::tr("holds an integer of more than 64 bits"));
  const std::string_view digits = take(length);
  uint64_t bits = 0;
  for (size_t i = 0; i < digits.size(); ++i) {
    bits |= static_cast<uint64_t>(static_cast<uint8_t>(digits[i])) << (8 * i);
  }
  // Two's complement of `length` bytes: the top bit is the sign.
  if (length > 0 && length < 8 && (bits >> (8 * length - 1)) != 0)
    bits |= ~uint64_t{0} << (8 * length);
  push(make(PickleKind::Int));
  graph_.nodes.back().integer = static_cast<int64_t>(bits);
}

bool PickleMachine::runText(uint8_t opcode) {
  switch (opcode) {
    case kBinUnicode:
    case kBinString:
      pushText(PickleKind::Text, takeNumber<uint32_t>());
      return true;
    case kShortBinUnicode:
    case kShortBinString:
      pushText(PickleKind::Text, takeNumber<uint8_t>());
      return true;
    case kBinUnicode8:
      pushText(PickleKind::Text, takeNumber<uint64_t>());
      return true;
    case kBinBytes:
      pushText(PickleKind::Bytes, takeNumber<uint32_t>());
      return true;
    case kShortBinBytes:
      pushText(PickleKind::Bytes, takeNumber<uint8_t>());
      return true;
    case kBinBytes8:
      pushText(PickleKind::Bytes, takeNumber<uint64_t>());
      return true;
    default:
      return false;
  }
}

void PickleMachine::pushText(PickleKind kind, uint64_t length) {
  const std::string_view text = take(length);
  push(make(kind));
  graph_.nodes.back().text = text;
}

}  // namespace crossflow::models
