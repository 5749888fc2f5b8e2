import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

describe('generate', () => {
  const folder = temporaryFolder()
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

  it('fills a new workspace and says with what; a second time it is refused', () => {
    const data = path.join(folder, 'made')
    const words = ['generate', '--meetings', '3', '--seed', '5', '--data', data, '--json']
    const made = acuerdos(...words)
    expect(made).toMatchObject({ status: 0, err: expect.stringContaining('3 reuniones') })
    expect(JSON.parse(made.out)).toEqual({ meetings: 3, interventions: 60, points: 180, agreements: 18, followUps: 90 })
    expect(JSON.parse(acuerdos('list', 'meetings', '--json', '--data', data).out)).toHaveLength(3)
    expect(acuerdos(...words)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^error: workspace\.notEmpty/),
    })
  })

  it.each([
    [['generate'], 'option.missing'],
    [['generate', '--meetings', '0'], 'option.invalid'],
    [['generate', '--meetings', '1.5'], 'option.invalid'],
    [['generate', '--meetings', '3', '--seed', 'x'], 'option.invalid'],
  ])('%j is refused and makes nothing', (words, code) => {
    const data = path.join(folder, 'nothing')
    expect(acuerdos(...words, '--data', data)).toMatchObject({
      status: 1,
      err: expect.stringContaining(`error: ${code}`),
    })
    expect(fs.existsSync(data)).toBe(false)
  })
})
