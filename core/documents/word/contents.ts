import { FileChild, type IXmlableObject } from 'docx'
import type { ParagraphStyle } from './styles.ts'

/** A heading with the mark that leads to it and the page that it is expected on. */
export type ContentsEntry = { level: 1 | 2; text: string; mark: string; page: number }

/**
 * The table of contents as Word itself would have written it: a field with its result, each page number a field with its own, so
 * that Word opens the file without a question and writes it anew when a person asks, and LibreOffice shows it as it is.
 */
export function contentsTable(title: string, entries: readonly ContentsEntry[]): Contents {
  return new Contents(title, entries)
}

export class Contents extends FileChild {
  readonly title: string
  readonly entries: readonly ContentsEntry[]

  constructor(title: string, entries: readonly ContentsEntry[]) {
    super('w:sdt')
    this.title = title
    this.entries = entries
  }

  override prepForXml(): IXmlableObject {
    const last = this.entries.length - 1
    return element('w:sdt', [
      element('w:sdtPr', [
        element('w:docPartObj', [value('w:docPartGallery', 'Table of Contents'), empty('w:docPartUnique')]),
      ]),
      element('w:sdtContent', [
        paragraphOf('ContentsTitle', [words(this.title)]),
        ...this.entries.map((entry, index) =>
          paragraphOf(entry.level === 1 ? 'Contents1' : 'Contents2', [
            // Headings of two levels, as links, without page numbers on the web.
            ...(index === 0 ? [mark('begin'), instruction(' TOC \\o "1-2" \\h \\z '), mark('separate')] : []),
            line(entry),
            ...(index === last ? [mark('end')] : []),
          ]),
        ),
      ]),
    ])
  }
}

function line({ text, mark: place, page }: ContentsEntry): IXmlableObject {
  return {
    'w:hyperlink': [
      { _attr: { 'w:anchor': place, 'w:history': '1' } },
      words(text),
      element('w:r', [empty('w:tab')]),
      mark('begin'),
      instruction(` PAGEREF ${place} \\h `),
      mark('separate'),
      words(String(page)),
      mark('end'),
    ],
  }
}

function paragraphOf(style: ParagraphStyle, content: IXmlableObject[]): IXmlableObject {
  return element('w:p', [element('w:pPr', [value('w:pStyle', style)]), ...content])
}

function words(text: string): IXmlableObject {
  return element('w:r', [{ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] }])
}

function instruction(text: string): IXmlableObject {
  return element('w:r', [{ 'w:instrText': [{ _attr: { 'xml:space': 'preserve' } }, text] }])
}

function mark(type: 'begin' | 'separate' | 'end'): IXmlableObject {
  return element('w:r', [{ 'w:fldChar': { _attr: { 'w:fldCharType': type } } }])
}

function element(name: string, children: IXmlableObject[]): IXmlableObject {
  return { [name]: children }
}

function empty(name: string): IXmlableObject {
  return { [name]: {} }
}

function value(name: string, of: string): IXmlableObject {
  return { [name]: { _attr: { 'w:val': of } } }
}
