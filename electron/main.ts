import path from 'node:path'
import * as electron from 'electron'
import { startCore } from '../core/start.ts'
import { defaultFolder, systemLanguage } from '../core/system.ts'
import { runShell } from './shell.ts'

runShell({
  electron,
  startCore,
  folder: folderIn(process.argv) ?? defaultFolder(),
  built: path.join(import.meta.dirname, '..'),
  resources: process.resourcesPath,
  language: systemLanguage(),
  platform: process.platform,
  report: line => console.error(line),
})

/** The workspace that `--data=DIR` names. */
function folderIn(words: string[]): string | null {
  const name = '--data='
  const given = words.find(word => word.startsWith(name))?.slice(name.length)
  return given ? path.resolve(given) : null
}
