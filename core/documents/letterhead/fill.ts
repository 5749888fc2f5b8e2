import { Refusal } from '../../../shared/errors.ts'
import type { LetterheadKind } from '../../../shared/letterheadFields.ts'
import { escapeXml } from '../escapeXml.ts'
import type { ChosenTemplate } from '../stationery.ts'
import { coreXml, type Properties } from '../word/package.ts'
import { faultsIn } from './check.ts'
import { fillParts } from './fillParts.ts'
import { listsFor } from './lists.ts'
import { addPart } from './parts.ts'
import type { RichTools } from './richText.ts'
import {
  isTie,
  openTemplate,
  packTemplate,
  type Relation,
  relationsIn,
  setXml,
  type Template,
  TYPES,
  xmlOf,
} from './template.ts'
import type { Values } from './values.ts'

/**
 * A document on the office's own letterhead: the template with its fields filled in; parts without fields stay byte for byte as they
 * are, but for its properties, which are the document's. Throws what `openTemplate` throws, and `letterhead.faulty` where a field is
 * wrong: a document with a hole in it must not leave.
 */
export function fillLetterhead(
  { name, bytes }: ChosenTemplate,
  kind: LetterheadKind,
  values: Values,
  properties: Properties,
): Uint8Array<ArrayBuffer> {
  const template = openTemplate(name, bytes)
  const faults = faultsIn(name, template, kind)
  const refuse = (field: string, count: number) => Refusal.of('letterhead.faulty', { name, field, count })
  if (faults[0]) throw refuse(faults[0].field || faults[0].spot.text, faults.length)
  const lists = listsFor(name, template)
  const { parts, misplaced } = fillParts(name, template, kind, values, { ...lists, ...stylesOf(name, template) })
  if (misplaced[0]) throw refuse(misplaced[0].field, misplaced.length)
  for (const [path, xml] of parts) setXml(template, path, xml)
  lists.write()
  setProperties(name, template, properties)
  makeDocument(name, template)
  return packTemplate(template)
}

/** The styles of the template by the names that Word gives them in every language. */
function stylesOf(name: string, template: Template): Pick<RichTools, 'heading' | 'quote' | 'table'> {
  const xml = template.has('word/styles.xml') ? xmlOf(name, template, 'word/styles.xml') : ''
  const ids = new Map<string, string>()
  for (const [, attributes = '', content = ''] of xml.matchAll(/<w:style\s([^>]*)>(.*?)<\/w:style>/gs)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1]
    const named = /<w:name\s+w:val="([^"]*)"/.exec(content)?.[1]
    if (id !== undefined && named !== undefined) ids.set(named.toLowerCase(), id)
  }
  return {
    heading: level => ids.get(`heading ${level}`) ?? null,
    quote: ids.get('quote') ?? null,
    table: ids.get('minutes table') ?? ids.get('table grid') ?? null,
  }
}

const CORE = 'docProps/core.xml'

function setProperties(name: string, template: Template, properties: Properties): void {
  const xml = coreXml(properties)
  if (template.has(CORE)) setXml(template, CORE, xml)
  else
    addPart(name, template, {
      path: CORE,
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      relations: '_rels/.rels',
      target: CORE,
      relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      xml,
    })
}

/** A template of Word becomes a document, and no longer asks for the template that it was made from. */
function makeDocument(name: string, template: Template): void {
  const types = xmlOf(name, template, TYPES)
  if (types.includes('template.main+xml'))
    setXml(
      template,
      TYPES,
      types.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
    )
  const [settings, relations] = ['word/settings.xml', 'word/_rels/settings.xml.rels']
  if (!template.has(relations) || !template.has(settings)) return
  const links = relationsIn(xmlOf(name, template, relations))
  if (!links.some(isTie)) return
  setXml(template, relations, relationsXml(links.filter(link => !isTie(link))))
  const untied = xmlOf(name, template, settings).replace(TIE, '')
  if (untied.includes('attachedTemplate')) throw Refusal.of('file.unreadable', { name })
  setXml(template, settings, untied)
}

const TIE =
  /<([\w.-]+:)?attachedTemplate(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(?:\/>|>\s*<\/\1attachedTemplate\s*>)/g

function relationsXml(relations: readonly Relation[]): string {
  const rows = relations.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : ''
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"${mode}/>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}">${rows.join('')}</Relationships>`
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
