import { readFileSync } from 'node:fs'
import { type ImportedMinutes, importedMinutes } from '../../shared/contract/importedMinutes.ts'
import type { TestCore } from './core.ts'

/** Reads a file, stores it, and exports what was stored in the shape in which it was read. */
export async function there(core: TestCore, path: string) {
  const source = { name: 'minutes.txt', bytes: new Uint8Array(readFileSync(path)) }
  const read = await core.call('minutes.read', { ...source, language: 'es' })
  const stored = await core.call('meetings.import', { minutes: read, source })
  return { source, read, ...stored, back: await exported(core, stored.id, read.language) }
}

/** What was stored, as the internal edition tells it in the shape of an import. */
export async function exported(core: TestCore, meetingId: string, language: 'es' | 'en'): Promise<ImportedMinutes> {
  const { bytes } = await core.call('minutes.export', { meetingId, format: 'json', language, audience: 'internal' })
  return importedMinutes.parse(JSON.parse(new TextDecoder().decode(bytes)))
}

/** What is promised to come back: all but the warnings, with the agreements numbered in their order. */
export function asPromised(minutes: ImportedMinutes): ImportedMinutes {
  const agreements = minutes.agreements.map((row, index) => ({ ...row, number: String(index + 1) }))
  return { ...minutes, agreements, warnings: [] }
}
