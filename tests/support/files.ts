import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'

/**
 * A folder of the test's own, which is gone when it ends: in memory where the system has such a place, because these tests ask
 * what is written, not whether the disk keeps it.
 */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'acuerdos-files-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The "no" that an action ends with. Throws when it does not. */
export function refusalOf(action: () => unknown): ErrorEnvelope {
  try {
    action()
  } catch (error) {
    if (error instanceof Refusal) return error.envelope
    throw error
  }
  throw new Error('it was not refused')
}

/** Every file of a folder with the hash of its bytes; what a refusal must leave as it was. */
export function contentOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter(name => fs.statSync(path.join(folder, name)).isFile())
  return Object.fromEntries(
    files.map(name => [
      name,
      createHash('sha256')
        .update(fs.readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/** What a folder holds of the workspace at one moment, as a power cut would leave it. */
export type Image = { database: Buffer; log: Buffer; session: Buffer }

/** The workspace as it would be found if everything died now. Its lock in this process is void afterwards. */
export function imageOf(folder: string): Image {
  const bytes = (name: string) => {
    const file = path.join(folder, name)
    return fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)
  }
  return { database: bytes('acuerdos.db'), log: bytes('acuerdos.db-wal'), session: bytes('session.json') }
}

/** A folder that holds an image; parts of no length are left out. */
export function folderWith(image: Partial<Image>): string {
  const folder = temporaryFolder()
  writeImage(folder, image)
  return folder
}

export function writeImage(folder: string, image: Partial<Image>): void {
  const names = { database: 'acuerdos.db', log: 'acuerdos.db-wal', session: 'session.json' } as const
  for (const part of ['database', 'log', 'session'] as const) {
    const bytes = image[part]
    if (bytes && bytes.length > 0) fs.writeFileSync(path.join(folder, names[part]), bytes)
  }
}
