import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isFresh, note, readSources } from './freshness.ts'

/** The parts of the built program, each in a folder of `dist/` that bears its name. */
export const parts = {
  renderer: ['renderer', 'shared'],
  core: ['core', 'db', 'shared'],
  electron: ['electron', 'shared', 'web/assets.ts', 'core/start.ts', 'core/system.ts', 'core/watchdog.ts'],
} satisfies Record<string, string[]>
export type Part = keyof typeof parts

const TOOLS = ['package-lock.json', 'build/targets.ts']
export const projectFolder = path.join(import.meta.dirname, '..')

/** Where a built part is. */
export function builtFolder(part: Part): string {
  return path.join(projectFolder, 'dist', part)
}

/**
 * Builds those parts whose sources changed since they were built, and gives their names. What was built before stays in place
 * until the new one is whole.
 */
export async function buildStale(wanted: readonly Part[], say: (text: string) => void = () => {}): Promise<Part[]> {
  const notes = path.join(projectFolder, 'dist', '.notes')
  const built: Part[] = []
  for (const part of wanted) {
    const sources = readSources(projectFolder, [...parts[part], ...TOOLS])
    if (existsSync(builtFolder(part)) && isFresh(notes, part, sources)) continue
    say(part)
    // Loaded only here: Vite takes longer to load than a look at all sources.
    const { makers } = await import('./targets.ts')
    mkdirSync(path.join(projectFolder, 'dist'), { recursive: true })
    const fresh = mkdtempSync(path.join(projectFolder, 'dist', '.making-'))
    try {
      await makers[part]?.(projectFolder, fresh)
      put(fresh, builtFolder(part))
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
    note(notes, part, sources)
    built.push(part)
  }
  return built
}

/** Two programs may build at once: the last one wins, and neither fails. */
function put(fresh: string, folder: string): void {
  for (let attempt = 1; ; attempt++) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    try {
      renameSync(fresh, folder)
      return
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2)
  const known = Object.keys(parts) as Part[]
  const unknown = names.filter(name => !known.some(part => part === name))
  if (unknown.length > 0) {
    console.error(`unknown part: ${unknown.join(', ')}; known are ${known.join(', ')}`)
    process.exit(1)
  }
  const wanted = names.length === 0 ? known : known.filter(part => names.includes(part))
  const begun = performance.now()
  const built = await buildStale(wanted, part => console.error(`building ${part} …`))
  if (built.length > 0)
    console.error(`built ${built.join(', ')} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
