// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The captions a model was trained on, where it tells them: captions.txt beside its networks,
// UTF-8, one per line; a line that begins with # holds words that it knows besides. The window
// completes from the captions and knows which words the model has never seen.

#include <QHash>
#include <QStringList>
#include <vector>

namespace crossflow::core {

class CaptionList {
 public:
  CaptionList() = default;
  /// Empty and over-long lines and whatever comes after 200,000 of them are left out.
  explicit CaptionList(const QStringList& captions);

  /// At most 8 MB are read; blocks. Empty if there is no such file.
  static CaptionList read(const QString& path);

  bool isEmpty() const { return captions_.isEmpty(); }
  qsizetype size() const { return captions_.size(); }

  /// Captions in which every word of `text` begins a word, those that begin with it first.
  QStringList complete(const QString& text, int most) const;

  struct Word {
    qsizetype start = 0, length = 0;
  };
  /// Words of `prompt` that are in no caption, with their places.
  std::vector<Word> unknownWords(const QString& prompt) const;

  /// Whether these are names rather than descriptions: what a name never said together is hardly
  /// understood, while who learnt from sentences puts new ones together.
  bool areNames() const;
  /// Captions that between them say what `prompt` says, at most `most`; none if one of them says
  /// all of it, or none says any. Its words that no caption has do not count.
  QStringList partsOf(const QString& prompt, int most) const;

 private:
  QStringList captions_;
  QStringList folded_;                      // the same in lower case
  QHash<QString, std::vector<int>> words_;  // where each word is said; nowhere: known besides
  qsizetype spoken_ = 0;                    // words of all captions
};

}  // namespace crossflow::core
