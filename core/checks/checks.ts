import type { Finding } from '../../shared/contract/checks.ts'
import type { Meeting } from '../../shared/contract/meetings.ts'
import type { HandlersOf } from '../context.ts'
import { readMeeting } from '../meetingRecord.ts'
import { countFindings } from './announcedCounts.ts'
import { spellingFindings } from './spellings.ts'

export const checkHandlers: HandlersOf<'checks'> = {
  'checks.list': (ctx, { meetingId }) => {
    const meeting = readMeeting(ctx, meetingId)
    return [
      ...emptyParts(meeting),
      ...agreementFindings(meeting),
      ...unanswered(meeting),
      ...speakerFindings(meeting),
      ...spellingFindings(ctx, meeting),
      ...countFindings(meeting),
      ...silent(meeting),
    ]
  },
}

function emptyParts(meeting: Meeting): Finding[] {
  const empty = {
    date: meeting.date === null,
    objective: !isSaid(meeting.objective) && meeting.aims.length === 0,
    attendance: meeting.attendance.length === 0,
    interventions: meeting.interventions.length === 0,
    agreements: meeting.agreements.length === 0,
    closing: !isSaid(meeting.closing) && !isSaid(meeting.closingSpeaker),
  }
  const parts = ['date', 'objective', 'attendance', 'interventions', 'agreements', 'closing'] as const
  return [
    ...parts.filter(part => empty[part]).map((part): Finding => ({ kind: 'emptyPart', part })),
    ...meeting.sections
      .filter(section => !isSaid(section.body))
      .map((section): Finding => ({ kind: 'emptySection', sectionId: section.id, title: section.title })),
  ]
}

/** "To be defined" is an answer; nothing is none. */
function agreementFindings({ agreements }: Meeting): Finding[] {
  return agreements
    .filter(({ state }) => state !== 'withdrawn' && state !== 'superseded')
    .flatMap((agreement): Finding[] => {
      const { id, number, text, lead, leadUndefined, dueKind, dueDate } = agreement
      const missing = {
        text: !isSaid(text),
        lead: lead.length === 0 && !leadUndefined,
        due: dueKind === null || (dueKind === 'date' && dueDate === null),
        evidence: !isSaid(agreement.expectedEvidence) && !agreement.evidenceUndefined,
      }
      const lacks = (['text', 'lead', 'due', 'evidence'] as const).filter(each => missing[each])
      return lacks.length === 0 ? [] : [{ kind: 'agreementLacks', agreementId: id, number, text, lacks }]
    })
}

function unanswered({ interventions }: Meeting): Finding[] {
  const answered = new Set(interventions.flatMap(({ points }) => points.map(({ answersId }) => answersId)))
  return interventions.flatMap(({ points, printed }) =>
    points
      .filter(point => point.kind === 'question' && isSaid(point.text) && !answered.has(point.id))
      .map(
        (point): Finding => ({
          kind: 'unanswered',
          pointId: point.id,
          text: point.text,
          speaker: printed.person ?? printed.organization ?? '',
        }),
      ),
  )
}

/** Whoever spoke is on the list: by name, by who stood in, or by the institution. */
function speakerFindings(meeting: Meeting): Finding[] {
  const { attendance, interventions } = meeting
  const people = new Set(attendance.flatMap(row => [row.personId, row.representedById]))
  const organizations = new Set(attendance.map(row => row.organizationId))
  const missing = new Map<string, Extract<Finding, { kind: 'notListed' }>>()
  const findings: Finding[] = []
  for (const { id, personId, organizationId, speaker, printed, points } of interventions) {
    const name = printed.person ?? printed.organization
    if (name === null || name === '') {
      findings.push({ kind: 'noSpeaker', interventionId: id, text: points[0]?.text ?? '' })
      continue
    }
    const isListed =
      (personId !== null && people.has(personId)) || (organizationId !== null && organizations.has(organizationId))
    if (isListed) continue
    const key = personId ?? organizationId ?? speaker ?? ''
    const known = missing.get(key)
    if (known) known.interventionIds.push(id)
    else missing.set(key, { kind: 'notListed', who: { personId, organizationId, name }, interventionIds: [id] })
  }
  return [...findings, ...missing.values()]
}

/** Institutions that came and did not speak: for information. */
function silent({ attendance, interventions }: Meeting): Finding[] {
  const spoke = new Set(interventions.flatMap(({ personId, organizationId }) => [personId, organizationId]))
  const came = attendance.filter(
    row => row.organizationId !== null && ['present', 'remote', 'represented'].includes(row.status),
  )
  const quiet = Map.groupBy(came, row => row.organizationId)
  const organizations = [...quiet.values()].flatMap(rows => {
    const [row] = rows
    if (!row || rows.some(each => heard(each, spoke))) return []
    return [{ personId: null, organizationId: row.organizationId, name: row.printed.organization ?? '' }]
  })
  return organizations.length === 0 ? [] : [{ kind: 'silent', organizations }]
}

type Attending = Pick<Meeting['attendance'][number], 'personId' | 'organizationId' | 'representedById'>

function heard({ personId, organizationId, representedById }: Attending, spoke: ReadonlySet<string | null>): boolean {
  return [personId, organizationId, representedById].some(id => id !== null && spoke.has(id))
}

function isSaid(text: string): boolean {
  return text.trim() !== ''
}
