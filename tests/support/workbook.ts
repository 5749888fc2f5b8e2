import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The workbook with other values in cells of its first sheet: text, a number, or null for nothing. */
export function changedSheet(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string | number | null>>,
): Uint8Array<ArrayBuffer> {
  return edited(bytes, 'xl/worksheets/sheet1.xml', xml => {
    let text = xml
    for (const [place, value] of Object.entries(cells)) text = withCell(text, place, value)
    return text
  })
}

/** The workbook as if somebody had deleted a sheet of it. */
export function withoutSheet(bytes: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  return edited(bytes, 'xl/workbook.xml', xml => xml.replace(new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), ''))
}

function edited(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes)
  const old = parts[part]
  if (!old) throw new Error(`no ${part}`)
  parts[part] = strToU8(edit(strFromU8(old)))
  return new Uint8Array(zipSync(parts))
}

function withCell(xml: string, place: string, value: string | number | null): string {
  const cell = `<c r="${place}"${typeof value === 'string' ? ' t="inlineStr"' : ''}>${contentOf(value)}</c>`
  const old = new RegExp(`<c r="${place}"[^>]*?(?:/>|>.*?</c>)`, 's')
  if (old.test(xml)) return xml.replace(old, () => cell)
  const row = place.replace(/\D/g, '')
  const opened = new RegExp(`<row r="${row}"[^>]*>`)
  if (opened.test(xml)) return xml.replace(opened, start => start + cell)
  return xml.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`)
}

function contentOf(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? `<v>${value}</v>` : `<is><t>${value}</t></is>`
}
