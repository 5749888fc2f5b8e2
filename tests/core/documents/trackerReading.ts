import { strFromU8, unzipSync } from 'fflate'
import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'

export const FIRST_ROW = 4

/** A written workbook with its styles, as another program reads it. */
export function read(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true })
}

export function sheetOf(workbook: Workbook, index: number): Sheet {
  const sheet = workbook.sheets[index]
  if (!sheet) throw new Error(`no sheet ${index}`)
  return sheet
}

export function cellOf(sheet: Sheet, row: number, column: number) {
  return sheet.cells?.get(`${row - 1},${column}`)
}

/** The values of one column, from the first agreement down. */
export function columnOf(sheet: Sheet, column: number): unknown[] {
  return sheet.rows.slice(FIRST_ROW - 1).map(row => row[column] ?? null)
}

/** The XML of every part, by its path. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path)
  if (part === undefined) throw new Error(`no part ${path}`)
  return part
}
