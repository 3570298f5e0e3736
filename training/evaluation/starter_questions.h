// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a model is asked in reportStarter, chosen from a picture list: the same questions for the
// same list.

#include <map>
#include <string>
#include <vector>

#include "training/evaluation/starter_report.h"
#include "training/evaluation/triples.h"

namespace crossflow::training {

struct StarterQuestions {
  std::vector<std::string> names, heldOut, films;
  std::vector<Triple> triples;
  std::map<std::string, std::vector<int64_t>> ambiguous;  // caption -> its pictures
};

StarterQuestions makeQuestions(const PictureList& list, const StarterReportOptions& options);

}  // namespace crossflow::training
