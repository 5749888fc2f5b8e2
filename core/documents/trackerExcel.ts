import type { Cell, WriteSheet } from 'hucre/xlsx'
import type { OwnColumn } from '../../shared/ownFields.ts'
import { cleanText } from '../../shared/text.ts'
import { translator } from '../../shared/texts/index.ts'
import { columnName, type LongCell, type LongSheet, writeSpreadsheet } from './spreadsheet.ts'
import { lastFollowUpText } from './trackerCells.ts'
import type { TrackerDocument } from './trackerDocument.ts'
import { instructionsSheet } from './trackerInstructions.ts'
import { FIRST_ROW, lastCell, trackerTitle } from './trackerLayout.ts'
import { choiceCells } from './trackerOwnColumns.ts'
import {
  SENT_FIRST_ROW,
  SENT_MARK,
  SENT_SHEET,
  sentCells,
  sentHeadings,
  sentOwnHeadings,
  sentValues,
} from './trackerSent.ts'
import { trackerRowHeight, trackerRows, trackerSheet } from './trackerSheet.ts'
import { defaultFont } from './trackerStyles.ts'
import { summarySheet } from './trackerSummary.ts'

const languageTags = { es: 'es-HN', en: 'en-US' }

/**
 * The tracker as an Excel workbook that can be sent out and come back: the agreements on one sheet that is filtered,
 * sorted and filled in, with the references protected; a summary of formulas; instructions; and, hidden, what is sent, to compare
 * with. Text never becomes a formula. The same document gives the same bytes.
 */
export async function writeTrackerExcel(document: TrackerDocument): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(document.language)
  const day = new Date(`${document.today}T00:00:00Z`)
  const institution = cleanText(document.institution)
  const sheets = [trackerSheet(document, t), summarySheet(document, t), instructionsSheet(document, t)]
  const agreements: LongSheet = {
    sheet: 0,
    row: FIRST_ROW,
    values: trackerRows(document, t),
    height: trackerRowHeight(document),
    end: lastCell(document),
    isFilledIn: true,
  }
  const hidden = document.sent ? sentSheet(document, document.sent.exportId) : null
  return writeSpreadsheet(
    {
      sheets: hidden ? [...sheets, hidden.sheet] : sheets,
      defaultFont,
      properties: {
        title: trackerTitle(document, t),
        ...(institution === '' ? {} : { creator: institution, company: institution }),
        ...(document.sent ? { keywords: document.sent.exportId } : {}),
        created: day,
        modified: day,
      },
    },
    languageTags[document.language],
    hidden ? [agreements, { ...hidden.long, sheet: sheets.length }] : [agreements],
  )
}

/** What is sent, for the program alone. Behind the export's id stand the choices that are too long for a list of their own. */
function sentSheet(document: TrackerDocument, exportId: string) {
  const own = sentOwnHeadings(document.ownFields)
  const all = [...sentHeadings, ...own]
  const headings = all.map((heading, column) => [`1,${column}`, { value: heading }] as const)
  const model = all.map((_, column) => [`${SENT_FIRST_ROW - 1},${column}`, { value: null, style: {} }] as const)
  const sheet: WriteSheet = {
    name: SENT_SHEET,
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { value: SENT_MARK }],
      ['0,1', { value: exportId }],
      ...choiceCells(document),
      ...headings,
      ...model,
    ]),
    veryHidden: true,
    protection: { sheet: true },
  }
  const last = SENT_FIRST_ROW + Math.max(document.rows.length, 1) - 1
  const long = {
    row: SENT_FIRST_ROW,
    values: sentRows(document, own),
    height: () => LOW_ROW,
    end: `${columnName(all.length - 1)}${last}`,
    isFilledIn: false,
  }
  return { sheet, long }
}

const LOW_ROW = 13

function* sentRows(document: TrackerDocument, own: readonly OwnColumn[]): Generator<LongCell[]> {
  for (const row of document.rows)
    yield sentCells(cleanText(row.reference), sentValues(row, lastFollowUpText(row, document.language)), own)
}
