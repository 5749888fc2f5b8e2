import { markdownBlocks, paragraphTexts } from './markdownBlocks.ts'
import { escapeMarkdown, markdownFromBlocks, markdownList, markdownTable } from './markdownText.ts'
import type { MinutesDocument } from './minutesDocument.ts'
import {
  type AgendaTable,
  type AgreementsTable,
  type AttendanceLists,
  type CarriedTable,
  depths,
  type Fact,
  type InterventionPart,
  type MinutesPart,
} from './minutesPart.ts'
import { minutesParts, titleBlock } from './minutesParts.ts'
import { sealText } from './sealText.ts'

/**
 * The minutes as Markdown (GitHub's), with the parts of the Word file. Plain texts are escaped, so that they read as they were
 * written; texts that are Markdown themselves keep their structure, with headings below the part's.
 */
export function writeMinutesMarkdown(document: MinutesDocument): string {
  const title = titleBlock(document)
  const blocks = [
    escapeMarkdown(document.institution),
    title.body && `**${escapeMarkdown(title.body)}**`,
    `# ${escapeMarkdown(title.title)}`,
    escapeMarkdown(title.kind),
    factsText(title.facts),
    ...minutesParts(document).flatMap(partText),
    ...(document.seal ? ['---', escapeMarkdown(sealText(document.seal, document.language))] : []),
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function partText(part: MinutesPart): string[] {
  switch (part.kind) {
    case 'heading':
      return [headingText(part.level + 1, part.text)]
    case 'byline':
      return [`*${escapeMarkdown(part.text)}*`]
    case 'label':
    case 'reference':
      return [escapeMarkdown(part.text)]
    case 'facts':
      return [factsText(part.facts)]
    case 'text':
      return paragraphs(part.text)
    case 'numbered':
      return [markdownList(part.items.map(escapeMarkdown), index => `${index + 1}. `)]
    case 'bullets':
      return [markdownList(part.items.map(escapeMarkdown), () => '- ')]
    case 'markdown':
      return [markdownFromBlocks(markdownBlocks(part.text), part.level + 1)]
    case 'agenda':
      return [agendaText(part)]
    case 'agreements':
      return [agreementsText(part)]
    case 'carried':
      return [carriedText(part)]
    case 'attendance':
      return part.sectors.flatMap(sectorText)
    case 'intervention':
      return interventionText(part)
  }
}

function headingText(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text.replaceAll('\n', ' '))}`
}

function factsText(facts: Fact[]): string {
  return markdownList(
    facts.map(({ label, value }) => `**${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`),
    () => '- ',
  )
}

function paragraphs(text: string): string[] {
  return paragraphTexts(text).map(escapeMarkdown)
}

function agendaText({ columns, rows }: AgendaTable): string {
  const { item, presenter, time } = columns
  return markdownTable(
    ['', item, ...(presenter ? [presenter] : []), ...(time ? [time] : [])].map(escapeMarkdown),
    rows.map((row, index) =>
      [
        `${index + 1}`,
        stacked(row.title, row.notes),
        ...(presenter ? [row.presenter] : []),
        ...(time ? [row.time] : []),
      ].map(escapeMarkdown),
    ),
  )
}

function agreementsText({ columns, rows }: AgreementsTable): string {
  return markdownTable(
    ['', columns.agreement, columns.responsible, columns.due].map(escapeMarkdown),
    rows.map(row =>
      [
        `${row.number}`,
        stacked(row.text, [row.reference, ...row.notes].filter(Boolean).join(' · ')),
        stacked(...row.responsible, row.support ?? ''),
        row.due,
      ].map(escapeMarkdown),
    ),
  )
}

function carriedText({ columns, rows }: CarriedTable): string {
  const { reference, agreement, responsible, state, remark } = columns
  return markdownTable(
    [reference, agreement, responsible, state, ...(remark ? [remark] : [])].map(escapeMarkdown),
    rows.map(row =>
      [
        row.reference,
        row.text,
        stacked(...row.responsible),
        stacked(row.state, row.due),
        ...(remark ? [row.remark] : []),
      ].map(escapeMarkdown),
    ),
  )
}

function stacked(...parts: string[]): string {
  return parts.filter(Boolean).join('\n')
}

function sectorText({ title, entries }: AttendanceLists['sectors'][number]): string[] {
  const marked = (text: string, marks: string) => escapeMarkdown(marks ? `${text} (${marks})` : text)
  const items = entries.flatMap(({ organization, marks, people }) => {
    const names = people.map(person =>
      marked(person.position ? `${person.name}, ${person.position}` : person.name, person.marks),
    )
    return organization ? [[marked(organization, marks), ...names.map(name => `- ${name}`)].join('\n')] : names
  })
  return [headingText(3, title), markdownList(items, () => '- ')]
}

function interventionText({ level, speaker, capacity, lead, points }: InterventionPart): string[] {
  const deep = depths(points)
  const items = points.map(({ text, question, answers }, index) => {
    const words = [
      question && `**${escapeMarkdown(question)}**`,
      escapeMarkdown(text),
      answers && `*(${escapeMarkdown(answers)})*`,
    ]
    return markdownList([words.filter(Boolean).join(' ')], () => '- ').replaceAll(/^/gm, '  '.repeat(deep[index] ?? 0))
  })
  return [
    headingText(level + 1, speaker),
    capacity && `*${escapeMarkdown(capacity)}*`,
    ...paragraphs(lead),
    items.join('\n'),
  ]
}
