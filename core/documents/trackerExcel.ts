import { cleanText } from '../../shared/text.ts'
import { translator } from '../../shared/texts/index.ts'
import { writeSpreadsheet } from './spreadsheet.ts'
import type { TrackerDocument } from './trackerDocument.ts'
import { instructionsSheet } from './trackerInstructions.ts'
import { FIRST_ROW, lastCell, trackerTitle } from './trackerLayout.ts'
import { trackerRowHeight, trackerRows, trackerSheet } from './trackerSheet.ts'
import { defaultFont } from './trackerStyles.ts'
import { summarySheet } from './trackerSummary.ts'

const languageTags = { es: 'es-HN', en: 'en-US' }

/**
 * The tracker as an Excel workbook that can be sent out and come back: the agreements on one sheet that is filtered,
 * sorted and filled in, with the references protected; a summary of formulas; instructions. Text never becomes a formula.
 * The same document gives the same bytes.
 */
export async function writeTrackerExcel(document: TrackerDocument): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(document.language)
  const day = new Date(`${document.today}T00:00:00Z`)
  const institution = cleanText(document.institution)
  return writeSpreadsheet(
    {
      sheets: [trackerSheet(document, t), summarySheet(document, t), instructionsSheet(document, t)],
      defaultFont,
      properties: {
        title: trackerTitle(document, t),
        ...(institution === '' ? {} : { creator: institution, company: institution }),
        created: day,
        modified: day,
      },
    },
    languageTags[document.language],
    {
      sheet: 0,
      row: FIRST_ROW,
      values: trackerRows(document, t),
      height: trackerRowHeight,
      end: lastCell(document),
    },
  )
}
