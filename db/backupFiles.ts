import fs from 'node:fs'
import path from 'node:path'
import { makePrivateFolder, moveOver, removeFile, sizeOf, syncFolder, writeWhole } from './fileSystem.ts'
import { type Manifest, manifestText, readManifest } from './manifest.ts'
import { keptBackups } from './thinning.ts'

/** A backup as it stands in the folder; `manifest` null where it is not whole. */
export type BackupEntry = { sequence: number; name: string; file: string; manifest: Manifest | null }

const NAME = /^acuerdos-(\d{6,})-(\d{4}-\d{2}-\d{2})-\d{4}\.json$/
const UNFINISHED = 'making-'

/**
 * The backups of a folder, newest first. Those whose manifest or size is not what it was have no manifest here; whether each byte
 * is, only reading the whole file can say.
 */
export function listBackups(folder: string): BackupEntry[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : []
  const entries = names.flatMap(json => {
    const found = NAME.exec(json)
    if (!found) return []
    const name = json.replace(/\.json$/, '.db')
    const file = path.join(folder, name)
    const manifest = readManifest(path.join(folder, json))
    const sequence = Number(found[1])
    const good = manifest !== null && manifest.sequence === sequence && manifest.bytes === sizeOf(file)
    return [{ sequence, name, file, manifest: good ? manifest : null }]
  })
  return entries.sort((a, b) => b.sequence - a.sequence)
}

/** The newest backup that looks whole. */
export function newestGood(folder: string): (BackupEntry & { manifest: Manifest }) | null {
  const found = listBackups(folder).find(entry => entry.manifest !== null)
  return found?.manifest ? { ...found, manifest: found.manifest } : null
}

/** Name for a copy that is being made, in the folder of backups; what an interrupted attempt left is removed. */
export function beginCopy(folder: string): string {
  makePrivateFolder(folder)
  for (const name of fs.readdirSync(folder)) if (name.startsWith(UNFINISHED)) removeFile(path.join(folder, name))
  return newCopy(folder)
}

function newCopy(folder: string): string {
  const file = path.join(folder, `${UNFINISHED}${process.pid}.db`)
  fs.closeSync(fs.openSync(file, 'wx', 0o600))
  return file
}

/** Gives a checked copy its name and its manifest; from then on it is a backup. */
export function publish(folder: string, copy: string, facts: Omit<Manifest, 'sequence'>): BackupEntry {
  const sequence = 1 + Math.max(0, ...allSequences(folder))
  const manifest: Manifest = { ...facts, sequence }
  const name = `acuerdos-${String(sequence).padStart(6, '0')}-${stampOf(new Date(facts.madeAt))}`
  const file = path.join(folder, `${name}.db`)
  // The manifest comes last: a file without one is no backup yet.
  moveOver(copy, file)
  writeWhole(path.join(folder, `${name}.json`), manifestText(manifest))
  return { sequence, name: `${name}.db`, file, manifest }
}

/** Removes what need not be kept, never the newest that is whole; what is not whole is left for people to look at. */
export function thin(folder: string): void {
  const candidates = listBackups(folder).flatMap(({ name, sequence, manifest }) => {
    const day = /^acuerdos-\d+-(\d{4}-\d{2}-\d{2})/.exec(name)?.[1]
    return manifest && day !== undefined ? [{ name, sequence, day }] : []
  })
  const kept = keptBackups(candidates)
  for (const { name, sequence } of candidates) {
    if (!kept.has(sequence)) removeBackup(folder, { name })
  }
  syncFolder(folder)
}

/** Removes one with what belongs to it. */
export function removeBackup(folder: string, { name }: { name: string }): void {
  // The manifest goes first: half a removal leaves no backup, rather than one without its file.
  removeFile(path.join(folder, name.replace(/\.db$/, '.json')))
  removeFile(path.join(folder, name))
  removeFile(path.join(folder, name.replace(/\.db$/, '.leftovers.json')))
}

/** Also of files that lost their manifest: a number is not given twice. */
function allSequences(folder: string): number[] {
  return fs.readdirSync(folder).flatMap(name => {
    const found = /^acuerdos-(\d{6,})-/.exec(name)
    return found ? [Number(found[1])] : []
  })
}

/** `2026-11-21-1530`, as the clock on the wall showed it. */
function stampOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}`
}
