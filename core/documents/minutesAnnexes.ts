import type { Language } from '../../shared/contract/fields.ts'
import type { Translate } from '../../shared/texts/index.ts'
import type { MinutesDocument } from './minutesDocument.ts'
import { type AttendanceLists, heading, type InterventionPart, joined, type MinutesPart } from './minutesPart.ts'

type Attendance = MinutesDocument['attendance'][number]['rows'][number]
type Intervention = MinutesDocument['interventions'][number]

/** Who attended, by sector; nothing where `annex`, the number it has, is null. */
export function attendanceAnnex(document: MinutesDocument, annex: number | null, t: Translate): MinutesPart[] {
  if (annex === null) return []
  const sectors = document.attendance
    .filter(sector => sector.rows.length > 0)
    .map(({ sector, rows }) => ({
      title: sector || t('documents.minutes.noSector'),
      entries: entriesOf(rows, document, t),
    }))
  return [annexHeading(annex, t('documents.minutes.attendanceList'), t), { kind: 'attendance', sectors }]
}

/** Rows of one organisation that follow each other become one entry with its people. */
function entriesOf(rows: Attendance[], { language }: MinutesDocument, t: Translate) {
  const entries: AttendanceLists['sectors'][number]['entries'] = []
  let previous: string | null = null
  for (const row of rows) {
    const { organization, acronym, person } = row
    const position = joined([row.position, row.capacity])
    if (!organization && !person && !position) continue
    const marks = [
      ...(row.role === 'participant' ? [] : [t(`fields.attendanceRole.${row.role}`).toLocaleLowerCase(language)]),
      ...(row.status === 'present' ? [] : [statusText(row, language, t)]),
      ...(row.headCount === null ? [] : [t('documents.minutes.delegation', { count: row.headCount })]),
    ].join(', ')
    const name =
      organization && acronym && !organization.includes(acronym) ? `${organization} (${acronym})` : organization
    const attendee = person ? [{ name: person, position, marks }] : []
    const last = entries.at(-1)
    if (last && organization !== null && organization === previous && person) last.people.push(...attendee)
    else
      entries.push({
        organization: name ?? (person ? null : position),
        marks: person ? '' : marks,
        people: attendee,
      })
    previous = organization
  }
  return entries
}

function statusText({ status, representedBy }: Attendance, language: Language, t: Translate): string {
  return status === 'represented' && representedBy
    ? t('documents.minutes.representedBy', { name: representedBy })
    : t(`fields.attendanceStatus.${status}`).toLocaleLowerCase(language)
}

/** What was said, speaker by speaker, under the headings of the sections. */
export function interventionsAnnex(document: MinutesDocument, annex: number | null, t: Translate): MinutesPart[] {
  if (annex === null) return []
  const parts = [annexHeading(annex, t('documents.minutes.interventions'), t)]
  let section: string | null = null
  for (const intervention of document.interventions) {
    if (intervention.section && intervention.section !== section) parts.push(heading(intervention.section, 2))
    section = intervention.section ?? section
    parts.push(interventionPart(intervention, section === null ? 2 : 3, t))
  }
  return parts
}

function interventionPart(intervention: Intervention, level: 2 | 3, t: Translate): InterventionPart {
  const { speaker, organization, position } = intervention
  const name = speaker || organization
  return {
    kind: 'intervention',
    level,
    speaker: name || t('documents.minutes.unattributed'),
    capacity: joined([position, name === organization ? null : organization]),
    lead: intervention.lead,
    points: intervention.points.map(({ text, question, answers, level }) => ({
      text,
      level,
      question: question === null ? null : t('documents.minutes.question', { number: question }),
      answers: answers === null ? null : t('documents.minutes.answers', { number: answers }),
    })),
  }
}

function annexHeading(annex: number, title: string, t: Translate): MinutesPart {
  return { kind: 'heading', level: 1, text: t('documents.common.annexTitle', { number: annex, title }), annex }
}
