import type { FileChild, ParagraphChild, Table } from 'docx'
import { type MarkdownBlock, type MarkdownRun, markdownBlocks } from '../markdownBlocks.ts'
import type { Links } from './links.ts'
import { type Lists, listIndent } from './numbering.ts'
import { type CharacterStyle, page } from './styles.ts'
import { table } from './table.ts'
import { outsideLink, paragraph, run, StyledParagraph } from './text.ts'

export type Tools = { lists: Lists; links: Links }

/** A Markdown text as paragraphs and tables of the document; its headings stand below `level`. */
export function markdownParagraphs(text: string, level: number, tools: Tools): FileChild[] {
  return blocks(markdownBlocks(text), { ...tools, level, quoted: false })
}

type Place = Tools & { level: number; quoted: boolean }
const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const

function blocks(all: MarkdownBlock[], place: Place): FileChild[] {
  return all.flatMap((block, index) => [
    // The items of a list stand close; a table needs more air.
    ...(block.kind === 'table' && all[index - 1]?.kind === 'list' ? [paragraph('Spacer', [])] : []),
    ...blockParagraphs(block, place),
  ])
}

function blockParagraphs(block: MarkdownBlock, place: Place): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(place.quoted ? 'Quote' : 'BodyText', runs(block.runs, place))]
    case 'heading':
      return [paragraph(HEADINGS[place.level + block.level - 1] ?? 'Heading6', runs(block.runs, place))]
    case 'list':
      return listParagraphs(block, 0, place)
    case 'quote':
      return blocks(block.blocks, { ...place, quoted: true })
    case 'table':
      return [tableOf(block, place), paragraph('Spacer', [])]
  }
}

function listParagraphs(list: MarkdownBlock & { kind: 'list' }, level: number, place: Place): FileChild[] {
  const number = list.start === null ? null : place.lists.numbers(list.start)
  return list.items.flatMap(item => {
    const numbering = number ? number(level) : place.lists.bullets(level)
    const [first, ...rest] = item
    const opening = first?.kind === 'paragraph' ? first : null
    return [
      paragraph(number ? 'ListNumber' : 'ListBullet', opening ? runs(opening.runs, place) : [], numbering),
      ...(opening ? rest : item).flatMap(block => insideItem(block, level, place)),
    ]
  })
}

function insideItem(block: MarkdownBlock, level: number, place: Place): FileChild[] {
  if (block.kind === 'list') return listParagraphs(block, level + 1, place)
  if (block.kind !== 'paragraph') return blockParagraphs(block, place)
  // The style cannot know how deep the item stands.
  return [new StyledParagraph('ListContinue', runs(block.runs, place), { indent: { left: listIndent(level) } })]
}

function tableOf({ header, rows }: MarkdownBlock & { kind: 'table' }, place: Place): Table {
  const width = Math.floor(page.text / Math.max(header.length, 1))
  return table(
    header.map(cell => ({ width, heading: runs(cell, place) })),
    rows.map(row => header.map((_, at) => [paragraph('TableText', runs(row[at] ?? [], place))])),
  )
}

function runs(all: MarkdownRun[], { links }: Place): ParagraphChild[] {
  return all.map(part => {
    const words = run(part.text, part.link ? 'Hyperlink' : lookOf(part))
    return part.link ? outsideLink([words], part.link, links) : words
  })
}

function lookOf({ bold, italic, strike }: MarkdownRun): CharacterStyle | undefined {
  if (strike) return 'Deleted'
  return bold && italic ? 'StrongEmphasis' : bold ? 'Strong' : italic ? 'Emphasis' : undefined
}
