import type { JSONContent } from '@tiptap/core'
import { Lexer, type MarkedToken, type Token } from 'marked'

/** Node of the editor for what it cannot show otherwise (tables, code): kept as it is written, character for character. */
export const VERBATIM = 'verbatim'

/** Highest heading that the editor shows; the levels of a text begin there, whatever its writer began with. */
export const FIRST_HEADING = 3

/** A Markdown text as the content of the editor. No word is lost, and nothing in it is ever read as HTML. */
export function readMarkdown(text: string): JSONContent {
  const tokens = new Lexer({ gfm: true }).lex(text)
  const highest = Math.min(...tokens.map(token => (token.type === 'heading' ? (token.depth as number) : 6)))
  const content = blocksOf(tokens, depth => (depth <= highest ? FIRST_HEADING : FIRST_HEADING + 1))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

type LevelOf = (depth: number) => number
type Mark = NonNullable<JSONContent['marks']>[number]

// Without extensions the lexer makes no other tokens than its own.
const known = (token: Token) => token as MarkedToken

function blocksOf(tokens: readonly Token[], levelOf: LevelOf): JSONContent[] {
  return tokens.flatMap(token => blockOf(known(token), levelOf))
}

function blockOf(token: MarkedToken, levelOf: LevelOf): JSONContent[] {
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return []
    case 'heading':
      return [{ type: 'heading', attrs: { level: levelOf(token.depth) }, content: inlineOf(token.tokens) }]
    case 'paragraph':
      return [{ type: 'paragraph', content: inlineOf(token.tokens) }]
    case 'text':
      return [{ type: 'paragraph', content: token.tokens ? inlineOf(token.tokens) : textOf(token.text, []) }]
    case 'blockquote':
      return [{ type: 'blockquote', content: filled(blocksOf(token.tokens, levelOf)) }]
    case 'list': {
      const content = token.items.map(item => ({ type: 'listItem', content: itemOf(item.tokens, levelOf) }))
      if (!token.ordered) return [{ type: 'bulletList', content }]
      return [{ type: 'orderedList', attrs: { start: Number(token.start) || 1 }, content }]
    }
    case 'html':
      return [{ type: 'paragraph', content: textOf(token.raw.trim(), []) }]
    default:
      return [{ type: VERBATIM, attrs: { text: token.raw.replace(/\n+$/, '') } }]
  }
}

/** An item of the editor begins with a paragraph. */
function itemOf(tokens: readonly Token[], levelOf: LevelOf): JSONContent[] {
  const blocks = blocksOf(tokens, levelOf)
  return blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]
}

function filled(blocks: JSONContent[]): JSONContent[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function inlineOf(tokens: readonly Token[], marks: readonly Mark[] = []): JSONContent[] {
  return tokens.flatMap(token => pieceOf(known(token), marks))
}

function pieceOf(token: MarkedToken, marks: readonly Mark[]): JSONContent[] {
  switch (token.type) {
    case 'strong':
      return inlineOf(token.tokens, [...marks, { type: 'bold' }])
    case 'em':
      return inlineOf(token.tokens, [...marks, { type: 'italic' }])
    case 'del':
      return inlineOf(token.tokens, [...marks, { type: 'strike' }])
    case 'link':
      if (!isAllowed(token.href)) return textOf(token.raw, marks)
      return inlineOf(token.tokens, [...marks, { type: 'link', attrs: { href: token.href } }])
    case 'br':
      return [{ type: 'hardBreak' }]
    case 'escape':
      return textOf(token.text, marks)
    case 'text':
      return token.tokens ? inlineOf(token.tokens, marks) : textOf(withoutReferences(token.text), marks)
    default:
      return textOf(token.raw, marks)
  }
}

function textOf(text: string, marks: readonly Mark[]): JSONContent[] {
  const words = text.replace(/\s*\n\s*/g, ' ')
  return words === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 ? { marks: [...marks] } : {}) }]
}

/** The same addresses as documents allow. */
export function isAllowed(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address)
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

function withoutReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
