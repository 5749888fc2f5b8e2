import { describe, expect, it } from 'vitest'
import { allowedLink, type MarkdownBlock, markdownBlocks } from '../../../core/documents/markdownBlocks.ts'
import { markdownFromBlocks } from '../../../core/documents/markdownText.ts'

describe('a Markdown text', () => {
  it('gives paragraphs, lists, quotes, tables and looks', () => {
    expect(outline(markdownBlocks('Uno **dos** *tres* ~~no~~\nsigue\\\notra'))).toEqual([
      'Uno [b]dos [i]tres [s]no sigue\notra',
    ])
    expect(outline(markdownBlocks('- a\n  1. b\n- [x] c'))).toEqual(['- a', '   1. b', '- ☑ c'])
    expect(outline(markdownBlocks('> cita'))).toEqual(['> cita'])
    expect(outline(markdownBlocks('| a | b |\n|---|---|\n| c | *d* |'))).toEqual(['a | b / c | [i]d'])
  })

  it('loses no word of what documents cannot show', () => {
    const text =
      '<div>uno</div>\n\n```\ndos\n```\n\n![tres](https://example.org/x.png) `cuatro` <b>cinco</b>\n\n[seis]: https://example.org'
    const said = JSON.stringify(markdownBlocks(text))
    for (const word of ['<div>uno</div>', 'dos', 'tres', 'cuatro', '<b>', 'cinco', 'seis']) expect(said).toContain(word)
    expect(said).not.toContain('x.png')
  })

  it('reads character references once', () => {
    expect(outline(markdownBlocks('Pérez &amp; Hijos &#8211; &amp;lt; &x; \\&amp;'))).toEqual([
      'Pérez & Hijos – &lt; &x; &amp;',
    ])
  })

  it('nested too deeply to be meant is plain text', () => {
    for (const text of ['>'.repeat(20_000), `${'- '.repeat(9_999)}x`, 'a **b '.repeat(20_000).trim()]) {
      expect(outline(markdownBlocks(text))).toEqual([text])
    }
  })

  it('is the same after it was written again', () => {
    const text =
      'Uno **dos** *tres* ***seis*** y [cuatro](https://example.org/a_b)\n\n- a\n  - b\n\n    c\n- d\n\n3. x\n4. y\n\n> z\n\n| a | b |\n|---|---|\n| c | \\| |'
    const blocks = markdownBlocks(text)
    expect(markdownBlocks(markdownFromBlocks(blocks, 0))).toEqual(blocks)
  })
})

describe('a link', () => {
  it('leaves only as https or mailto', () => {
    expect(allowedLink('https://example.org/á b')).toBe('https://example.org/%C3%A1%20b')
    expect(allowedLink('mailto:a@example.org')).toBe('mailto:a@example.org')
    for (const address of [
      'http://example.org',
      'javascript:alert(1)',
      ' JAVASCRIPT:x',
      'file:///etc/passwd',
      '//example.org',
      'example.org',
      '',
    ])
      expect(allowedLink(address), address).toBeNull()
  })
})

function outline(blocks: MarkdownBlock[]): string[] {
  return blocks.flatMap(lines)
}

function lines(block: MarkdownBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [words(block.runs)]
    case 'quote':
      return outline(block.blocks).map(line => `> ${line}`)
    case 'table':
      return [[block.header, ...block.rows].map(row => row.map(words).join(' | ')).join(' / ')]
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.start === null ? '-' : `${block.start + index}.`
        return outline(item).map((line, at) => `${at === 0 ? mark : '  '} ${line}`)
      })
  }
}

function words(runs: { text: string; bold: boolean; italic: boolean; strike: boolean }[]): string {
  return runs
    .map(({ text, bold, italic, strike }) => `${bold ? '[b]' : ''}${italic ? '[i]' : ''}${strike ? '[s]' : ''}${text}`)
    .join('')
}
