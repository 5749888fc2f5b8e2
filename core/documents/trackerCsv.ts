import { translator } from '../../shared/texts/index.ts'
import { csvText } from './csv.ts'
import { ownTexts, rowTexts, trackerColumns, trackerHeadings } from './trackerCells.ts'
import type { TrackerDocument } from './trackerDocument.ts'

/** The tracker as CSV. Days are `YYYY-MM-DD`. */
export function writeTrackerCsv(document: TrackerDocument): string {
  const t = translator(document.language)
  const records = [[...trackerHeadings(t), ...document.ownFields.map(field => field.name)]]
  const textsOf = rowTexts(document.language, t, ' · ')
  for (const row of document.rows) {
    const texts = textsOf(row)
    records.push([...trackerColumns.map(column => texts[column]), ...ownTexts(row, document.ownFields)])
  }
  return csvText(records)
}
