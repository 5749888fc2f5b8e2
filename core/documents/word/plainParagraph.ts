import { FileChild, type IContext, type IXmlableObject } from 'docx'
import { cleanText } from '../../../shared/text.ts'
import type { ListItem } from './numbering.ts'
import type { CharacterStyle, ParagraphStyle } from './styles.ts'

/** Words in one look; line breaks and tabs in `text` are kept. */
export type Words = { text: string; style?: CharacterStyle }

/**
 * A paragraph of nothing but words, for the parts that have thousands: it goes straight to what the library writes, without the
 * objects in between, which take three times as long. It cannot end a section.
 */
export function plainParagraph(style: ParagraphStyle, words: Words[], list?: ListItem): FileChild {
  return new PlainParagraph(style, words, list)
}

export class PlainParagraph extends FileChild {
  readonly style: ParagraphStyle
  readonly words: Words[]
  readonly list: ListItem | undefined

  constructor(style: ParagraphStyle, words: Words[], list: ListItem | undefined) {
    super('w:p')
    this.style = style
    this.words = words
    this.list = list
  }

  override prepForXml(context: IContext): IXmlableObject {
    const properties: IXmlableObject[] = [value('w:pStyle', this.style)]
    if (this.list) {
      const id = { 'w:numPr': [value('w:ilvl', this.list.level), value('w:numId', numberOf(this.list, context))] }
      properties.push(id)
    }
    return { 'w:p': [{ 'w:pPr': properties }, ...this.words.map(runOf)] }
  }
}

function runOf({ text, style }: Words): IXmlableObject {
  const content: IXmlableObject[] = style ? [{ 'w:rPr': [value('w:rStyle', style)] }] : []
  for (const part of cleanText(text).split(/([\n\t\u2028\u2029])/)) {
    if (part === '\t') content.push({ 'w:tab': {} })
    else if (/^[\n\u2028\u2029]$/.test(part)) content.push({ 'w:br': {} })
    else if (part !== '') content.push({ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, part] })
  }
  return { 'w:r': content }
}

function value(name: string, of: string | number): IXmlableObject {
  return { [name]: { _attr: { 'w:val': of } } }
}

function numberOf({ reference, instance }: ListItem, { file }: IContext): number {
  const find = () =>
    file.Numbering.ConcreteNumbering.find(list => list.reference === reference && list.instance === instance)?.numId
  const known = find()
  if (known !== undefined) return known
  file.Numbering.createConcreteNumberingInstance(reference, instance)
  return find() ?? 0
}
