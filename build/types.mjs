// Checks the types of every room with its own settings: no DOM in the core, no Node in the window.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '..')
const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
const compiler = path.join(path.dirname(manifest), 'bin', 'tsc')
const rooms = ['shared', 'db', 'core', 'electron', 'web', 'cli', 'renderer', 'build', 'tests']
const failed = rooms.filter(
  room => spawnSync(process.execPath, [compiler, '-p', room], { cwd: root, stdio: 'inherit' }).status !== 0,
)
if (failed.length > 0) {
  console.error(`types are wrong in: ${failed.join(', ')}`)
  process.exit(1)
}
