// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/installation.h"
#include "core/system/paths.h"

using namespace crossflow;

int main(int argc, char** argv) {
  const auto text = core::makeSharedText();
  return cli::runCli(argc, argv, [&text](const cli::ModelPlaces& places) {
    core::EngineOptions options = engineOptions(places.folders, core::Paths::standard().models);
    options.weights = places.weights;
    options.weightsBase = places.base;
    options.latentFolder = core::Paths::standard().latents;
    options.previews = false;
    options.together = places.together;
    options.text = text;
    return core::makeTorchEngine(options);
  });
}
