import fs from 'node:fs'
import path from 'node:path'
import { checkOurs } from '../../db/copy.ts'
import type { Binding } from '../../db/execute.ts'
import { makePrivateFolder, moveOver, removeFile, sizeOf, syncFolder } from '../../db/fileSystem.ts'
import type { Progress } from '../../db/inspect.ts'
import { type Manifest, manifestText, type NeededAttachment, parseManifest } from '../../db/manifest.ts'
import { migrations } from '../../db/migrations/index.ts'
import { Refusal } from '../../shared/errors.ts'
import { attachmentPath } from '../attachmentStore.ts'
import { extract, extractText, NoArchive, readDirectory, type ZipEntry } from './zipReader.ts'
import { writeZip } from './zipWriter.ts'

const DATABASE = 'acuerdos.db'
const MANIFEST = 'manifest.json'
const LARGEST_MANIFEST = 64 * 1024 * 1024
/** From here on an archive needs long numbers. */
const LARGE = 4_000_000_000

type Packing = { file: string; manifest: Manifest; folder: string; target: string }

/**
 * Puts a backup and every attachment that it needs into one file, which takes its name when it is whole. Attachments that are not
 * there any more cannot be in it: `missing` counts them. Throws `file.unwritable`.
 */
export async function packBackup({ file, manifest, folder, target }: Packing, onProgress: Progress) {
  const present = manifest.attachments.filter(({ sha256 }) => fs.existsSync(attachmentPath(folder, sha256)))
  const sources = [
    { name: MANIFEST, content: { text: manifestText(manifest) } },
    { name: DATABASE, content: { file } },
    ...present.map(({ sha256 }) => ({ name: nameOf(sha256), content: { file: attachmentPath(folder, sha256) } })),
  ]
  const large = manifest.bytes + present.reduce((sum, { size }) => sum + size + 200, 0) >= LARGE
  const unfinished = unfinishedOf(target)
  try {
    await writeZip(unfinished, sources, { large, onProgress })
    moveOver(unfinished, target)
  } catch (error) {
    throw isRefusedByDisk(error) ? Refusal.of('file.unwritable', { name: target }) : error
  }
  return { bytes: sizeOf(target), attachments: present.length, missing: manifest.attachments.length - present.length }
}

/** What is there of such a file until it is whole; whoever asked for it removes what was left of it. */
export function unfinishedOf(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.unfinished`)
}

type Unpacking = { archive: string; folder: string; target: string }

/**
 * Takes the database of such a file out to `target` and its attachments to where they belong, each compared with its hash, and
 * answers its manifest. Throws `backup.damaged` where one byte is not what it was, or nothing of it is a backup of ours.
 */
export async function unpackBackup(
  { archive, folder, target }: Unpacking,
  binding: Binding,
  onProgress: Progress,
): Promise<{ manifest: Manifest; missing: number }> {
  const name = path.basename(archive)
  try {
    const entries = readDirectory(archive)
    const manifest = parseManifest(await extractText(archive, known(entries, MANIFEST), LARGEST_MANIFEST))
    if (manifest === null) throw new NoArchive()
    const hash = await extract(archive, known(entries, DATABASE), target, manifest.bytes)
    if (hash !== manifest.sha256) throw new NoArchive()
    checkOurs(target, migrations, binding)
    let missing = 0
    for (const [done, needed] of manifest.attachments.entries()) {
      onProgress(done, manifest.attachments.length)
      const entry = entries.get(nameOf(needed.sha256))
      if (entry) await bringBack(archive, entry, needed, folder)
      else if (!fs.existsSync(attachmentPath(folder, needed.sha256))) missing += 1
    }
    return { manifest, missing }
  } catch (error) {
    throw error instanceof NoArchive ? Refusal.of('backup.damaged', { name }) : error
  }
}

async function bringBack(archive: string, entry: ZipEntry, { sha256, size }: NeededAttachment, folder: string) {
  const place = attachmentPath(folder, sha256)
  if (sizeOf(place) === size) return
  makePrivateFolder(path.dirname(place))
  const unfinished = `${place}.unfinished`
  try {
    if ((await extract(archive, entry, unfinished, size)) !== sha256) throw new NoArchive()
    moveOver(unfinished, place)
    syncFolder(path.dirname(path.dirname(place)))
  } finally {
    removeFile(unfinished)
  }
}

function nameOf(sha256: string): string {
  return `attachments/${sha256}`
}

function known(entries: Map<string, ZipEntry>, name: string): ZipEntry {
  const found = entries.get(name)
  if (!found) throw new NoArchive()
  return found
}

function isRefusedByDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EBUSY'].includes(code)
}
