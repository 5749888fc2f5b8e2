import { cleanText } from '../../shared/text.ts'
import { plainLine, type SourceLine, splitMarker } from './sourceLine.ts'

/**
 * The paragraphs, list items and table rows of a Word document as lines, from the HTML that mammoth makes of it. Nothing
 * outside the file is read, and pictures are left out. Throws what mammoth throws when the file is no document.
 */
export async function wordLines(document: Uint8Array): Promise<SourceLine[]> {
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(document) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    },
  )
  return linesOfHtml(value)
}

/** The lines of the simple HTML that mammoth writes: paragraphs, headings, nested lists, tables, strong text. */
export function linesOfHtml(html: string): SourceLine[] {
  const page = newPage()
  for (const [piece, closing, name] of html.matchAll(/<(\/?)([a-z]+[1-6]?)[^>]*>|[^<]+/g)) {
    if (name === undefined) addText(page, decode(piece))
    else (closing === '' ? STARTS : ENDS)[name]?.(page, name)
  }
  finishLine(page)
  return page.lines
}

type Page = {
  lines: SourceLine[]
  /** The line being written, and the part of it that is strong. */
  text: string
  strongText: string
  isStrong: boolean
  heading: number
  marker: string | null
  gap: number
  lists: { ordered: boolean; count: number }[]
  /** The cells of the row being written; tables inside a cell are text of this cell. */
  row: string[] | null
  tables: number
}

type Tag = (page: Page, name: string) => void

function newPage(): Page {
  return {
    lines: [],
    text: '',
    strongText: '',
    isStrong: false,
    heading: 0,
    marker: null,
    gap: 0,
    lists: [],
    row: null,
    tables: 0,
  }
}

const STARTS: Readonly<Record<string, Tag>> = {
  strong: page => {
    page.isStrong = true
  },
  br: finishLine,
  p: finishLine,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(level => [`h${level}`, startHeading])),
  ul: startList,
  ol: startList,
  li: startItem,
  table: page => {
    finishLine(page)
    page.tables += 1
  },
  tr: page => {
    if (page.tables === 1) page.row = []
  },
  td: startCell,
  th: startCell,
}

const ENDS: Readonly<Record<string, Tag>> = {
  strong: page => {
    page.isStrong = false
  },
  p: finishParagraph,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(level => [`h${level}`, finishHeading])),
  ul: finishList,
  ol: finishList,
  li: finishLine,
  table: page => {
    finishLine(page)
    page.tables -= 1
  },
  tr: finishRow,
  td: finishLine,
  th: finishLine,
}

function addText(page: Page, text: string): void {
  page.text += text
  if (page.isStrong) page.strongText += text
}

function startHeading(page: Page, name: string): void {
  finishLine(page)
  page.heading = Number(name.slice(1))
}

function finishHeading(page: Page): void {
  finishLine(page)
  page.heading = 0
}

function startList(page: Page, name: string): void {
  finishLine(page)
  page.lists.push({ ordered: name === 'ol', count: 0 })
}

function finishList(page: Page): void {
  finishLine(page)
  page.lists.pop()
}

function startItem(page: Page): void {
  finishLine(page)
  const list = page.lists.at(-1)
  if (!list) return
  list.count += 1
  page.marker = list.ordered ? `${list.count}.` : '•'
}

function startCell(page: Page): void {
  if (page.tables === 1) page.row?.push('')
}

/** Ends a paragraph; one that says nothing is an empty line. */
function finishParagraph(page: Page): void {
  if (tidy(page.text) === '' && !page.row && page.marker === null) page.gap += 1
  finishLine(page)
}

/** Ends the line, item or line of a cell that is being written, where it says anything. */
function finishLine(page: Page): void {
  const { row, marker, heading, gap, lists } = page
  const raw = page.text
  const text = tidy(raw)
  const strong = text !== '' && tidy(page.strongText) === text
  page.text = ''
  page.strongText = ''
  if (text === '') return
  page.marker = null
  if (row) {
    const said = marker === null ? text : `${marker} ${text}`
    const last = row.pop() ?? ''
    row.push(last === '' ? said : `${last}\n${said}`)
    return
  }
  const indent = Math.max(0, lists.length - 1) * 4
  const [typed, rest] = marker === null && heading === 0 ? splitMarker(text) : [marker, text]
  page.lines.push(plainLine(page.lines.length + 1, rest, { raw, gap, heading, strong, marker: typed, indent }))
  page.gap = 0
}

function finishRow(page: Page): void {
  if (page.tables !== 1 || !page.row) return
  const cells = page.row
  page.row = null
  if (cells.every(cell => cell === '')) return
  const [only, ...others] = cells
  if (only !== undefined && others.length === 0) {
    for (const said of only.split('\n')) {
      addText(page, said)
      finishLine(page)
    }
    return
  }
  page.lines.push(plainLine(page.lines.length + 1, '', { gap: page.gap, cells, raw: cells.join('\t') }))
  page.gap = 0
}

function tidy(text: string): string {
  return cleanText(text)
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
