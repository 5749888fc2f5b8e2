import type { MinutesDocument } from './minutesDocument.ts'
import { writeMinutesMarkdown } from './minutesMarkdown.ts'
import { writeMinutesPage } from './minutesPage.ts'

/** What goes onto the clipboard: for programs that keep looks, and for those that do not. */
export type RichText = { html: string; text: string }

/**
 * The minutes, or an extract of them, for pasting into a mail: the pieces of the printable page with their looks in themselves,
 * because mail programs throw style sheets away.
 */
export function richTextOf(document: MinutesDocument): RichText {
  const page = writeMinutesPage(document)
  const body = page.slice(page.indexOf('<body>') + '<body>'.length, page.lastIndexOf('</body>'))
  return { html: `<div style="${BASE}">${withLooks(body)}</div>`, text: writeMinutesMarkdown(document) }
}

const BASE = 'font-family:Arial,Helvetica,sans-serif;font-size:11pt;color:#262626'
const HEADING = 'color:#1f4e79;margin:14pt 0 5pt'
const CELL = 'padding:4pt 5pt;border-bottom:1px solid #bfcad6;text-align:left;vertical-align:top'
const looks: Readonly<Record<string, string>> = {
  h1: `${HEADING};font-size:18pt`,
  h2: `${HEADING};font-size:14pt`,
  h3: `${HEADING};font-size:12pt`,
  h4: 'margin:10pt 0 4pt;font-size:11pt',
  p: 'margin:0 0 6pt',
  table: 'border-collapse:collapse;width:100%;font-size:10pt;margin:0 0 8pt',
  th: `${CELL};background:#e8eef5;color:#1f4e79`,
  td: CELL,
  dt: 'color:#595959;float:left;clear:left;width:32mm',
  dd: 'margin:0 0 2pt 34mm',
  li: 'margin:0 0 3pt',
}
const quiet = 'color:#595959'
/** Looks of what the page's style sheet tells by class; these win. */
const classes: Readonly<Record<string, string>> = {
  note: `${quiet};font-size:9pt`,
  kind: quiet,
  body: `${quiet};font-size:9.5pt`,
  byline: quiet,
  capacity: `${quiet};font-size:10pt`,
  mark: 'color:#1f4e79;font-weight:bold;margin-right:6pt',
}

/** All tags are ours: what people wrote is escaped. Classes, ids and links within the page mean nothing in a mail. */
function withLooks(html: string): string {
  return html.replace(/<([a-z]+\d?)((?: [a-z]+="[^"]*")*)>/g, (_, name: string, attributes: string) => {
    const kept = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)]
    const style = kept.find(([, key]) => key === 'class')?.[2]?.split(' ') ?? []
    const rest = kept.filter(
      ([, key, value]) => key !== 'class' && key !== 'id' && !(key === 'href' && value?.startsWith('#')),
    )
    const look = [looks[name], ...style.map(one => classes[one])].filter(Boolean).join(';')
    return `<${name}${rest.map(([whole]) => whole).join('')}${look ? ` style="${look}"` : ''}>`
  })
}
