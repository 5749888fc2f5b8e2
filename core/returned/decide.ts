import { createHash } from 'node:crypto'
import { sql } from '../../db/execute.ts'
import type { Checked } from '../../shared/contract/index.ts'
import type { NewCorrection } from '../../shared/contract/minutes.ts'
import type {
  PlacedChange,
  ReturnedDecision,
  ReturnedItem,
  ReturnedWord,
} from '../../shared/contract/returnedMinutes.ts'
import { dayOf } from '../../shared/dates.ts'
import { limits } from '../../shared/vocabulary.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { addCorrection, decideCorrection } from '../minutes/corrections.ts'
import { roundsOf } from '../minutes/readAgreedOn.ts'
import { versionOf } from '../minutes/versions.ts'
import { get } from '../records.ts'

/** Where the changes and comments of a file stand. */
type Places = { changes: readonly PlacedChange[]; comments: readonly { label: string }[] }

/** What was decided on the changes and comments of a file when it was read before, whatever its name was. */
export function decisionsOn(
  ctx: Pick<QueryContext, 'db'>,
  meetingId: string,
  returned: ReturnedWord,
): (item: ReturnedItem) => ReturnedDecision | null {
  const file = fileOf(returned)
  const rows = ctx.db.all(
    sql
      .selectFrom('correction')
      .select(['returnedItem', 'state'])
      .where('meetingId', '=', meetingId)
      .where('returnedItem', 'like', `${file} %`),
  )
  const states = new Map(rows.map(row => [row.returnedItem, row.state]))
  return item => {
    const state = states.get(keyOf(file, item))
    return state === 'proposed' ? 'noted' : (state ?? null)
  }
}

/**
 * Records decisions as corrections and puts what is accepted into the record. Answers the new corrections.
 * @param places where everything stands by now, asked again whenever what was accepted may have changed that
 */
export function decideReturned(
  ctx: CommandContext,
  { meetingId, fileName, returned, decisions }: Checked<'returnedMinutes.decide'>,
  places: () => Places,
): string[] {
  get(ctx, 'meeting', meetingId)
  const [round] = roundsOf(ctx, meetingId)
  const versionId = round ? versionOf(ctx, meetingId, round.version).id : null
  const file = fileOf(returned)
  const decided = decisionsOn(ctx, meetingId, returned)
  const touched = new Set<string>()
  const ids: string[] = []
  let now = places()
  for (const { kind, index, decision, placing } of decisions) {
    const item = { kind, index }
    if (decided(item) !== null) continue
    if (touched.has(textOf(entryOf(item, returned, now)))) {
      now = places()
      touched.clear()
    }
    const entry = { ...entryOf(item, returned, now), ...placing, fileName }
    if (decision === 'accepted' && entry.part === null) continue
    const id = addCorrection(ctx, { meetingId, versionId, returnedItem: keyOf(file, item) }, entry)
    ids.push(id)
    if (decision !== 'noted') decideCorrection(ctx, id, decision)
    if (decision === 'accepted') touched.add(textOf(entry))
  }
  return ids
}

/** What was read of a file, in a few letters: the same for the same file under another name. */
function fileOf(returned: ReturnedWord): string {
  return createHash('sha256').update(JSON.stringify(returned)).digest('hex')
}

function keyOf(file: string, { kind, index }: ReturnedItem): string {
  return `${file} ${kind} ${index}`
}

/** Which text of the record it touches; nothing of one that touches none. */
function textOf({ part }: Pick<NewCorrection, 'part'>): string {
  return part === null ? '' : `${part.id} ${part.field}`
}

function entryOf({ kind, index }: ReturnedItem, returned: ReturnedWord, places: Places): NewCorrection {
  const common = { source: 'file', fileName: null } as const
  const comment = returned.comments[index]
  if (kind === 'comment' && comment) {
    const { author, date, text, about, replies } = comment
    const thread = [text, ...replies.map(reply => `${reply.author}: ${reply.text}`)].join('\n')
    return {
      ...common,
      part: null,
      label: oneLine(places.comments[index]?.label ?? ''),
      author: oneLine(author),
      date: dayIn(date),
      before: cut(about),
      after: '',
      comment: cut(thread),
    }
  }
  const change = returned.changes[index]
  const placed = places.changes[index]
  // A caller that names what the file does not hold.
  if (kind !== 'change' || !change || !placed)
    return { ...common, part: null, label: '', author: '', date: null, before: '', after: '', comment: '' }
  const { state, part, label, was, now } = placed
  return {
    ...common,
    part: state === 'open' ? part : null,
    label: oneLine(label),
    author: oneLine(change.author),
    date: dayIn(change.date),
    before: cut(state === 'open' ? was : change.before),
    after: cut(state === 'open' ? now : change.after),
    comment: '',
  }
}

function dayIn(date: string | null): string | null {
  return date === null ? null : dayOf(new Date(date))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, limits.line)
}

/** As much as a record holds: a change that is longer has no place in a field anyway. */
function cut(text: string): string {
  return text.replaceAll('\u2029', '\n').slice(0, limits.paragraph)
}
