/**
 * Trackers that go out and come back: each export with whom it is for and its answer, and what was said of each agreement, kept
 * once for as long as it stays the same.
 */
const stamps = 'createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL'

export const returningTrackers = `
CREATE TABLE tracker_export (
  id TEXT PRIMARY KEY,
  bodyId TEXT REFERENCES body(id) ON DELETE SET NULL,
  language TEXT NOT NULL,
  agreements INTEGER NOT NULL,
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  name TEXT,
  madeOn TEXT NOT NULL,
  answeredAt TEXT,
  answeredBy TEXT NOT NULL DEFAULT '',
  fileName TEXT NOT NULL DEFAULT '',
  ${stamps}
) STRICT;
CREATE INDEX tracker_export_body ON tracker_export(bodyId);
CREATE INDEX tracker_export_organization ON tracker_export(organizationId);
CREATE INDEX tracker_export_person ON tracker_export(personId);

CREATE TABLE tracker_sent (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  since TEXT NOT NULL,
  content TEXT NOT NULL,
  ${stamps}
) STRICT;
CREATE INDEX tracker_sent_agreement ON tracker_sent(agreementId, since);
`
