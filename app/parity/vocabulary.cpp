// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/vocabulary.h"

#include "models/base/error.h"

namespace crossflow::parity {

namespace fs = std::filesystem;

fs::path findVocabulary(const Pack& pack, const char* name) {
  for (const fs::path& folder :
       {pack.folder, pack.folder / "../tokenizers", fs::path(kSharedVocabularies)}) {
    if (fs::exists(folder / name)) return folder / name;
  }
  throw base::Error("The pack " + pack.folder.string() + " needs " + name +
                    " in it or in a folder \"tokenizers\" beside it.");
}

}  // namespace crossflow::parity
