import { translator } from '../../shared/texts/index.ts'
import { csvText } from './csv.ts'
import { ownTexts, rowTexts, trackerColumns, trackerHeadings } from './trackerCells.ts'
import type { TrackerDocument } from './trackerDocument.ts'

/** The tracker as CSV. Days are `YYYY-MM-DD`. */
export function writeTrackerCsv(document: TrackerDocument): string {
  const t = translator(document.language)
  const records: (string | number)[][] = [[...trackerHeadings(t), ...document.ownFields.map(field => field.name)]]
  const textsOf = rowTexts(document.language, t, ' · ')
  for (const row of document.rows) {
    const texts = textsOf(row)
    const own = ownTexts(row, document.ownFields).map((text, index) =>
      text !== '' && document.ownFields[index]?.kind === 'number' ? Number(text) : text,
    )
    records.push([...trackerColumns.map(column => texts[column]), ...own])
  }
  return csvText(records)
}
