import { type Translate, translator } from '../../shared/texts/index.ts'
import { paragraphTexts } from './markdownBlocks.ts'
import type { MinutesDocument } from './minutesDocument.ts'
import {
  type AgendaTable,
  type AgreementsTable,
  type AttendanceLists,
  type Attendee,
  type CarriedTable,
  depths,
  type Fact,
  type InterventionPart,
  type MinutesPart,
} from './minutesPart.ts'
import { minutesParts, titleBlock } from './minutesParts.ts'
import { block, element, escapeHtml, lines } from './page/html.ts'
import { markdownHtml } from './page/markdown.ts'
import { pageStyle } from './page/style.ts'
import { sealText } from './sealText.ts'
import { type Paper, plainStationery, type Stationery } from './stationery.ts'

/**
 * The minutes as one page of HTML for paper, with the parts of the Word file: nothing is loaded, nothing runs. Everything that
 * people wrote is escaped; the only style element is ours and stands in the head.
 */
export function writeMinutesPage(document: MinutesDocument, { paper }: Stationery = plainStationery): string {
  const t = translator(document.language)
  const title = titleBlock(document)
  const head = [
    '<meta charset="utf-8">',
    element('title', escapeHtml(`${document.reference} ${title.title}`.trim())),
    `<style>${styleOf(document, paper, t)}</style>`,
  ].join('')
  const body = [
    block('p', title.body, 'body'),
    block('h1', title.title),
    block('p', title.kind, 'kind'),
    factsHtml(title.facts),
    ...minutesParts(document).map(partHtml),
  ].join('\n')
  return `<!doctype html>\n<html lang="${document.language}"><head>${head}</head><body>\n${body}\n</body></html>\n`
}

function styleOf(
  { language, institution, body, reference, audience, seal }: MinutesDocument,
  paper: Paper,
  t: Translate,
): string {
  return pageStyle({
    paper,
    header: institution || body,
    mark: audience === 'internal' ? t('documents.common.internalMark') : '',
    footer: [reference, t(`documents.common.edition.${audience}`), seal && sealText(seal, language)]
      .filter(Boolean)
      .join(' · '),
    page: t('documents.common.page'),
    pageOf: t('documents.common.pageOf'),
  })
}

function partHtml(part: MinutesPart): string {
  switch (part.kind) {
    case 'heading':
      return part.annex === null
        ? block(part.level === 1 ? 'h2' : 'h3', part.text)
        : element('h2', lines(part.text), `dir="auto" class="annex" id="annex${part.annex}"`)
    case 'byline':
    case 'label':
      return block('p', part.text, part.kind)
    case 'facts':
      return factsHtml(part.facts)
    case 'text':
      return paragraphs(part.text)
    case 'reference':
      return referenceHtml(part)
    case 'numbered':
      return listHtml('ol', part.items)
    case 'bullets':
      return listHtml('ul', part.items)
    case 'markdown':
      return markdownHtml(part.text, part.level + 1)
    case 'agenda':
      return agendaHtml(part)
    case 'agreements':
      return agreementsHtml(part)
    case 'carried':
      return carriedHtml(part)
    case 'attendance':
      return attendanceHtml(part)
    case 'intervention':
      return interventionHtml(part)
  }
}

function factsHtml(facts: Fact[]): string {
  const rows = facts.map(({ label, value }) => `${block('dt', label)}${block('dd', value)}`).join('')
  return element('dl', rows, 'class="facts"')
}

function paragraphs(text: string): string {
  return paragraphTexts(text)
    .map(paragraph => block('p', paragraph))
    .join('')
}

function referenceHtml({ text, name, annex }: MinutesPart & { kind: 'reference' }): string {
  const [before = '', ...after] = text.split(name)
  const link = element('a', lines(name), `href="#annex${annex}"`)
  return element('p', `${lines(before)}${link}${lines(after.join(name))}`)
}

function listHtml(kind: 'ol' | 'ul', items: string[]): string {
  return element(kind, items.map(item => block('li', item)).join(''))
}

function tableHtml(columns: { name: string; style?: string }[], rows: string[][]): string {
  const style = (index: number) => (columns[index]?.style ? ` class="${columns[index]?.style}"` : '')
  const headings = columns.map(({ name }, index) => `<th scope="col"${style(index)}>${lines(name)}</th>`).join('')
  const body = rows.map(cells => `<tr>${cells.map((cell, index) => `<td${style(index)}>${cell}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${headings}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function agendaHtml({ columns, rows }: AgendaTable): string {
  const { item, presenter, time } = columns
  return tableHtml(
    [
      { name: '', style: 'number' },
      { name: item },
      ...(presenter ? [{ name: presenter, style: 'who' }] : []),
      ...(time ? [{ name: time, style: 'time' }] : []),
    ],
    rows.map((row, index) => [
      `${index + 1}`,
      block('p', row.title) + block('p', row.notes, 'note'),
      ...(presenter ? [lines(row.presenter)] : []),
      ...(time ? [lines(row.time)] : []),
    ]),
  )
}

function agreementsHtml({ columns, rows }: AgreementsTable): string {
  return tableHtml(
    [
      { name: '', style: 'number' },
      { name: columns.agreement },
      { name: columns.responsible, style: 'who' },
      { name: columns.due, style: 'when' },
    ],
    rows.map(row => [
      `${row.number}`,
      block('p', row.text) + block('p', [row.reference, ...row.notes].filter(Boolean).join(' · '), 'note'),
      row.responsible.map(name => block('p', name)).join('') + block('p', row.support ?? '', 'note'),
      lines(row.due),
    ]),
  )
}

function carriedHtml({ columns, rows }: CarriedTable): string {
  const { reference, agreement, responsible, state, remark } = columns
  return tableHtml(
    [
      { name: reference, style: 'reference' },
      { name: agreement },
      { name: responsible, style: 'responsible' },
      { name: state, style: 'state' },
      ...(remark ? [{ name: remark, style: 'remark' }] : []),
    ],
    rows.map(row => [
      lines(row.reference),
      lines(row.text),
      row.responsible.map(name => block('p', name)).join(''),
      block('p', row.state) + block('p', row.due, 'note'),
      ...(remark ? [lines(row.remark)] : []),
    ]),
  )
}

function attendanceHtml({ sectors }: AttendanceLists): string {
  const marked = (text: string, marks: string) =>
    lines(text) + (marks === '' ? '' : ` ${element('span', `(${lines(marks)})`, 'class="note"')}`)
  const person = ({ name, position, marks }: Attendee) => marked(position ? `${name}, ${position}` : name, marks)
  const parts = sectors.map(({ title, entries }) => {
    const items = entries.flatMap(({ organization, marks, people }) => {
      const names = people.map(one => element('li', person(one), 'dir="auto"'))
      return organization
        ? [`<li dir="auto">${marked(organization, marks)}${element('ul', names.join(''))}</li>`]
        : names
    })
    return element('section', `${block('h3', title)}${element('ul', items.join(''))}`, 'class="sector"')
  })
  return element('div', parts.join(''), sectors.length > 1 ? 'class="sectors"' : '')
}

function interventionHtml({ level, speaker, capacity, lead, points }: InterventionPart): string {
  const deep = depths(points)
  const items = points.map(({ text, question, answers }, index) => {
    const mark = question ? element('span', lines(question), 'class="mark"') : ''
    const note = answers ? ` ${element('span', lines(answers), 'class="note"')}` : ''
    const style = [question ? 'asked' : '', deep[index] ? `deep${deep[index]}` : ''].filter(Boolean).join(' ')
    return element('li', `${mark}${lines(text)}${note}`, `dir="auto"${style ? ` class="${style}"` : ''}`)
  })
  return [
    block(`h${level + 1}`, speaker, 'speaker'),
    block('p', capacity, 'capacity'),
    paragraphs(lead),
    element('ul', items.join(''), 'class="points"'),
  ].join('')
}
