import { TextEncoder } from 'node:util'
import { zipSync } from 'fflate'
import { Refusal } from '../../../shared/errors.ts'
import { archiveLimits, wordParts } from '../../imports/archive.ts'
import { decodeXml, readXml } from '../../imports/xml.ts'
import { allowedLink } from '../markdownBlocks.ts'

/** A Word file as its parts, by name. */
export type Template = Map<string, Uint8Array>

/** Where a paragraph with fields may stand. */
export type TemplatePart = { path: string; place: 'body' | 'header' | 'footer' | 'note' }

/**
 * Opens a template from outside under the limits of `archiveLimits`. Throws `file.unreadable`, `file.tooLarge`, `letterhead.active`
 * where it runs programs, and `letterhead.reaches` where it would fetch something when it is opened.
 */
export function openTemplate(name: string, bytes: Uint8Array): Template {
  const parts = wordParts(bytes, /./)
  if (parts === 'tooLarge')
    throw Refusal.of('file.tooLarge', { name, limit: `${archiveLimits.inflatedBytes / 1024 / 1024} MB` })
  if (parts === 'macros') throw Refusal.of('letterhead.active', { name })
  if (parts === 'unreadable') throw Refusal.of('file.unreadable', { name })
  const template = new Map(Object.entries(parts))
  for (const path of template.keys()) {
    if (path.endsWith('.rels')) checkRelations(name, xmlOf(name, template, path))
    else if (path.endsWith('.xml')) checkInstructions(name, xmlOf(name, template, path))
  }
  return template
}

/** The parts that people write in. */
export function partsOf(template: Template): TemplatePart[] {
  return [...template.keys()].flatMap((path): TemplatePart[] => {
    if (path === 'word/document.xml') return [{ path, place: 'body' }]
    const kind = /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.exec(path)?.[1]
    if (kind === undefined) return []
    return [{ path, place: kind === 'header' || kind === 'footer' ? kind : 'note' }]
  })
}

/** A part as text. Throws `file.unreadable`. */
export function xmlOf(name: string, template: Template, path: string): string {
  try {
    const xml = decodeXml(template.get(path) ?? new Uint8Array())
    readXml(xml, {}, { open() {}, close() {}, text() {} })
    return xml
  } catch {
    throw Refusal.of('file.unreadable', { name })
  }
}

export function setXml(template: Template, path: string, xml: string): void {
  template.set(path, new TextEncoder().encode(xml))
}

/** The file again, its content types first as readers like it; the same parts give the same bytes. */
export function packTemplate(template: Template): Uint8Array<ArrayBuffer> {
  const paths = [...template.keys()].sort((one, other) => Number(other === TYPES) - Number(one === TYPES))
  // The first moment that a zip can tell.
  const mtime = new Date(1980, 0, 1)
  return new Uint8Array(
    zipSync(Object.fromEntries(paths.map(path => [path, template.get(path) ?? new Uint8Array()])), { mtime, level: 6 }),
  )
}

export const TYPES = '[Content_Types].xml'

/** Kinds of relation that run or show what is no document. */
const ACTIVE = /\/(vbaProject|oleObject|control|activeXControlBinary|package|aFChunk|subDocument|frame)$/
/** What a part of a Word file is related to. */
export type Relation = { id: string; type: string; target: string; external: boolean }

/** The relations of a `.rels` part, as whoever opens the file understands them. */
export function relationsIn(xml: string): Relation[] {
  const relations: Relation[] = []
  readXml(
    xml,
    {},
    {
      open(name, attributes) {
        if (localName(name) !== 'Relationship') return
        const said = (key: string) => attributes.get(`?:${key}`) ?? ''
        const external = said('TargetMode').trim().toLowerCase() === 'external'
        relations.push({ id: said('Id'), type: said('Type'), target: said('Target'), external })
      },
      close() {},
      text() {},
    },
  )
  return relations
}

/** Whether a relation names the template that a template was made from. */
export function isTie({ type }: Relation): boolean {
  return type.endsWith('/attachedTemplate')
}

function checkRelations(name: string, xml: string): void {
  for (const relation of relationsIn(xml)) {
    const { type, target, external } = relation
    if (ACTIVE.test(type)) throw Refusal.of('letterhead.active', { name })
    // Nobody needs the tie: a document is made without it.
    if (!external || isTie(relation)) continue
    const followed = type.endsWith('/hyperlink') && (allowedLink(target) !== null || target.startsWith('http://'))
    if (!followed) throw Refusal.of('letterhead.reaches', { name, target: target.slice(0, 200) })
  }
}

/** Fields of Word that read other files or start programs, as words of an instruction outside its quotation marks. */
const REACHING = /(?:^|\s)(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE)(?=\s|$)/im

function checkInstructions(name: string, xml: string): void {
  if (!/instr/i.test(xml)) return
  let said = ''
  let within = 0
  readXml(
    xml,
    {},
    {
      open(element, attributes) {
        const kind = localName(element)
        if (kind === 'instrText') within++
        // A field begins and ends; what is said in between is one instruction, in however many pieces.
        if (kind === 'fldChar') said += '\n'
        const simple = attributes.get('?:instr')
        if (simple !== undefined) said += `\n${simple}\n`
      },
      close(element) {
        if (localName(element) === 'instrText') within--
      },
      text(text) {
        if (within > 0) said += text
      },
    },
  )
  const found = REACHING.exec(said.replace(/"[^"\n]*"/g, ' '))
  if (found) throw Refusal.of('letterhead.reaches', { name, target: found[1] ?? '' })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
