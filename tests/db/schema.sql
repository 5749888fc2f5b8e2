CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE TABLE sector (
  id TEXT PRIMARY KEY,
  nameEs TEXT NOT NULL,
  nameEn TEXT NOT NULL,
  position REAL NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE TABLE organization (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  acronym TEXT,
  sectorId TEXT REFERENCES sector(id),
  country TEXT,
  variants TEXT NOT NULL DEFAULT '[]',
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX organization_sector ON organization(sectorId);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  honorific TEXT,
  name TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  variants TEXT NOT NULL DEFAULT '[]',
  notes TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE TABLE post (
  id TEXT PRIMARY KEY,
  personId TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  organizationId TEXT REFERENCES organization(id),
  title TEXT,
  startDate TEXT,
  endDate TEXT,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX post_person ON post(personId);

CREATE INDEX post_organization ON post(organizationId);

CREATE TABLE body (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, defaultAgenda TEXT NOT NULL DEFAULT '[]', phases TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  bodyId TEXT NOT NULL REFERENCES body(id),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  reference TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '',
  date TEXT,
  startTime TEXT,
  endTime TEXT,
  timeZone TEXT NOT NULL,
  modality TEXT,
  place TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  chair TEXT NOT NULL DEFAULT '',
  convener TEXT NOT NULL DEFAULT '',
  rapporteur TEXT NOT NULL DEFAULT '',
  objective TEXT NOT NULL DEFAULT '',
  aims TEXT NOT NULL DEFAULT '[]',
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  discussion TEXT NOT NULL DEFAULT '',
  themes TEXT NOT NULL DEFAULT '[]',
  closingSpeaker TEXT NOT NULL DEFAULT '',
  closing TEXT NOT NULL DEFAULT '',
  nextDate TEXT,
  nextTime TEXT,
  nextPlace TEXT NOT NULL DEFAULT '',
  nextNotes TEXT NOT NULL DEFAULT '',
  numbersFixedAt TEXT,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, previousId TEXT REFERENCES meeting(id) ON DELETE SET NULL, phase TEXT NOT NULL DEFAULT '', products TEXT NOT NULL DEFAULT '[]', notes TEXT NOT NULL DEFAULT '', sealedVersion INTEGER, amendmentReason TEXT) STRICT;

CREATE INDEX meeting_body ON meeting(bodyId, year, number);

CREATE INDEX meeting_date ON meeting(date);

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  presenter TEXT NOT NULL DEFAULT '',
  minutes INTEGER,
  notes TEXT NOT NULL DEFAULT '',
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'ordinary', runningSince TEXT, spentSeconds INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX agenda_item_meeting ON agenda_item(meetingId, position);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  status TEXT NOT NULL,
  representedById TEXT REFERENCES person(id),
  role TEXT NOT NULL,
  capacity TEXT,
  arrivalTime TEXT,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, headCount INTEGER) STRICT;

CREATE INDEX attendance_meeting ON attendance(meetingId, position, status);

CREATE INDEX attendance_person ON attendance(personId);

CREATE INDEX attendance_represented ON attendance(representedById) WHERE representedById IS NOT NULL;

CREATE TABLE presentation (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  presenter TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  priorities TEXT NOT NULL DEFAULT '[]',
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX presentation_meeting ON presentation(meetingId, position);

CREATE TABLE intervention (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  personId TEXT REFERENCES person(id),
  organizationId TEXT REFERENCES organization(id),
  speaker TEXT,
  capacity TEXT,
  section TEXT,
  lead TEXT NOT NULL DEFAULT '',
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, agendaItemId TEXT REFERENCES agenda_item(id) ON DELETE SET NULL) STRICT;

CREATE INDEX intervention_meeting ON intervention(meetingId, position);

CREATE INDEX intervention_person ON intervention(personId);

CREATE INDEX intervention_organization ON intervention(organizationId);

CREATE TABLE point (
  id TEXT PRIMARY KEY,
  interventionId TEXT NOT NULL REFERENCES intervention(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  attribution TEXT NOT NULL,
  answersId TEXT REFERENCES point(id) ON DELETE SET NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, level INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX point_intervention ON point(interventionId, position);

CREATE INDEX point_answers ON point(answersId) WHERE answersId IS NOT NULL;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  number INTEGER,
  text TEXT NOT NULL DEFAULT '',
  readBy TEXT,
  dueKind TEXT,
  dueDate TEXT,
  priority TEXT NOT NULL,
  state TEXT NOT NULL,
  rating INTEGER CHECK (rating BETWEEN 0 AND 5),
  originPointId TEXT REFERENCES point(id) ON DELETE SET NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, leadUndefined INTEGER NOT NULL DEFAULT 0 CHECK (leadUndefined IN (0, 1)), expectedEvidence TEXT NOT NULL DEFAULT '', evidenceUndefined INTEGER NOT NULL DEFAULT 0 CHECK (evidenceUndefined IN (0, 1)), snoozeDays INTEGER, closedOn TEXT, supersededById TEXT REFERENCES agreement(id) ON DELETE SET NULL) STRICT;

CREATE INDEX agreement_meeting ON agreement(meetingId, position, state);

CREATE INDEX agreement_due ON agreement(dueDate) WHERE dueDate IS NOT NULL;

CREATE INDEX agreement_origin ON agreement(originPointId) WHERE originPointId IS NOT NULL;

CREATE TABLE agreement_responsible (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  name TEXT,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX agreement_responsible_organization ON agreement_responsible(organizationId);

CREATE INDEX agreement_responsible_person ON agreement_responsible(personId);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  meetingId TEXT REFERENCES meeting(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  mediaType TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, followUpId TEXT REFERENCES follow_up(id) ON DELETE CASCADE) STRICT;

CREATE INDEX attachment_meeting ON attachment(meetingId);

CREATE TABLE follow_up (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  reporter TEXT NOT NULL DEFAULT '',
  channel TEXT,
  rating INTEGER CHECK (rating BETWEEN 0 AND 5),
  narrative TEXT NOT NULL DEFAULT '',
  nextStep TEXT NOT NULL DEFAULT '',
  evidence TEXT,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, letterNumber TEXT) STRICT;

CREATE TABLE section (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL,
  internal INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1)),
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX section_meeting ON section(meetingId, position);

CREATE TABLE command (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  method TEXT NOT NULL,
  inputHash TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  result TEXT NOT NULL,
  undoable INTEGER NOT NULL,
  mergeKey TEXT,
  mergedInto TEXT,
  takesBack TEXT,
  takenBackBy TEXT
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE INDEX command_latest ON command(user, sequence);

CREATE TABLE history (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  commandId TEXT NOT NULL,
  tableName TEXT NOT NULL,
  rowId TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX history_command ON history(commandId, sequence);

CREATE INDEX history_row ON history(rowId, sequence);

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  recordId TEXT NOT NULL UNIQUE,
  meetingId TEXT,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX search_entry_meeting ON search_entry(meetingId) WHERE meetingId IS NOT NULL;

CREATE VIRTUAL TABLE search_index USING fts5(
  text,
  content = 'search_entry',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3 4 5 6 7 8 9 10'
);

CREATE INDEX meeting_previous ON meeting(previousId) WHERE previousId IS NOT NULL;

CREATE INDEX intervention_agenda_item ON intervention(agendaItemId) WHERE agendaItemId IS NOT NULL;

CREATE TABLE convening (
  id TEXT PRIMARY KEY,
  bodyId TEXT NOT NULL REFERENCES body(id) ON DELETE CASCADE,
  position REAL NOT NULL,
  organizationId TEXT REFERENCES organization(id),
  personId TEXT REFERENCES person(id),
  role TEXT NOT NULL,
  capacity TEXT,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
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
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX carried_agreement_meeting ON carried_agreement(meetingId, agreementId);

CREATE INDEX carried_agreement_agreement ON carried_agreement(agreementId);

CREATE TABLE minutes_version (
  id TEXT PRIMARY KEY,
  meetingId TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'circulated', 'approved')),
  reason TEXT,
  sealedAt TEXT,
  sealedBy TEXT,
  contentHash TEXT NOT NULL,
  content TEXT NOT NULL,
  redacted INTEGER NOT NULL DEFAULT 0 CHECK (redacted IN (0, 1)),
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
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
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX distribution_meeting ON distribution(meetingId);

CREATE INDEX distribution_version ON distribution(versionId);

CREATE INDEX distribution_organization ON distribution(organizationId);

CREATE INDEX distribution_person ON distribution(personId);

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
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
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
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, returnedItem TEXT) STRICT;

CREATE INDEX correction_meeting ON correction(meetingId);

CREATE INDEX correction_version ON correction(versionId);

CREATE INDEX correction_part ON correction(partId) WHERE partId IS NOT NULL;

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
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
, awaited INTEGER NOT NULL DEFAULT 1 CHECK (awaited IN (0, 1))) STRICT;

CREATE INDEX tracker_export_body ON tracker_export(bodyId);

CREATE INDEX tracker_export_organization ON tracker_export(organizationId);

CREATE INDEX tracker_export_person ON tracker_export(personId);

CREATE TABLE tracker_sent (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  since TEXT NOT NULL,
  content TEXT NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX tracker_sent_agreement ON tracker_sent(agreementId, since);

CREATE INDEX agreement_superseded_by ON agreement(supersededById) WHERE supersededById IS NOT NULL;

CREATE INDEX agreement_open ON agreement(meetingId, state, dueKind, dueDate, number, position, id)
  WHERE state IN ('open', 'inProgress');

CREATE INDEX attendance_organization ON attendance(organizationId, meetingId);

CREATE INDEX agreement_responsible_agreement
  ON agreement_responsible(agreementId, position, id, role, organizationId, personId, name);

CREATE INDEX follow_up_agreement ON follow_up(agreementId, date, id, rating, createdAt);

CREATE INDEX point_question ON point(interventionId, position) WHERE kind = 'question';

CREATE INDEX attachment_follow_up ON attachment(followUpId) WHERE followUpId IS NOT NULL;

CREATE TABLE related_agreement (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX related_agreement_pair ON related_agreement(agreementId, otherId);

CREATE INDEX related_agreement_other ON related_agreement(otherId);

CREATE TABLE own_field (
  id TEXT PRIMARY KEY,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  choices TEXT NOT NULL DEFAULT '[]',
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE TABLE own_value (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  fieldId TEXT NOT NULL REFERENCES own_field(id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX own_value_agreement ON own_value(agreementId, fieldId);

CREATE INDEX own_value_field ON own_value(fieldId);

CREATE TABLE register_view (
  id TEXT PRIMARY KEY,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
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
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX reminder_organization ON reminder(organizationId);

CREATE INDEX reminder_person ON reminder(personId);

CREATE TABLE reminded_agreement (
  id TEXT PRIMARY KEY,
  reminderId TEXT NOT NULL REFERENCES reminder(id) ON DELETE CASCADE,
  agreementId TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX reminded_agreement_pair ON reminded_agreement(reminderId, agreementId);

CREATE INDEX reminded_agreement_agreement ON reminded_agreement(agreementId);

CREATE TABLE circulation (
  id TEXT PRIMARY KEY,
  versionId TEXT NOT NULL REFERENCES minutes_version(id) ON DELETE CASCADE,
  replyBy TEXT,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, changedAt TEXT NOT NULL, changedBy TEXT NOT NULL
) STRICT;

CREATE INDEX circulation_version ON circulation(versionId);
