// The whole test command: unit and contract tests, then the window in a real browser, which it finds or gets.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { checkNode } from '../build/checkNode.mjs'

if (!checkNode()) process.exit(1)

const root = path.resolve(import.meta.dirname, '..')
const bin = path.join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: bin + path.delimiter + process.env.PATH }
const strip = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

run('vitest', [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run'])
run('browser', [...strip, path.join(root, 'tests/support/getBrowser.ts')])
run('build', [...strip, path.join(root, 'build/build.ts')])
run('playwright', [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test'])

function run(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`tests stopped at: ${name}`)
    process.exit(status ?? 1)
  }
}
