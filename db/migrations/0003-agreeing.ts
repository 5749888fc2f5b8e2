/**
 * How minutes are agreed on: versions that hold the whole record, their seal and their amendments, slips to those who spoke,
 * corrections, and who got what. What was kept until now of an edition that left was that one edition: when and by whom it was made
 * stays in the record of distribution, where it can be seen; its text, which nothing could show, goes.
 */
const stamps = 'createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL'

export const agreeing = `
ALTER TABLE meeting ADD COLUMN sealedVersion INTEGER;
ALTER TABLE meeting ADD COLUMN amendmentReason TEXT;

ALTER TABLE minutes_version RENAME TO edition_before;
DROP INDEX minutes_version_meeting;

CREATE TABLE minutes_version (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'circulated', 'approved')),
  reason TEXT,
  circulatedAt TEXT,
  circulatedBy TEXT,
  replyBy TEXT,
  sealedAt TEXT,
  sealedBy TEXT,
  contentHash TEXT NOT NULL,
  content TEXT NOT NULL,
  redacted INTEGER NOT NULL DEFAULT 0 CHECK (redacted IN (0, 1)),
  ${stamps}
) STRICT;
CREATE UNIQUE INDEX minutes_version_meeting ON minutes_version(meetingId, number);

CREATE TABLE distribution (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  versionId TEXT REFERENCES minutes_version(id) ON DELETE CASCADE,
  audience TEXT NOT NULL,
  language TEXT NOT NULL,
  format TEXT,
  sentOn TEXT NOT NULL,
  channel TEXT NOT NULL,
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  name TEXT,
  note TEXT NOT NULL DEFAULT '',
  ${stamps}
) STRICT;
CREATE INDEX distribution_meeting ON distribution(meetingId);
CREATE INDEX distribution_version ON distribution(versionId);
CREATE INDEX distribution_organization ON distribution(organizationId);
CREATE INDEX distribution_person ON distribution(personId);

INSERT INTO distribution (id, meetingId, audience, language, sentOn, channel, createdAt, createdBy, changedAt, changedBy)
  SELECT id, meetingId, audience, language, substr(createdAt, 1, 10), 'other', createdAt, createdBy, changedAt, changedBy
  FROM edition_before;
DROP TABLE edition_before;
UPDATE history SET before = iif(before IS NULL, NULL, '{}'), after = iif(after IS NULL, NULL, '{}')
  WHERE tableName = 'minutes_version';

CREATE TABLE slip (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  versionId TEXT NOT NULL REFERENCES minutes_version(id) ON DELETE CASCADE,
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  name TEXT,
  replyBy TEXT,
  answer TEXT NOT NULL,
  answeredOn TEXT,
  note TEXT NOT NULL DEFAULT '',
  ${stamps}
) STRICT;
CREATE INDEX slip_meeting ON slip(meetingId);
CREATE INDEX slip_version ON slip(versionId);
CREATE INDEX slip_organization ON slip(organizationId);
CREATE INDEX slip_person ON slip(personId);

CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  versionId TEXT REFERENCES minutes_version(id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  date TEXT,
  fileName TEXT,
  partKind TEXT,
  partId TEXT,
  field TEXT,
  item INTEGER,
  label TEXT NOT NULL DEFAULT '',
  before TEXT NOT NULL DEFAULT '',
  after TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  ${stamps}
) STRICT;
CREATE INDEX correction_meeting ON correction(meetingId);
CREATE INDEX correction_version ON correction(versionId);
CREATE INDEX correction_part ON correction(partId) WHERE partId IS NOT NULL;
`
