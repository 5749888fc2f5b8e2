import { cleanText } from '../../../shared/text.ts'
import { escapeXml } from '../escapeXml.ts'
import { type MarkdownBlock, type MarkdownRun, markdownBlocks, paragraphTexts } from '../markdownBlocks.ts'
import type { RichText } from './values.ts'

/** How the paragraph looks in which a field stood: what its properties and those of its first run hold. */
export type Look = { paragraph: string; run: string }

/** What a template offers to texts: its own styles, and lists that are added to it. */
export type RichTools = {
  /** The style of headings of this level, from 1; null where the template has none. */
  heading(level: number): string | null
  quote: string | null
  table: string | null
  /** Lists to number with, each beginning anew. */
  bullets(): number
  numbers(start: number): number
}

/** A text as finished paragraphs and tables that look like the paragraph where its field stood; none where it says nothing. */
export function richXml({ kind, text }: RichText, look: Look, tools: RichTools): string {
  // The end of a section is in its last paragraph.
  const section = /<w:sectPr\b.*<\/w:sectPr>/s.exec(look.paragraph)?.[0] ?? ''
  const own = { ...look, paragraph: look.paragraph.replace(section, '') }
  const blocks: MarkdownBlock[] =
    kind === 'markdown'
      ? markdownBlocks(text)
      : paragraphTexts(text).map(part => ({ kind: 'paragraph', runs: [{ ...plain, text: part }] }))
  const written = blocks.map(block => blockXml(block, own, tools)).join('')
  return section === '' ? written : written + paragraphXml(withProperty(own.paragraph, section), '')
}

const plain = { bold: false, italic: false, strike: false, link: null }

function blockXml(block: MarkdownBlock, look: Look, tools: RichTools, depth = 0): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(look.paragraph, runsXml(block.runs, look.run))
    case 'heading': {
      const style = tools.heading(block.level + 1)
      if (style) return paragraphXml(`<w:pStyle w:val="${style}"/>`, runsXml(block.runs, ''))
      const strong = block.runs.map(run => ({ ...run, bold: true }))
      return paragraphXml(withProperty(look.paragraph, '<w:keepNext/>'), runsXml(strong, look.run))
    }
    case 'quote': {
      const quoted = tools.quote
        ? withProperty(look.paragraph, `<w:pStyle w:val="${tools.quote}"/>`)
        : withProperty(look.paragraph, '<w:ind w:left="567" w:right="567"/>')
      return block.blocks.map(inner => blockXml(inner, { ...look, paragraph: quoted }, tools, depth)).join('')
    }
    case 'list': {
      const list = block.start === null ? tools.bullets() : tools.numbers(block.start)
      return block.items.map(item => itemXml(item, list, look, tools, depth)).join('')
    }
    case 'table':
      return tableXml(block, look, tools)
  }
}

function itemXml(item: MarkdownBlock[], list: number, look: Look, tools: RichTools, depth: number): string {
  const level = Math.min(depth, 8)
  const numbered = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
  const [first, ...rest] = item
  const opening = first?.kind === 'paragraph' ? first.runs : []
  const continued = {
    ...look,
    paragraph: withProperty(withoutIndent(look.paragraph), `<w:ind w:left="${425 * (level + 1)}"/>`),
  }
  return [
    paragraphXml(withProperty(withoutIndent(look.paragraph), numbered), runsXml(opening, look.run)),
    ...(first?.kind === 'paragraph' ? rest : item).map(block =>
      block.kind === 'list' ? blockXml(block, look, tools, depth + 1) : blockXml(block, continued, tools, depth),
    ),
  ].join('')
}

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

const LOOK =
  '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
/** Some air, and what must stand behind a table at the end of a cell and between two tables. */
const BELOW_TABLE = paragraphXml('<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>', '')

function tableXml({ header, rows }: MarkdownBlock & { kind: 'table' }, look: Look, tools: RichTools): string {
  const style = tools.table ? `<w:tblStyle w:val="${tools.table}"/>` : ''
  const lines = tools.table ? '' : `<w:tblBorders>${LINES}</w:tblBorders>`
  const cell = (runs: MarkdownRun[]) =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraphXml('', runsXml(runs, look.run))}</w:tc>`
  const row = (cells: MarkdownRun[][], properties: string) =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map(cell).join('')}</w:tr>`
  const strong = header.map(runs => runs.map(run => ({ ...run, bold: true })))
  return [
    `<w:tbl><w:tblPr>${style}<w:tblW w:w="5000" w:type="pct"/>${lines}${LOOK}</w:tblPr>`,
    `<w:tblGrid>${header.map(() => '<w:gridCol/>').join('')}</w:tblGrid>`,
    row(strong, '<w:tblHeader/>'),
    ...rows.map(cells =>
      row(
        header.map((_, at) => cells[at] ?? []),
        '',
      ),
    ),
    '</w:tbl>',
    BELOW_TABLE,
  ].join('')
}

function paragraphXml(properties: string, content: string): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`
}

function runsXml(runs: readonly MarkdownRun[], look: string): string {
  return runs.map(run => runXml(run, look)).join('')
}

function runXml({ text, bold, italic, strike, link }: MarkdownRun, look: string): string {
  const properties = [
    ...(bold ? ['<w:b/>', '<w:bCs/>'] : []),
    ...(italic ? ['<w:i/>', '<w:iCs/>'] : []),
    ...(strike ? ['<w:strike/>'] : []),
    ...(link ? ['<w:u w:val="single"/>'] : []),
  ].reduce(withRunProperty, look)
  const words = cleanText(text)
    .split(/([\n\t\u2028\u2029])/)
    .map(part =>
      part === '\t'
        ? '<w:tab/>'
        : /^[\n\u2028\u2029]$/.test(part)
          ? '<w:br/>'
          : part && `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
    )
    .join('')
  const run = `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${words}</w:r>`
  // A field, which needs no relation: the address stands in it as in the text.
  return link ? `<w:fldSimple w:instr="${escapeXml(` HYPERLINK "${link}" `)}">${run}</w:fldSimple>` : run
}

/** Orders of the schema, in which properties must stand (ISO/IEC 29500-1, 17.3.1.26 and 17.3.2.28). */
const PARAGRAPH =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  )
const RUN =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
    ' ',
  )
const ELEMENT = /<w:(\w+)(?:\s[^>]*)?(?:\/>|>.*?<\/w:\1>)/gs

function withoutIndent(properties: string): string {
  return properties.replace(/<w:ind\b[^>]*\/>/, '').replace(/<w:numPr>.*?<\/w:numPr>/s, '')
}

function withProperty(properties: string, element: string): string {
  return inserted(properties, element, PARAGRAPH)
}

function withRunProperty(properties: string, element: string): string {
  return inserted(properties, element, RUN)
}

/** The properties with this one, in the place of one of its name, where the schema wants it. */
function inserted(properties: string, element: string, order: readonly string[]): string {
  if (element === '') return properties
  const rank = (xml: string) => order.indexOf(/^<w:(\w+)/.exec(xml)?.[1] ?? '')
  const kept = [...properties.matchAll(ELEMENT)].map(([xml]) => xml).filter(xml => rank(xml) !== rank(element))
  return [...kept, element].sort((one, other) => rank(one) - rank(other)).join('')
}
