import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import type { OwnFieldKind } from '../../shared/contract/fields.ts'
import { cleanText } from '../../shared/text.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { cellText, columnName } from './spreadsheet.ts'
import type { TrackerDocument, TrackerOwnField } from './trackerDocument.ts'
import { ownColumnRange } from './trackerLayout.ts'
import { SENT_SHEET } from './trackerSent.ts'
import { styles } from './trackerStyles.ts'

/** The width of a column of the person's own, by what it holds. */
export const ownWidth: Record<OwnFieldKind, number> = { text: 26, number: 14, date: 14, choice: 18 }

/** How its cells look. */
export function ownColumnStyle(kind: OwnFieldKind, dayFormat: string): CellStyle {
  const { editable } = styles
  if (kind === 'number') return { ...editable, alignment: { ...editable.alignment, horizontal: 'right' } }
  if (kind === 'date')
    return { ...editable, numFmt: dayFormat, alignment: { ...editable.alignment, horizontal: 'left' } }
  return editable
}

/** A drop-down for every column of choices. */
export function ownValidations(document: TrackerDocument, t: Translate): NonNullable<WriteSheet['dataValidations']> {
  return document.ownFields.flatMap((field, index) => {
    const range = ownColumnRange(document, index).replaceAll('$', '')
    const list = field.kind === 'choice' ? listOf(document, index) : null
    if (list === null) return []
    return [
      {
        type: 'list' as const,
        range,
        ...list,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'stop' as const,
        errorTitle: t('documents.tracker.choiceRefused'),
        errorMessage: t('documents.tracker.choiceHelp'),
      },
    ]
  })
}

/** Cells of the hidden sheet's first row for the lists that a drop-down cannot hold itself. */
export function choiceCells(document: TrackerDocument): [string, Partial<Cell>][] {
  return document.ownFields.flatMap((field, index) => {
    const start = startOf(document, index)
    return isShort(field)
      ? []
      : wordsOf(field).map((word, place): [string, Partial<Cell>] => [`0,${start + place}`, { value: word }])
  })
}

/** A list that is written in the drop-down itself has at most 255 signs, and its words are divided by commas. */
const LONGEST_LIST = 255
/** Behind the mark and the export's id. */
const FIRST_PLACE = 2

function listOf(document: TrackerDocument, index: number): { values: string[] } | { formula1: string } | null {
  const field = document.ownFields[index]
  const words = field ? wordsOf(field) : []
  if (!field || words.length === 0) return null
  if (isShort(field)) return { values: words }
  // What is not sent has no hidden sheet.
  if (!document.sent) return null
  const start = startOf(document, index)
  return { formula1: `${SENT_SHEET}!$${columnName(start)}$1:$${columnName(start + words.length - 1)}$1` }
}

function isShort(field: TrackerOwnField): boolean {
  const words = wordsOf(field)
  return words.join(',').length <= LONGEST_LIST && !words.some(word => /[,"]/.test(word))
}

function startOf(document: TrackerDocument, index: number): number {
  const before = document.ownFields.slice(0, index).filter(field => !isShort(field))
  return FIRST_PLACE + before.reduce((sum, field) => sum + wordsOf(field).length, 0)
}

function wordsOf({ kind, choices }: TrackerOwnField): string[] {
  return kind === 'choice' ? choices.map(choice => cellText(cleanText(choice))) : []
}
