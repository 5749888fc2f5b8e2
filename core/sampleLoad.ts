import { sql } from '../db/execute.ts'
import { isOpen } from '../shared/agreementRules.ts'
import type { Language } from '../shared/contract/fields.ts'
import type { CommandContext } from './context.ts'
import { defaultSectors } from './defaultSectors.ts'
import { approve } from './minutes/approve.ts'
import { fixNumbers, nextReference } from './numbering.ts'
import { insert, set } from './records.ts'
import { sampleFor } from './sample/sample.ts'
import type { SampleAgreement, SampleIntervention, SampleMeeting } from './sample/types.ts'

/** Ids of what the sample names by key. */
type Ids = { of(key: string): string; nameOf(key: string): string; isPerson(key: string): boolean }

/** Stores the sample in one language. Throws where a key names nothing: the sample's own tests forbid it. */
export function loadSample(ctx: CommandContext, language: Language): { meetings: number } {
  const sample = sampleFor(language, ctx.today)
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  const people = new Set(sample.people.map(person => person.key))
  const found = (map: Map<string, string>, key: string) => {
    const value = map.get(key)
    if (value === undefined) throw new Error(`the sample names nothing by ${key}`)
    return value
  }
  const known: Ids = { of: key => found(ids, key), nameOf: key => found(names, key), isPerson: key => people.has(key) }
  const idFor = (key: string) => {
    const id = ctx.newId()
    ids.set(key, id)
    return id
  }
  for (const { key, ...body } of sample.bodies) insert(ctx, 'body', { id: idFor(key), ...body })
  for (const { key, sector, ...organization } of sample.organizations)
    insert(ctx, 'organization', { id: idFor(key), ...organization, sectorId: sectorId(ctx, sector), country: null })
  for (const { key, organization, position, ...person } of sample.people) {
    names.set(key, person.name)
    insert(ctx, 'person', { id: idFor(key), ...person, phone: null, notes: null })
    const post = { organizationId: known.of(organization), title: position, startDate: null, endDate: null }
    insert(ctx, 'post', { id: ctx.newId(), personId: known.of(key), ...post })
  }
  for (const meeting of sample.meetings) storeMeeting(ctx, meeting, sample.timeZone, known)
  return { meetings: sample.meetings.length }
}

function sectorId(ctx: CommandContext, key: string): string | null {
  const name = defaultSectors.find(sector => sector.key === key)?.nameEs ?? ''
  return ctx.db.one(sql.selectFrom('sector').select('id').where('nameEs', '=', name))?.id ?? null
}

function storeMeeting(ctx: CommandContext, meeting: SampleMeeting, timeZone: string, ids: Ids): void {
  const meetingId = ctx.newId()
  const {
    key,
    body,
    agenda,
    attendance,
    presentations,
    interventions,
    agreements,
    sections,
    closing,
    nextMeeting,
    ...own
  } = meeting
  const bodyId = ids.of(body)
  insert(ctx, 'meeting', {
    ...own,
    id: meetingId,
    bodyId,
    ...nextReference(ctx, bodyId, Number(own.date.slice(0, 4))),
    timeZone,
    aims: JSON.stringify(own.aims),
    themes: JSON.stringify(own.themes),
    closingSpeaker: closing?.speaker ?? '',
    closing: closing?.text ?? '',
    nextDate: nextMeeting?.date ?? null,
    nextPlace: nextMeeting?.place ?? '',
    nextNotes: nextMeeting?.notes ?? '',
  })
  const part = (index: number) => ({ id: ctx.newId(), meetingId, position: index + 1 })
  agenda.forEach((item, index) => {
    insert(ctx, 'agenda_item', { ...part(index), ...item })
  })
  attendance.forEach(({ organization, person, representedBy, ...row }, index) => {
    const personId = person === null ? null : ids.of(person)
    const representedById = representedBy === null ? null : ids.of(representedBy)
    insert(ctx, 'attendance', {
      ...part(index),
      organizationId: ids.of(organization),
      personId,
      representedById,
      ...row,
    })
  })
  presentations.forEach(({ priorities, ...row }, index) => {
    insert(ctx, 'presentation', { ...part(index), ...row, priorities: JSON.stringify(priorities) })
  })
  sections.forEach((row, index) => {
    insert(ctx, 'section', { ...part(index), ...row })
  })
  const points = storeInterventions(ctx, meetingId, interventions, ids)
  agreements.forEach((row, index) => {
    storeAgreement(ctx, meetingId, index + 1, row, points, ids)
  })
  if (own.state === 'underReview') fixNumbers(ctx, meetingId)
  if (own.state !== 'approved' && own.state !== 'distributed') return
  approve(ctx, meetingId)
  set(ctx, 'meeting', meetingId, { state: own.state })
}

/** Answers the ids of the points that have a key. */
function storeInterventions(
  ctx: CommandContext,
  meetingId: string,
  rows: SampleIntervention[],
  ids: Ids,
): Map<string, string> {
  const points = new Map<string, string>()
  rows.forEach(({ person, organization, points: said, ...row }, index) => {
    const id = ctx.newId()
    const personId = person === null ? null : ids.of(person)
    const organizationId = organization === null ? null : ids.of(organization)
    insert(ctx, 'intervention', { id, meetingId, position: index + 1, personId, organizationId, ...row })
    said.forEach(({ key, answers, ...point }, order) => {
      const pointId = ctx.newId()
      if (key !== null) points.set(key, pointId)
      const answersId = answers === null ? null : (points.get(answers) ?? null)
      insert(ctx, 'point', { id: pointId, interventionId: id, position: order + 1, answersId, ...point })
    })
  })
  return points
}

function storeAgreement(
  ctx: CommandContext,
  meetingId: string,
  position: number,
  agreement: SampleAgreement,
  points: Map<string, string>,
  ids: Ids,
): void {
  const { key, lead, support, due, fromPoint, followUps, ...row } = agreement
  const id = ctx.newId()
  const originPointId = fromPoint === null ? null : (points.get(fromPoint) ?? null)
  const closedOn = isOpen(row)
    ? null
    : (followUps
        .map(entry => entry.date)
        .sort()
        .at(-1) ?? null)
  insert(ctx, 'agreement', { id, meetingId, position, ...row, dueDate: due, closedOn, originPointId })
  const store = (role: 'lead' | 'support') => (name: string, index: number) => {
    const who = ids.isPerson(name)
      ? { personId: ids.of(name), organizationId: null }
      : { personId: null, organizationId: ids.of(name) }
    insert(ctx, 'agreement_responsible', {
      id: ctx.newId(),
      agreementId: id,
      position: index + 1,
      role,
      ...who,
      name: null,
    })
  }
  lead.forEach(store('lead'))
  support.forEach(store('support'))
  for (const { reporter, ...entry } of followUps)
    insert(ctx, 'follow_up', {
      id: ctx.newId(),
      agreementId: id,
      reporter: ids.nameOf(reporter),
      ...entry,
      channel: null,
      evidence: null,
    })
}
