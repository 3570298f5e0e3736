#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The 128 px starter from nothing, in stages that may run on different machines.
#   resources/starter/recipe128/train.sh WORK STAGE [BIN]
# Stages, in this order; each goes on where it stopped:
#   pictures      the three sets of `crossflow dataset all` at 128 px, under WORK/pictures
#   autoencoder   trains it on the pictures (minutes on a GPU, many hours on a CPU)
#   latents       vocabulary and cached latents (WORK/latents.safetensors, some 15 MB)
#   flow          trains text encoder and flow on the latents
#   model         WORK/model, ready for `crossflow render --models WORK/model`
# A GPU that nothing but files can be brought to needs one folder, which
#   pack          puts together in WORK/pack: configuration, vocabulary and latents, below 40 MB.
# There `crossflow-train launch WORK/pack/flow` is all; bring back WORK/pack/flow/checkpoints/*.ckpt
# into WORK/flow/checkpoints and go on with the stage model.
set -euo pipefail
recipe=$(cd "$(dirname "$0")" && pwd)
work=${1:?"give a folder to work in"}
stage=${2:?"give a stage: pictures, autoencoder, latents, flow, model or pack"}
bin=${3:-$recipe/../../../.build/release/bin}
train=$bin/crossflow-train
most_packed=$((40 * 1024 * 1024))
mkdir -p "$work"
cp "$recipe/model.json" "$work/model.json"

# The configuration of a run, unless somebody has changed the one that is there.
run_folder() {
  mkdir -p "$work/$1"
  [ -e "$work/$1/config.json" ] || cp "$recipe/$1.json" "$work/$1/config.json"
}

pack() {
  mkdir -p "$work/pack/flow"
  cp "$work"/{model.json,spiece.model,vae.pth,latents.safetensors,latents.jsonl} "$work/pack/"
  cp "$recipe/flow.json" "$work/pack/flow/config.json"
  local bytes
  bytes=$(du -sb "$work/pack" | cut -f1)
  echo "$work/pack: $((bytes / 1024)) KB"
  if [ "$bytes" -gt "$most_packed" ]; then
    echo "That is more than 40 MB; make the set smaller with \`dataset all --limit\`." >&2
    return 1
  fi
}

case $stage in
  pictures)
    [ -e "$work/pictures/captions.jsonl" ] || "$train" dataset all --out "$work/pictures" --size 128 ;;
  autoencoder)
    run_folder autoencoder
    "$train" launch "$work/autoencoder"
    cp "$(ls -d "$work"/autoencoder/checkpoints/*.ckpt | sort -V | tail -1)/nnet_ema.pth" "$work/vae.pth" ;;
  latents)
    [ -e "$work/spiece.model" ] ||
      "$train" vocabulary "$work/pictures" --out "$work/spiece.model" --size 6000
    "$train" cache-latents "$work/pictures" --model "$work/model.json" --vae "$work/vae.pth" \
      --out "$work/latents.safetensors" ;;
  flow)
    run_folder flow
    "$train" launch "$work/flow" ;;
  model)
    "$train" export "$work/flow" --guidance 1.5 --out "$work/model" ;;
  pack) pack ;;
  *) echo "There is no stage \"$stage\"; there are pictures, autoencoder, latents, flow, model and pack." >&2
     exit 2 ;;
esac
