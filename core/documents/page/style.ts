import type { Paper } from '../stationery.ts'
import { cssString } from './html.ts'

/** What stands at the edges of every sheet, and which sheets these are. */
export type Edges = {
  paper: Paper
  header: string
  mark: string
  footer: string
  page: string
  pageOf: string
}

/** The looks of the Word minutes, for paper: the same type, colours and spaces. */
export function pageStyle({ paper, header, mark, footer, page, pageOf }: Edges): string {
  const edge = 'font: 9pt Arial, Helvetica, sans-serif; color: #595959;'
  return `
@page {
  size: ${paper === 'a4' ? 'A4' : 'letter'}; margin: 26mm ${paper === 'a4' ? 25 : 28}mm 24mm;
  @top-left { content: ${cssString(header)}; ${edge} vertical-align: bottom; padding-bottom: 8mm }
  @top-right { content: ${cssString(mark)}; ${edge} font-weight: bold; color: #8a1c1c; vertical-align: bottom; padding-bottom: 8mm }
  @bottom-left { content: ${cssString(footer)}; ${edge} vertical-align: top; padding-top: 6mm }
  @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${pageOf} `)} counter(pages); ${edge} vertical-align: top; padding-top: 6mm }
}
@page :first { @top-left { font-weight: bold; font-size: 10pt; color: #1f4e79 } }
html { font: 11pt/1.35 Arial, Helvetica, sans-serif; color: #262626 }
body { margin: 0 }
p, ul, ol, dl, table, blockquote { margin: 0 0 7pt }
h1, h2, h3, h4, h5, h6 { margin: 14pt 0 5pt; line-height: 1.15; break-after: avoid; color: #1f4e79 }
h1 { font-size: 20pt; margin: 2pt 0 4pt }
h2 { font-size: 14pt; margin-top: 20pt; border-bottom: .5pt solid #bfcad6; padding-bottom: 3pt }
h3 { font-size: 12pt }
h4, h5, h6 { font-size: 11pt; color: #262626 }
.body { font-size: 9.5pt; font-weight: bold; letter-spacing: 1pt; text-transform: uppercase; color: #595959; margin: 0 }
.kind { font-size: 12pt; color: #595959; border-bottom: 1pt solid #1f4e79; padding-bottom: 8pt; margin-bottom: 10pt }
.facts { display: grid; grid-template-columns: 30mm 1fr; row-gap: 2pt }
.facts dt { color: #595959 }
.facts dd { margin: 0 }
.quiet, .note { color: #595959 }
.note { font-size: 9pt; margin: 0 }
.label, .byline { break-after: avoid }
.byline { color: #595959 }
.annex { break-before: page }
.speaker { font-size: 11pt; color: #262626; margin-bottom: 2pt }
.capacity { font-size: 10pt; color: #595959; margin-bottom: 3pt; break-after: avoid }
ul, ol { padding-left: 10mm }
li { margin-bottom: 4pt }
li > p { margin-bottom: 2pt }
.points { list-style: none; padding-left: 10mm }
.points > li { position: relative }
.points > li::before { content: "•"; position: absolute; left: -5mm; color: #1f4e79 }
.points > .asked::before { content: none }
.mark { position: absolute; left: -10mm; font-size: 9.5pt; font-weight: bold; color: #1f4e79 }
blockquote { border-left: 1.5pt solid #bfcad6; padding-left: 10pt; margin-left: 7mm; font-style: italic }
table { width: 100%; border-collapse: collapse; font-size: 10pt; line-height: 1.25 }
thead { display: table-header-group }
tr { break-inside: avoid }
th { text-align: left; color: #1f4e79; background: #e8eef5; border-bottom: .75pt solid #1f4e79 }
th, td { padding: 4pt 5pt; vertical-align: top; border-bottom: .5pt solid #bfcad6; overflow-wrap: anywhere }
td p { margin: 0 0 2pt }
.number { width: 8mm; text-align: right; font-variant-numeric: tabular-nums }
.deep1 { margin-left: 10mm }
.deep2 { margin-left: 20mm }
.reference { width: 24mm }
.responsible { width: 30mm }
.state { width: 26mm }
.remark { width: 44mm }
.who { width: 44mm }
.when { width: 38mm }
.time { width: 20mm }
.sectors { columns: 2; column-gap: 8mm }
.sector { break-inside: avoid; margin-bottom: 9pt }
.sector h3 { font-size: 10pt; margin: 0 0 3pt; padding: 4pt 5pt; background: #e8eef5; border-bottom: .75pt solid #1f4e79 }
.sector > ul { list-style: none; padding: 0; margin: 0; font-size: 10pt; line-height: 1.25 }
.sector > ul > li { padding: 3pt 5pt; margin: 0; border-bottom: .5pt solid #bfcad6; break-inside: avoid }
.sector ul ul { list-style: none; padding-left: 4mm; margin: 0; font-size: 9.5pt }
.sector ul ul li { margin: 0 }
a { color: #1f5fa8 }
`
}
