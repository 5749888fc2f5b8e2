import { Buffer } from 'node:buffer'
import Docxtemplater from 'docxtemplater'
import type { LetterheadKind } from '../../../shared/letterheadFields.ts'
import { cleanText } from '../../../shared/text.ts'
import { ANY, documentScope, englishName, resolve } from './fields.ts'
import { type Look, type RichTools, richXml } from './richText.ts'
import { scan } from './scan.ts'
import { partsOf, type Template, type TemplatePart, xmlOf } from './template.ts'
import { RichText, type Values } from './values.ts'

export type FilledParts = {
  /** The parts that had fields, filled. All others are to stay as they are. */
  parts: Map<string, string>
  /** Loops whose ends stand where they cannot be repeated. */
  misplaced: { field: string; place: TemplatePart['place'] }[]
}

/**
 * Fills the fields of every part of a template that was checked. Texts are data: nothing in a template or in a value is ever run
 * or read as a field again.
 */
export function fillParts(
  name: string,
  template: Template,
  kind: LetterheadKind,
  values: Values,
  tools?: RichTools,
): FilledParts {
  const filled: FilledParts = { parts: new Map(), misplaced: [] }
  for (const { path, place } of partsOf(template)) {
    const xml = xmlOf(name, template, path)
    const { tags } = scan(xml)
    if (tags.length === 0) continue
    const looks: Look[] = []
    const prepared = apartFields(xml, kind, looks)
    try {
      filled.parts.set(path, fillXml(prepared, values, looks, tools))
    } catch (error) {
      filled.misplaced.push(...fieldsOf(error).map(field => ({ field, place })))
    }
  }
  return filled
}

/**
 * Fields that stand alone in their paragraph and come to several: the paragraph is made one run with a mark for the library to put
 * finished paragraphs there, which take its look.
 */
function apartFields(xml: string, kind: LetterheadKind, looks: Look[]): string {
  const { fields } = resolve(scan(xml).tags, documentScope(kind))
  let result = ''
  let from = 0
  for (const { tag, field } of fields) {
    const { start, end, text, hasMore } = tag.paragraph
    const alone = tag.sign === '' && !hasMore && /^\s*\{\{[^{}]*\}\}\s*$/.test(text)
    if (!alone || (field.kind !== 'paragraphs' && field.kind !== 'markdown') || start < from) continue
    const paragraph = xml.slice(start, end)
    const look = {
      paragraph: /<w:pPr>(.*?)<\/w:pPr>/s.exec(paragraph)?.[1] ?? '',
      run: /<w:r(?:\s[^>]*)?>\s*<w:rPr>(.*?)<\/w:rPr>/s.exec(paragraph)?.[1] ?? '',
    }
    const mark = `{{@${englishName(tag.name)}${BETWEEN}${looks.length}}}`
    result += `${xml.slice(from, start)}<w:p><w:r><w:t>${mark}</w:t></w:r></w:p>`
    looks.push(look)
    from = end
  }
  return result + xml.slice(from)
}

const BETWEEN = '|'

function fillXml(xml: string, values: Values, looks: readonly Look[], tools: RichTools | undefined): string {
  const zip = onePart(xml)
  const document = new Docxtemplater(zip, {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    nullGetter: () => '',
    modules: [looseSigns()],
    parser: tag => ({ get: (scope: unknown) => meantBy(tag, scope, looks, tools) }),
  })
  document.render(values)
  return zip.written()
}

/** What a field comes to in one of the scopes that it stands in; undefined where that scope does not know it. */
function meantBy(tag: string, scope: unknown, looks: readonly Look[], tools: RichTools | undefined): unknown {
  const [written = '', look] = tag.split(BETWEEN)
  let value: unknown = scope
  for (const name of englishName(written.trim()).split('.')) {
    if (Array.isArray(value) && name === ANY.en) return value.length > 0
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = Reflect.get(value, name)
  }
  if (!(value instanceof RichText)) return typeof value === 'string' ? cleanText(value) : value
  const apart = look === undefined ? undefined : looks[Number(look)]
  return apart && tools ? richXml(value, apart, tools) : cleanText(value.plain())
}

/** Spaces around the signs are meant to be overlooked, and whether an end names its beginning is checked before. */
const looseSigns = (): Docxtemplater.DXT.Module => ({
  name: 'looseSigns',
  optionsTransformer(options, document) {
    const loops = document.modules.find(module => Reflect.get(module, 'name') === 'LoopModule')
    const signs = { start: /^\s*#(.*)$/s, inverted: /^\s*\^(.*)$/s, end: /^\s*\/()/s }
    if (loops) Object.assign(Reflect.get(loops, 'prefix'), signs)
    return options
  },
})

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** What the library takes for a file: this part alone, so that it touches no other. */
function onePart(xml: string) {
  const path = 'word/document.xml'
  type Entry = { name: string; dir: false; asText(): string }
  const entry = (name: string, text: string): Entry => ({ name, dir: false, asText: () => text })
  const files: Record<string, Entry> = {
    '[Content_Types].xml': entry('[Content_Types].xml', TYPES),
    '_rels/.rels': entry('_rels/.rels', RELATIONS),
    [path]: entry(path, xml),
  }
  return {
    files,
    file(name: string | RegExp, text?: string | Uint8Array): unknown {
      if (name instanceof RegExp) return Object.values(files).filter(file => name.test(file.name))
      if (text === undefined) return files[name] ?? null
      files[name] = entry(name, typeof text === 'string' ? text : Buffer.from(text).toString('utf8'))
      return this
    },
    remove(name: string): void {
      delete files[name]
    },
    written: () => files[path]?.asText() ?? '',
  }
}

/** The fields that the library found fault with. Throws the error where it is none of these. */
function fieldsOf(error: unknown): string[] {
  const inside = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  const properties = inside(error, 'properties')
  if (properties === undefined) throw error
  const all = inside(properties, 'errors')
  const errors: unknown[] = Array.isArray(all) ? all : [error]
  return errors.map(each => String(inside(inside(each, 'properties'), 'xtag') ?? '').slice(0, 200))
}
