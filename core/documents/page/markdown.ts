import { type MarkdownBlock, type MarkdownRun, markdownBlocks } from '../markdownBlocks.ts'
import { element, escapeHtml, lines } from './html.ts'

/** A Markdown text as HTML, with headings that begin below `level`. */
export function markdownHtml(text: string, level: number): string {
  return markdownBlocks(text)
    .map(block => blockHtml(block, level))
    .join('')
}

function blockHtml(block: MarkdownBlock, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', runsHtml(block.runs), 'dir="auto"')
    case 'heading':
      return element(`h${Math.min(6, level + block.level)}`, runsHtml(block.runs), 'dir="auto"')
    case 'list': {
      const items = block.items.map(item => `<li>${item.map(one => blockHtml(one, level)).join('')}</li>`).join('')
      if (block.start === null) return element('ul', items)
      return element('ol', items, block.start === 1 ? '' : `start="${Number(block.start)}"`)
    }
    case 'quote':
      return element('blockquote', block.blocks.map(one => blockHtml(one, level)).join(''))
    case 'table':
      return tableHtml(block)
  }
}

function tableHtml({ header, rows }: MarkdownBlock & { kind: 'table' }): string {
  const cells = (name: string, row: MarkdownRun[][]) => row.map(runs => `<${name}>${runsHtml(runs)}</${name}>`).join('')
  const body = rows.map(row => `<tr>${cells('td', row)}</tr>`).join('')
  return `<table><thead><tr>${cells('th', header)}</tr></thead><tbody>${body}</tbody></table>`
}

function runsHtml(runs: MarkdownRun[]): string {
  return runs
    .map(({ text, bold, italic, strike, link }) => {
      const plain = lines(text)
      const struck = strike ? element('s', plain) : plain
      const slanted = italic ? element('em', struck) : struck
      const strong = bold ? element('strong', slanted) : slanted
      // Links are https and mailto only, in URL form.
      return link === null ? strong : element('a', strong, `href="${escapeHtml(link)}"`)
    })
    .join('')
}
