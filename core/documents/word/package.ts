import { Document, type IPropertiesOptions, Packer } from 'docx'
import type { Language } from '../../../shared/contract/fields.ts'
import { escapeXml } from '../escapeXml.ts'
import { allowedLink } from '../markdownBlocks.ts'
import type { Links } from './links.ts'
import { LongTable, withLongTables } from './longTable.ts'
import type { Lists } from './numbering.ts'
import { documentLocales, stylesXml } from './styles.ts'

export type Properties = {
  language: Language
  title: string
  subject: string
  creator: string
  keywords: string
  /** The day that the document is dated, `YYYY-MM-DD`; null for a document without dates. */
  date: string | null
  /** When it got its last form, an instant, where that is another moment. */
  changed?: string | null
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/**
 * The finished Word file. The same content gives the same bytes: its dates are the document's own, and the zip carries none.
 */
export async function packWord(
  properties: Properties,
  sections: IPropertiesOptions['sections'],
  { lists, links }: { lists: Lists; links: Links },
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    sections,
    numbering: { config: lists.definitions() },
    compatibility: { version: 15 },
  })
  for (const [address, id] of links.all()) {
    if (allowedLink(address)) document.Document.Relationships.addRelationship(id, HYPERLINK, address, 'External')
  }
  const packed = await Packer.toArrayBuffer(document, false, [
    { path: 'word/styles.xml', data: stylesXml(properties.language) },
    { path: 'docProps/core.xml', data: coreXml(properties) },
  ])
  const long = sections.flatMap(({ children }) => children.filter(child => child instanceof LongTable))
  if (long.length > 0) return withLongTables(new Uint8Array(packed), long)
  return withoutZipDates(new Uint8Array(packed))
}

/** `docProps/core.xml`, without what a document does not say of itself. */
export function coreXml({ language, title, subject, creator, keywords, date, changed }: Properties): string {
  const element = (name: string, text: string) => (text ? `<${name}>${escapeXml(text)}</${name}>` : '')
  const moment = (name: string, at: string | null) =>
    at ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(at)}</dcterms:${name}>` : ''
  const day = date && `${date}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', creator),
    element('cp:keywords', keywords),
    element('cp:lastModifiedBy', creator),
    moment('created', day),
    moment('modified', changed ? `${changed.slice(0, 19)}Z` : day),
    element('dc:language', documentLocales[language]),
    '</cp:coreProperties>',
  ].join('')
}

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const END_SIZE = 22
/** 1980-01-01 00:00, the first moment a zip can tell. */
const NO_DATE = 0x00210000

/** Sets the time of every entry to the first one there is, in place: the packer writes the clock's (APPNOTE.TXT, 4.3). */
function withoutZipDates(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - END_SIZE
  if (view.getUint32(end, true) !== DIRECTORY_END) throw new Error('zip without its directory')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new Error('zip with a broken directory')
    }
    view.setUint32(entry + 12, NO_DATE, true)
    view.setUint32(local + 10, NO_DATE, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return bytes
}
