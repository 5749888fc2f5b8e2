import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canMount, smallDisk } from '../support/smallDisk.ts'
import { acuerdos, temporaryFolder } from './run.ts'

let folder: string
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!canMount())('an export to a full disk', () => {
  test('leaves the old file or none, never half of one, and is made when there is room', () => {
    const data = path.join(folder, 'Acuerdos')
    expect(acuerdos('generate', '--meetings', '1', '--data', data).status).toBe(0)
    const disk = smallDisk(64)
    const out = path.join(disk, 'acta.docx')
    const ballast = path.join(disk, 'ballast')
    const run = () =>
      acuerdos('export', 'minutes', '--meeting', 'last', '--format', 'docx', '--out', out, '--data', data)
    const fill = (left: number) => {
      const { bavail, bsize } = fs.statfsSync(disk)
      fs.writeFileSync(ballast, Buffer.alloc(bavail * bsize - left))
    }
    fill(4_096)
    const refused = run()
    expect(refused.err).toMatch(/^error: (disk\.full|file\.unwritable): .*[.»]$/m)
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(fs.readdirSync(disk)).toEqual(['ballast'])

    fs.rmSync(ballast)
    fs.writeFileSync(out, 'el acta anterior')
    fill(8_192)
    expect(run().status).toBe(1)
    expect(fs.readFileSync(out, 'utf8')).toBe('el acta anterior')
    expect(fs.readdirSync(disk).sort()).toEqual(['acta.docx', 'ballast'])

    fs.rmSync(ballast)
    expect(run().status).toBe(0)
    expect(fs.readFileSync(out).subarray(0, 2).toString()).toBe('PK')
    expect(fs.readdirSync(disk)).toEqual(['acta.docx'])
  })
})
