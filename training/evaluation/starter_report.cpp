// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/starter_report.h"

#include <algorithm>
#include <cmath>

#include "models/flow/latent_algebra.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/caption_sums.h"
#include "training/data/captions/caption_words.h"
#include "training/data/pictures/picture_data.h"
#include "training/evaluation/contact_sheet.h"
#include "training/evaluation/film_roughness.h"
#include "training/evaluation/picture_index.h"
#include "training/evaluation/starter_questions.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr int64_t kLookAlikes = 20, kFew = 5, kTogether = 24, kSeeds = 3, kDiverseSeeds = 4;
constexpr int64_t kSheetEntries = 40, kSheetColumns = 5;

/// The pictures that a model is compared with, by name.
struct Gallery {
  PictureIndex index;
  std::map<std::string, int64_t> places;  // of names
  std::vector<const CaptionedPicture*> items;

  int64_t placeOf(const std::string& name) const {
    const auto found = places.find(name);
    if (found == places.end())
      badData("The list of names", "asks for \"" + name + "\", which no picture is called");
    return found->second;
  }
};

Gallery openGallery(const PictureList& list, int64_t side) {
  std::vector<at::Tensor> pictures;
  std::map<std::string, int64_t> places;
  std::vector<const CaptionedPicture*> items;
  for (const CaptionedPicture& item : list.items) {
    places.emplace(item.captions.front(), static_cast<int64_t>(items.size()));
    pictures.push_back(loadPicture(item.file, side));
    items.push_back(&item);
  }
  return {PictureIndex(at::stack(pictures)), std::move(places), std::move(items)};
}

/// One question with what came of it.
struct Answer {
  std::string text;
  int64_t own = 0, rank = 0;  // rank among the look-alikes
  bool amongFive = false;
  double sharpness = 1;
  at::Tensor drawn = {};
};

class Examiner {
 public:
  Examiner(const ModelUnderTest& model, const Gallery& gallery, const StarterReportOptions& options)
      : model_(model), gallery_(gallery), options_(options) {}

  // Medians of three seeds, the picture being that of the middle rank.
  std::vector<Answer> names(const std::vector<std::string>& names) {
    const at::Tensor pictures = seeds(names, kSeeds);
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const int64_t own = gallery_.placeOf(names[i]);
      std::vector<Answer> each;
      each.reserve(static_cast<std::size_t>(kSeeds));
      for (int64_t seed = 0; seed < kSeeds; ++seed)
        each.push_back(judge(names[i], own, pictures[static_cast<int64_t>(i) * kSeeds + seed]));
      std::ranges::sort(each, {}, [](const Answer& a) {
        return std::pair(a.rank, static_cast<int>(!a.amongFive));
      });
      answers.push_back(each[kSeeds / 2]);
    }
    return answers;
  }

  std::vector<Answer> arithmetic(const std::vector<Triple>& triples) {
    std::vector<at::Tensor> latents;
    latents.reserve(triples.size());
    for (const Triple& t : triples)
      latents.push_back(
          models::standardise(model_.latent(t.a) + model_.latent(t.plus) - model_.latent(t.minus)));
    const at::Tensor pictures = render(latents);
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < triples.size(); ++i) {
      const Triple& t = triples[i];
      answers.push_back(judge(t.a + " + " + t.plus + " - " + t.minus, gallery_.placeOf(t.answer),
                              pictures[static_cast<int64_t>(i)]));
    }
    return answers;
  }

  // Rank 0 where most seeds' nearest picture carries a keyword; `own` is the nearest one.
  std::vector<Answer> phrases(const std::vector<EverydayPhrase>& phrases) {
    std::vector<std::string> texts;
    texts.reserve(phrases.size());
    for (const EverydayPhrase& phrase : phrases) texts.push_back(phrase.text);
    const at::Tensor pictures = seeds(texts, kSeeds);
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      Answer answer{texts[i]};
      int64_t right = 0;
      for (int64_t seed = 0; seed < kSeeds; ++seed) {
        const at::Tensor drawn = pictures[static_cast<int64_t>(i) * kSeeds + seed];
        const int64_t near = gallery_.index.nearest(drawn, 1).front();
        const bool carries = carriesOne(near, phrases[i].keywords);
        right += carries ? 1 : 0;
        if (seed == 0) answer = {texts[i], near, 0, carries, 1, drawn};
      }
      answer.rank = 2 * right > kSeeds ? 0 : 1;
      answers.push_back(answer);
    }
    return answers;
  }

  // Pictures of four seeds against the pictures that share the caption.
  void diversity(const std::map<std::string, std::vector<int64_t>>& shared, StarterReport& report) {
    std::vector<std::string> texts;
    texts.reserve(shared.size());
    for (const auto& [text, places] : shared) texts.push_back(text);
    const at::Tensor pictures = seeds(texts, kDiverseSeeds);
    int64_t at = 0;
    double sum = 0;
    for (const auto& [text, places] : shared) {
      const at::Tensor four = pictures.narrow(0, at, kDiverseSeeds);
      at += kDiverseSeeds;
      sum += meanDistance(four) / meanDistance(gallery_.index.some(places));
      bool all = true;
      for (int64_t seed = 0; seed < kDiverseSeeds; ++seed)
        all = all && std::ranges::count(places, gallery_.index.nearest(four[seed], 1).front()) > 0;
      report.diverseRight.right += all ? 1 : 0;
      ++report.diverseRight.of;
    }
    if (!shared.empty()) report.diversity = sum / static_cast<double>(shared.size());
  }

  Roughness film(const std::string& from, const std::string& to) {
    return filmRoughness(model_.latent(from), model_.latent(to), options_.frames,
                         [this](const at::Tensor& latents) { return render(latents.split(1)); });
  }

  // [prompts * count, 3, S, S]
  at::Tensor seeds(const std::vector<std::string>& prompts, int64_t count) {
    std::vector<at::Tensor> latents;
    for (const std::string& prompt : prompts)
      for (int64_t seed = 1; seed <= count; ++seed)
        latents.push_back(model_.draw(prompt, static_cast<uint64_t>(seed)));
    return render(latents);
  }

  void expect(int64_t renderings) { total_ = renderings; }

 private:
  at::Tensor render(const std::vector<at::Tensor>& latents) {
    if (latents.empty()) return {};
    std::vector<at::Tensor> pictures;
    for (const at::Tensor& some : at::cat(latents).split(kTogether)) {
      pictures.push_back(model_.render(some));
      done_ += some.size(0);
      if (options_.progress) options_.progress(done_, std::max(done_, total_));
    }
    return at::cat(pictures);
  }

  Answer judge(const std::string& text, int64_t own, const at::Tensor& drawn) {
    Answer answer{text, own};
    auto& others = lookAlikes_[own];
    if (others.empty()) others = gallery_.index.lookAlikes(own, kLookAlikes);
    answer.rank = gallery_.index.rankAmong(drawn, own, others);
    answer.amongFive = std::ranges::count(gallery_.index.nearest(drawn, kFew), own) > 0;
    const at::Tensor both = at::stack({drawn, gallery_.index.picture(own)});
    const at::Tensor energy = gradientEnergy(both).clamp_min(1e-6);
    answer.sharpness = (energy[0] / energy[1]).item<double>();
    answer.drawn = drawn;
    return answer;
  }

  bool carriesOne(int64_t place, const std::vector<std::string>& keywords) const {
    const CaptionedPicture& item = *gallery_.items[static_cast<std::size_t>(place)];
    return std::ranges::any_of(keywords, [&](const std::string& keyword) {
      return holdsWord(item.captions.front(), keyword) ||
             std::ranges::find(item.keywords, keyword) != item.keywords.end();
    });
  }

  const ModelUnderTest& model_;
  const Gallery& gallery_;
  const StarterReportOptions& options_;
  std::map<int64_t, std::vector<int64_t>> lookAlikes_;
  int64_t done_ = 0, total_ = 0;
};

void count(Hits& share, bool right) {
  share.right += right ? 1 : 0;
  ++share.of;
}

// Own picture, drawn picture; the worst first.
void writeWorst(const StarterReportOptions& options, const Gallery& gallery,
                std::vector<Answer> answers, const std::string& name) {
  if (options.sheets.empty()) return;
  std::ranges::stable_sort(answers, std::ranges::greater{}, [](const Answer& a) {
    return std::pair(a.rank, std::abs(std::log(a.sharpness)));
  });
  std::vector<SheetEntry> entries;
  for (const Answer& answer : answers)
    if (static_cast<int64_t>(entries.size()) < kSheetEntries)
      entries.push_back({std::to_string(answer.rank) + " " + answer.text,
                         {gallery.index.picture(answer.own), answer.drawn}});
  writeContactSheet(options.sheets / (name + ".png"), entries, kSheetColumns);
}

int64_t renderingsOf(const StarterQuestions& q, const StarterReportOptions& options) {
  const std::size_t seeds = q.names.size() + q.heldOut.size() + options.lists.phrases.size();
  return static_cast<int64_t>(seeds) * kSeeds + static_cast<int64_t>(q.triples.size()) +
         static_cast<int64_t>(q.ambiguous.size()) * kDiverseSeeds +
         static_cast<int64_t>(options.lists.everyday.size()) +
         static_cast<int64_t>(q.films.size()) * options.frames * 3;
}

// Each from a caption to one half a list away: nothing that was made to go together.
void reportFilms(Examiner& examiner, const std::vector<std::string>& films, StarterReport& report) {
  std::vector<double> straight, even;
  for (std::size_t i = 0; i < films.size(); ++i) {
    const Roughness found = examiner.film(
        films[i], films[(i + std::max<std::size_t>(1, films.size() / 2)) % films.size()]);
    straight.push_back(found.straight);
    even.push_back(found.even);
  }
  if (straight.empty()) return;
  std::ranges::sort(straight);
  std::ranges::sort(even);
  report.worstStep = straight[straight.size() / 2];
  report.roughestStep = straight.back();
  report.worstEvenStep = even[even.size() / 2];
}

void writeEveryday(Examiner& examiner, const StarterReportOptions& options) {
  if (options.sheets.empty() || options.lists.everyday.empty()) return;
  const at::Tensor pictures = examiner.seeds(options.lists.everyday, 1);
  std::vector<SheetEntry> entries;
  entries.reserve(options.lists.everyday.size());
  for (std::size_t i = 0; i < options.lists.everyday.size(); ++i)
    entries.push_back({options.lists.everyday[i], {pictures[static_cast<int64_t>(i)]}});
  writeContactSheet(options.sheets / "everyday.png", entries, 8);
}

}  // namespace

Hits StarterReport::allArithmetic() const {
  Hits all;
  for (const auto& [kind, share] : arithmetic) {
    all.right += share.right;
    all.of += share.of;
  }
  return all;
}

StarterReport reportStarter(const ModelUnderTest& model, const PictureList& list, int64_t side,
                            const StarterReportOptions& options) {
  const Gallery gallery = openGallery(list, side);
  const StarterQuestions questions = makeQuestions(list, options);
  Examiner examiner(model, gallery, options);
  examiner.expect(renderingsOf(questions, options));
  if (!options.sheets.empty()) fs::create_directories(options.sheets);
  StarterReport report;

  const std::vector<Answer> names = examiner.names(questions.names);
  double logs = 0;
  for (const Answer& answer : names) {
    count(report.lookAlike, answer.rank == 0);
    count(report.amongFive, answer.amongFive);
    logs += std::log(answer.sharpness);
  }
  if (!names.empty()) report.sharpness = std::exp(logs / static_cast<double>(names.size()));
  writeWorst(options, gallery, names, "names");
  for (const Answer& answer : examiner.names(questions.heldOut)) {
    count(report.heldOut, answer.rank == 0);
    count(report.heldOutAmongFive, answer.amongFive);
  }
  const std::vector<Answer> sums = examiner.arithmetic(questions.triples);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const Triple& triple = questions.triples[i];
    count(report.arithmetic[triple.kind], sums[i].rank == 0);
    if (isKeptBackAnswer(triple.answer)) count(report.arithmeticKeptBack, sums[i].rank == 0);
  }
  writeWorst(options, gallery, sums, "arithmetic");
  const std::vector<Answer> phrases = examiner.phrases(options.lists.phrases);
  for (const Answer& answer : phrases) count(report.phrases, answer.rank == 0);
  writeWorst(options, gallery, phrases, "phrases");
  examiner.diversity(questions.ambiguous, report);
  writeEveryday(examiner, options);
  reportFilms(examiner, questions.films, report);
  return report;
}

nlohmann::json StarterReport::toJson() const {
  const auto shareOf = [](const Hits& hits) {
    return nlohmann::json{{"share", hits.value()}, {"right", hits.right}, {"of", hits.of}};
  };
  nlohmann::json kinds = nlohmann::json::object();
  for (const auto& [kind, hits] : arithmetic) kinds[kind] = shareOf(hits);
  return {{"look_alike_recall", shareOf(lookAlike)},
          {"among_five_of_all", shareOf(amongFive)},
          {"sharpness", sharpness},
          {"held_out_look_alike", shareOf(heldOut)},
          {"held_out_among_five", shareOf(heldOutAmongFive)},
          {"diversity", diversity},
          {"diversity_all_right", shareOf(diverseRight)},
          {"arithmetic", shareOf(allArithmetic())},
          {"arithmetic_by_kind", kinds},
          {"arithmetic_kept_back", shareOf(arithmeticKeptBack)},
          {"phrases", shareOf(phrases)},
          {"interpolation_worst_step", worstStep},
          {"interpolation_roughest", roughestStep},
          {"interpolation_even_steps", worstEvenStep}};
}

}  // namespace crossflow::training
