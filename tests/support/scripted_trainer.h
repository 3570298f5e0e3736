// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A shell script that answers like crossflow-train and "trains" two hundred steps in two
// seconds, and four hundred where exactly these are asked for.

#include <QByteArray>
#include <QDir>
#include <QFile>

namespace crossflow::tests {

inline const QByteArray& trainerScript() {
  static const QByteArray script = R"SCRIPT(#!/bin/sh
# Words of a command before its first option.
command=$1; first=$2
case "$command" in
check-data)
  if [ -e "$first/nameless" ] && [ ! -e "$first/captions.jsonl" ]; then
    echo "$first holds no picture with a caption" >&2; exit 10
  fi
  echo '{"kind":"progress","done":32,"total":64}'
  echo '{"kind":"problem","what":"unreadable","file":"/pictures/broken.png","sentence":"The picture cannot be read."}'
  echo '{"kind":"summary","pairs":65,"pictures":64,"problems":{"unreadable":1},"smallest":[64,64],"captions":{"longest":40},"bytes":640000,"layout":"folder","examples":[{"file":"/pictures/0.png","caption":"kitten, number 0"},{"file":"/pictures/9.png","caption":"kitten, number 9"}]}'
  ;;
check-run)
  [ -e "$first/config.json" ] || { echo "no configuration" >&2; exit 10; }
  for id in config data weights disk store devices; do
    echo "{\"kind\":\"check\",\"id\":\"$id\",\"ok\":true,\"sentence\":\"The $id is in order.\",\"suggestion\":\"\"}"
  done
  echo '{"kind":"summary","ok":true,"parameters":{"backbone":1000000},"trained_parameters":1200000,"checkpoint_bytes":20000000,"memory":{"weights":4800000,"gradients":4800000,"optimizer":9600000,"ema":4800000,"activations":50000000},"samples":64,"steps_per_epoch":2}'
  ;;
launch)
  [ "$first" = autoencoder ] && exit 0
  cd "$first" || exit 2
  mkdir -p checkpoints
  step=$(cat step 2>/dev/null || echo 0)
  status() {
    printf '{"v":1,"state":"%s","step":%d,"steps":'$steps',"pid":%d,"world":1,"pictures_per_second":33,"seconds_remaining":5,"checkpoint":"%s","message":"","heartbeat":%s}' \
      "$1" "$step" $$ "$saved" "$(date +%s.%N)" > status.tmp && mv status.tmp status.json
  }
  event() { printf '{"v":1,"kind":"%s","step":%d,"time":%s%s}\n' "$1" "$step" "$(date +%s.%N)" "$2" >> events.jsonl; }
  save() {
    mkdir -p "checkpoints/$step.ckpt"
    echo weights > "checkpoints/$step.ckpt/nnet_ema.pth"
    echo '{"v":1,"step":'$step',"files":{"nnet_ema.pth":{"bytes":8,"crc32":0}}}' > "checkpoints/$step.ckpt/manifest.json"
    saved="$step.ckpt"; echo $step > step
    event checkpoint ',"file":"'$saved'","seconds":0.1'
  }
  saved=""; steps=200
  grep -q '"steps": 400' config.json && steps=400
  event started ',"world":1,"device":"cpu","samples":64'
  while [ "$step" -lt $steps ]; do
    step=$((step + 5))
    event metrics ',"loss":0.5,"flow":0.25,"lr":0.001,"pictures_per_second":33'
    status running
    if [ -e STOP ]; then rm STOP; save; event stopped ',"text":"as asked"'; status stopped; exit 0; fi
    if [ -e PAUSE ]; then save; fi
    while [ -e PAUSE ] && [ ! -e STOP ]; do status paused; sleep 0.05; done
    sleep 0.05
  done
  save; event finished ''; status finished
  ;;
export)
  while [ $# -gt 0 ]; do [ "$1" = --out ] && out=$2; shift; done
  mkdir -p "$out"; echo '{}' > "$out/config.json"
  ;;
esac
exit 0
)SCRIPT";
  return script;
}

/// Its path.
inline QString writeScriptedTrainer(const QString& folder) {
  QDir().mkpath(folder);
  QString path = QDir(folder).filePath(QStringLiteral("scripted-trainer"));
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write(trainerScript());
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return path;
}

}  // namespace crossflow::tests
