// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Undo for any page: its whole state is one value, an edit is the value before and after. Edits of
// the same field soon after one another (a dragged slider, typing) are one step; an edit that ends
// where it began disappears.

#include <QElapsedTimer>
#include <QString>
#include <QUndoCommand>
#include <QUndoStack>
#include <functional>
#include <utility>

namespace crossflow::ui {

/// What an edit has changed. Edits of the same field soon after one another are one undo step.
enum class EditField {
  Prompt,
  Model,
  Steps,
  Guidance,
  Variation,
  Seed,
  Pictures,
  AtATime,
  Solver,
  Precision,
  Tiles,
  Preset,
  Example,
  PictureSettings,
  Mode,
  Position,
  From,
  To,
  Swap,
  Mix,
  SharedNoise,
  Beyond,
  EvenSteps,
  Frames,
  Corner,
  Corners,
  Dot,
  Path,
  KeyPrompt,
  Keys,
  KeyTime,
  Easing,
  Hold,
  Loop,
  FramesPerSecond,
  Expression,
  Weight,
  Standardise,
};

/// As the undo menu shows it.
QString fieldName(EditField field);

template <typename State>
class ChangeCommand : public QUndoCommand {
 public:
  using Show = std::function<void(const State&)>;

  ChangeCommand(State before, State after, EditField field, Show show)
      : QUndoCommand(fieldName(field)),
        field_(field),
        before_(std::move(before)),
        after_(std::move(after)),
        show_(std::move(show)) {
    age_.start();
  }

  int id() const override { return static_cast<int>(field_); }
  void undo() override { show_(before_); }
  void redo() override {
    if (std::exchange(done_, true)) show_(after_);  // the first time the user has just done it
  }

  bool mergeWith(const QUndoCommand* other) override {
    if (age_.elapsed() > kTogether) return false;
    after_ = static_cast<const ChangeCommand*>(other)->after_;
    age_.restart();
    setObsolete(before_ == after_);
    return true;
  }

 private:
  static constexpr qint64 kTogether = 900;  // milliseconds between edits of one gesture

  EditField field_;
  State before_, after_;
  Show show_;
  bool done_ = false;
  QElapsedTimer age_;
};

/// A page's state with its history. `show` brings a state onto the screen.
template <typename State>
class EditedState {
 public:
  explicit EditedState(typename ChangeCommand<State>::Show show) : show_(std::move(show)) {}

  const State& value() const { return value_; }
  QUndoStack& stack() { return stack_; }

  /// The widgets show it already.
  void edit(State next, EditField field) {
    if (next == value_) return;
    State before = std::exchange(value_, std::move(next));
    stack_.push(new ChangeCommand<State>(std::move(before), value_, field,
                                         [this](const State& state) { put(state); }));
  }

  /// The widgets do not show it yet; still one undoable step.
  void replace(State next, EditField field) {
    edit(std::move(next), field);
    show_(value_);
  }

  /// The program's own change (a drawn seed): shown, but no step to undo.
  void amend(State next) { put(std::move(next)); }

  /// A new beginning, e.g. after a restart: nothing to undo.
  void reset(State next) {
    stack_.clear();
    put(std::move(next));
  }

 private:
  void put(State state) {
    value_ = std::move(state);
    show_(value_);
  }

  State value_;
  QUndoStack stack_;
  typename ChangeCommand<State>::Show show_;
};

}  // namespace crossflow::ui
