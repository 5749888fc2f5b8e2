import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

it('a list whose reader has read enough ends as one that was read', async () => {
  const data = path.join(temporaryFolder(), 'workspace')
  expect(acuerdos('demo', '--data', data).status).toBe(0)
  const child = spawn(process.execPath, ['cli/acuerdos.mjs', 'list', 'agreements', '--data', data], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let told = ''
  child.stderr.on('data', (part: Buffer) => {
    told += part.toString('utf8')
  })
  const status = await new Promise(resolve => child.on('close', resolve))
  expect([status, told]).toEqual([0, ''])
  expect(acuerdos('verify', '--data', data).status).toBe(0)
})
