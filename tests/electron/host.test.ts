import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOME } from '../../electron/scheme.ts'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import { temporaryFolder } from '../web/support.ts'
import { fakeContents } from './fakeElectron.ts'
import { opened } from './support.ts'

describe('what the window asks', () => {
  const message = encodeWire({ method: 'meetings.list', input: { bytes: new Uint8Array([1]) }, operationId: 'once' })

  it('goes to the core and comes back, bytes and operation ids included', async () => {
    const { invoke, contents, calls } = await opened()
    const answer = decodeWire(String(await invoke('acuerdos:call', contents, message)))
    expect(answer).toEqual({ ok: true, value: { method: 'meetings.list', input: { bytes: new Uint8Array([1]) } } })
    expect(calls[0]?.options).toEqual({ operationId: 'once' })
  })

  it('is not heard from anybody else', async () => {
    const { invoke, contents, calls } = await opened()
    const own = contents.mainFrame
    const frames = [
      null,
      { ...own, parent: own },
      ...['https://evil.example/', 'acuerdos://evil/', 'file:///x', 'about:blank', ''].map(url => ({ ...own, url })),
    ]
    for (const channel of ['acuerdos:call', 'acuerdos:save']) {
      for (const frame of frames) await expect(invoke(channel, contents, message, frame)).rejects.toThrow('refused')
      const stranger = fakeContents()
      stranger.mainFrame.url = HOME
      await expect(invoke(channel, stranger, message)).rejects.toThrow('refused')
    }
    expect(calls).toEqual([])
  })

  it('may be anything without harm', async () => {
    const { invoke, contents, calls } = await opened()
    for (const word of [null, 5, '{', '[]', '{"method":5}', { method: 'a' }, 'x'.repeat(28_000_001)]) {
      const answer = decodeWire(String(await invoke('acuerdos:call', contents, word)))
      expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid' } })
      expect(await invoke('acuerdos:save', contents, word)).toBe(false)
    }
    expect(calls).toEqual([])
  })

  it('is told what changed', async () => {
    const { contents, announce } = await opened()
    announce({ methods: ['meetings.list'] })
    expect(contents.sent).toEqual([{ channel: 'acuerdos:announcement', word: '{"methods":["meetings.list"]}' }])
  })
})

describe('saving a file', () => {
  const file = (name: string) => encodeWire({ name, mediaType: 'text/plain', bytes: new TextEncoder().encode('acta') })

  it('writes it where the person says, and proposes that folder next time', async () => {
    const { invoke, contents, saves, log } = await opened()
    const folder = temporaryFolder()
    saves.push({ canceled: false, filePath: path.join(folder, 'mi acta') }, { canceled: true, filePath: '' })
    expect(await invoke('acuerdos:save', contents, file('acta.docx'))).toBe(true)
    expect(readFileSync(path.join(folder, 'mi acta.docx'), 'utf8')).toBe('acta')
    expect(readdirSync(folder)).toEqual(['mi acta.docx'])
    expect(await invoke('acuerdos:save', contents, file('otra.docx'))).toBe(false)
    expect(log.filter(line => line.startsWith('showSave'))).toEqual([
      `showSaveDialog(${JSON.stringify(path.join('/home/person/documents', 'acta.docx'))})`,
      `showSaveDialog(${JSON.stringify(path.join(folder, 'otra.docx'))})`,
    ])
  })

  it('takes a name from the window, never a place', async () => {
    const { invoke, contents, log } = await opened()
    for (const name of ['../../.bashrc', '/etc/passwd', 'C:\\x\\con.txt', '..', '', 'a\u202Etxt.exe', 'a<b>.docx'])
      await invoke('acuerdos:save', contents, file(name))
    const proposed = log.filter(line => line.startsWith('showSave')).map(line => path.basename(line.slice(16, -2)))
    expect(proposed).toEqual(['bashrc', 'passwd', 'con.txt', 'acuerdos', 'acuerdos', 'a_txt.exe', 'a_b_.docx'])
  })

  it('says it when the file cannot be written, and leaves nothing behind', async () => {
    const { invoke, contents, saves, messages } = await opened()
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'acta.docx'))
    saves.push({ canceled: false, filePath: path.join(folder, 'acta.docx') })
    expect(await invoke('acuerdos:save', contents, file('acta.docx'))).toBe(false)
    expect(messages).toEqual([expect.stringContaining('No se puede escribir «acta.docx»')])
    expect(readdirSync(folder)).toEqual(['acta.docx'])
  })
})
