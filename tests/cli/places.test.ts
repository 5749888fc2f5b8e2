import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

test('a folder that a client synchronises is refused with one that would do, and allowed for who insists', () => {
  const folder = temporaryFolder()
  const data = path.join(folder, 'Dropbox', 'Acuerdos')
  const refused = acuerdos('demo', '--data', data)
  expect(refused.err).toMatch(/^error: workspace\.syncedFolder: .*Dropbox.*«\/.*».*--allow-this-folder\.$/m)
  expect(refused.status).toBe(1)
  expect(fs.readdirSync(folder)).toEqual([])
  expect(acuerdos('demo', '--data', data, '--allow-this-folder').status).toBe(0)
  fs.rmSync(folder, { recursive: true })
})
