// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/starter_report.h"

#include <algorithm>
#include <set>

#include "models/flow/latent_algebra.h"
#include "models/torch.h"
#include "training/data/pictures/picture_data.h"
#include "training/evaluation/picture_index.h"
#include "training/evaluation/spread.h"

namespace crossflow::training {

namespace {

constexpr int64_t kNear = 20, kEvenRounds = 2, kTogether = 8;
constexpr const char* kTones[] = {"light skin tone", "medium-light skin tone", "medium skin tone",
                                  "medium-dark skin tone", "dark skin tone"};

std::string nameOf(const CaptionedPicture& item) {
  return item.captions.front();
}

/// Renders, ranks and counts with one progress over all parts.
class Examiner {
 public:
  Examiner(const ModelUnderTest& model, const PictureIndex& index,
           const StarterReportOptions& options, int64_t total)
      : model_(model), index_(index), options_(options), total_(total) {}

  int64_t rankOf(const at::Tensor& latent, const std::string& name) {
    const at::Tensor picture = model_.render(latent)[0];
    step();
    return index_.rankOf(picture, name);
  }

  // Share of names whose own picture is among the `near` nearest.
  std::pair<double, double> recall(const std::vector<std::string>& names, int64_t near) {
    double first = 0, among = 0;
    for (const std::string& name : names) {
      const int64_t rank = rankOf(model_.latent(name), name);
      first += rank == 0 ? 1 : 0;
      among += rank >= 0 && rank < near ? 1 : 0;
    }
    const double count = std::max<double>(1, static_cast<double>(names.size()));
    return {first / count, among / count};
  }

  double arithmetic(const std::vector<Triple>& triples) {
    double right = 0;
    for (const Triple& t : triples) {
      const at::Tensor z =
          models::standardise(model_.latent(t.a) + model_.latent(t.plus) - model_.latent(t.minus));
      const int64_t rank = rankOf(z, t.answer);
      right += rank >= 0 && rank < kNear ? 1 : 0;
    }
    return right / std::max<double>(1, static_cast<double>(triples.size()));
  }

  struct Roughness {
    double straight = 0, even = 0;
  };

  // The largest change between neighbouring frames over the median one.
  Roughness roughness(const std::string& from, const std::string& to, int64_t frames) {
    const at::Tensor a = model_.latent(from), way = model_.latent(to) - a;
    at::Tensor positions = at::linspace(0, 1, frames, torch::kDouble);
    at::Tensor changes = changesAt(a, way, positions);
    Roughness result;
    result.straight = overMedian(changes);
    for (int64_t round = 0; round < kEvenRounds; ++round) {
      positions = evened(positions, changes);
      changes = changesAt(a, way, positions);
    }
    result.even = overMedian(changes);
    return result;
  }

 private:
  // [frames - 1]: how much each picture differs from the one before it.
  at::Tensor changesAt(const at::Tensor& a, const at::Tensor& way, const at::Tensor& positions) {
    std::vector<at::Tensor> pictures;
    for (const at::Tensor& some : positions.to(a.scalar_type()).split(kTogether)) {
      pictures.push_back(model_.render(a + some.view({-1, 1, 1, 1}) * way).to(torch::kFloat));
      for (int64_t i = 0; i < some.size(0); ++i) step();
    }
    const at::Tensor film = at::cat(pictures);
    return film.diff(1, 0).pow(2).flatten(1).mean(1).sqrt();
  }

  static double overMedian(const at::Tensor& changes) {
    return (changes.max() / changes.median().clamp_min(1e-3)).item<double>();
  }

  // Positions between which the pictures change alike, if they change evenly between the old ones.
  static at::Tensor evened(const at::Tensor& positions, const at::Tensor& changes) {
    const int64_t last = changes.size(0);
    const at::Tensor sums = at::cat({at::zeros({1}), changes}).cumsum(0).to(torch::kDouble);
    const at::Tensor wanted = at::linspace(0, 1, last + 1, torch::kDouble) * sums[last];
    const at::Tensor after = at::searchsorted(sums, wanted).clamp(1, last), before = after - 1;
    const at::Tensor share =
        (wanted - sums.index_select(0, before)) /
        (sums.index_select(0, after) - sums.index_select(0, before)).clamp_min(1e-12);
    return at::lerp(positions.index_select(0, before), positions.index_select(0, after),
                    share.clamp(0, 1));
  }

  void step() {
    if (options_.progress) options_.progress(++done_, total_);
  }

  const ModelUnderTest& model_;
  const PictureIndex& index_;
  const StarterReportOptions& options_;
  int64_t done_ = 0, total_;
};

// Each from a caption to one half a list away: nothing that was made to go together.
void reportFilms(Examiner& examiner, const std::vector<std::string>& asked,
                 const std::vector<std::string>& films, int64_t frames, StarterReport& report) {
  std::vector<double> straight, even;
  for (const std::string& from : films) {
    const auto at = static_cast<std::size_t>(std::ranges::find(asked, from) - asked.begin());
    const std::string& to = asked[(at + asked.size() / 2) % asked.size()];
    const Examiner::Roughness found = examiner.roughness(from, to, frames);
    straight.push_back(found.straight);
    even.push_back(found.even);
  }
  std::ranges::sort(straight);
  std::ranges::sort(even);
  report.worstStep = straight[straight.size() / 2];
  report.roughestStep = straight.back();
  report.worstEvenStep = even[even.size() / 2];
}

}  // namespace

std::vector<Triple> findTriples(const std::vector<std::string>& names, int64_t most) {
  const std::set<std::string> known(names.begin(), names.end());
  std::vector<Triple> genders, tones;
  for (const std::string& name : names) {
    if (name.starts_with("man ") && known.contains("wo" + name))
      genders.push_back({name, "woman", "man", "wo" + name});
    const std::size_t colon = name.find(": ");
    if (colon == std::string::npos || name.substr(colon + 2) != kTones[0]) continue;
    const std::string answer = name.substr(0, colon + 2) + kTones[4];
    if (known.contains(answer) && !name.starts_with("person:"))
      tones.push_back(
          {name, std::string("person: ") + kTones[4], std::string("person: ") + kTones[0], answer});
  }
  std::vector<Triple> both = spread(genders, static_cast<std::size_t>(most / 2));
  const std::vector<Triple> more = spread(tones, static_cast<std::size_t>(most) - both.size());
  both.insert(both.end(), more.begin(), more.end());
  return both;
}

StarterReport reportStarter(const ModelUnderTest& model, const PictureList& list, int64_t side,
                            const StarterReportOptions& options) {
  std::vector<at::Tensor> pictures;
  std::vector<std::string> names, trained, heldOut;
  for (const CaptionedPicture& item : list.items) {
    pictures.push_back(loadPicture(item.file, side));
    names.push_back(nameOf(item));
    (item.split == "train" ? trained : heldOut).push_back(nameOf(item));
  }
  const PictureIndex index(at::stack(pictures), names);
  const std::vector<std::string> asked =
      spread(trained, static_cast<std::size_t>(options.captions));
  const std::vector<std::string> unseen =
      spread(heldOut, static_cast<std::size_t>(options.captions / 2));
  const std::vector<Triple> triples = findTriples(names, options.triples);
  const std::vector<std::string> films = spread(asked, static_cast<std::size_t>(options.films));
  const auto total = static_cast<int64_t>(asked.size() + unseen.size() + triples.size()) +
                     static_cast<int64_t>(films.size()) * options.frames * (1 + kEvenRounds);
  Examiner examiner(model, index, options, total);

  StarterReport report;
  report.captions = static_cast<int64_t>(asked.size());
  std::tie(report.recall, report.recallTop5) = examiner.recall(asked, 5);
  if (!unseen.empty()) report.heldOutTop5 = examiner.recall(unseen, 5).second;
  report.triples = static_cast<int64_t>(triples.size());
  if (!triples.empty()) report.arithmetic = examiner.arithmetic(triples);
  reportFilms(examiner, asked, films, options.frames, report);
  return report;
}

nlohmann::json StarterReport::toJson() const {
  nlohmann::json json{{"captions", captions},
                      {"recall", recall},
                      {"recall_top5", recallTop5},
                      {"interpolation_worst_step", worstStep},
                      {"interpolation_roughest", roughestStep},
                      {"interpolation_even_steps", worstEvenStep},
                      {"triples", triples}};
  if (heldOutTop5) json["held_out_top5"] = *heldOutTop5;
  if (arithmetic) json["arithmetic_top20"] = *arithmetic;
  return json;
}

}  // namespace crossflow::training
