// The door of the project's own programs: plain JavaScript, so that any Node can read it and say what is missing.
import { spawnSync } from 'node:child_process'
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { checkNode } from './checkNode.mjs'

/**
 * Runs a TypeScript program with its words, once Node is found to be able to. Starting is mostly loading: what was compiled once is
 * kept beside the packages, where only who may change the program can put anything.
 */
export async function enter(file, words) {
  if (!checkNode()) process.exit(1)
  const compiled = path.resolve(import.meta.dirname, '../node_modules/.cache/compiled')
  module.enableCompileCache?.(compiled)
  // Threads and programs that are started from here do so, too.
  process.env.NODE_COMPILE_CACHE = compiled
  if (process.features.typescript) {
    process.argv = [process.argv[0] ?? '', file, ...words]
    await import(pathToFileURL(file).href)
    return
  }
  // Node 22.14 to 22.17 reads TypeScript only when asked to.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const { status } = spawnSync(process.execPath, [...flags, file, ...words], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
