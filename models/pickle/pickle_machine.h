// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The stack machine behind parsePickle(): bounds, limits and the effect of each allowed opcode.

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "models/base/little_endian.h"
#include "models/base/sentence.h"
#include "models/pickle/pickle_graph.h"

namespace crossflow::models {

class PickleMachine {
 public:
  PickleMachine(std::string_view bytes, std::span<const PickleGlobal> allowed,
                const std::filesystem::path& where, uint64_t offset, const PickleLimits& limits);

  /// Runs to STOP. Throws CheckpointError.
  PickleGraph run();

 private:
  // Input.
  std::string_view take(uint64_t length);
  std::string_view takeLine();
  template <typename Number>
  Number takeNumber() {
    return loadLittleEndian<Number>(take(sizeof(Number)).data());
  }
  [[noreturn]] void fail(const Sentence& what) const;
  [[noreturn]] void failCutOff() const;

  // Stack, memo, nodes.
  PickleId make(PickleKind kind);
  void push(PickleId id);
  PickleId pop();
  PickleId top() const;
  std::vector<PickleId> popToMark();
  void remember(uint64_t index);
  void recall(uint64_t index);
  void append(PickleId container, std::span<const PickleId> items);

  // Opcodes by family; false: not mine.
  bool runScalar(uint8_t opcode);
  bool runText(uint8_t opcode);
  bool runContainer(uint8_t opcode);
  bool runMemo(uint8_t opcode);
  bool runObject(uint8_t opcode);
  void pushText(PickleKind kind, uint64_t length);
  void pushLong(uint8_t length);
  void pushTuple(size_t size);
  void pushGlobal(std::string_view module, std::string_view name);
  void addItems(PickleKind kind, std::span<const PickleId> items);
  void call();
  void makeObject();
  void build();

  std::string_view bytes_;
  std::span<const PickleGlobal> allowed_;
  const std::filesystem::path& where_;
  uint64_t base_;
  const PickleLimits& limits_;

  size_t at_ = 0;
  size_t opcodeAt_ = 0;
  uint8_t opcode_ = 0;
  size_t edges_ = 0;
  PickleGraph graph_;
  std::vector<PickleId> stack_;
  std::vector<size_t> marks_;
  std::vector<PickleId> memo_;  // kUnset where nothing was remembered
};

}  // namespace crossflow::models
