import { cleanText } from '../../shared/text.ts'
import { plainLine, type SourceLine } from './sourceLine.ts'

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
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    },
  )
  return linesOfHtml(value)
}

/** The lines of the simple HTML that mammoth writes: paragraphs, headings, nested lists, tables, strong text. */
export function linesOfHtml(html: string): SourceLine[] {
  const lines: SourceLine[] = []
  const lists: { ordered: boolean; count: number }[] = []
  let number = 0
  let gap = 0
  let heading = 0
  let marker: string | null = null
  let row: string[] | null = null
  let depth = 0
  let strongDepth = 0
  let text = ''
  let strongText = ''

  const finishLine = () => {
    const said = tidy(text)
    const strong = said !== '' && tidy(strongText) === said
    text = ''
    strongText = ''
    if (row) {
      const last = row.length - 1
      if (said !== '' && last >= 0) row[last] = row[last] ? `${row[last]}\n${said}` : said
    } else if (said === '') {
      gap += heading === 0 && marker === null ? 1 : 0
    } else {
      number += 1
      const indent = Math.max(0, lists.length - 1) * 4
      lines.push(plainLine(number, said, { gap, heading, strong, marker, indent }))
      gap = 0
      marker = null
    }
  }
  const finishRow = () => {
    if (!row) return
    number += 1
    const cells = row
    row = null
    if (cells.some(cell => cell !== '')) lines.push(plainLine(number, '', { gap, cells, raw: cells.join('\t') }))
  }

  for (const [piece, closing, name] of html.matchAll(/<(\/?)([a-z]+[1-6]?)[^>]*>|[^<]+/g)) {
    const opens = closing === ''
    if (name === undefined) {
      const said = decode(piece)
      text += said
      if (strongDepth > 0) strongText += said
    } else if (name === 'strong') {
      strongDepth += opens ? 1 : -1
    } else if (name === 'br') {
      finishLine()
    } else if (name === 'table') {
      finishLine()
      depth += opens ? 1 : -1
    } else if (name === 'tr' && depth === 1) {
      if (opens) row = []
      else finishRow()
    } else if ((name === 'td' || name === 'th') && depth === 1) {
      if (opens) row?.push('')
      else finishLine()
    } else if (name === 'ul' || name === 'ol') {
      finishLine()
      if (opens) lists.push({ ordered: name === 'ol', count: 0 })
      else lists.pop()
    } else if (name === 'li') {
      finishLine()
      const list = lists.at(-1)
      if (opens && list) {
        list.count += 1
        marker = list.ordered ? `${list.count}.` : '•'
        if (row) text = `${marker} `
      }
    } else if (name === 'p' || /^h[1-6]$/.test(name)) {
      finishLine()
      heading = opens && name !== 'p' ? Number(name[1]) : 0
    }
  }
  finishLine()
  return lines
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
