import { translator } from '../../shared/texts/index.ts'
import { block, element, escapeHtml } from './page/html.ts'
import { type Paper, plainStationery, type Stationery } from './stationery.ts'
import { type StatusChart, type StatusDocument, type StatusRow, statusParts } from './statusParts.ts'

/** The status sheet as one page of HTML for paper: nothing is loaded, nothing runs; its pictures stand in it. */
export function writeStatusPage(document: StatusDocument, { paper }: Stationery = plainStationery): string {
  const t = translator(document.language)
  const { title, subtitle, cards, movement, charts, attention } = statusParts(document)
  const head = [
    '<meta charset="utf-8">',
    element('title', escapeHtml(title)),
    `<style>${styleFor(paper)}</style>`,
  ].join('')
  const headings = (['reference', 'agreement', 'responsible', 'dueDate', 'rating'] as const).map(name =>
    element('th', escapeHtml(t(`documents.tracker.columns.${name}`)), 'scope="col"'),
  )
  const body = [
    block('p', document.institution, 'institution'),
    block('h1', title),
    block('p', subtitle, 'subtitle'),
    element(
      'dl',
      cards
        .map(({ label, value, note }) =>
          element('div', element('dt', escapeHtml(label)) + element('dd', escapeHtml(value)) + block('p', note)),
        )
        .join(''),
    ),
    block('p', movement),
    element('div', charts.flat().map(chartHtml).join(''), 'class="charts"'),
    block('h2', t('dashboard.sheet.attention')),
    attention.length === 0
      ? block('p', t('dashboard.sheet.noAttention'))
      : element(
          'table',
          element('thead', element('tr', headings.join(''))) + element('tbody', attention.map(rowHtml).join('')),
        ),
  ].join('\n')
  return `<!doctype html>\n<html lang="${document.language}"><head>${head}</head><body>\n${body}\n</body></html>\n`
}

function chartHtml({ title, description, png, size }: StatusChart): string {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const picture = `<img src="${source}" alt="${escapeHtml(description)}" style="width:${size.width}pt;height:${size.height}pt">`
  return element('figure', block('h2', title) + picture)
}

function rowHtml({ reference, text, responsible, due, overdue, rating }: StatusRow): string {
  const cells = [
    element('td', element('strong', escapeHtml(reference))),
    element('td', escapeHtml(text)),
    element('td', escapeHtml(responsible)),
    element('td', escapeHtml(due) + (overdue && `<br>${element('strong', escapeHtml(overdue), 'class="overdue"')}`)),
    rating
      ? element(
          'td',
          element('strong', escapeHtml(rating.text)),
          `style="background:#${rating.ground};color:#${rating.ink}"`,
        )
      : '<td></td>',
  ]
  return element('tr', cells.join(''))
}

function styleFor(paper: Paper): string {
  return `
@page { size: ${paper}; margin: 17mm 17mm 15mm; }
* { box-sizing: border-box; margin: 0; }
body { font: 10pt/1.25 Arial, "Liberation Sans", sans-serif; color: #262626; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.institution { color: #1f4e79; font-weight: bold; margin-bottom: 8pt; }
h1 { color: #1f4e79; font-size: 20pt; line-height: 1.1; }
.subtitle { color: #595959; font-size: 11pt; padding: 3pt 0 5pt; border-bottom: 1pt solid #1f4e79; margin-bottom: 7pt; }
dl { display: grid; grid-template-columns: repeat(6, 1fr); border: .5pt solid #bfcad6; margin-bottom: 7pt; }
dl div { padding: 4pt 5pt; border-left: .5pt solid #bfcad6; }
dl div:first-child { border-left: 0; }
dt { font-size: 8.5pt; color: #595959; }
dd { font-size: 18pt; line-height: 1.15; font-weight: bold; color: #1f4e79; }
dl p { font-size: 7.5pt; line-height: 1.15; color: #595959; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 7pt 10pt; margin-top: 7pt; }
h2 { font-size: 10pt; color: #1f4e79; margin-bottom: 3pt; }
.charts + h2 { margin-top: 9pt; }
img { display: block; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.2; table-layout: fixed; }
th { text-align: left; color: #1f4e79; background: #e8eef5; border-bottom: 1pt solid #1f4e79; }
th, td { padding: 2pt 4pt; vertical-align: top; border: .5pt solid #bfcad6; overflow-wrap: anywhere; }
th:nth-child(1) { width: 16%; } th:nth-child(2) { width: 36.5%; } th:nth-child(3) { width: 16%; } th:nth-child(4) { width: 17%; }
.overdue { color: #b3261e; }
`
}
