// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/text/latent_cache.h"

#include "models/text_ve/text_ve.h"
#include "tests/support/catch_torch.h"

using crossflow::core::LatentCache;
using crossflow::models::TextLatent;

TEST_CASE("The cache keeps what was used last and tells models apart") {
  LatentCache cache(2);
  const QString m = QStringLiteral("m"), a = QStringLiteral("a"), b = QStringLiteral("b");
  const auto latent = std::make_shared<const TextLatent>();
  cache.insert(m, a, latent);
  cache.insert(m, b, latent);
  CHECK(cache.find(m, a) == latent);
  CHECK(cache.find(QStringLiteral("n"), a) == nullptr);
  cache.insert(m, QStringLiteral("c"), latent);  // b was used longest ago
  CHECK(cache.find(m, b) == nullptr);
  CHECK(cache.find(m, a) == latent);
  CHECK(cache.size() == 2);
  cache.insert(m, a, std::make_shared<const TextLatent>());
  CHECK(cache.find(m, a) != latent);
  cache.clear();
  CHECK((cache.size() == 0 && cache.find(m, a) == nullptr));
}
