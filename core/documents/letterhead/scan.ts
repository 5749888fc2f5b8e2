/** Where a field stands, in words that a person finds it by. Numbers count from 1; null where there is no table. */
export type Spot = { paragraph: number; table: number | null; row: number | null; text: string }

/** A field as it is written: `#` begins a loop or a condition, `^` a condition that is turned round, `/` ends either. */
export type Tag = { sign: '' | '#' | '^' | '/'; name: string; spot: Spot; paragraph: ScannedParagraph }

/** A paragraph with its place in the part's text, its words without their looks, and what it holds besides. */
export type ScannedParagraph = { start: number; end: number; text: string; hasMore: boolean }

export type Scan = {
  tags: Tag[]
  /** Braces that were opened and not closed in their paragraph, or the other way round. */
  broken: Spot[]
}

export const OPEN = '{{'
export const CLOSE = '}}'

const TOKEN =
  /<w:(p|tbl|tr)(?:\s[^>]*)?(\/?)>|<\/w:(p|tbl|tr)>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^>]*)?\/>|<w:(drawing|pict|object|fldChar|sdt|bookmarkStart|hyperlink)\b/g
const TAG = /\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}/g

/**
 * Every field of a part (`w:` as Word and LibreOffice write it), found in the words of each paragraph however Word has divided
 * them between runs. A text box is a paragraph inside another.
 */
export function scan(xml: string): Scan {
  const found: Scan = { tags: [], broken: [] }
  const open: (ScannedParagraph & { number: number })[] = []
  const tables: { number: number; row: number }[] = []
  const counts = { paragraphs: 0, tables: 0 }
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, opened, empty, closed, text, mark, more] = match
    const current = open.at(-1)
    if (opened === 'p') {
      counts.paragraphs += 1
      if (empty) continue
      if (current) current.hasMore = true
      open.push({ start: match.index, end: 0, text: '', hasMore: false, number: counts.paragraphs })
    } else if (opened === 'tbl') {
      counts.tables += 1
      tables.push({ number: counts.tables, row: 0 })
    } else if (opened === 'tr') {
      const table = tables.at(-1)
      if (table) table.row += 1
    } else if (closed === 'tbl') tables.pop()
    else if (closed === 'p') {
      const paragraph = open.pop()
      if (!paragraph) continue
      paragraph.end = match.index + whole.length
      note(found, paragraph, tables.at(-1))
    } else if (current && text !== undefined) current.text += decode(text)
    else if (current && mark !== undefined) current.text += mark === 'tab' ? '\t' : '\n'
    else if (current && more !== undefined) current.hasMore = true
  }
  return found
}

function note(
  found: Scan,
  paragraph: ScannedParagraph & { number: number },
  table: { number: number; row: number } | undefined,
): void {
  const { text, number } = paragraph
  if (!text.includes(OPEN) && !text.includes(CLOSE)) return
  const spot: Spot = {
    paragraph: number,
    table: table?.number ?? null,
    row: table?.row ?? null,
    text: text.trim().replace(/\s+/g, ' ').slice(0, 120),
  }
  for (const [, sign = '', name = ''] of text.matchAll(TAG)) {
    found.tags.push({ sign: isSign(sign) ? sign : '', name, spot, paragraph })
  }
  const rest = text.replaceAll(TAG, '')
  if (rest.includes(OPEN) || rest.includes(CLOSE)) found.broken.push(spot)
}

function isSign(sign: string): sign is Tag['sign'] {
  return sign === '' || sign === '#' || sign === '^' || sign === '/'
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name) => NAMED[String(name)] ?? whole)
}
