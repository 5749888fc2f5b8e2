import { plainLine, type SourceLine, splitMarker } from './sourceLine.ts'

/**
 * Turns list-tables of reStructuredText (".. list-table::", rows that begin with "* -", a cell on each line) into rows of
 * cells. Directives and their options are left out, other lines stay as they are.
 */
export function withoutDirectives(lines: readonly SourceLine[]): SourceLine[] {
  if (!lines.some(isDirective)) return [...lines]
  const kept: SourceLine[] = []
  let inTable = false
  let cells: string[] | null = null
  for (const line of lines) {
    if (isDirective(line)) {
      inTable = /list-table::/.test(line.text)
      cells = null
    } else if (inTable && line.indent > 0) {
      const rowStart = line.marker === '*' ? splitMarker(line.text) : null
      if (rowStart?.[0] === '-') {
        cells = [rowStart[1]]
        kept.push(plainLine(line.number, '', { raw: line.raw, indent: line.indent, gap: line.gap, cells }))
      } else if (cells && line.marker === '-') cells.push(line.text)
      else if (cells) cells[cells.length - 1] += ` ${line.text}`
    } else {
      inTable = false
      kept.push(line)
    }
  }
  return kept
}

function isDirective(line: SourceLine): boolean {
  return /^\.\. [a-z-]+::/.test(line.text)
}
