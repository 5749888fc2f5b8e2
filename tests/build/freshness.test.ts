import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isFresh, note, readSources } from '../../build/freshness.ts'
import { temporaryFolder } from '../web/support.ts'

describe('whether something must be built again', () => {
  let root: string
  let notes: string
  const sources = () => readSources(root, ['renderer', 'package-lock.json'])

  beforeEach(() => {
    root = temporaryFolder()
    notes = path.join(root, 'notes')
    mkdirSync(path.join(root, 'renderer', 'ui'), { recursive: true })
    writeFileSync(path.join(root, 'renderer', 'main.ts'), 'one')
    writeFileSync(path.join(root, 'renderer', 'ui', 'button.ts'), 'two')
    writeFileSync(path.join(root, 'package-lock.json'), '{}')
  })

  it('must at first, and then not', () => {
    expect(isFresh(notes, 'renderer', sources())).toBe(false)
    note(notes, 'renderer', sources())
    expect(isFresh(notes, 'renderer', sources())).toBe(true)
    expect(isFresh(notes, 'electron', sources())).toBe(false)
  })

  it.each([
    ['a file changed', () => writeFileSync(path.join(root, 'renderer', 'ui', 'button.ts'), 'TWO')],
    ['a file came', () => writeFileSync(path.join(root, 'renderer', 'new.ts'), '')],
    ['a file went', () => rmSync(path.join(root, 'renderer', 'main.ts'))],
    ['a package changed', () => writeFileSync(path.join(root, 'package-lock.json'), '{ }')],
  ])('must when %s', (_, change) => {
    note(notes, 'renderer', sources())
    change()
    expect(isFresh(notes, 'renderer', sources())).toBe(false)
  })

  it('must not when only the times are others, as after a fresh checkout', () => {
    note(notes, 'renderer', sources())
    utimesSync(path.join(root, 'renderer', 'main.ts'), 1, 1)
    expect(isFresh(notes, 'renderer', sources())).toBe(true)
  })

  it('must when the note is broken', () => {
    note(notes, 'renderer', sources())
    writeFileSync(path.join(notes, 'renderer.json'), '{')
    expect(isFresh(notes, 'renderer', sources())).toBe(false)
  })
})
