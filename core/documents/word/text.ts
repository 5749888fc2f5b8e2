import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  EmptyElement,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import { cleanText } from '../../../shared/text.ts'
import type { Links } from './links.ts'
import type { ListItem } from './numbering.ts'
import type { CharacterStyle, ParagraphStyle } from './styles.ts'

type Look = {
  list?: ListItem | undefined
  pageBreakBefore?: boolean
  indent?: NonNullable<IParagraphOptions['indent']>
}

/** A paragraph in one of our styles, which still knows what it says. */
export class StyledParagraph extends Paragraph {
  readonly style: ParagraphStyle
  readonly text: string
  readonly list: ListItem | undefined
  readonly pageBreakBefore: boolean

  constructor(style: ParagraphStyle, children: readonly ParagraphChild[], { list, ...look }: Look = {}) {
    super({ ...look, style, children, ...(list ? { numbering: list } : {}) })
    this.style = style
    this.list = list
    this.text = children.map(saidBy).join('')
    this.pageBreakBefore = look.pageBreakBefore === true
  }

  /**
   * Makes the paragraph a place that links and fields lead to; `id` is unique in the document. The library's own bookmarks take
   * their numbers from a counter that lives as long as the program.
   */
  mark(name: string, id: number): void {
    this.root.splice(1, 0, new BookmarkStart(name, id))
    this.root.push(new BookmarkEnd(id))
  }
}

/** A paragraph in one of our styles. */
export function paragraph(
  style: ParagraphStyle,
  children: readonly ParagraphChild[],
  list?: ListItem,
): StyledParagraph {
  return new StyledParagraph(style, children, { list })
}

class Words extends TextRun {
  readonly text: string

  constructor(text: string, options: Exclude<ConstructorParameters<typeof TextRun>[0], string>) {
    super(options)
    this.text = text
  }
}

/** Plain text as one run: cleaned for XML, line breaks and tabs as Word has them. */
export function run(text: string, style?: CharacterStyle): TextRun {
  const clean = cleanText(text)
  const look = style ? { style } : {}
  if (!/[\n\t\u2028\u2029]/.test(clean)) return new Words(clean, { ...look, text: clean })
  return new Words(clean, {
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
  return new Words('\t', { children: [new Tab()] })
}

/** Words that lead to an address outside; `address` is already known to be allowed. */
export function outsideLink(words: TextRun[], address: string, links: Links): ParagraphChild {
  return new OutsideLink(words, links.idOf(address))
}

/** Words that lead to a marked paragraph. */
export function insideLink(words: TextRun[], mark: string): ParagraphChild {
  return new InsideLink({ anchor: mark, children: words })
}

class OutsideLink extends ConcreteHyperlink {
  readonly text: string

  constructor(words: TextRun[], id: string) {
    super(words, id)
    this.text = words.map(saidBy).join('')
  }
}

class InsideLink extends InternalHyperlink {
  readonly text: string

  constructor(options: { anchor: string; children: TextRun[] }) {
    super(options)
    this.text = options.children.map(saidBy).join('')
  }
}

function saidBy(child: ParagraphChild | TextRun): string {
  return child instanceof Words || child instanceof OutsideLink || child instanceof InsideLink ? child.text : ''
}
