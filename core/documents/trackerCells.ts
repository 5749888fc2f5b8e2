import { isInForce, isOpen } from '../../shared/agreementRules.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { shortDate } from '../../shared/dates.ts'
import { cleanText } from '../../shared/text.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { agreementStates, ratingLevels, trackerFields } from '../../shared/vocabulary.ts'
import { joinedNames } from '../trackerNames.ts'
import { type LongCell, serialDay } from './spreadsheet.ts'
import type { TrackerOwnField, TrackerRow } from './trackerDocument.ts'

/** The columns of the tracker, in their order. Their headings are the texts `documents.tracker.columns.*`. */
export const trackerColumns = ['reference', 'body', 'meeting', ...trackerFields] as const
export type TrackerColumn = (typeof trackerColumns)[number]

/** The states in which an agreement still has to be done, and can be overdue. */
export const pendingStates = agreementStates.filter(state => isOpen({ state }))
/** Those and fulfilled: neither superseded nor withdrawn. */
export const statesInForce = agreementStates.filter(state => isInForce({ state }))

/** "3 – Avance intermedio": the number and the word of every level, lowest first. */
export function ratingTexts(t: Translate): string[] {
  return ratingLevels.map(level => `${level} – ${t(`fields.rating.${level}`)}`)
}

export function trackerHeadings(t: Translate): string[] {
  return trackerColumns.map(column => t(`documents.tracker.columns.${column}`))
}

/**
 * Tells what each column of a row says, clean and localised: a due day as `YYYY-MM-DD`, an absent value as empty text. The
 * words are looked up once for all rows.
 * @param between what stands between the reference of a meeting and its date
 */
export function rowTexts(
  language: Language,
  t: Translate,
  between: string,
): (row: TrackerRow) => Record<TrackerColumn, string> {
  const ratings = ratingTexts(t)
  const states = new Map(agreementStates.map(state => [state, t(`fields.agreementState.${state}`)]))
  const due = { date: '', continuous: t('fields.dueKind.continuous'), undefined: t('fields.dueKind.undefined') }
  return ({ meeting, ...row }) => ({
    reference: cleanText(row.reference),
    body: cleanText(row.body),
    meeting: cleanText(
      meeting.date ? meeting.reference + between + shortDate(meeting.date, language) : meeting.reference,
    ),
    agreement: cleanText(row.agreement),
    responsible: cleanText(joinedNames(row.responsible)),
    support: cleanText(joinedNames(row.support)),
    dueDate: cleanText(row.dueDate ?? due[row.dueKind ?? 'date']),
    rating: row.rating === null ? '' : (ratings[row.rating] ?? ''),
    state: states.get(row.state) ?? '',
    lastFollowUp: lastFollowUpText(row, language),
  })
}

/** What a row says of the last follow-up, clean and localised; empty text where there is none. */
export function lastFollowUpText({ lastFollowUp }: Pick<TrackerRow, 'lastFollowUp'>, language: Language): string {
  return lastFollowUp ? followUpText(shortDate(lastFollowUp.date, language), lastFollowUp) : ''
}

/** What a row says in the person's own columns, clean; an absent value as empty text. */
export function ownTexts({ own }: TrackerRow, fields: readonly TrackerOwnField[]): string[] {
  return fields.map(({ name }) => cleanText(own[name] ?? ''))
}

/** The same as cells of a sheet: numbers as numbers, days as serial numbers. */
export function ownCells(row: TrackerRow, fields: readonly TrackerOwnField[]): LongCell[] {
  return ownTexts(row, fields).map((text, index) => {
    const kind = fields[index]?.kind
    if (text === '' || (kind !== 'number' && kind !== 'date')) return text
    return kind === 'number' ? Number(text) : (serialDay(text) ?? text)
  })
}

/** "12 nov 2026 · SEPRO: lo que se hizo": a follow-up in the one cell that trackers have for it. */
export function followUpText(day: string, entry: Omit<NonNullable<TrackerRow['lastFollowUp']>, 'date'>): string {
  const head = [day, entry.reporter].filter(part => part.trim() !== '').join(' · ')
  return cleanText([head, entry.narrative].filter(part => part.trim() !== '').join(': '))
}
