// The door of the project's own programs, `node build/run.mjs build/start.ts …`: checks Node before anything is read.
import { spawnSync } from 'node:child_process'
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { checkNode } from './checkNode.mjs'

if (!checkNode()) process.exit(1)

// Starting is mostly loading: what was compiled once is kept.
module.enableCompileCache?.()

const [program = '', ...words] = process.argv.slice(2)
const file = path.resolve(program)

if (process.features.typescript) {
  process.argv = [process.argv[0] ?? '', file, ...words]
  await import(pathToFileURL(file).href)
} else {
  // Node 22.14 to 22.17 reads TypeScript only when asked to.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const { status } = spawnSync(process.execPath, [...flags, file, ...words], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
