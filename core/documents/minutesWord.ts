import { type FileChild, type ParagraphChild, SectionType } from 'docx'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { paragraphTexts } from './markdownBlocks.ts'
import type { MinutesDocument } from './minutesDocument.ts'
import { depths, type MinutesPart } from './minutesPart.ts'
import { minutesParts, titleBlock } from './minutesParts.ts'
import { agendaTable, agreementsTable, attendanceTables, carriedTable } from './minutesTables.ts'
import { sealText } from './sealText.ts'
import { plainStationery, type Stationery } from './stationery.ts'
import { contentsOf } from './word/contentsPages.ts'
import { factParagraphs, headersAndFooters, textParagraphs, titleParagraphs, uprightPage } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { markdownParagraphs, type Tools } from './word/markdown.ts'
import { newLists } from './word/numbering.ts'
import { type Properties, packWord } from './word/package.ts'
import { plainParagraph, type Words } from './word/plainParagraph.ts'
import { page } from './word/styles.ts'
import { insideLink, paragraph, run, StyledParagraph } from './word/text.ts'

/**
 * The minutes of a meeting as a Word file: title block, parts in the order of the meeting, and the annexes, each on a page of its
 * own. Everything is in named styles; the same document always gives the same bytes. On a letterhead, what `fillLetterhead` makes
 * of it.
 */
export async function writeMinutesWord(
  document: MinutesDocument,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  if (stationery.template) {
    const { minutesOnLetterhead } = await import('./letterhead/write.ts')
    return minutesOnLetterhead(stationery.template, document, propertiesOf(document))
  }
  const tools: Tools = { lists: newLists(), links: newLinks() }
  const t = translator(document.language)
  const title = titleBlock(document)
  const opening = titleParagraphs(title)
  const sections: { columns: number; children: FileChild[] }[] = [{ columns: 1, children: [...opening] }]
  for (const part of minutesParts(document)) {
    const columns = part.kind === 'attendance' && part.sectors.length > 1 ? 2 : 1
    let section = sections.at(-1)
    if (section?.columns !== columns) {
      section = { columns, children: [] }
      sections.push(section)
    }
    section.children.push(...blocks(part, tools))
  }
  const contents = contentsOf(sections, t('documents.common.contents'), uprightPage(stationery.paper))
  if (contents) sections[0]?.children.splice(opening.length, 0, contents)
  return packWord(
    propertiesOf(document),
    sections.map(({ columns, children }, index) => ({
      ...(index === 0 ? headersAndFooters({ ...edges(document, t), logo: stationery.logo }, t) : {}),
      properties: {
        type: index === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
        titlePage: index === 0,
        page: uprightPage(stationery.paper),
        ...(columns > 1 ? { column: { count: columns, space: page.gap } } : {}),
      },
      children,
    })),
    tools,
  )
}

function propertiesOf(document: MinutesDocument): Properties {
  const { title, kind } = titleBlock(document)
  return {
    language: document.language,
    title,
    subject: [kind, document.body].filter(Boolean).join(' · '),
    creator: document.institution || document.body,
    keywords: document.reference,
    date: document.date,
    changed: document.seal?.at ?? null,
  }
}

function blocks(part: MinutesPart, tools: Tools): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [headingParagraph(part)]
    case 'byline':
      return [paragraph('Byline', [run(part.text)])]
    case 'label':
      return [paragraph('Label', [run(part.text)])]
    case 'facts':
      return factParagraphs(part.facts)
    case 'text':
      return textParagraphs(part.text)
    case 'reference':
      return [paragraph('BodyText', referenceRuns(part))]
    case 'numbered': {
      const item = tools.lists.numbers()
      return part.items.map(text => paragraph('ListNumber', [run(text)], item()))
    }
    case 'bullets':
      return part.items.map(text => paragraph('ListBullet', [run(text)], tools.lists.bullets()))
    case 'markdown':
      return markdownParagraphs(part.text, part.level, tools)
    case 'agenda':
      return agendaTable(part, tools.lists)
    case 'agreements':
      return agreementsTable(part, tools.lists)
    case 'carried':
      return carriedTable(part)
    case 'attendance':
      return attendanceTables(part)
    case 'intervention':
      return interventionParagraphs(part, tools)
  }
}

function headingParagraph({ level, text, annex }: MinutesPart & { kind: 'heading' }): FileChild {
  if (annex === null) return paragraph(level === 1 ? 'Heading1' : 'Heading2', [run(text)])
  const heading = new StyledParagraph('Heading1', [run(text)], { pageBreakBefore: true })
  heading.mark(anchor(annex), annex)
  return heading
}

function referenceRuns({ text, name, annex }: MinutesPart & { kind: 'reference' }): ParagraphChild[] {
  const [before = '', ...after] = text.split(name)
  return [run(before), insideLink([run(name, 'Hyperlink')], anchor(annex)), run(after.join(name))]
}

function anchor(annex: number): string {
  return `annex${annex}`
}

const questions = ['Question', 'Question2', 'Question3'] as const

function interventionParagraphs(part: MinutesPart & { kind: 'intervention' }, { lists }: Tools): FileChild[] {
  const deep = depths(part.points)
  return [
    plainParagraph(part.level === 2 ? 'Speaker' : 'Heading3', [{ text: part.speaker }]),
    ...(part.capacity ? [plainParagraph('Capacity', [{ text: part.capacity }])] : []),
    ...paragraphTexts(part.lead).map(text => plainParagraph('BodyText', [{ text }])),
    ...part.points.map(({ text, question, answers }, index) => {
      const words: Words[] = answers ? [{ text }, { text: ` ${answers}`, style: 'Note' }] : [{ text }]
      const level = deep[index] ?? 0
      return question
        ? plainParagraph(questions[level] ?? 'Question', [{ text: question, style: 'Mark' }, { text: '\t' }, ...words])
        : plainParagraph('Point', words, lists.points(level))
    }),
  ]
}

function edges(document: MinutesDocument, t: Translate) {
  return {
    institution: document.institution,
    names: [document.body, document.reference].filter(Boolean).join(' · '),
    seal: document.seal === null ? '' : sealText(document.seal, document.language),
    mark: document.audience === 'internal' ? t('documents.common.internalMark') : '',
    foot: [document.reference, t(`documents.common.edition.${document.audience}`)].filter(Boolean).join(' · '),
  }
}
