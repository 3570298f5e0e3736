// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pickle/pickle_machine.h"

#include <array>
#include <iomanip>
#include <limits>

#include "models/files/file_error.h"
#include "models/pickle/pickle_opcodes.h"

namespace crossflow::models {

using namespace pickle;

namespace {

constexpr PickleId kUnset = std::numeric_limits<PickleId>::max();
constexpr size_t kMaxGlobalName = 256;

/// A name from the file, shortened and without control characters, for messages.
std::string shownName(std::string_view name) {
  std::string text(name.substr(0, 80));
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  }
  return text;
}

}  // namespace

PickleMachine::PickleMachine(std::string_view bytes, std::span<const PickleGlobal> allowed,
                             const std::filesystem::path& where, uint64_t offset,
                             const PickleLimits& limits)
    : bytes_(bytes), allowed_(allowed), where_(where), base_(offset), limits_(limits) {}

void PickleMachine::fail(const Sentence& what) const {
  std::ostringstream opcode;
  opcode.imbue(std::locale::classic());
  opcode << "0x" << std::hex << std::setw(2) << std::setfill('0') << int{opcode_};
  failFile(
      where_,
      Sentence::tr(
          "pickle opcode %1 at byte %2 %3; nothing was run, get the file from its original source.",
          opcode.str(), base_ + opcodeAt_, what));
}

void PickleMachine::failCutOff() const {
  try {
    fail(Sentence::tr("needs more bytes than the pickle has"));
  } catch (const CheckpointError& error) {
    throw PickleCutOff(error.sentence());
  }
}

PickleGraph PickleMachine::run() {
  if (bytes_.size() > limits_.bytes) fail(Sentence::tr("starts a pickle that is too long"));
  while (true) {
    opcodeAt_ = at_;
    opcode_ = takeNumber<uint8_t>();
    if (opcodeAt_ == 0 && opcode_ != kProto)
      fail(Sentence::tr("does not start a pickle of protocol 2 to 5"));
    if (opcode_ == kStop) break;
    if (!runScalar(opcode_) && !runText(opcode_) && !runContainer(opcode_) && !runMemo(opcode_) &&
        !runObject(opcode_)) {
      fail(Sentence::tr("is not one that weights or feature files need"));
    }
  }
  if (stack_.size() != 1 || !marks_.empty())
    fail(Sentence::tr("ends the pickle in the middle of a value"));
  graph_.rootId = pop();
  graph_.consumed = at_;
  return std::move(graph_);
}

std::string_view PickleMachine::take(uint64_t length) {
  if (length > bytes_.size() - at_) failCutOff();
  const std::string_view part = bytes_.substr(at_, static_cast<size_t>(length));
  at_ += part.size();
  return part;
}

std::string_view PickleMachine::takeLine() {
  const size_t end = bytes_.substr(at_, kMaxGlobalName).find('\n');
  if (end == std::string_view::npos) {
    if (bytes_.size() - at_ < kMaxGlobalName) failCutOff();
    fail(Sentence::tr("has a name without an end"));
  }
  const std::string_view line = take(end);
  take(1);
  return line;
}

PickleId PickleMachine::make(PickleKind kind) {
  if (graph_.nodes.size() >= limits_.nodes)
    fail(Sentence::tr("makes more values than any real file holds"));
  graph_.nodes.emplace_back();
  graph_.nodes.back().kind = kind;
  return static_cast<PickleId>(graph_.nodes.size() - 1);
}

void PickleMachine::push(PickleId id) {
  if (stack_.size() >= limits_.stack) fail(Sentence::tr("piles up too many values"));
  stack_.push_back(id);
}

PickleId PickleMachine::pop() {
  const PickleId id = top();
  stack_.pop_back();
  return id;
}

PickleId PickleMachine::top() const {
  if (stack_.size() <= (marks_.empty() ? 0 : marks_.back()))
    fail(Sentence::tr("needs a value that is not there"));
  return stack_.back();
}

std::vector<PickleId> PickleMachine::popToMark() {
  if (marks_.empty()) fail(Sentence::tr("needs a mark that is not there"));
  const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
  std::vector<PickleId> items(begin, stack_.end());
  stack_.erase(begin, stack_.end());
  marks_.pop_back();
  return items;
}

void PickleMachine::remember(uint64_t index) {
  if (index >= limits_.memo)
    fail(Sentence::tr("remembers a value under a number that is too large"));
  const PickleId id = top();
  if (index >= memo_.size()) memo_.resize(static_cast<size_t>(index) + 1, kUnset);
  memo_[static_cast<size_t>(index)] = id;
}

void PickleMachine::recall(uint64_t index) {
  if (index >= memo_.size() || memo_[static_cast<size_t>(index)] == kUnset) {
    fail(Sentence::tr("asks for a value that was never remembered"));
  }
  push(memo_[static_cast<size_t>(index)]);
}

void PickleMachine::append(PickleId container, std::span<const PickleId> items) {
  edges_ += items.size();
  if (edges_ > limits_.edges)
    fail(Sentence::tr("fills lists with more values than any real file holds"));
  std::vector<PickleId>& target = graph_.nodes[container].items;
  target.insert(target.end(), items.begin(), items.end());
}

bool PickleMachine::runContainer(uint8_t opcode) {
  switch (opcode) {
    case kMark:
      if (marks_.size() >= limits_.marks) fail(Sentence::tr("nests values too deeply"));
      marks_.push_back(stack_.size());
      return true;
    case kEmptyTuple:
      push(make(PickleKind::Tuple));
      return true;
    case kEmptyList:
      push(make(PickleKind::List));
      return true;
    case kEmptyDict:
      push(make(PickleKind::Dict));
      return true;
    case kTuple1:
    case kTuple2:
    case kTuple3:
      pushTuple(static_cast<size_t>(opcode - kTuple1) + 1);
      return true;
    case kTuple: {
      const std::vector<PickleId> items = popToMark();
      push(make(PickleKind::Tuple));
      append(top(), items);
      return true;
    }
    case kAppend:
      addItems(PickleKind::List, std::array{pop()});
      return true;
    case kAppends:
      addItems(PickleKind::List, popToMark());
      return true;
    case kSetItem: {
      const PickleId value = pop(), key = pop();
      addItems(PickleKind::Dict, std::array{key, value});
      return true;
    }
    case kSetItems:
      addItems(PickleKind::Dict, popToMark());
      return true;
    default:
      return false;
  }
}

void PickleMachine::pushTuple(size_t size) {
  std::vector<PickleId> items(size);
  for (size_t i = size; i-- > 0;) items[i] = pop();
  push(make(PickleKind::Tuple));
  append(top(), items);
}

void PickleMachine::addItems(PickleKind kind, std::span<const PickleId> items) {
  if (graph_.nodes[top()].kind != kind)
    fail(Sentence::tr("adds to something that is not a list or dict"));
  if (kind == PickleKind::Dict && items.size() % 2 != 0)
    fail(Sentence::tr("has a key without a value"));
  append(top(), items);
}

bool PickleMachine::runMemo(uint8_t opcode) {
  switch (opcode) {
    case kBinPut:
      remember(takeNumber<uint8_t>());
      return true;
    case kLongBinPut:
      remember(takeNumber<uint32_t>());
      return true;
    case kMemoize:
      remember(memo_.size());
      return true;
    case kBinGet:
      recall(takeNumber<uint8_t>());
      return true;
    case kLongBinGet:
      recall(takeNumber<uint32_t>());
      return true;
    case kPop:
      pop();
      return true;
    default:
      return false;
  }
}

bool PickleMachine::runObject(uint8_t opcode) {
  switch (opcode) {
    case kGlobal: {
      const std::string_view module = takeLine(), name = takeLine();
      pushGlobal(module, name);
      return true;
    }
    case kStackGlobal: {
      const PickleNode &name = graph_[pop()], &module = graph_[pop()];
      if (name.kind != PickleKind::Text || module.kind != PickleKind::Text) {
        fail(Sentence::tr("names an object by something that is not text"));
      }
      pushGlobal(module.text, name.text);
      return true;
    }
    case kReduce:
      call();
      return true;
    case kNewObject:
      makeObject();
      return true;
    case kBuild:
      build();
      return true;
    case kBinPersId: {
      const PickleId id = pop();
      push(make(PickleKind::Persistent));
      append(top(), std::array{id});
      return true;
    }
    default:
      return false;
  }
}

void PickleMachine::pushGlobal(std::string_view module, std::string_view name) {
  for (size_t i = 0; i < allowed_.size(); ++i) {
    const bool meant = allowed_[i].role == PickleRole::Object
                           ? module.starts_with(allowed_[i].module)
                           : allowed_[i].module == module && allowed_[i].name == name;
    if (!meant) continue;
    push(make(PickleKind::Global));
    graph_.nodes.back().global = static_cast<uint16_t>(i);
    return;
  }
  fail(Sentence::tr("asks for \"%1.%2\", which this program never runs", shownName(module),
                    shownName(name)));
}

void PickleMachine::call() {
  const PickleId arguments = pop();
  const PickleNode callee = graph_[pop()];
  if (callee.kind != PickleKind::Global || graph_[arguments].kind != PickleKind::Tuple) {
    fail(Sentence::tr("calls something that cannot be called"));
  }
  const PickleGlobal& global = allowed_[callee.global];
  if (global.role == PickleRole::Value || global.role == PickleRole::Object) {
    fail(Sentence::tr("calls \"%1.%2\", which may only be named", shownName(global.module),
                      shownName(global.name)));
  }
  if (global.role == PickleRole::OrderedDict) {
    if (!graph_[arguments].items.empty())
      fail(Sentence::tr("builds an OrderedDict in an unknown way"));
    push(make(PickleKind::Dict));
    graph_.nodes.back().ordered = true;
    return;
  }
  if (global.role == PickleRole::Argument) {
    if (graph_[arguments].items.empty())
      fail(Sentence::tr("calls a function without its argument"));
    push(graph_[arguments].items.front());
    return;
  }
  push(make(PickleKind::Call));
  PickleNode& result = graph_.nodes.back();
  result.global = callee.global;
  append(top(), std::vector<PickleId>(graph_[arguments].items));
}

void PickleMachine::makeObject() {
  const PickleId arguments = pop();
  const PickleNode& type = graph_[pop()];
  const bool known =
      type.kind == PickleKind::Global && allowed_[type.global].role == PickleRole::Object;
  if (!known || graph_[arguments].kind != PickleKind::Tuple || !graph_[arguments].items.empty()) {
    fail(Sentence::tr("makes an object of an unknown kind"));
  }
  push(make(PickleKind::Dict));
  graph_.nodes.back().object = true;
}

void PickleMachine::build() {
  const PickleId state = pop();
  PickleNode& object = graph_.nodes[top()];
  if (object.object && object.items.empty() && graph_[state].kind == PickleKind::Dict) {
    append(top(), std::vector<PickleId>(graph_[state].items));
    return;
  }
  // An OrderedDict's state is torch's _metadata (version numbers of modules): nobody needs it.
  if (object.kind == PickleKind::Dict && object.ordered) return;
  if (object.kind != PickleKind::Call || allowed_[object.global].role != PickleRole::WithState ||
      object.hasState) {
    fail(Sentence::tr("gives a state to something that has none"));
  }
  object.hasState = true;
  object.state = state;
}

PickleGraph parsePickle(std::string_view bytes, std::span<const PickleGlobal> allowed,
                        const std::filesystem::path& where, uint64_t offset,
                        const PickleLimits& limits) {
  return PickleMachine(bytes, allowed, where, offset, limits).run();
}

}  // namespace crossflow::models
