import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtFolder } from '../../build/build.ts'
import { atMost } from './checks.ts'
import type { Measure } from './figure.ts'

/** P11: the script that the window loads before it shows anything: what its page names, and what that imports. */
export const measureScript: Measure = async () => {
  const folder = builtFolder('renderer')
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(match => match[1] ?? '')
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const script = readFileSync(path.join(folder, file), 'utf8')
    for (const [, target = ''] of script.matchAll(
      /(?:^|[;}\s])(?:import|export)(?:[^'"();]*?from)?\s*["'](\.[^"']+\.js)["']/g,
    ))
      visit(path.posix.join(path.posix.dirname(file), target))
  }
  for (const file of named) visit(file)
  const files = [...found].map(file => ({ file, gzip: gzipSync(readFileSync(path.join(folder, file))).byteLength }))
  const value = files.reduce((sum, { gzip }) => sum + gzip, 0) / 1_024
  return [
    atMost(300, { figure: 'P11', unit: 'KiB', what: 'first script of the window, gzip', value, detail: { files } }),
  ]
}
