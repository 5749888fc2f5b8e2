import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where files were last saved to and taken from: the system's dialogs do not remember it. */
export type Folders = {
  last(purpose: Purpose): string
  remember(purpose: Purpose, folder: string): void
}
export type Purpose = 'save' | 'open'

/** Keeps the folders in `file`, so that they are known at the next start too; `first` where nothing is known yet. */
export function rememberedFolders(file: string, first: string): Folders {
  const known = read(file)
  return {
    last: purpose => known[purpose] ?? first,
    remember(purpose, folder) {
      if (known[purpose] === folder) return
      known[purpose] = folder
      try {
        writeFileSync(file, JSON.stringify(known))
      } catch {
        // The folder is known for as long as the program runs.
      }
    },
  }
}

function read(file: string): Partial<Record<Purpose, string>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const { save, open } = { save: null, open: null, ...Object(value) }
    return { ...(isFolder(save) ? { save } : {}), ...(isFolder(open) ? { open } : {}) }
  } catch {
    return {}
  }
}

function isFolder(value: unknown): value is string {
  return typeof value === 'string' && path.isAbsolute(value)
}
