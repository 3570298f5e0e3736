#!/bin/sh
# Prepares the data as far as that is still to be done, then trains. Run it again to go on.
set -eu
cd "$(dirname "$0")"
rm -f STOP
trainer=${CROSSFLOW_TRAIN:-crossflow-train}
mkdir -p .prepared
if [ ! -e autoencoder/checkpoints/1000.ckpt/nnet_ema.pth ]; then
  echo 'Train the autoencoder (1 of 3)'
  "$trainer" launch autoencoder
  if [ -e STOP ]; then exit 0; fi
fi
if [ ! -e spiece.model ]; then
  echo 'Make a vocabulary (2 of 3)'
  "$trainer" vocabulary /pictures --out spiece.model --size 512
  if [ -e STOP ]; then exit 0; fi
fi
if [ ! -e latents.safetensors ]; then
  echo 'Encode the pictures (3 of 3)'
  "$trainer" cache-latents /pictures --model model.json --vae autoencoder/checkpoints/1000.ckpt/nnet_ema.pth --out latents.safetensors --views 4 --shift 1
  if [ -e STOP ]; then exit 0; fi
fi
exec "$trainer" launch "$(pwd)"
