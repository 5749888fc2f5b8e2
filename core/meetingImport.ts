import { sql } from '../db/execute.ts'
import type { ImportedMinutes } from '../shared/contract/importedMinutes.ts'
import { parseDay } from '../shared/dates.ts'
import { Refusal } from '../shared/errors.ts'
import { markdownOf } from '../shared/markdown.ts'
import { foldText } from '../shared/text.ts'
import { limits } from '../shared/vocabulary.ts'
import type { CommandContext, Handlers } from './context.ts'
import { type Directory, openDirectory } from './directoryMatch.ts'
import { mediaTypeOf } from './mediaType.ts'
import { nextReference } from './numbering.ts'
import { insert } from './records.ts'

/** Stores minutes that were read from a file as a draft meeting, in one command; the file stays attached as it was. */
export const importMinutes: Handlers['meetings.import'] = (ctx, { minutes, bodyId, source }) => {
  const id = ctx.newId()
  const directory = openDirectory(ctx)
  const body = bodyId ?? bodyNamed(ctx, minutes.body ?? minutes.title ?? '', minutes.language)
  const place = nextReference(ctx, body, Number((minutes.date ?? ctx.today).slice(0, 4)))
  insert(ctx, 'meeting', {
    id,
    bodyId: body,
    ...place,
    title: minutes.title ?? '',
    date: minutes.date,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    place: minutes.place ?? '',
    objective: minutes.objective ?? '',
    aims: JSON.stringify(minutes.aims),
    language: minutes.language,
    state: 'draft',
    discussion: fitting('minutes.discussion.text', markdownOf(minutes.discussion?.text ?? '')),
    themes: JSON.stringify(minutes.discussion?.themes ?? []),
    closingSpeaker: minutes.closing?.speaker ?? '',
    closing: minutes.closing?.text ?? '',
    nextNotes: minutes.nextMeeting ?? '',
  })
  storeAttendance(ctx, id, minutes, directory)
  storeInterventions(ctx, id, minutes, directory)
  minutes.presentations.forEach(({ presenter, text, priorities }, index) => {
    insert(ctx, 'presentation', {
      id: ctx.newId(),
      meetingId: id,
      position: index + 1,
      presenter: presenter ?? '',
      text: fitting(`minutes.presentations.${index}.text`, markdownOf(text ?? '')),
      priorities: JSON.stringify(priorities),
    })
  })
  storeAgreements(ctx, id, minutes, directory)
  if (source) {
    const sha256 = ctx.attachments.put(source.bytes)
    const file = { name: source.name, mediaType: mediaTypeOf(source.name), size: source.bytes.byteLength, sha256 }
    insert(ctx, 'attachment', { id: ctx.newId(), meetingId: id, ...file })
  }
  return { id, reference: place.reference }
}

function storeAttendance(ctx: CommandContext, meetingId: string, minutes: ImportedMinutes, directory: Directory): void {
  minutes.attendance.forEach((row, index) => {
    const organizationId = directory.organization(row.organization, row.sector)
    const personId = directory.person(row.person, organizationId, row.position)
    const capacity = capacityOf(ctx, personId, organizationId, row.position)
    const attendance = { organizationId, personId, capacity, status: row.status, role: 'participant' as const }
    insert(ctx, 'attendance', { id: ctx.newId(), meetingId, position: index + 1, ...attendance })
  })
}

function storeInterventions(
  ctx: CommandContext,
  meetingId: string,
  minutes: ImportedMinutes,
  directory: Directory,
): void {
  minutes.interventions.forEach((turn, index) => {
    const id = ctx.newId()
    const organizationId = directory.organization(turn.organization)
    const personId = directory.person(turn.speaker, organizationId, turn.position)
    const capacity = capacityOf(ctx, personId, organizationId, turn.position)
    const { section, lead } = turn
    insert(ctx, 'intervention', {
      id,
      meetingId,
      position: index + 1,
      personId,
      organizationId,
      capacity,
      section,
      lead: lead ?? '',
    })
    turn.points.forEach((text, order) => {
      const kind = /\?\s*$/.test(text) ? 'question' : 'statement'
      const point = { text, kind, attribution: 'named' } as const
      insert(ctx, 'point', { id: ctx.newId(), interventionId: id, position: order + 1, ...point })
    })
  })
}

/** A post of the person's own prints by itself; what another position says of one meeting is the capacity in it. */
export function capacityOf(
  ctx: CommandContext,
  personId: string | null,
  organizationId: string | null,
  position: string | null,
): string | null {
  if (personId === null || position === null) return position
  const posts = ctx.db.all(
    sql
      .selectFrom('post')
      .select('title')
      .where('personId', '=', personId)
      .where('organizationId', 'is', organizationId),
  )
  return posts.some(post => post.title === position) ? null : position
}

function storeAgreements(ctx: CommandContext, meetingId: string, minutes: ImportedMinutes, directory: Directory): void {
  minutes.agreements.forEach((row, index) => {
    const id = ctx.newId()
    const { text, ...due } = dueOf(row.text, row.due)
    fitting(`minutes.agreements.${index}.text`, text)
    const fresh = { priority: 'normal', state: 'open', readBy: row.readBy } as const
    insert(ctx, 'agreement', { id, meetingId, position: index + 1, text, ...due, ...fresh })
    if (!row.responsible) return
    const known = directory.known(row.responsible)
    const who = known ? { ...known, name: null } : { organizationId: null, personId: null, name: row.responsible }
    insert(ctx, 'agreement_responsible', { id: ctx.newId(), agreementId: id, position: 1, role: 'lead', ...who })
  })
}

/** Refuses a text that grew too long for its field on the way into it: nothing is ever cut. */
function fitting(field: string, text: string): string {
  if (text.length > limits.paragraph) throw Refusal.of('input.invalid', { field, reason: 'tooLong' })
  return text
}

/** A date is a date; "continuous" is one of our kinds; other words stay with the text, so that nothing is lost. */
function dueOf(text: string, due: string | null) {
  if (due === null) return { text, dueKind: null, dueDate: null }
  if (parseDay(due)) return { text, dueKind: 'date' as const, dueDate: due }
  const folded = foldText(due)
  if (/contin|permanent/.test(folded)) return { text, dueKind: 'continuous' as const, dueDate: null }
  if (/defin|determin/.test(folded)) return { text, dueKind: 'undefined' as const, dueDate: null }
  return { text: `${text} (${due})`, dueKind: null, dueDate: null }
}

/** The body of that name, made when there is none. */
function bodyNamed(ctx: CommandContext, written: string, language: 'es' | 'en'): string {
  const name = written || (language === 'es' ? 'Grupo de coordinación' : 'Coordination group')
  const bodies = ctx.db.all(sql.selectFrom('body').select(['id', 'name', 'code']))
  const known = bodies.find(body => foldText(body.name) === foldText(name))
  if (known) return known.id
  const id = ctx.newId()
  const taken = new Set(bodies.map(body => body.code))
  const code = codeFor(name)
  let free = code
  for (let count = 2; taken.has(free); count++) free = `${code}${count}`
  insert(ctx, 'body', {
    id,
    code: free,
    name,
    kind: /trabajo|working/i.test(name) ? 'workingGroup' : 'coordinationGroup',
  })
  return id
}

/** "MIRPS National Coordination Group" → `NCG`: the initials of its words, of acronyms only where there is nothing else. */
export function codeFor(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []
  const long = words.filter(word => word.length > 3)
  const spoken = long.filter(word => word !== word.toUpperCase())
  const initials = (spoken.length > 1 ? spoken : long).map(word => word.charAt(0)).join('')
  const code = initials
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()
    .slice(0, 6)
  return code || 'R'
}
