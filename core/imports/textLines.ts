import { cleanText } from '../../shared/text.ts'
import { plainLine, type SourceLine, splitMarker } from './sourceLine.ts'

/**
 * The lines of a plain text or Markdown file that say something, numbered from 1 as an editor shows them. Marks of Markdown
 * (headings, emphasis, tables, rules, front matter) become properties of the line.
 */
export function textLines(text: string): SourceLine[] {
  const rows = cleanText(text.replace(/\f/g, '\n')).replace(INVISIBLE, '').split('\n')
  const lines: SourceLine[] = []
  let gap = 0
  for (let index = frontMatterEnd(rows); index < rows.length; index++) {
    const raw = (rows[index] ?? '').trimEnd()
    const trimmed = raw.trim()
    const last = lines.at(-1)
    if (trimmed === '' || PAGE_NUMBER.test(trimmed)) {
      gap += 1
    } else if (RULE.test(trimmed)) {
      if (last && gap === 0 && last.marker === null && last.heading === 0)
        last.heading = trimmed.startsWith('=') ? 1 : 2
      gap += 1
    } else if (!(trimmed.includes('---') && TABLE_RULE.test(trimmed))) {
      lines.push({ ...readLine(raw, index + 1), gap })
      gap = 0
    }
  }
  return lines
}

/** A table's row is never longer; a longer line is text. */
const LONGEST_ROW = 5_000
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const PAGE_NUMBER = /^(page|página|pág\.?)\s+\d+(\s+(of|de)\s+\d+)?$/i
const RULE = /^([-=_*~])\1{2,}$/
const TABLE_RULE = /^[\s:|-]+$/

/** Where the text begins behind a front matter block ("---" … "---"); its title, when there is one, is kept as a line. */
function frontMatterEnd(rows: string[]): number {
  if (rows[0]?.trim() !== '---') return 0
  const end = rows.findIndex((row, index) => index > 0 && index < 40 && row.trim() === '---')
  if (end < 0) return 0
  const title = rows.findIndex((row, index) => index < end && /^title:/i.test(row))
  if (title < 0) return end + 1
  rows[end] = `# ${(rows[title] ?? '')
    .slice('title:'.length)
    .trim()
    .replace(/^["']|["']$/g, '')}`
  return end
}

function readLine(raw: string, number: number): SourceLine {
  const trimmed = raw.trim()
  const spaces = raw.slice(0, raw.length - trimmed.length)
  const indent = spaces.replaceAll('\t', '    ').length
  const heading = /^(#{1,6})\s+/.exec(trimmed)
  if (heading) {
    const text = trimmed.slice(heading[0].length).replace(/^#+$/, '')
    return plainLine(number, withoutEmphasis(text), { raw, heading: heading[1]?.length ?? 1 })
  }
  if (trimmed.startsWith('|') && trimmed.length > 1 && trimmed.length <= LONGEST_ROW) {
    const cells = trimmed.replace(/^\||\|$/g, '').split('|')
    return plainLine(number, '', { raw, indent, cells: cells.map(cellText) })
  }
  const [marker, rest] = splitMarker(trimmed)
  return plainLine(number, withoutEmphasis(rest), { raw, indent, marker, strong: /^(\*\*|__)[^*_]+\1:?$/.test(rest) })
}

/** A cell of a table, its lines apart. */
function cellText(cell: string): string {
  const lines = cell.split(/<br ?\/?>/i).map(withoutEmphasis)
  return lines.filter(line => line !== '').join('\n')
}

/** Takes Markdown's emphasis away: "**Agreed:** *yes*" becomes "Agreed: yes". */
function withoutEmphasis(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/__([^_]+)__/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*([^*\s][^*]*)\*(?![\p{L}\p{N}*])/gu, '$1')
    .trim()
}
