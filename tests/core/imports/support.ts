import { strToU8, zipSync } from 'fflate'
import { readMinutes } from '../../../core/imports/minutes.ts'
import type { Language } from '../../../shared/contract/fields.ts'
import type { ImportedMinutes } from '../../../shared/contract/importedMinutes.ts'
import type { ErrorEnvelope } from '../../../shared/errors.ts'
import { Refusal } from '../../../shared/errors.ts'

/** Reads a text as if it came from a file. */
export function read(text: string, name = 'acta.txt', language: Language = 'es'): Promise<ImportedMinutes> {
  return readMinutes({ name, bytes: new TextEncoder().encode(text) }, language)
}

/** The refusal that reading some bytes ends in; fails where they are read. */
export async function refusalOf(bytes: Uint8Array, name: string): Promise<ErrorEnvelope> {
  try {
    await readMinutes({ name, bytes }, 'es')
  } catch (error) {
    if (error instanceof Refusal) return error.envelope
    throw error
  }
  throw new Error(`${name} was read`)
}

/** Every text that minutes hold, warnings aside. */
export function textsOf({ warnings: _, ...minutes }: ImportedMinutes): string[] {
  const texts: string[] = []
  const walk = (value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(minutes)
  return texts
}

/** A minimal Word document with the given body, and any other parts. */
export function wordFile(body: string, parts: Record<string, Uint8Array> = {}): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
        'Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': xml(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        `<w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  })
}
