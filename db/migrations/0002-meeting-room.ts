/**
 * What a meeting is convened with and what its room needs: the usual list and agenda of a body, phases of a series and what each
 * session produced, agreements that come back in a later meeting, the clock of an agenda item, heads of a delegation, levels of
 * points, and what will show that an agreement was kept.
 */
const stamps = 'createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL'

export const meetingRoom = `
ALTER TABLE body ADD COLUMN defaultAgenda TEXT NOT NULL DEFAULT '[]';
ALTER TABLE body ADD COLUMN phases TEXT NOT NULL DEFAULT '[]';

ALTER TABLE meeting ADD COLUMN previousId TEXT REFERENCES meeting(id) ON DELETE SET NULL;
ALTER TABLE meeting ADD COLUMN phase TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN products TEXT NOT NULL DEFAULT '[]';
ALTER TABLE meeting ADD COLUMN notes TEXT NOT NULL DEFAULT '';
CREATE INDEX meeting_previous ON meeting(previousId) WHERE previousId IS NOT NULL;

ALTER TABLE agenda_item ADD COLUMN kind TEXT NOT NULL DEFAULT 'ordinary';
ALTER TABLE agenda_item ADD COLUMN runningSince TEXT;
ALTER TABLE agenda_item ADD COLUMN spentSeconds INTEGER NOT NULL DEFAULT 0;

ALTER TABLE attendance ADD COLUMN headCount INTEGER;

ALTER TABLE intervention ADD COLUMN agendaItemId TEXT REFERENCES agenda_item(id) ON DELETE SET NULL;
CREATE INDEX intervention_agenda_item ON intervention(agendaItemId) WHERE agendaItemId IS NOT NULL;

ALTER TABLE point ADD COLUMN level INTEGER NOT NULL DEFAULT 0;

ALTER TABLE agreement ADD COLUMN leadUndefined INTEGER NOT NULL DEFAULT 0 CHECK (leadUndefined IN (0, 1));
ALTER TABLE agreement ADD COLUMN expectedEvidence TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN evidenceUndefined INTEGER NOT NULL DEFAULT 0 CHECK (evidenceUndefined IN (0, 1));
ALTER TABLE agreement ADD COLUMN snoozeDays INTEGER;

CREATE TABLE convening (
  id TEXT PRIMARY KEY,
  bodyId TEXT NOT NULL REFERENCES body(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  role TEXT NOT NULL,
  capacity TEXT,
  ${stamps}
) STRICT;
CREATE INDEX convening_body ON convening(bodyId, position);
CREATE INDEX convening_organization ON convening(organizationId);
CREATE INDEX convening_person ON convening(personId);

CREATE TABLE carried_agreement (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  remark TEXT NOT NULL DEFAULT '',
  ${stamps}
) STRICT;
CREATE UNIQUE INDEX carried_agreement_meeting ON carried_agreement(meetingId, agreementId);
CREATE INDEX carried_agreement_agreement ON carried_agreement(agreementId);
`
