import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a folder was built from: seen from outside (sizes and times) and by what the files hold. */
export type Sources = { seen: string; held: () => string }

/** The files of `inputs` (folders and files below `root`), as they are now. */
export function readSources(root: string, inputs: readonly string[]): Sources {
  const files = inputs.flatMap(input => filesBelow(path.join(root, input))).sort()
  const digest = (look: (file: string) => string) =>
    hashOf(files.map(file => `${file.slice(root.length)}\0${look(file)}`).join('\n'))
  return {
    seen: digest(file => {
      const { size, mtimeMs } = statSync(file)
      return `${size} ${mtimeMs}`
    }),
    held: () => digest(file => hashOf(readFileSync(file))),
  }
}

/**
 * Whether what was noted under `name` was made of these sources. Files with other times but the same contents (a fresh
 * checkout) are not built again.
 */
export function isFresh(notes: string, name: string, sources: Sources): boolean {
  const noted = readNote(path.join(notes, `${name}.json`))
  if (noted === null) return false
  if (noted.seen === sources.seen) return true
  const held = sources.held()
  if (noted.held !== held) return false
  note(notes, name, { seen: sources.seen, held: () => held })
  return true
}

/** Notes that `name` is now made of these sources. They must have been read before the building began. */
export function note(notes: string, name: string, sources: Sources): void {
  mkdirSync(notes, { recursive: true })
  writeFileSync(path.join(notes, `${name}.json`), JSON.stringify({ seen: sources.seen, held: sources.held() }))
}

function readNote(file: string): { seen: unknown; held: unknown } | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null && 'seen' in value && 'held' in value ? value : null
  } catch {
    return null
  }
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
