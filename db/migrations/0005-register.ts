/**
 * What the register keeps of agreements until they are fulfilled: the day on which one was closed, what took its place and what
 * it goes with, fields and views of the person's own, files that prove a follow-up, and what was sent to remind those who answer.
 * Beside it every round of minutes that were circulated, and which change of a returned file a correction is. A person who
 * answers for an agreement no longer stands there with their institution.
 */
const stamps = 'createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL'

export const register = `
ALTER TABLE agreement ADD COLUMN closedOn TEXT;
ALTER TABLE agreement ADD COLUMN supersededById TEXT REFERENCES agreement(id) ON DELETE SET NULL;
CREATE INDEX agreement_superseded_by ON agreement(supersededById) WHERE supersededById IS NOT NULL;
CREATE INDEX agreement_open ON agreement(meetingId, state, dueKind, dueDate, number, position, id)
  WHERE state IN ('open', 'inProgress');
DROP INDEX attendance_organization;
CREATE INDEX attendance_organization ON attendance(organizationId, meetingId);
DROP INDEX agreement_responsible_agreement;
CREATE INDEX agreement_responsible_agreement
  ON agreement_responsible(agreementId, position, id, role, organizationId, personId, name);
DROP INDEX follow_up_agreement;
CREATE INDEX follow_up_agreement ON follow_up(agreementId, date, id, rating, createdAt);
CREATE INDEX point_question ON point(interventionId, position) WHERE kind = 'question';

ALTER TABLE follow_up ADD COLUMN letterNumber TEXT;
ALTER TABLE attachment ADD COLUMN followUpId TEXT REFERENCES follow_up(id) ON DELETE CASCADE;
CREATE INDEX attachment_follow_up ON attachment(followUpId) WHERE followUpId IS NOT NULL;

CREATE TABLE related_agreement (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  ${stamps}
) STRICT;
CREATE UNIQUE INDEX related_agreement_pair ON related_agreement(agreementId, otherId);
CREATE INDEX related_agreement_other ON related_agreement(otherId);

CREATE TABLE own_field (
  id TEXT PRIMARY KEY,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  choices TEXT NOT NULL DEFAULT '[]',
  ${stamps}
) STRICT;

CREATE TABLE own_value (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  fieldId TEXT NOT NULL REFERENCES own_field(id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  ${stamps}
) STRICT;
CREATE UNIQUE INDEX own_value_agreement ON own_value(agreementId, fieldId);
CREATE INDEX own_value_field ON own_value(fieldId);

CREATE TABLE register_view (
  id TEXT PRIMARY KEY,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  ${stamps}
) STRICT;

CREATE TABLE reminder (
  id TEXT PRIMARY KEY,
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  name TEXT,
  sentOn TEXT NOT NULL,
  channel TEXT NOT NULL,
  letterNumber TEXT,
  note TEXT NOT NULL DEFAULT '',
  ${stamps}
) STRICT;
CREATE INDEX reminder_organization ON reminder(organizationId);
CREATE INDEX reminder_person ON reminder(personId);

CREATE TABLE reminded_agreement (
  id TEXT PRIMARY KEY,
  reminderId TEXT NOT NULL REFERENCES reminder(id) ON DELETE CASCADE,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  ${stamps}
) STRICT;
CREATE UNIQUE INDEX reminded_agreement_pair ON reminded_agreement(reminderId, agreementId);
CREATE INDEX reminded_agreement_agreement ON reminded_agreement(agreementId);

CREATE TABLE circulation (
  id TEXT PRIMARY KEY,
  versionId TEXT NOT NULL REFERENCES minutes_version(id) ON DELETE CASCADE,
  replyBy TEXT,
  ${stamps}
) STRICT;
CREATE INDEX circulation_version ON circulation(versionId);
INSERT INTO circulation (id, versionId, replyBy, createdAt, createdBy, changedAt, changedBy)
  SELECT id, id, replyBy, circulatedAt, coalesce(circulatedBy, createdBy), circulatedAt, coalesce(circulatedBy, createdBy)
  FROM minutes_version WHERE circulatedAt IS NOT NULL;
ALTER TABLE minutes_version DROP COLUMN circulatedAt;
ALTER TABLE minutes_version DROP COLUMN circulatedBy;
ALTER TABLE minutes_version DROP COLUMN replyBy;

ALTER TABLE correction ADD COLUMN returnedItem TEXT;

UPDATE agreement_responsible SET organizationId = NULL WHERE personId IS NOT NULL AND organizationId IS NOT NULL;
ALTER TABLE tracker_export ADD COLUMN awaited INTEGER NOT NULL DEFAULT 1 CHECK (awaited IN (0, 1));
UPDATE tracker_export SET organizationId = NULL WHERE personId IS NOT NULL AND organizationId IS NOT NULL;
`
