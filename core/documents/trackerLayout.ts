import type { AgreementState } from '../../shared/contract/fields.ts'
import { longDate } from '../../shared/dates.ts'
import { cleanText } from '../../shared/text.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { columnName } from './spreadsheet.ts'
import { pendingStates, statesInForce, type TrackerColumn, trackerColumns } from './trackerCells.ts'
import type { TrackerDocument } from './trackerDocument.ts'

/** Rows of the sheet of agreements, from 1: title, line below it, headings, first agreement. */
export const HEADING_ROW = 3
export const FIRST_ROW = 4

/** The cells of a column that hold agreements, absolute; with no agreement, the first empty one. */
export function columnRange(document: TrackerDocument, column: TrackerColumn): string {
  return rangeOfColumn(document, trackerColumns.indexOf(column))
}

/** The same of the person's own column at a place among these. */
export function ownColumnRange(document: TrackerDocument, index: number): string {
  return rangeOfColumn(document, trackerColumns.length + index)
}

function rangeOfColumn(document: TrackerDocument, column: number): string {
  const letter = columnName(column)
  return `$${letter}$${FIRST_ROW}:$${letter}$${lastRow(document)}`
}

/** All cells that hold agreements: `A4:J20`. */
export function rowsRange(document: TrackerDocument): string {
  return `A${FIRST_ROW}:${lastCell(document)}`
}

/** The cell where the agreements end, own columns included: `J20`. */
export function lastCell(document: TrackerDocument): string {
  return `${columnName(trackerColumns.length + document.ownFields.length - 1)}${lastRow(document)}`
}

/** "Seguimiento de acuerdos – Grupo Nacional – Cancillería": of the body and for the institution that it is limited to. */
export function trackerTitle({ body, sent }: TrackerDocument, t: Translate): string {
  return oneLine([t('documents.tracker.title'), body?.name, sent?.to].filter(Boolean).join(' – '))
}

/** "Cancillería · Al 21 de noviembre de 2026 · 34 acuerdos" */
export function trackerSubtitle(document: TrackerDocument, t: Translate): string {
  const count = document.rows.length
  const parts = [
    document.institution.trim(),
    t('documents.tracker.asOf', { date: longDate(document.today, document.language) }),
    count === 0 ? t('documents.tracker.noAgreements') : t('documents.tracker.agreements', { count }),
  ]
  return oneLine(parts.filter(part => part !== '').join(' · '))
}

/**
 * The institution on the left, or the title where there is none; page x of y on the right. The codes of footers begin with
 * `&`, so one in the text is doubled.
 */
export function pageFooter(document: TrackerDocument, t: Translate): string {
  const owner = Array.from(oneLine(document.institution) || trackerTitle(document, t))
    .slice(0, 80)
    .join('')
  const left = `&L&8 ${owner.replaceAll('&', '&&')}`
  return `${left}&R&8 ${t('documents.common.page')} &P ${t('documents.common.pageOf')} &N`
}

/** True where the agreement of a row is still to be done. */
export function pendingFormula(cell: string, t: Translate): string {
  return stateFormula(pendingStates, cell, t)
}

/** True where it is still to be done, or done. */
export function inForceFormula(cell: string, t: Translate): string {
  return stateFormula(statesInForce, cell, t)
}

function stateFormula(states: readonly AgreementState[], cell: string, t: Translate): string {
  return states.map(state => `(${cell}="${t(`fields.agreementState.${state}`)}")`).join('+')
}

/** The last row that holds an agreement, or could. */
function lastRow(document: TrackerDocument): number {
  return FIRST_ROW + Math.max(document.rows.length, 1) - 1
}

/** The cell of the first agreement in a column, its column absolute: for formulas that hold for every row. */
export function cellOf(column: TrackerColumn): string {
  return `$${columnName(trackerColumns.indexOf(column))}${FIRST_ROW}`
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
