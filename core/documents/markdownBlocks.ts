import { Lexer, type MarkedToken, type Token } from 'marked'
import { cleanText } from '../../shared/text.ts'
import { limits } from '../../shared/vocabulary.ts'

/** Words with one look; `\n` in `text` is a line break. */
export type MarkdownRun = { text: string; bold: boolean; italic: boolean; strike: boolean; link: string | null }
export type MarkdownBlock =
  | { kind: 'paragraph'; runs: MarkdownRun[] }
  /** Levels start at 1 in each text and never skip one, whatever the writer of the text began with. */
  | { kind: 'heading'; level: number; runs: MarkdownRun[] }
  | { kind: 'list'; start: number | null; items: MarkdownBlock[][] }
  | { kind: 'quote'; blocks: MarkdownBlock[] }
  | { kind: 'table'; header: MarkdownRun[][]; rows: MarkdownRun[][][] }

/**
 * Reads a Markdown text into what documents can show: paragraphs, headings, nested lists, quotes, tables; bold, italic, struck
 * out, links. Everything else (HTML, code, pictures' descriptions) becomes plain text: no word is lost, nothing is fetched.
 * A text nested too deeply to be meant, or longer than any field, becomes plain paragraphs.
 */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const clean = cleanText(text)
  if (clean.length > limits.paragraph || TOO_DEEP.test(clean)) return paragraphsOf(clean)
  try {
    return steadyHeadings(blocksOf(new Lexer({ gfm: true }).lex(clean)))
  } catch (error) {
    if (error instanceof RangeError) return paragraphsOf(clean)
    throw error
  }
}

/** More quotes and lists in one line than anybody means; reading thousands takes seconds. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){40}/m

/** The address as it may stand in a document: `https` and `mailto` only, in URL form; null for every other. */
export function allowedLink(address: string): string | null {
  const url = URL.parse(address)
  return url && (url.protocol === 'https:' || url.protocol === 'mailto:') && url.href.length <= 2_000 ? url.href : null
}

/** Plain text as paragraphs, divided at empty lines; other line breaks stay. */
export function paragraphTexts(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(part => part.replace(/^\n+|\s+$/g, ''))
    .filter(part => part.trim() !== '')
}

type Look = Omit<MarkdownRun, 'text'>
const plain: Look = { bold: false, italic: false, strike: false, link: null }

// Without extensions the lexer makes no other tokens than its own.
const known = (token: Token) => token as MarkedToken

function blocksOf(tokens: Token[]): MarkdownBlock[] {
  return tokens.flatMap(token => blockOf(known(token)))
}

function blockOf(token: MarkedToken): MarkdownBlock[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'checkbox':
      return []
    case 'heading':
      return [{ kind: 'heading', level: token.depth, runs: runsOf(token.tokens) }]
    case 'paragraph':
      return paragraph(runsOf(token.tokens))
    case 'text':
      return paragraph(token.tokens ? runsOf(token.tokens) : [{ ...plain, text: withoutReferences(token.text) }])
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens).map(withoutHeading) }]
    case 'list':
      return [{ kind: 'list', start: token.ordered ? Number(token.start) : null, items: token.items.map(itemOf) }]
    case 'table':
      return [
        {
          kind: 'table',
          header: token.header.map(cell => runsOf(cell.tokens)),
          rows: token.rows.map(row => row.map(cell => runsOf(cell.tokens))),
        },
      ]
    default:
      return paragraphsOf('text' in token ? token.text : token.raw)
  }
}

function itemOf(item: { task: boolean; checked?: boolean; tokens: Token[] }): MarkdownBlock[] {
  const blocks = blocksOf(item.tokens).map(withoutHeading)
  if (!item.task) return blocks
  const box: MarkdownRun = { ...plain, text: item.checked ? '☑ ' : '☐ ' }
  const [first, ...rest] = blocks
  return first?.kind === 'paragraph'
    ? [{ kind: 'paragraph', runs: [box, ...first.runs] }, ...rest]
    : [{ kind: 'paragraph', runs: [box] }, ...blocks]
}

function runsOf(tokens: Token[], look: Look = plain): MarkdownRun[] {
  return tokens.flatMap(token => runOf(known(token), look))
}

function runOf(token: MarkedToken, look: Look): MarkdownRun[] {
  switch (token.type) {
    case 'strong':
      return runsOf(token.tokens, { ...look, bold: true })
    case 'em':
      return runsOf(token.tokens, { ...look, italic: true })
    case 'del':
      return runsOf(token.tokens, { ...look, strike: true })
    case 'link':
      return runsOf(token.tokens, { ...look, link: look.link ?? allowedLink(token.href) })
    case 'br':
      return [{ ...look, text: '\n' }]
    case 'image':
      return token.text ? [{ ...look, text: withoutReferences(token.text) }] : []
    case 'text':
      if (token.tokens) return runsOf(token.tokens, look)
      return [{ ...look, text: withoutReferences(token.text).replace(/ *\n */g, ' ') }]
    case 'checkbox':
      return []
    default:
      return [{ ...look, text: 'text' in token ? token.text : token.raw }]
  }
}

function paragraph(runs: MarkdownRun[]): MarkdownBlock[] {
  return runs.some(run => run.text.trim() !== '') ? [{ kind: 'paragraph', runs }] : []
}

function paragraphsOf(text: string): MarkdownBlock[] {
  return paragraphTexts(text).map(part => ({ kind: 'paragraph', runs: [{ ...plain, text: part }] }))
}

function withoutHeading(block: MarkdownBlock): MarkdownBlock {
  return block.kind === 'heading' ? { kind: 'paragraph', runs: block.runs.map(run => ({ ...run, bold: true })) } : block
}

function steadyHeadings(blocks: MarkdownBlock[]): MarkdownBlock[] {
  /** The levels of the source that are open, outermost first. */
  const open: number[] = []
  return blocks.map(block => {
    if (block.kind !== 'heading') return block
    while (open.length > 0 && (open.at(-1) ?? 0) >= block.level) open.pop()
    open.push(block.level)
    return { ...block, level: open.length }
  })
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** Character references of HTML, which Markdown allows in text, as the characters they stand for. */
function withoutReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? cleanText(String.fromCodePoint(code)) : whole
  })
}
