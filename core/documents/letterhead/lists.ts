import { addPart } from './parts.ts'
import { setXml, type Template, xmlOf } from './template.ts'

const PATH = 'word/numbering.xml'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const BULLETS = ['•', '–', '▪']
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman']

export type AddedLists = {
  bullets(): number
  numbers(start: number): number
  /** Writes the lists that were asked for into the template, whose own keep their numbers. */
  write(): void
}

/** Lists for texts with items, beside those that the template has. */
export function listsFor(name: string, template: Template): AddedLists {
  const xml = template.has(PATH) ? xmlOf(name, template, PATH) : null
  const highest = (pattern: RegExp) => Math.max(0, ...[...(xml ?? '').matchAll(pattern)].map(([, id]) => Number(id)))
  const firstList = highest(/<w:num\s[^>]*w:numId="(\d+)"/g) + 1
  const bulletKind = highest(/<w:abstractNum\s[^>]*w:abstractNumId="(\d+)"/g) + 1
  const numberKind = bulletKind + 1
  const lists: { bullets: boolean; start: number }[] = []
  let bullets = 0
  const add = (list: (typeof lists)[number]) => firstList + lists.push(list) - 1
  return {
    bullets() {
      bullets ||= add({ bullets: true, start: 1 })
      return bullets
    },
    numbers: start => add({ bullets: false, start }),
    write() {
      if (lists.length === 0) return
      const kinds =
        abstractXml(bulletKind, level => [BULLETS[level % 3] ?? '•', 'bullet', 283]) +
        abstractXml(numberKind, level => [`%${level + 1}.`, FORMATS[level % 3] ?? 'decimal', 425])
      const numbers = lists
        .map(({ bullets, start }, index) =>
          listXml(firstList + index, bullets ? bulletKind : numberKind, bullets ? null : start),
        )
        .join('')
      if (xml === null) addNumbering(name, template, kinds + numbers)
      else setXml(template, PATH, withLists(xml, kinds, numbers))
    },
  }
}

function withLists(xml: string, kinds: string, numbers: string): string {
  const first = xml.search(/<w:num\s/)
  const end = xml.search(/<w:numIdMacAtCleanup\b|<\/w:numbering>/)
  const at = first < 0 ? end : first
  // The kinds of list stand before the lists.
  return xml.slice(0, at) + kinds + xml.slice(at, end) + numbers + xml.slice(end)
}

function abstractXml(id: number, level: (index: number) => [text: string, format: string, hanging: number]): string {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const [text, format, hanging] = level(index)
    return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${425 * (index + 1)}" w:hanging="${hanging}"/></w:pPr></w:lvl>`
  }).join('')
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`
}

function listXml(id: number, kind: number, start: number | null): string {
  const begins = start === null ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${begins}</w:num>`
}

function addNumbering(name: string, template: Template, content: string): void {
  addPart(name, template, {
    path: PATH,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
    relations: 'word/_rels/document.xml.rels',
    target: 'numbering.xml',
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering',
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${W}">${content}</w:numbering>`,
  })
}
