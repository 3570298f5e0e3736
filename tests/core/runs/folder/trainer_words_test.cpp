// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/trainer_words.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>
#include <catch2/catch.hpp>

#include "core/runs/folder/trainer_sentences.h"
#include "tests/support/qt_text.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::tests;
using core::trainerText;

namespace {

/// Says every text of the table in capitals, its counted nouns in the singular.
class Loud : public QTranslator {
 public:
  Loud() { QCoreApplication::installTranslator(this); }
  ~Loud() override { QCoreApplication::removeTranslator(this); }
  bool isEmpty() const override { return false; }
  QString translate(const char* context, const char* source, const char* /*comment*/,
                    int n) const override {
    if (qstrcmp(context, "CoreWords") != 0) return {};
    QString loud = QString::fromUtf8(source).toUpper();
    return n < 0 ? loud : loud.replace(text("%LN"), text("%Ln"));
  }
};

/// The texts in the trainer's sources, those that follow one another joined.
QString textsOfTrainer() {
  QString all;
  const QString training = QString::fromUtf8(kDataFolder) + text("/../../training");
  QDirIterator files(training, {text("*.cpp"), text("*.h")}, QDir::Files,
                     QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    if (file.open(QFile::ReadOnly)) all += QString::fromUtf8(file.readAll());
  }
  all.remove(QRegularExpression(text("(?<!\\\\)\"\\s*\\n\\s*\"")));
  return all.replace(text("\\\""), text("\""));
}

/// Whether `words` stand in `said`, in at most `pieces` texts that the trainer puts together.
bool isSaid(const QString& said, const QString& words, int pieces) {
  if (words.isEmpty()) return true;
  if (pieces == 0) return false;
  static const QRegularExpression edge(text("[ ,]"));
  qsizetype end = words.size();
  while (end > 0 && !said.contains(words.first(end))) end = words.lastIndexOf(edge, end - 1);
  return end > 0 && isSaid(said, words.sliced(end).trimmed(), pieces - 1);
}

}  // namespace

TEST_CASE("sentences of the trainer are said in the language of the program", "[runs]") {
  const Loud loud;
  const auto say = [](const char* english) { return trainerText(text(english)).toStdString(); };
  CHECK(say("Drawing the watched prompts.") == "DRAWING THE WATCHED PROMPTS.");
  CHECK(say("Paused for 12 s.") == "PAUSED FOR 12 S.");
  // What stands in the places is kept: names, also those that look like places.
  CHECK(say("The picture /p/100 %1.png ends in the middle.") ==
        "THE PICTURE /p/100 %1.png ENDS IN THE MIDDLE.");
  // Of two patterns the one that says more.
  CHECK(say("The picture /p/a.png is damaged or of a kind that cannot be read.") ==
        "THE PICTURE /p/a.png IS DAMAGED OR OF A KIND THAT CANNOT BE READ.");
  // Sentences within sentences, and after another.
  CHECK(say("The picture /p/a.png is empty. It is skipped.") ==
        "THE PICTURE /p/a.png IS EMPTY. IT IS SKIPPED.");
  CHECK(say("300 steps of 32 samples, 16 at a time.") ==
        "300 STEP(S) OF 32 SAMPLE(S), 16 AT A TIME.");
  CHECK(say("64 samples, all trained on. Left out: 1. The picture /p/a.png is empty.") ==
        "64 SAMPLE(S), ALL TRAINED ON. LEFT OUT: 1. THE PICTURE /p/a.png IS EMPTY.");
  CHECK(say("/p does not exist. Look again.") == "/p DOES NOT EXIST. Look again.");
  // What is not in the table comes as it is.
  CHECK(say("Something else happened.") == "Something else happened.");
  CHECK(say("") == "");
  CHECK(say(" is not there.") == " is not there.");  // of nothing
}

TEST_CASE("numbers in the trainer's sentences follow the locale", "[runs]") {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  CHECK(trainerText(text("The checkpoints need 3.4 GB; 1,200 MB are free.")) ==
        text("The checkpoints need 3,4 GB; 1.200 MB are free."));
  CHECK(trainerText(text("11,958,801 of 12,944,076 parameters are trained, from random values.")) ==
        text("11.958.801 of 12.944.076 parameters are trained, from random values."));
  QLocale::setDefault(before);
}

TEST_CASE("a long text from a file is looked through once", "[runs]") {
  const QString stubborn = text("Rank ") + text(" was ended by signal").repeated(700);
  CHECK(trainerText(stubborn) == stubborn);
  const QString huge = text("a. ").repeated(100'000);
  CHECK(trainerText(huge) == huge);
}

TEST_CASE("the trainer still says every sentence that the window translates", "[runs]") {
  const QString said = textsOfTrainer();
  REQUIRE(said.size() > 100'000);
  CHECK_FALSE(isSaid(said, text("The pictures of this run are drawn by hand"), 3));
  static const QRegularExpression place(text("%[1-9]"));
  static const QRegularExpression edges(text("^[ .,;:]+|[ .,;:]+$"));
  for (const char* sentence : core::trainerSentences()) {
    INFO(sentence);
    for (QString part : text(sentence).split(place)) {
      part.remove(edges);
      INFO(part.toStdString());
      CHECK(isSaid(said, part, 3));
    }
  }
}
