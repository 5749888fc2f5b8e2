import { ConcreteHyperlink, EmptyElement, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import { cleanText } from '../../../shared/text.ts'
import type { Links } from './links.ts'
import type { ListItem } from './numbering.ts'
import type { CharacterStyle, ParagraphStyle } from './styles.ts'

/** A paragraph in one of our styles. */
export function paragraph(style: ParagraphStyle, children: readonly ParagraphChild[], list?: ListItem): Paragraph {
  return new Paragraph(list ? { style, children, numbering: list } : { style, children })
}

/** Plain text as one run: cleaned for XML, line breaks and tabs as Word has them. */
export function run(text: string, style?: CharacterStyle): TextRun {
  const clean = cleanText(text)
  const look = style ? { style } : {}
  if (!/[\n\t\u2028\u2029]/.test(clean)) return new TextRun({ ...look, text: clean })
  return new TextRun({
    ...look,
    children: clean
      .split(/[\n\u2028\u2029]/)
      .flatMap((line, index) => [
        ...(index > 0 ? [new EmptyElement('w:br')] : []),
        ...line.split('\t').flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), part]),
      ]),
  })
}

export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

/** Words that lead to an address outside; `address` is already known to be allowed. */
export function outsideLink(words: TextRun[], address: string, links: Links): ParagraphChild {
  return new ConcreteHyperlink(words, links.idOf(address))
}
