import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether a test may have a disk of its own: on Linux, as the administrator. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acuerdos-disk-'))
  try {
    mount(folder, 64)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    fs.rmdirSync(folder)
  }
}

/** The folder of a disk that holds so many KiB, gone when the test ends. */
export function smallDisk(kibibytes: number): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acuerdos-disk-'))
  mount(folder, kibibytes)
  onTestFinished(() => {
    unmount(folder)
    fs.rmdirSync(folder)
  })
  return folder
}

function mount(folder: string, kibibytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder], { stdio: 'pipe' })
}

function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' })
}
