"""The tables of a case, as numbered steps that bring any older case up to date."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from tvad_desktop.storage.text_index import write_text_index, write_update_trigger

SCHEMA = Migrations("tvad-desktop")

# Times are integer microseconds (_us) or ISO 8601 text (_utc). AUTOINCREMENT: an id never comes to name another thing.
_TABLES = """
CREATE TABLE cases (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, created_utc TEXT NOT NULL,
    audit_sequence INTEGER NOT NULL, audit_sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE cameras (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE videos (
    id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, sha256 TEXT NOT NULL,
    duration_us INTEGER NOT NULL, width_px INTEGER NOT NULL, height_px INTEGER NOT NULL, frame_count INTEGER NOT NULL,
    camera_id INTEGER REFERENCES cameras (id), fps REAL, imported_utc TEXT NOT NULL,
    UNIQUE (sha256, path)
) STRICT;
CREATE TABLE analyses (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    pack TEXT NOT NULL, pack_sha256 TEXT NOT NULL, settings TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done')), started_utc TEXT NOT NULL, finished_utc TEXT,
    frames INTEGER NOT NULL, skipped_frames INTEGER NOT NULL, turn INTEGER NOT NULL UNIQUE
) STRICT;
CREATE TABLE segments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    position INTEGER NOT NULL, first_us INTEGER NOT NULL, last_us INTEGER NOT NULL,
    grid_h INTEGER NOT NULL, grid_w INTEGER NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
    frames INTEGER NOT NULL, skipped_frames INTEGER NOT NULL,
    times_us BLOB NOT NULL, scores BLOB NOT NULL,
    UNIQUE (analysis_id, position)
) STRICT;
CREATE TABLE incidents (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    analysis_id INTEGER NOT NULL REFERENCES analyses (id), start_us INTEGER NOT NULL, end_us INTEGER NOT NULL,
    peak_us INTEGER NOT NULL, peak_score REAL NOT NULL,
    x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
    from_cell TEXT NOT NULL, to_cell TEXT NOT NULL, state TEXT NOT NULL, retired INTEGER NOT NULL
) STRICT;
CREATE INDEX incidents_by_video ON incidents (video_id, start_us);
CREATE TABLE tracks (
    incident_id INTEGER NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    points TEXT NOT NULL, PRIMARY KEY (incident_id, position)
) STRICT;
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT, incident_id INTEGER NOT NULL REFERENCES incidents (id),
    verdict TEXT NOT NULL, note TEXT NOT NULL, reviewer TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX reviews_by_incident ON reviews (incident_id);
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, incident_id INTEGER NOT NULL REFERENCES incidents (id),
    role TEXT NOT NULL CHECK (role IN ('user', 'assistant')), text TEXT NOT NULL, provenance TEXT NOT NULL,
    at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX messages_by_incident ON messages (incident_id);
CREATE TABLE profiles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, camera_id INTEGER NOT NULL REFERENCES cameras (id),
    version INTEGER NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, pack_sha256 TEXT NOT NULL,
    created_utc TEXT NOT NULL, UNIQUE (camera_id, version)
) STRICT;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY, at_utc TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
    subject TEXT NOT NULL, payload_sha256 TEXT NOT NULL, previous_sha256 TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_keeps_entries BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_loses_no_entries BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
"""


@SCHEMA(name="0001_first_tables")
def _first_tables(database: Database) -> None:
    database.executescript(_TABLES)
    searched = {"incidents": ["state", "from_cell", "to_cell"], "reviews": ["note"], "messages": ["text"]}
    for table, columns in searched.items():
        database.executescript(write_text_index(table, columns))


@SCHEMA(name="0002_recording_time")
def _recording_time(database: Database) -> None:
    # The wall clock at the first frame: ISO 8601 without a zone, as the recorder's own clock showed it.
    database.execute("ALTER TABLE videos ADD COLUMN recorded_from TEXT")


@SCHEMA(name="0003_footage_facts_and_reach")
def _footage_facts_and_reach(database: Database) -> None:
    # `facts` (what the reader found in the container) and `damage` (stretches that could not be read) are JSON.
    database.execute("ALTER TABLE videos ADD COLUMN facts TEXT")
    # A CHECK cannot be altered: the table is made anew with the state "incomplete", and takes the old one's name.
    columns = [column.name for column in database.table("analyses").columns]
    database.execute(_ANALYSES)
    names = ", ".join(columns)
    database.execute(f"INSERT INTO new_analyses ({names}) SELECT {names} FROM analyses")
    database.execute(
        "UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'analyses')"
        " WHERE name = 'new_analyses'"
    )
    database.execute("DROP TABLE analyses")
    database.execute("ALTER TABLE new_analyses RENAME TO analyses")


_ANALYSES = """
CREATE TABLE new_analyses (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    pack TEXT NOT NULL, pack_sha256 TEXT NOT NULL, settings TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'incomplete', 'done')), started_utc TEXT NOT NULL,
    finished_utc TEXT, frames INTEGER NOT NULL, skipped_frames INTEGER NOT NULL, turn INTEGER NOT NULL UNIQUE,
    damage TEXT, reached_us INTEGER, incomplete_reason TEXT
) STRICT
"""


@SCHEMA(name="0004_notes_and_revisions")
def _notes_and_revisions(database: Database) -> None:
    # `revision` counts the changes of an incident, so that nobody overturns what they have not read.
    database.execute("ALTER TABLE incidents ADD COLUMN revision INTEGER NOT NULL DEFAULT 1")
    database.executescript(_NOTES + write_text_index("notes", ["text"]))


_NOTES = """
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, incident_id INTEGER NOT NULL REFERENCES incidents (id),
    text TEXT NOT NULL, author TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_incident ON notes (incident_id);
"""


@SCHEMA(name="0005_evidence_viewings_tags_seals")
def _evidence_viewings_tags_seals(database: Database) -> None:
    # Of which incident a duplicate is one; since when the case is closed, so that nothing is changed in it.
    database.execute("ALTER TABLE reviews ADD COLUMN duplicate_of INTEGER REFERENCES incidents (id)")
    database.execute("ALTER TABLE cases ADD COLUMN closed_utc TEXT")
    database.executescript(_CUSTODY)
    # The words of an incident are indexed anew only when they change, not at every change of its span or revision.
    database.execute("DROP TRIGGER incidents_au")
    database.execute(write_update_trigger("incidents", ["state", "from_cell", "to_cell"]))


# `facts` (how footage was received) and `spans` ([start_us, end_us], …) are JSON; `text` is the seal handed out.
_CUSTODY = """
CREATE TABLE evidence (video_id INTEGER PRIMARY KEY REFERENCES videos (id), facts TEXT NOT NULL) STRICT;
CREATE TABLE viewings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    viewer TEXT NOT NULL, at_utc TEXT NOT NULL, spans TEXT NOT NULL, speed REAL NOT NULL
) STRICT;
CREATE INDEX viewings_by_video ON viewings (video_id);
CREATE TABLE tags (
    incident_id INTEGER NOT NULL REFERENCES incidents (id), tag TEXT NOT NULL, PRIMARY KEY (incident_id, tag)
) STRICT;
CREATE TABLE seals (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at_utc TEXT NOT NULL, sequence INTEGER NOT NULL, sha256 TEXT NOT NULL,
    text TEXT NOT NULL, response BLOB
) STRICT;
"""


@SCHEMA(name="0006_casework")
def _casework(database: Database) -> None:
    # Which analysis of a video was begun or gone back to last; `audit.py` still proves it under its earlier name.
    database.execute("ALTER TABLE analyses RENAME COLUMN turn TO use_order")
    # NOT NULL cannot be altered: the table is made anew, for incidents that a person records need no analysis.
    columns = ", ".join(column.name for column in database.table("incidents").columns)
    rows = database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'incidents'").fetchall()
    database.execute(_INCIDENTS)
    database.execute(f"INSERT INTO new_incidents ({columns}) SELECT {columns} FROM incidents")
    database.execute("DELETE FROM sqlite_sequence WHERE name = 'new_incidents'")
    database.conn.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES ('new_incidents', ?)", rows)
    database.execute("DROP TABLE incidents_fts")  # its triggers go with the table
    database.execute("DROP TABLE incidents")
    database.execute("ALTER TABLE new_incidents RENAME TO incidents")
    database.execute("CREATE INDEX incidents_by_video ON incidents (video_id, start_us)")
    words = ["state", "from_cell", "to_cell"]
    database.executescript(write_text_index("incidents", words))
    database.execute("DROP TRIGGER incidents_au")
    database.execute(write_update_trigger("incidents", words))
    database.executescript(_CASEWORK + write_text_index("shapes", ["label", *words]))


# `made_by` and `made_utc`: who recorded an incident by hand, and when; NULL for what the detector found.
_INCIDENTS = """
CREATE TABLE new_incidents (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    analysis_id INTEGER REFERENCES analyses (id), start_us INTEGER NOT NULL, end_us INTEGER NOT NULL,
    peak_us INTEGER NOT NULL, peak_score REAL NOT NULL,
    x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
    from_cell TEXT NOT NULL, to_cell TEXT NOT NULL, state TEXT NOT NULL, retired INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1, made_by TEXT, made_utc TEXT
) STRICT
"""

# `shapes`: what people made of incidents; the newest one holds. Without a span the incident is as it was found.
# `ignore_lists`: what of the pictures of a camera, or of one video, counts for nothing; `rules` is JSON.
_CASEWORK = """
CREATE TABLE shapes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, incident_id INTEGER NOT NULL REFERENCES incidents (id),
    start_us INTEGER, end_us INTEGER, peak_us INTEGER, peak_score REAL, x REAL, y REAL, width REAL, height REAL,
    from_cell TEXT, to_cell TEXT, state TEXT, tracks TEXT, label TEXT NOT NULL,
    merged_into INTEGER REFERENCES incidents (id), withdrawn INTEGER NOT NULL,
    author TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX shapes_by_incident ON shapes (incident_id);
CREATE TABLE ignore_lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT, camera_id INTEGER REFERENCES cameras (id),
    video_id INTEGER REFERENCES videos (id), version INTEGER NOT NULL, rules TEXT NOT NULL,
    author TEXT NOT NULL, at_utc TEXT NOT NULL, CHECK ((camera_id IS NULL) <> (video_id IS NULL)),
    UNIQUE (camera_id, version), UNIQUE (video_id, version)
) STRICT;
"""


@SCHEMA(name="0007_observed_tracks")
def _observed_tracks(database: Database) -> None:
    database.executescript(_OBSERVED)


# Tracks are written in batches, each one entry of the log; an analysis with a batch, be it empty, was looked through.
# `cells` and `colours` stand between bars ("|center|lower left|"), so that each is found whole; `points` are sightings.
_OBSERVED = """
CREATE TABLE observed_batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    position INTEGER NOT NULL, UNIQUE (analysis_id, position)
) STRICT;
CREATE TABLE observed_tracks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES observed_batches (id) ON DELETE CASCADE,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id), kind TEXT NOT NULL, score REAL NOT NULL,
    first_us INTEGER NOT NULL, last_us INTEGER NOT NULL, best_us INTEGER NOT NULL, sightings INTEGER NOT NULL,
    cells TEXT NOT NULL, speed REAL NOT NULL, direction TEXT NOT NULL, standing_us INTEGER NOT NULL,
    height REAL NOT NULL, colours TEXT NOT NULL, points BLOB NOT NULL
) STRICT;
CREATE INDEX observed_tracks_by_batch ON observed_tracks (batch_id);
CREATE INDEX observed_tracks_by_time ON observed_tracks (analysis_id, first_us, last_us);
CREATE INDEX observed_tracks_by_kind ON observed_tracks (kind, analysis_id, first_us);
"""


@SCHEMA(name="0008_redactions_and_heat_index")
def _redactions_and_heat_index(database: Database) -> None:
    database.executescript(_REDACTIONS)


# `keys` is JSON: [time_us, x, y, width, height], …; `maxima` one byte a cell of a coarse grid, the hottest heat × 255
# rounded up. The maxima only repeat what the heatmaps say and can be made anew, so the log does not know them.
_REDACTIONS = """
CREATE TABLE redactions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    start_us INTEGER NOT NULL, end_us INTEGER NOT NULL, cover TEXT NOT NULL, maker TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE TABLE masks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, redaction_id INTEGER NOT NULL REFERENCES redactions (id),
    target TEXT NOT NULL, start_us INTEGER NOT NULL, end_us INTEGER NOT NULL, is_covered INTEGER NOT NULL,
    keys TEXT NOT NULL
) STRICT;
CREATE INDEX masks_by_redaction ON masks (redaction_id);
CREATE TABLE redaction_reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT, redaction_id INTEGER NOT NULL REFERENCES redactions (id),
    start_us INTEGER NOT NULL, end_us INTEGER NOT NULL, masks_sha256 TEXT NOT NULL, reviewer TEXT NOT NULL,
    at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX reviews_by_redaction ON redaction_reviews (redaction_id);
CREATE TABLE heat_maxima (
    segment_id INTEGER PRIMARY KEY REFERENCES segments (id), maxima BLOB NOT NULL
) STRICT;
"""


@SCHEMA(name="0011_reasons_of_incidents")
def _reasons_of_incidents(database: Database) -> None:
    # Which events make an incident one; `text` says what was measured.
    database.executescript(_REASONS)


_REASONS = """
CREATE TABLE reasons (
    incident_id INTEGER NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    kind TEXT NOT NULL, probability REAL NOT NULL, start_us INTEGER NOT NULL, end_us INTEGER NOT NULL,
    text TEXT NOT NULL, PRIMARY KEY (incident_id, position)
) STRICT;
"""


@SCHEMA(name="0015_removed_footage")
def _removed_footage(database: Database) -> None:
    # The newest row of a video holds: whether it is taken out of the case. Its own rows stay as they are.
    database.executescript(_REMOVALS)


_REMOVALS = """
CREATE TABLE removals (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    removed INTEGER NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX removals_by_video ON removals (video_id);
"""


@SCHEMA(name="0018_names_and_bookmarks")
def _names_and_bookmarks(database: Database) -> None:
    database.executescript(_BOOKMARKS + write_text_index("bookmark_notes", ["text"]))


# The newest title of a video is what it is called, an empty one its file's name; the newest note of a bookmark holds,
# and says whether the bookmark was taken back.
_BOOKMARKS = """
CREATE TABLE titles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    title TEXT NOT NULL, author TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX titles_by_video ON titles (video_id);
CREATE TABLE bookmarks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, video_id INTEGER NOT NULL REFERENCES videos (id),
    time_us INTEGER NOT NULL, author TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX bookmarks_by_video ON bookmarks (video_id, time_us);
CREATE TABLE bookmark_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, bookmark_id INTEGER NOT NULL REFERENCES bookmarks (id),
    text TEXT NOT NULL, removed INTEGER NOT NULL, author TEXT NOT NULL, at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX bookmark_notes_by_bookmark ON bookmark_notes (bookmark_id);
"""


@SCHEMA(name="0019_zones")
def _zones(database: Database) -> None:
    # The newest list of a camera holds; `zones` is JSON.
    database.executescript(_ZONES)


_ZONES = """
CREATE TABLE zone_lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT, camera_id INTEGER NOT NULL REFERENCES cameras (id),
    version INTEGER NOT NULL, zones TEXT NOT NULL, author TEXT NOT NULL, at_utc TEXT NOT NULL,
    UNIQUE (camera_id, version)
) STRICT;
"""
