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
#   pack          puts together in WORK/pack after the stage pictures: configurations, vocabulary and
#                 the pictures as near-lossless WebP (Debian package webp), below 48 MB.
# There the folder of installer/gpu-check trains both in one go:
#   starter128 pack OUT AE_MINUTES FLOW_MINUTES
# Bring OUT's files back into WORK/back; of these
#   back          makes WORK/vae.pth, the latents, a checkpoint of WORK/flow, and WORK/model.
set -euo pipefail
recipe=$(cd "$(dirname "$0")" && pwd)
work=${1:?"give a folder to work in"}
stage=${2:?"give a stage: pictures, autoencoder, latents, flow, model, pack or back"}
bin=${3:-$recipe/../../../.build/release/bin}
train=$bin/crossflow-train
most_packed=$((48 * 1024 * 1024))
mkdir -p "$work"
cp "$recipe/model.json" "$work/model.json"

# The configuration of a run, unless somebody has changed the one that is there.
run_folder() {
  mkdir -p "$work/$1"
  [ -e "$work/$1/config.json" ] || cp "$recipe/$1.json" "$work/$1/config.json"
}

vocabulary() {
  [ -e "$work/spiece.model" ] ||
    "$train" vocabulary "$work/pictures" --out "$work/spiece.model" --size 6000
}

latents() {
  "$train" cache-latents "$work/pictures" --model "$work/model.json" --vae "$work/vae.pth" \
    --out "$work/latents.safetensors"
}

# pictures/a/b.png -> a_b.webp; cwebp's method 6 halves what PNG takes.
pack_pictures() {
  rm -rf "$work/webp"
  mkdir "$work/webp"
  (cd "$work/pictures" && find . -name '*.png' -printf '%P\0') |
    xargs -0 -P "$(nproc)" -I{} sh -c \
      'cwebp -quiet -near_lossless 60 -m 6 "$1/pictures/$2" \
        -o "$1/webp/$(printf %s "${2%.png}" | tr / _).webp"' pack "$work" {}
  tar -C "$work/webp" -cf "$work/pack/pictures.webp.tar" .
}

pack() {
  vocabulary
  mkdir -p "$work/pack"/{autoencoder,flow,pictures}
  cp "$work"/{model.json,spiece.model} "$work/pack/"
  cp "$work/pictures/captions.jsonl" "$work/pack/pictures/"
  cp "$recipe/autoencoder.json" "$work/pack/autoencoder/config.json"
  cp "$recipe/flow.json" "$work/pack/flow/config.json"
  pack_pictures
  local bytes
  bytes=$(du -sb "$work/pack" | cut -f1)
  echo "$work/pack: $((bytes / 1024)) KB"
  if [ "$bytes" -gt "$most_packed" ]; then
    echo "That is more than 48 MB; make the set smaller with \`dataset all --limit\`." >&2
    return 1
  fi
}

# A checkpoint out of weights alone is none to train on from, but one to export.
back() {
  cat "$work"/back/*.tar.gz.* | tar -xz -C "$work/back"
  cp "$work/back/autoencoder/weights/nnet_ema.pth" "$work/vae.pth"
  if [ -e "$work/back/latents.safetensors" ]; then
    cp "$work"/back/latents.{safetensors,jsonl} "$work/"
  else
    latents
  fi
  run_folder flow
  local step
  step=$(sed -n 's/^step \([0-9]*\), .*/\1/p' "$work"/back/flow*.log | tail -n 1)
  mkdir -p "$work/flow/checkpoints/$step.ckpt"
  cp "$work/back/flow/weights/nnet_ema.pth" "$work/flow/checkpoints/$step.ckpt/"
  "$train" export "$work/flow" --step "$step" --guidance 1.5 --vae "$work/vae.pth" \
    --out "$work/model"
}

case $stage in
  pictures)
    [ -e "$work/pictures/captions.jsonl" ] || "$train" dataset all --out "$work/pictures" --size 128 ;;
  autoencoder)
    run_folder autoencoder
    "$train" launch "$work/autoencoder"
    cp "$(ls -d "$work"/autoencoder/checkpoints/*.ckpt | sort -V | tail -1)/nnet_ema.pth" "$work/vae.pth" ;;
  latents)
    vocabulary
    latents ;;
  flow)
    run_folder flow
    "$train" launch "$work/flow" ;;
  model)
    "$train" export "$work/flow" --guidance 1.5 --vae "$work/vae.pth" --out "$work/model" ;;
  pack) pack ;;
  back) back ;;
  *) echo "There is no stage \"$stage\"; train.sh names them." >&2
     exit 2 ;;
esac
