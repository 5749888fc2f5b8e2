import { type MarkdownBlock, type MarkdownRun, markdownBlocks } from './markdownBlocks.ts'

/** The words of a Markdown text without its marks: paragraphs divided by an empty line, items of lists one below the other. */
export function plainFromMarkdown(text: string): string {
  return plainBlocks(markdownBlocks(text), '\n\n')
}

function plainBlocks(blocks: readonly MarkdownBlock[], between: string): string {
  return blocks.map(plainBlock).join(between)
}

function plainBlock(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainRuns(block.runs)
    case 'quote':
      return plainBlocks(block.blocks, '\n\n')
    case 'table':
      return [block.header, ...block.rows].map(row => row.map(plainRuns).join('\t')).join('\n')
    case 'list': {
      const { start } = block
      const mark = (index: number) => (start === null ? '• ' : `${start + index}. `)
      return block.items.map((item, index) => mark(index) + plainBlocks(item, '\n')).join('\n')
    }
  }
}

function plainRuns(runs: readonly MarkdownRun[]): string {
  return runs.map(run => run.text).join('')
}
