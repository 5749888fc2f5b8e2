import { escapeMarks, escapeStart } from '../../shared/markdown.ts'
import { cleanText } from '../../shared/text.ts'
import type { MarkdownBlock, MarkdownRun } from './markdownBlocks.ts'

/**
 * Plain text as Markdown that reads as it was written: what Markdown would take for a mark is escaped, line breaks become hard
 * ones.
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .trim()
    .split('\n')
    .map(line => escapeStart(escapeMarks(line.trim())))
    .join('\\\n')
}

/** Items of a list, one below the other; `mark` gives "1. " or "- ", and lines that follow are set below the text. */
export function markdownList(items: readonly string[], mark: (index: number) => string): string {
  return items
    .map((item, index) => `${mark(index)}${item.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(mark(index).length)}`)}`)
    .join('\n')
}

/** A table of finished cells; line breaks in cells become `<br>`, for Markdown's tables know no other. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('\\\n', '<br>')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** What was read from a Markdown text, written again; its headings stand below `level`. */
export function markdownFromBlocks(blocks: readonly MarkdownBlock[], level: number): string {
  return blocks.map(block => blockText(block, level)).join('\n\n')
}

function blockText(block: MarkdownBlock, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return runsText(block.runs)
    case 'heading':
      return `${'#'.repeat(Math.min(level + block.level, 6))} ${runsText(block.runs).replaceAll('\\\n', ' ')}`
    case 'quote':
      return markdownFromBlocks(block.blocks, level).replaceAll(/^/gm, '> ')
    case 'table':
      return markdownTable(
        block.header.map(runsText),
        block.rows.map(row => block.header.map((_, at) => runsText(row[at] ?? []))),
      )
    case 'list': {
      const { start } = block
      return markdownList(
        block.items.map(item => itemText(item, level)),
        index => (start === null ? '- ' : `${start + index}. `),
      )
    }
  }
}

/** A list below a line of its item follows it closely, so that Markdown does not set the whole list apart. */
function itemText(blocks: readonly MarkdownBlock[], level: number): string {
  return blocks
    .map((block, at) => (at === 0 ? '' : block.kind === 'list' ? '\n' : '\n\n') + blockText(block, level))
    .join('')
}

function runsText(runs: readonly MarkdownRun[]): string {
  return escapeStart(runs.map(runText).join(''))
}

function runText({ text, bold, italic, strike, link }: MarkdownRun): string {
  // Marks hold only when they touch the words.
  const words = text.trim()
  if (words === '') return text.replaceAll('\n', '\\\n')
  const mark = `${strike ? '~~' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`
  const marked = `${mark}${words.split('\n').map(escapeMarks).join('\\\n')}${[...mark].reverse().join('')}`
  const start = text.indexOf(words)
  return [text.slice(0, start), link ? `[${marked}](<${link}>)` : marked, text.slice(start + words.length)].join('')
}
