import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Core, type CoreOptions, startCore } from '../../core/start.ts'
import type { Announcement } from '../../shared/bridge.ts'
import type { Input, Method, Output } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import { decodeWire } from '../../shared/wire.ts'
import { outputOf, temporaryFolder } from '../support/core.ts'

const fixture = fileURLToPath(new URL('./fixtures/minutes.txt', import.meta.url))

/** A core in its real thread. */
function start(options: CoreOptions): Core {
  const core = startCore(options)
  onTestFinished(() => core.close())
  return core
}

async function ask<M extends Method>(core: Core, method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await core.call(method, input)
  if (!answer.ok) throw Refusal.from(answer.error)
  return outputOf(method, answer.value)
}

describe('the core in its thread', () => {
  it('does the main job, announces what changed, and is gone when closed', async () => {
    const folder = temporaryFolder()
    const core = start({ folder, create: true })
    const announced: Announcement[] = []
    const stop = core.onAnnouncement(announcement => announced.push(announcement))
    await ask(core, 'workspace.setUp', { name: 'Ana', institution: 'SRE', language: 'es' })
    expect(announced.flatMap(announcement => announcement.methods)).toContain('workspace.get')
    const source = { name: 'minutes.txt', bytes: new Uint8Array(readFileSync(fixture)) }
    const minutes = await ask(core, 'minutes.read', { ...source, language: 'es' })
    stop()
    announced.length = 0
    const { id } = await ask(core, 'meetings.import', { minutes, source })
    expect(announced).toEqual([])
    const word = { meetingId: id, format: 'docx', language: 'es', audience: 'partners' } as const
    const files = await Promise.all([
      ask(core, 'minutes.export', word),
      ask(core, 'tracker.export', { format: 'xlsx', language: 'es' }),
    ])
    for (const { bytes } of files) expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
    // Many at once are answered each with its own.
    const words = ['censo', 'oficinas', 'municipios', 'publicar']
    const hits = await Promise.all(words.map(async word => (await ask(core, 'search.find', { words: word })).length))
    expect(hits).toEqual([0, 2, 2, 1])
    const second = start({ folder, create: false })
    expect(await second.call('workspace.get', {})).toMatchObject({ ok: false, error: { code: 'workspace.inUse' } })
    await core.close()
    expect(await core.call('bodies.list', {})).toEqual({ ok: false, error: { code: 'core.stopped', facts: {} } })
    const again = start({ folder, create: false })
    expect(await ask(again, 'agreements.list', {})).toHaveLength(2)
  })

  it('answers windows with the same, as text: values, bytes and refusals', async () => {
    const core = start({ folder: temporaryFolder(), create: true })
    const asText = async (method: string, input: unknown) => decodeWire(await core.callAsText(method, input))
    await ask(core, 'workspace.setUp', { name: 'Ana', institution: 'SRE', language: 'es' })
    const tracker = { format: 'csv', language: 'es' } as const
    for (const [method, input] of [
      ['workspace.get', {}],
      ['tracker.export', tracker],
      ['meetings.get', { id: 'x' }],
      ['nothing.known', {}],
    ] as const)
      expect(await asText(method, input)).toEqual(await core.call(method, input))
    expect(await asText('tracker.export', tracker)).toMatchObject({ value: { bytes: expect.any(Uint8Array) } })
    await core.close()
    expect(await asText('workspace.get', {})).toEqual({ ok: false, error: { code: 'core.stopped', facts: {} } })
  })

  it('ends without a fault, also where its last answer and its end are heard in one moment', async () => {
    const faults: string[] = []
    const threads: Worker[] = []
    const heard = (thread: Worker) => {
      threads.push(thread)
      const emit = thread.emit.bind(thread)
      const late: (() => void)[] = []
      vi.spyOn(thread, 'emit').mockImplementation((name: string | symbol, ...words: unknown[]) => {
        if (name === 'message' && closing)
          return late.push(...thread.listeners('message').map(listener => () => listener(...words))) > 0
        if (name === 'exit') for (const hear of late) hear()
        return emit(name, ...words)
      })
    }
    let closing = false
    process.on('worker', heard)
    onTestFinished(() => void process.off('worker', heard))
    const report = (_: string, fault: string) => void faults.push(fault)
    const core = start({ folder: temporaryFolder(), create: true, automaticBackups: false, report })
    await core.call('workspace.get', {})
    closing = true
    await core.close()
    expect([faults, threads.length]).toEqual([[], 1])
  })

  it('lets nobody change what all objects share in its thread', async () => {
    const data = {
      folder: null,
      create: false,
      coreWorker: '',
      documentWorker: '',
      signs: new Int32Array(new SharedArrayBuffer(12)),
      again: false,
    }
    const script = `import(${JSON.stringify(new URL('../../core/worker.ts', import.meta.url).href)}).then(() => {
      try { Object.prototype.changed = true } catch {}
      require('node:worker_threads').parentPort.postMessage({ changed: 'changed' in {} })
    })`
    const thread = new Worker(script, { eval: true, workerData: data })
    onTestFinished(() => void thread.terminate())
    expect(await new Promise(resolve => thread.once('message', resolve))).toEqual({ changed: false })
  })

  it('makes no workspace unasked, and says where it looked', async () => {
    const folder = path.join(temporaryFolder(), 'none')
    const core = start({ folder, create: false })
    expect(await core.call('workspace.get', {})).toEqual({
      ok: false,
      error: { code: 'workspace.missing', facts: { folder } },
    })
    expect(await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })).toMatchObject({ ok: false })
  })

  it('reads files without a workspace, and nothing else', async () => {
    const core = start({ folder: null, create: false })
    const bytes = new Uint8Array(readFileSync(fixture))
    expect(await ask(core, 'minutes.read', { name: 'a.txt', bytes, language: 'en' })).toMatchObject({
      date: '2025-06-04',
    })
    expect(await core.call('minutes.read', { name: 'a.txt', bytes: new Uint8Array(), language: 'en' })).toEqual({
      ok: false,
      error: { code: 'file.empty', facts: { name: 'a.txt' } },
    })
    expect(await core.call('meetings.list', {})).toEqual({ ok: false, error: { code: 'workspace.notOpen', facts: {} } })
    // What cannot even be copied to the thread is answered too.
    expect(await core.call('minutes.read', { name: () => 'a.txt' })).toEqual({
      ok: false,
      error: { code: 'input.invalid', facts: { field: '', reason: 'wrong' } },
    })
  })
})
