#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains the starter model from nothing. Interrupt it whenever you like: started again with the same
# folder it goes on where it stopped.
#   resources/starter/recipe/train.sh WORK [BIN]
# WORK gets the data set, the runs and, in the end, WORK/model; BIN holds the programs.
set -euo pipefail
recipe=$(cd "$(dirname "$0")" && pwd)
work=${1:?"give a folder to work in"}
bin=${2:-$recipe/../../../.build/release/bin}
mkdir -p "$work"/{autoencoder,flow,decoder}
cp "$recipe/model.json" "$work/model.json"
cp "$recipe/autoencoder.json" "$work/autoencoder/config.json"
cp "$recipe/flow.json" "$work/flow/config.json"
cp "$recipe/decoder.json" "$work/decoder/config.json"

[ -e "$work/emoji/captions.jsonl" ] || "$bin/crossflow-train" dataset emoji --out "$work/emoji" --size 128
"$bin/crossflow-train" launch "$work/autoencoder"
cp "$(ls -d "$work"/autoencoder/checkpoints/*.ckpt | sort -V | tail -1)/nnet_ema.pth" "$work/vae.pth"
[ -e "$work/spiece.model" ] ||
  "$bin/crossflow-train" vocabulary "$work/emoji" --out "$work/spiece.model" --size 3000
[ -e "$work/latents.safetensors" ] ||
  "$bin/crossflow-train" cache-latents "$work/emoji" --model "$work/model.json" --vae "$work/vae.pth" \
    --out "$work/latents.safetensors"
"$bin/crossflow-train" launch "$work/flow"
# The second part: what lies between texts, and around them.
sed -e 's/"steps": 24000/"steps": 36000/' -e 's/"kl": 0.0003/"kl": 0.000003/' \
  -e 's/"mixtureRate": 0/"mixtureRate": 0.5/' -e 's/"strayRate": 0/"strayRate": 0.4/' \
  -e 's/"strayDeviation"/"sumRate": 0.2, "sumDistance": 0.5, "nameDistance": 0.5, "strayDeviation"/' \
  "$recipe/flow.json" > "$work/flow/config.json"
"$bin/crossflow-train" launch "$work/flow"
# The decoder alone once more: the latents stay, their pictures become sharper.
"$bin/crossflow-train" launch "$work/decoder"
"$bin/crossflow-train" export "$work/flow" --guidance 1.5 --out "$work/model" \
  --vae "$(ls -d "$work"/decoder/checkpoints/*.ckpt | sort -V | tail -1)/nnet_ema.pth"
