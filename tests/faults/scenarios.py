# SPDX-License-Identifier: GPL-3.0-or-later
"""What campaign.py runs while something goes wrong: commands, what they need, what they promise."""
import hashlib
import http.server
import os
import pathlib
import shutil
import sqlite3
import struct
import subprocess
import threading
import zlib

import feature_file

# Exit codes that README.md and training/protocol/run_protocol.h document, beside 0.
CLI_CODES = {1, 2, 3, 4, 5, 130}
TRAIN_CODES = {1, 2, 130, *range(10, 19), 70}
STORAGE_CODES = {3}


def png(path, seed, side=16):
    rows = b"".join(b"\0" + bytes((x * 7 + y * 3 + seed * 31 + c * 85) % 256
                                  for x in range(side) for c in range(3)) for y in range(side))

    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))

    path.write_bytes(b"\x89PNG\r\n\x1a\n" +
                     chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Scenario:
    """A command. `results` begin the names of the files it promises; `exact`: with the same bytes
    each time. `keeps`: beginnings of names that may stay behind. `check(folder, code)` returns what
    is wrong, or None. `left_out`: a file that names the results that are not there, if any. `alike(content, good)`:
    whether it is what it is without a fault."""

    def __init__(self, name, program, arguments, codes, before=None, results=("",), exact=True,
                 keeps=(), check=None, seconds=0.4, left_out=None,
                 alike=bytes.__eq__):
        self.name, self.program, self.arguments, self.codes = name, program, arguments, codes
        self.before = before or (lambda folder, fixtures: None)
        self.results, self.exact, self.keeps, self.check = results, exact, keeps, check
        self.left_out, self.alike = left_out, alike
        self.seconds = seconds  # a kill comes within this time
        self.good, self.counts = {}, {}

    def is_result(self, name):
        return name.startswith(self.results)

    def is_kept(self, name):
        return name.startswith(self.keeps) if self.keeps else False


TINY_RUN = """{"task": "%s", "model": {
  "format": "crossflow-model", "version": 1, "id": "tiny", "title": "Tiny", "image_size": 16,
  "latent": [4, 4, 4],
  "text_encoder": {"kind": "t5", "feature_scale": 1.0, "vocab_size": 64, "d_model": 16, "d_kv": 8,
                   "d_ff": 16, "num_layers": 1, "num_heads": 2},
  "model": {"channels": 4, "latent_size": 4, "clip_dim": 16, "num_clip_token": 8,
            "textVAE": {"num_blocks": 1, "hidden_dim": 16, "num_attention_heads": 2,
                        "num_down_sample_block": 1, "dropout_prob": 0.0}},
  "dit": {"patch_size": 2, "hidden_size": 32, "depth": 2, "num_heads": 2, "mlp_ratio": 2.0},
  "autoencoder": {"ddconfig": {"ch": 8, "ch_mult": [1, 1, 2], "num_res_blocks": 1,
                               "norm_groups": 4, "z_channels": 4, "resolution": 16},
                  "embed_dim": 4, "scale_factor": 1.0}},
 %s
 "train": {"steps": %d, "batchSize": 2, "saveInterval": 2, "logInterval": 1, "sampleInterval": %d},
 "devices": {"kind": "cpu", "threads": 1, "count": 1}}"""
AUTOENCODER = TINY_RUN % ("autoencoder", '"data": {"kind": "pictures", "path": "../pictures", '
                          '"shift": 1, "workers": 1},', 4, 2)
FLOW = TINY_RUN % ("flow", '"textEncoder": "trained", "tokenizer": "../spiece.model", '
                   '"data": {"kind": "latents", "path": "../latents.safetensors", "workers": 1}, '
                   '"imageTower": {"kind": "latent", "outputWidth": 16},', 2, 0)


def pictures(folder, _=None):
    (folder / "pictures").mkdir()
    lines = []
    for i in range(6):
        png(folder / "pictures" / f"{i}.png", i)
        lines.append('{"image": "%d.png", "caption": "a red square number %d"}' % (i, i))
    (folder / "pictures" / "captions.jsonl").write_text("\n".join(lines) + "\n")


def run_folder(folder, _=None):
    pictures(folder)
    (folder / "run").mkdir()
    (folder / "run" / "config.json").write_text(AUTOENCODER)


def old_picture(folder, _):
    (folder / "a.png").write_bytes(b"what was there before")


def copy_of(*names):
    def copy(folder, fixtures):
        for name in names:
            source = fixtures / name
            if source.is_dir():
                shutil.copytree(source, folder / name)
            else:
                shutil.copy(source, folder / name)
    return copy


def starter_copy(folder, fixtures):
    """Hard links: reading them can be made to fail like reading any file below the folder."""
    (folder / "models").mkdir()
    for file in (fixtures / "starter").iterdir():
        os.link(file, folder / "models" / file.name)


def database_is_whole(folder, code):
    file = folder / "history.sqlite"
    if not file.exists():
        return "no database" if code == 0 else None
    try:
        database = sqlite3.connect(file)
        verdict = database.execute("pragma integrity_check").fetchone()[0]
        count = database.execute("select count(*) from sqlite_master").fetchone()[0]
        rows = database.execute("select count(*) from pictures").fetchone()[0] if count > 3 else 0
        database.close()
    except sqlite3.Error as error:
        return f"the database is damaged: {error}"
    if verdict != "ok":
        return f"the database is damaged: {verdict}"
    return "pictures are missing" if code == 0 and rows != 3 else None


DOWNLOAD = bytes((i * i + i // 7) % 256 for i in range(300_000))


class Server(http.server.BaseHTTPRequestHandler):
    """Serves DOWNLOAD with ranges, on this machine only."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        start = 0
        if self.headers.get("Range", "").startswith("bytes="):
            start = int(self.headers["Range"][6:].split("-")[0] or 0)
        self.send_response(206 if start else 200)
        self.send_header("ETag", '"one"')
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(DOWNLOAD) - 1}/{len(DOWNLOAD)}")
        self.send_header("Content-Length", str(len(DOWNLOAD) - start))
        self.end_headers()
        try:
            self.wfile.write(DOWNLOAD[start:])
        except OSError:
            pass

    def log_message(self, *_):
        pass


def serve():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/file"


def make_fixtures(programs, folder):
    """A trained autoencoder, latents, a vocabulary, a picture, the starter: what commands begin
    with. Takes a few seconds."""
    def call(*words):
        done = subprocess.run([programs / words[0], *words[1:]], cwd=folder, capture_output=True,
                              env=environment(folder), check=False)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, words))} fails without a fault: "
                             + (done.stderr + done.stdout).decode("utf-8", "replace")[-2000:])

    run_folder(folder)
    call("crossflow-train", "launch", "run")
    shutil.copy(folder / "run/checkpoints/4.ckpt/nnet_ema.pth", folder / "vae.pth")
    call("crossflow-train", "vocabulary", "pictures", "--out", "spiece.model", "--size", "64")
    model = AUTOENCODER[AUTOENCODER.index('"model": {') + 9:AUTOENCODER.index(',\n "data"')]
    (folder / "tiny.json").write_text(model)
    call("crossflow-train", "cache-latents", "pictures", "--model", "tiny.json", "--vae",
         "vae.pth", "--out", "latents.safetensors")
    (folder / "flow").mkdir()
    (folder / "flow" / "config.json").write_text(FLOW)
    call("crossflow-train", "launch", "flow")
    call("crossflow-fake", "render", "cat", "-o", "from.png")
    call("crossflow-fake", "render", "cat", "-o", "from.jpg")
    call("crossflow-fake", "render", "cat", "-o", "from.webp")
    starter = programs.parent / "share/crossflow-studio/starter"
    shutil.copytree(starter, folder / "starter", ignore=lambda _, names: [
        n for n in names if n not in ("model.safetensors", "config.json", "spiece.model")])


def environment(folder):
    return dict(os.environ, LC_ALL="C.UTF-8", HOME=str(folder), QT_QPA_PLATFORM="none-such",
                OMP_NUM_THREADS="1", TMPDIR=str(folder))


def commands():
    """The scenarios whose calls are counted and failed."""
    def cli(name, arguments, **more):
        return Scenario(name, "crossflow-fake", arguments, CLI_CODES, **more)

    def train(name, arguments, before, **more):
        return Scenario(name, "crossflow-train", arguments, TRAIN_CODES, before, **more)

    film = ["interpolate", "a", "b", "--frames", "6", "-o"]
    digest = hashlib.sha256(DOWNLOAD).hexdigest()
    return [
        cli("png", ["render", "cat", "-o", "a.png"]),
        cli("replace", ["render", "cat", "-o", "a.png"], before=old_picture),
        cli("jpeg", ["render", "cat", "dog", "-o", "{prompt}.jpg"]),
        cli("webp", ["render", "cat", "-o", "new/folder/a.webp"]),
        cli("gif", [*film, "f.gif"]),
        cli("film-webp", [*film, "f.webp"]),
        cli("apng", [*film, "f.apng"]),
        cli("mp4", [*film, "f.mp4"]),
        cli("frames", ["interpolate", "a", "b", "--frames", "5", "-o", "{index}.png"]),
        Scenario("draw", "crossflow", ["render", "cat", "--steps", "1", "--models", "models", "-o",
                                       "a.png"], CLI_CODES, starter_copy, results=("a.png",),
                 seconds=1),
        train("dataset", ["dataset", "emoji", "--out", "set", "--limit", "5", "--size", "16"],
              None, results=("set/",)),
        train("vocabulary", ["vocabulary", "pictures", "--out", "spiece.model", "--size", "64"],
              pictures, results=("spiece.model",)),
        train("latents", ["cache-latents", "pictures", "--model", "tiny.json", "--vae", "vae.pth",
                          "--out", "latents.safetensors"],
              copy_of("pictures", "tiny.json", "vae.pth"), results=("latents",), exact=False),
        train("train", ["launch", "run"], run_folder, results=("run/checkpoints/4.",), exact=False,
              keeps=("run/checkpoints/.unfinished-",), check=run_is_whole, seconds=2),
        train("resume", ["launch", "run"], resumed_run, results=("run/checkpoints/6.",),
              exact=False, keeps=("run/checkpoints/.unfinished-",), check=run_is_whole, seconds=2),
        train("flow", ["launch", "flow"], flow_run, results=("flow/checkpoints/2.",), exact=False,
              keeps=("flow/checkpoints/.unfinished-",), seconds=2),
        train("export", ["export", "flow", "--out", "model", "--vae", "vae.pth"],
              copy_of("flow", "vae.pth", "spiece.model", "latents.safetensors", "latents.jsonl"),
              results=("model/",)),
        Scenario("extract", "crossflow-fault-extract", ["pictures", "out"], TRAIN_CODES, pictures,
                 results=tuple(f"out/features/{i}.npy" for i in range(6)),
                 keeps=("out/features/extraction.json", "out/img_text_pair.jsonl",
                        "out/failed_file.txt"), left_out="out/failed_file.txt", alike=feature_file.alike),
        Scenario("history", "crossflow-fault-storage", ["history", "."], STORAGE_CODES,
                 results=("none",), check=database_is_whole),
        Scenario("download", "crossflow-fault-storage",
                 ["download", serve(), "file", str(len(DOWNLOAD)), digest], STORAGE_CODES,
                 results=("file",), keeps=("file.part",)),
    ]


def flow_run(folder, fixtures):
    copy_of("latents.safetensors", "latents.jsonl", "spiece.model")(folder, fixtures)
    (folder / "flow").mkdir()
    (folder / "flow" / "config.json").write_text(FLOW)


def resumed_run(folder, fixtures):
    copy_of("pictures", "run")(folder, fixtures)
    config = folder / "run" / "config.json"
    config.write_text(config.read_text().replace('"steps": 4', '"steps": 6'))


def run_is_whole(folder, code):
    """What a checkpoint's manifest says holds, as a resume would check it."""
    import json
    for manifest in (folder / "run" / "checkpoints").glob("[0-9]*.ckpt/manifest.json"):
        for name, facts in json.loads(manifest.read_text())["files"].items():
            file = manifest.parent / name
            if not file.exists() or zlib.crc32(file.read_bytes()) != facts["crc32"]:
                return f"{file.relative_to(folder)} is not what its manifest says"
    done = folder / "run" / "checkpoints"
    return "no checkpoint" if code == 0 and not list(done.glob("[0-9]*.ckpt")) else None


def mutated():
    """(scenario, the file that is changed at random): hostile files."""
    def cli(name, arguments, *files, program="crossflow-fake"):
        return Scenario(name, program, arguments, CLI_CODES, copy_of(*files), exact=False,
                        keeps=("",))

    def train(name, arguments, *files):
        return Scenario(name, "crossflow-train", arguments, TRAIN_CODES, copy_of(*files),
                        exact=False, keeps=("",))

    def listed(name, text):
        def before(folder, fixtures):
            copy_of("pictures")(folder, fixtures)
            (folder / "pictures" / "captions.jsonl").unlink()
            (folder / "pictures" / name).write_text(text)
        return Scenario("data " + name, "crossflow-train", ["check-data", "pictures"], TRAIN_CODES,
                        before, exact=False, keeps=("",))

    def prompts(folder, _):
        (folder / "prompts.txt").write_text("red apple\n# left out\nsun \u2600\n{a|b} cat\n")

    def request(folder, fixtures):
        done = (fixtures / "from.png").read_bytes()
        start = done.index(b'{"batch"')
        (folder / "from.json").write_bytes(done[start:done.index(b'"v":1}', start) + 6])

    coco = ('{"images": [{"id": 1, "file_name": "0.png"}, {"id": 2, "file_name": "1.png"}], '
            '"annotations": [{"image_id": 1, "caption": "one"}, {"image_id": 2, "caption": "2"}]}')
    csv = 'file_name,caption\n0.png,"a, b ""c"""\n1.png,plain\n2.png,"two\nlines"\n'
    hard = pathlib.Path(__file__).parent.parent / "data" / "hard_pictures"

    def hard_picture(name):
        def before(folder, _):
            (folder / "pictures").mkdir()
            shutil.copy(hard / name, folder / "pictures" / name)
            (folder / "pictures" / name).with_suffix(".txt").write_text("a caption\n")
        return Scenario("picture " + name, "crossflow-train", ["check-data", "pictures"],
                        TRAIN_CODES, before, exact=False, keeps=("",)), "pictures/" + name

    flow = ("flow", "latents.safetensors", "latents.jsonl", "spiece.model")
    drawing = ["render", "cat", "--steps", "1", "--models", "starter", "-o", "a.png"]
    return [
        (cli("from png", ["render", "--from", "from.png", "-o", "b.png"], "from.png"), "from.png"),
        (cli("from jpeg", ["render", "--from", "from.jpg", "-o", "b.png"], "from.jpg"), "from.jpg"),
        (cli("from webp", ["render", "--from", "from.webp", "-o", "b.png"], "from.webp"),
         "from.webp"),
        (Scenario("from json", "crossflow-fake", ["render", "--from", "from.json", "-o", "b.png"],
                  CLI_CODES, request, exact=False, keeps=("",)), "from.json"),
        (Scenario("prompts", "crossflow-fake", ["render", "--prompts-file", "prompts.txt", "-o",
                                                "{index}.png"], CLI_CODES, prompts, exact=False,
                  keeps=("",)), "prompts.txt"),
        (cli("starter config", drawing, "starter", program="crossflow"), "starter/config.json"),
        (cli("starter vocabulary", drawing, "starter", program="crossflow"),
         "starter/spiece.model"),
        (cli("starter weights", drawing, "starter", program="crossflow"),
         "starter/model.safetensors"),
        (cli("inspect pth", ["inspect", "vae.pth", "--tensors"], "vae.pth", program="crossflow"),
         "vae.pth"),
        (cli("inspect safetensors", ["inspect", "latents.safetensors"], "latents.safetensors",
             program="crossflow"), "latents.safetensors"),
        (train("run config", ["launch", "flow"], *flow),
         "flow/config.json"),
        (train("resumed weights", ["launch", "run"], "run", "pictures"),
         "run/checkpoints/4.ckpt/nnet.pth"),
        (train("resumed manifest", ["launch", "run"], "run", "pictures"),
         "run/checkpoints/4.ckpt/manifest.json"),
        (train("latents", ["launch", "flow"], *flow),
         "latents.safetensors"),
        (train("vocabulary", ["launch", "flow"], *flow),
         "spiece.model"),
        (train("list", ["check-data", "pictures"], "pictures"), "pictures/captions.jsonl"),
        (listed("captions.csv", csv), "pictures/captions.csv"),
        (listed("captions.json", coco), "pictures/captions.json"),
        *(hard_picture(name) for name in ("animated.gif", "cmyk.jpg", "deep.png", "deep.tif",
                                          "motion.jpg", "palette.png", "rgba.png", "still.webp",
                                          "photo.avif", "photo.heic")),
    ]
