// The door of the command line: plain JavaScript, so that any Node can read it and say what is missing.
import { spawnSync } from 'node:child_process'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { checkNode } from '../build/checkNode.mjs'

if (!checkNode()) process.exit(1)

// A command is mostly loading: what was compiled once is kept.
module.enableCompileCache?.()

if (process.features.typescript) {
  await import('./main.ts')
} else {
  // Node 22.14 to 22.17 reads TypeScript only when asked to.
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const { status } = spawnSync(process.execPath, [...flags, main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
