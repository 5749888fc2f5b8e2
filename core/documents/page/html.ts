import { cleanText } from '../../../shared/text.ts'

/** Text as it may stand between tags and in quoted attributes. All that people wrote goes through here, and only here. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}

/** Plain text, its line breaks kept. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

/** An element with what is already HTML inside; `attributes` must be ours alone. Nothing where there is nothing inside. */
export function element(name: string, inside: string, attributes = ''): string {
  return inside === '' ? '' : `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inside}</${name}>`
}

/** A paragraph, heading or cell with plain text, which decides its own direction. */
export function block(name: string, text: string, style = ''): string {
  return element(name, lines(text), `dir="auto"${style === '' ? '' : ` class="${style}"`}`)
}

/** Text as a string of a style sheet: everything but letters, figures and blanks by its number. */
export function cssString(text: string): string {
  const plain = cleanText(text).replace(/\s+/g, ' ')
  return `"${plain.replace(/[^\p{L}\p{N} ]/gu, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
