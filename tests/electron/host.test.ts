import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels } from '../../electron/channels.ts'
import { HOME } from '../../electron/scheme.ts'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import { FakeContents } from './fake/contents.ts'
import { opened } from './support.ts'

describe('what the window asks', () => {
  const message = encodeWire({ method: 'meetings.list', input: { bytes: new Uint8Array([1]) }, operationId: 'once' })

  it('goes to the core and comes back, bytes and operation ids included', async () => {
    const { invoke, contents, calls } = await opened()
    const answer = decodeWire(String(await invoke('acuerdos:call', contents, message)))
    expect(answer).toEqual({ ok: true, value: { method: 'meetings.list', input: { bytes: new Uint8Array([1]) } } })
    expect(calls.at(-1)?.options).toEqual({ operationId: 'once' })
  })

  it('is told what changed, in every window', async () => {
    const { invoke, contents, windows, announce } = await opened()
    await invoke('acuerdos:projector', contents, encodeWire('/agreements'))
    announce({ methods: ['meetings.list'] })
    const heard = { channel: 'acuerdos:announcement', word: '{"methods":["meetings.list"]}' }
    expect(windows.map(window => window.webContents.test.sent)).toEqual([[heard], [heard]])
    const [, second] = windows
    second?.destroy()
    announce({ methods: ['meetings.list'] })
    expect(contents.test.sent.length).toBe(2)
  })
})

describe('row 17: who is heard', () => {
  it('is the page of a window of ours and nobody else, on every channel', async () => {
    const { invoke, contents, calls, log, channels: open } = await opened()
    const before = [calls.length, log.length]
    const own = contents.mainFrame
    const frames = [
      null,
      { ...own, parent: own },
      ...['https://evil.example/', 'acuerdos://evil/', 'acuerdos://print/1', 'file:///x', 'about:blank', ''].map(
        url => ({
          ...own,
          url,
        }),
      ),
    ]
    expect(open().length).toBe(12)
    for (const channel of open()) {
      for (const frame of frames) await expect(invoke(channel, contents, '{}', frame)).rejects.toThrow('refused')
      const stranger = new FakeContents()
      stranger.mainFrame.url = HOME
      await expect(invoke(channel, stranger, '{}')).rejects.toThrow('refused')
    }
    expect([calls.length, log.length]).toEqual(before)
  })

  it('is not a window that is gone', async () => {
    const { invoke, contents, window } = await opened()
    window.destroy()
    await expect(invoke('acuerdos:call', contents, '{}')).rejects.toThrow('refused')
  })

  it('is asked in one place, through which every channel goes', () => {
    const folder = path.resolve(import.meta.dirname, '../../electron')
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    const uses = sources.filter(name => /ipcMain\.(?!\s)/.test(readFileSync(path.join(folder, name), 'utf8')))
    expect(uses).toEqual(['host.ts'])
    const host = readFileSync(path.join(folder, 'host.ts'), 'utf8')
    expect(host.match(/ipcMain\.\w+/g)).toEqual(['ipcMain.handle'])
    // First of all, before anything waits: later the frame is no longer known.
    expect(host).toMatch(
      /ipcMain\.handle\(channel, \(event, text: unknown\) => \{\s+if \(!isOurs\(event, windows\)\) throw/,
    )
  })
})

describe('row + messages', () => {
  it('may be anything without harm', async () => {
    const { invoke, contents, calls } = await opened()
    const before = calls.length
    const longest = encodeWire({ method: 'meetings.list', input: { text: 'x'.repeat(28_000_000) } })
    for (const word of [null, 5, '{', '[]', '{"method":5}', { method: 'a' }, longest]) {
      const answer = decodeWire(String(await invoke('acuerdos:call', contents, word)))
      expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid' } })
      expect(await invoke('acuerdos:save', contents, word)).toBe('null')
    }
    expect(calls.length).toBe(before)
  })

  it('of any shape on any channel are answered, ask the person nothing and change no object', async () => {
    const { invoke, contents, windows, channels: open, log } = await opened()
    const asking: string[] = [channels.open, channels.saveWhole, channels.restoreWhole]
    const asked = open().filter(channel => channel !== channels.call && !asking.includes(channel))
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 6 }),
      fc.record({ name: fc.anything(), bytes: fc.anything(), id: fc.anything(), words: fc.anything() }),
      fc.constantFrom('{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}', '['.repeat(5_000)),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...asked), value, async (channel, word) => {
        const text = typeof word === 'string' ? word : (JSON.stringify(word) ?? '')
        expect(typeof (await invoke(channel, contents, text))).toBe('string')
      }),
      { numRuns: 3_000, seed: 45 },
    )
    expect(Reflect.get({}, 'x')).toBeUndefined()
    expect(log.filter(line => /^show|^shell\./.test(line))).toEqual([])
    expect(windows.length).toBe(1)
  })
})
