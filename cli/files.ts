import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from '../shared/errors.ts'
import { limits } from '../shared/vocabulary.ts'
import { fromHere } from './options.ts'

/** A file from outside. Throws `file.missing`, `file.unreadable`, `file.tooLarge`. */
export function readInput(file: string): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const name = path.basename(file)
  try {
    const target = fromHere(file)
    if (fs.statSync(target).size > limits.fileBytes)
      throw Refusal.of('file.tooLarge', { name, limit: `${limits.fileBytes / 1024 / 1024} MB` })
    return { name, bytes: new Uint8Array(fs.readFileSync(target)) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw Refusal.of('file.missing', { name: file })
    throw Refusal.of('file.unreadable', { name: file })
  }
}

/** The whole path of a file that is there. Throws `file.missing`. */
export function readableFile(file: string): string {
  const target = fromHere(file)
  if (!fs.existsSync(target)) throw Refusal.of('file.missing', { name: file })
  return target
}

export type Output = { write(bytes: Uint8Array): void; discard(): void }

/**
 * A file to write, reserved before anything is asked of the core: where it cannot be written nothing has changed, and the old
 * file stays whole until the new one is. Throws `file.unwritable`.
 */
export function reserveOutput(file: string): Output {
  const target = fromHere(file)
  const unfinished = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.unfinished`)
  const attempt = <T>(action: () => T): T => {
    try {
      return action()
    } catch {
      fs.rmSync(unfinished, { force: true })
      throw Refusal.of('file.unwritable', { name: file })
    }
  }
  attempt(() => {
    if (fs.existsSync(target)) {
      if (!fs.statSync(target).isFile()) throw new Error('not a file')
      fs.accessSync(target, fs.constants.W_OK)
    }
    fs.writeFileSync(unfinished, '', { flag: 'wx' })
  })
  return {
    write(bytes) {
      attempt(() => {
        fs.writeFileSync(unfinished, bytes)
        fs.renameSync(unfinished, target)
      })
    },
    discard() {
      fs.rmSync(unfinished, { force: true })
    },
  }
}
