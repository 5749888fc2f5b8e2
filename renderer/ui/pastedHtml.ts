import { isAllowed } from './markdownRead.ts'

const kept = new Set('p br h1 h2 h3 h4 h5 h6 ul ol li blockquote b strong i em s del a'.split(' '))
/** Blocks of other kinds end a line where they end. */
const lines = new Set('div section article header footer table tr dt dd pre figure figcaption'.split(' '))
/** What stands in these is nothing to read. */
const unread = /<(script|style|head|title|template|svg|math|xml|noscript|iframe|object)\b[^>]*>[\s\S]*?<\/\1\s*>/gi
const markup = /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi

/**
 * What other programs put on the clipboard, reduced to the few tags that an editor keeps, without their attributes. This is no
 * sanitiser: the browser's own reads the result. It spares the page what its policy would have to report for every style.
 */
export function plainHtml(html: string): string {
  const text = html.replace(unread, '')
  let plain = ''
  let end = 0
  for (const match of text.matchAll(markup)) {
    plain +=
      escaped(text.slice(end, match.index)) + tagOf(match[1] === '/', match[2]?.toLowerCase() ?? '', match[3] ?? '')
    end = match.index + match[0].length
  }
  return plain + escaped(text.slice(end))
}

function tagOf(closing: boolean, name: string, attributes: string): string {
  if (lines.has(name)) return closing ? '</p>' : '<p>'
  if (name === 'td' || name === 'th') return closing ? ' ' : ''
  if (!kept.has(name)) return ''
  if (closing) return `</${name}>`
  const address = name === 'a' ? /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes) : null
  const href = address?.[1] ?? address?.[2] ?? ''
  return isAllowed(href) ? `<a href="${href.replaceAll('<', '%3C')}">` : `<${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;')
}
