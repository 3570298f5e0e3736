# SPDX-License-Identifier: GPL-3.0-or-later
"""Records <vocabulary>.ids: what Hugging Face's fast tokenizer makes of random texts.

Needs `pip install tokenizers sentencepiece protobuf`; the tests need none of them. The texts are
not stored: texts() here and in t5_ties_test.cpp draw the same ones.
"""
import pathlib
import sys

from sentencepiece import sentencepiece_model_pb2 as model_pb2
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

HERE = pathlib.Path(__file__).parent
ALPHABET = ["-", "-", "5", "5", "w", "w", "e", "e", "a", "s", "t", ".", ".", "(", ")", "!", "0",
            "/", "_", " ", " ", "i", "n", "o", "r", "l", "'", "é", "日", "👍"]


def texts(seed, count):
    state = seed
    for _ in range(count):
        text = ""
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        length = 1 + (state >> 33) % 24
        last = ""
        for _ in range(length):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            value = state >> 33
            # Runs of one character are where several cuts have one score.
            last = last if last and value % 3 == 0 else ALPHABET[(value // 3) % len(ALPHABET)]
            text += last
        yield text.strip(" ") or "x"


def fast_tokenizer(path):
    proto = model_pb2.ModelProto()
    proto.ParseFromString(path.read_bytes())
    pieces = [(p.piece, p.score) for p in proto.pieces]
    tokenizer = Tokenizer(models.Unigram(pieces, proto.trainer_spec.unk_id))
    steps = [normalizers.Strip(left=False, right=True), normalizers.Replace(Regex(" {2,}"), "▁")]
    charsmap = proto.normalizer_spec.precompiled_charsmap
    if charsmap:
        steps.insert(0, normalizers.Precompiled(charsmap))
    tokenizer.normalizer = normalizers.Sequence(steps)
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    return tokenizer


def varint(value):
    out = bytearray()
    while value >= 128:
        out.append(value % 128 + 128)
        value //= 128
    out.append(value)
    return bytes(out)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        tokenizer = fast_tokenizer(path)
        out = bytearray()
        for text in texts(len(path.read_bytes()), 3500):
            ids = tokenizer.encode(text).ids
            out += varint(len(ids)) + b"".join(map(varint, ids))
        folder = path.parent.name.replace("tokenizers_ties", path.stem)
        (HERE / (folder + ".ids")).write_bytes(out)
        print(folder, len(out))
