import { hash } from 'node:crypto'
import { sql } from '../db/execute.ts'
import type { TrackerValue } from '../shared/contract/trackers.ts'
import { shortDate } from '../shared/dates.ts'
import { cleanText } from '../shared/text.ts'
import { languages } from '../shared/vocabulary.ts'
import type { QueryContext } from './context.ts'
import { followUpText } from './documents/trackerCells.ts'
import { dayAlone } from './imports/writtenDates.ts'
import { among } from './names.ts'
import { sameText } from './trackerTexts.ts'

/** What somebody wrote as the last follow-up: when and who, where they said it, and what was done. */
export type FollowUpText = { date: string | null; reporter: string | null; narrative: string }
/** A follow-up that is here, and how trackers print it. */
type Told = { narrative: string; printed: string[] }

/** The follow-ups of these agreements. */
export function printedFollowUps(ctx: Pick<QueryContext, 'db'>, agreementIds: readonly string[]): Map<string, Told[]> {
  const rows = ctx.db.all(
    sql
      .selectFrom('follow_up')
      .select(['agreementId', 'date', 'reporter', 'narrative'])
      .where(among('agreementId', agreementIds)),
  )
  const told = new Map<string, Told[]>()
  for (const { agreementId, ...entry } of rows) {
    const printed = languages.map(language => followUpText(shortDate(entry.date, language), entry))
    const list = told.get(agreementId)
    if (list) list.push({ narrative: entry.narrative, printed })
    else told.set(agreementId, [{ narrative: entry.narrative, printed }])
  }
  return told
}

/**
 * Whether a cell of the last follow-up says something else than what was sent.
 * @param sent what was sent, or its fingerprint where only that is known
 */
export function saysAnother(cell: TrackerValue, sent: TrackerValue | undefined): boolean {
  return typeof cell === 'string' && cell !== sent && fingerprint(cell) !== sent
}

/** What stands for the text of a follow-up in the stored copies: it tells whether a text is that one, not what it says. */
export function fingerprint(text: TrackerValue): string | null {
  if (typeof text !== 'string' || text === '') return null
  return hash('sha256', text.replace(/\s+/g, ' ').trim()).slice(0, 20)
}

/**
 * What a cell of the last follow-up says that is not here yet; null where that is nothing. Words written before or behind those that
 * were sent are the new ones.
 * @param sent as for `saysAnother`
 * @param today (`YYYY-MM-DD`): nothing was done on a day that is still to come
 */
export function newFollowUp(
  cell: TrackerValue,
  sent: TrackerValue | undefined,
  told: readonly Told[],
  today: string,
): FollowUpText | null {
  if (typeof cell !== 'string' || !saysAnother(cell, sent)) return null
  const text = cell.trim()
  const known = [...told.flatMap(({ printed }) => printed), ...(typeof sent === 'string' ? [sent] : [])]
  if (known.some(each => sameText(text, each))) return null
  const found = parted(added(text, known), today)
  if (found.narrative === '' || told.some(({ narrative }) => sameText(found.narrative, narrative))) return null
  return found
}

/** What stands before or behind a text that was there. */
function added(text: string, known: readonly string[]): string {
  for (const each of known) {
    if (each.length < SHORTEST_KNOWN) continue
    if (text.startsWith(each)) return trimmed(text.slice(each.length))
    if (text.endsWith(each)) return trimmed(text.slice(0, -each.length))
  }
  return text
}
const SHORTEST_KNOWN = 8

function trimmed(text: string): string {
  return cleanText(text).replace(/^[\s;/|·–—-]+|[\s;/|·–—-]+$/gu, '')
}

/** "12 nov 2026 · SEPRO: se hizo" tells day, reporter and what was done; a day among other words belongs to what was done. */
function parted(text: string, today: string): FollowUpText {
  const day = /^(?<day>[^\n:·]{6,32}?)\s*(?:[·|]\s*(?<reporter>[^\n:·]{1,120}))?:\s*(?<rest>.+)$/s.exec(text)
  const date = day?.groups?.day ? dayAlone(day.groups.day) : null
  if (!day?.groups || date === null || date > today) return { date: null, reporter: null, narrative: text }
  return { date, reporter: day.groups.reporter?.trim() || null, narrative: day.groups.rest ?? text }
}
