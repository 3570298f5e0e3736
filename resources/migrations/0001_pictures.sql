-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements end at a line that holds only "--".
-- oldest reader: 1
CREATE TABLE pictures (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  prompt TEXT NOT NULL,
  model TEXT NOT NULL,
  request TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  seconds REAL NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  starred INTEGER NOT NULL DEFAULT 0,
  rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5),
  trashed INTEGER
)
--
CREATE INDEX pictures_alive ON pictures (id) WHERE trashed IS NULL
--
CREATE INDEX pictures_starred ON pictures (id) WHERE starred = 1 AND trashed IS NULL
--
CREATE VIRTUAL TABLE picture_words USING fts5 (
  prompt, model, content = 'pictures', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)
--
CREATE TRIGGER pictures_insert AFTER INSERT ON pictures BEGIN
  INSERT INTO picture_words (rowid, prompt, model) VALUES (new.id, new.prompt, new.model);
END
--
CREATE TRIGGER pictures_delete AFTER DELETE ON pictures BEGIN
  INSERT INTO picture_words (picture_words, rowid, prompt, model)
  VALUES ('delete', old.id, old.prompt, old.model);
END
--
CREATE TABLE presets (
  name TEXT PRIMARY KEY,
  request TEXT NOT NULL
)
--
CREATE TABLE latents (
  name TEXT PRIMARY KEY,
  expression TEXT NOT NULL,
  created INTEGER NOT NULL
)
--
CREATE TABLE prompts (
  text TEXT PRIMARY KEY,
  used INTEGER NOT NULL
)
--
CREATE TABLE session_pages (
  page TEXT PRIMARY KEY,
  state TEXT NOT NULL
)
--
CREATE TABLE queue_journal (
  id INTEGER PRIMARY KEY,
  request TEXT NOT NULL,
  place INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  running INTEGER NOT NULL DEFAULT 0,
  quarantined INTEGER NOT NULL DEFAULT 0
)
