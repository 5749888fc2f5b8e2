import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Makes a folder that only its owner can look into; one that is already there stays as it is. */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Takes a file from everybody but its owner, where the system knows owners. Nothing is opened for it. */
export function keepPrivate(file: string): void {
  if (process.platform === 'win32') return
  const { mode } = fs.statSync(file)
  if ((mode & 0o077) !== 0) fs.chmodSync(file, 0o600)
}

/** Size of a file in bytes; 0 where there is none. */
export function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** Writes a small file so that after a power cut it is the old one or the new one, whole. */
export function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.unfinished`
  const descriptor = fs.openSync(unfinished, 'w', 0o600)
  try {
    fs.writeFileSync(descriptor, text)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
  moveOver(unfinished, file)
}

/** Brings what was written to a file onto the disk. */
export function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Puts a finished file in the place of another, or of none, and makes that survive a power cut. */
export function moveOver(from: string, to: string): void {
  patiently(() => fs.renameSync(from, to))
  syncFolder(path.dirname(to))
}

/** Removes a file, if it is there. */
export function removeFile(file: string): void {
  patiently(() => fs.rmSync(file, { force: true }))
}

/** Makes names that changed in a folder survive a power cut; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Copies a file that is open nowhere in this process; where the file system can, without reading it. */
export function copyFile(from: string, to: string): void {
  fs.copyFileSync(from, to, fs.constants.COPYFILE_FICLONE)
  keepPrivate(to)
}

/** Bytes that the person may still write beside a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize
}

/** SHA-256 of a file, read in pieces. */
export function hashOfFile(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE)
  const descriptor = fs.openSync(file, 'r')
  try {
    for (let read = PIECE; read > 0; ) {
      read = fs.readSync(descriptor, piece, 0, PIECE, null)
      hash.update(piece.subarray(0, read))
    }
  } finally {
    fs.closeSync(descriptor)
  }
  return hash.digest('hex')
}

const PIECE = 1024 * 1024
const BUSY = new Set<unknown>(['EBUSY', 'EPERM', 'EACCES', 'ENOENT'])
const ATTEMPTS = 10

/** On Windows a virus scanner holds a file for a moment after it was closed: up to ten tries within three seconds. */
export function patiently(action: () => void, platform: NodeJS.Platform = process.platform): void {
  for (let attempt = 1; ; attempt++) {
    try {
      action()
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (platform !== 'win32' || attempt === ATTEMPTS || !BUSY.has(code)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * 60)
    }
  }
}
