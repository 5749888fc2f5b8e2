import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachmentStoreIn } from '../../core/attachmentStore.ts'
import { openTestCore, temporaryFolder } from '../support/core.ts'
import { recordsOf } from '../support/rows.ts'
import { emptyMinutes } from '../support/world.ts'

const bytes = new TextEncoder().encode('Acta')
const sha256 = createHash('sha256').update(bytes).digest('hex')

describe('the store of attached files', () => {
  it('keeps the same bytes once, under their hash', () => {
    const folder = temporaryFolder()
    const store = attachmentStoreIn(folder)
    expect([store.put(bytes), store.put(Buffer.from(bytes))]).toEqual([sha256, sha256])
    const kept = path.join(folder, 'attachments', sha256.slice(0, 2))
    expect(readdirSync(kept)).toEqual([sha256])
    expect(readFileSync(path.join(kept, sha256), 'utf8')).toBe('Acta')
    expect(store.get(sha256)).toEqual(bytes)
  })

  it('begins anew where an earlier attempt was cut off', () => {
    const folder = temporaryFolder()
    const kept = path.join(folder, 'attachments', sha256.slice(0, 2))
    mkdirSync(kept, { recursive: true })
    writeFileSync(path.join(kept, `${sha256}.unfinished`), 'much longer than the file itself')
    const store = attachmentStoreIn(folder)
    store.put(bytes)
    expect(store.get(sha256)).toEqual(bytes)
    expect(readdirSync(kept)).toEqual([sha256])
  })
})

describe('an attached file', () => {
  const minutes = { ...emptyMinutes, title: 'Reunión' }

  it('has no row where it could not be kept, nor has what came with it', async () => {
    const core = await openTestCore()
    writeFileSync(path.join(core.folder, 'attachments'), 'in the way')
    const before = recordsOf(core.file)
    const folder = path.join(core.folder, 'attachments')
    expect(await core.answer('meetings.import', { minutes, source: { name: 'acta.txt', bytes } })).toEqual({
      ok: false,
      error: { code: 'workspace.unwritable', facts: { folder } },
    })
    expect(recordsOf(core.file)).toEqual(before)
  })

  it('is said to be missing by its name where somebody took it away', async () => {
    const core = await openTestCore()
    const { id } = await core.call('meetings.import', { minutes, source: { name: 'acta.txt', bytes } })
    const { attachments } = await core.call('meetings.get', { id })
    rmSync(path.join(core.folder, 'attachments'), { recursive: true })
    expect(await core.answer('attachments.open', { id: attachments[0]?.id ?? '' })).toEqual({
      ok: false,
      error: { code: 'file.missing', facts: { name: 'acta.txt' } },
    })
    expect(existsSync(path.join(core.folder, 'acuerdos.db'))).toBe(true)
  })

  it('stays on the disk when its meeting goes, so that undo finds it', async () => {
    const core = await openTestCore()
    const { id } = await core.call('meetings.import', { minutes, source: { name: 'acta.md', bytes } })
    const { attachments } = await core.call('meetings.get', { id })
    await core.call('meetings.remove', { id })
    await core.call('history.undo', {})
    const file = await core.call('attachments.open', { id: attachments[0]?.id ?? '' })
    expect(file).toEqual({ name: 'acta.md', mediaType: 'text/markdown', bytes })
  })
})
