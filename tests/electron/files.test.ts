import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import { temporaryFolder } from '../web/support.ts'
import { opened } from './support.ts'

type Shell = Awaited<ReturnType<typeof opened>>
const file = (name: string, text = 'acta') =>
  encodeWire({ name, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) })
const ask = async (shell: Shell, channel: string, word: string) =>
  decodeWire(String(await shell.invoke(channel, shell.contents, word)))
const save = (shell: Shell, name: string) => ask(shell, 'acuerdos:save', file(name))
const shown = (shell: Shell) => shell.log.filter(line => line.startsWith('show') || line.startsWith('shell.'))

describe('saving a file', () => {
  it('writes it where the person says, and proposes that folder next time and at the next start', async () => {
    const shell = await opened()
    const folder = temporaryFolder()
    shell.saves.push({ canceled: false, filePath: path.join(folder, 'mi acta') }, { canceled: true, filePath: '' })
    expect(await save(shell, 'acta.docx')).toEqual({ name: 'mi acta.docx', token: expect.any(String) })
    expect(readFileSync(path.join(folder, 'mi acta.docx'), 'utf8')).toBe('acta')
    expect(readdirSync(folder)).toEqual(['mi acta.docx'])
    expect(await save(shell, 'otra.docx')).toBe(null)
    const again = await opened({ folder: shell.folder })
    await save(again, 'tercera.docx')
    expect([...shown(shell), ...shown(again)]).toEqual([
      `showSaveDialog(${JSON.stringify(path.join('/home/person/documents', 'acta.docx'))})`,
      `showSaveDialog(${JSON.stringify(path.join(folder, 'otra.docx'))})`,
      `showSaveDialog(${JSON.stringify(path.join(folder, 'tercera.docx'))})`,
    ])
  })

  it('gives the file its extension, whatever else the name holds', async () => {
    const shell = await opened()
    const folder = temporaryFolder()
    for (const typed of ['acta', 'acta v1.2', 'acta.pdf', 'ACTA.DOCX', 'sí.docx']) {
      shell.saves.push({ canceled: false, filePath: path.join(folder, typed) })
      await save(shell, 'acta.docx')
    }
    const names = ['acta.docx', 'acta v1.2.docx', 'acta.pdf.docx', 'ACTA.DOCX', 'sí.docx']
    expect(readdirSync(folder).sort()).toEqual(names.sort())
  })

  it('asks before it replaces a file that the person did not name whole', async () => {
    const shell = await opened()
    const folder = temporaryFolder()
    const place = path.join(folder, 'acta.docx')
    writeFileSync(place, 'de antes')
    const choose = (name: string) => shell.saves.push({ canceled: false, filePath: path.join(folder, name) })
    choose('acta')
    expect(await save(shell, 'x.docx')).toBe(null)
    expect([readFileSync(place, 'utf8'), shell.messages.length]).toEqual(['de antes', 1])
    expect(shell.messages[0]?.message).toBe('Ya existe «acta.docx» en esa carpeta. ¿Desea reemplazarlo?')
    choose('acta')
    shell.responses.push(0)
    expect(await save(shell, 'x.docx')).toMatchObject({ name: 'acta.docx' })
    expect(readFileSync(place, 'utf8')).toBe('acta')
    // Named whole, the system's own dialog has asked.
    choose('acta.docx')
    await save(shell, 'x.docx')
    expect(shell.messages.length).toBe(2)
  })

  it('takes a name from the window, never a place', async () => {
    const shell = await opened()
    for (const name of ['../../.bashrc', '/etc/passwd', 'C:\\x\\con.txt', '..', '', 'a\u202Etxt.exe', 'a<b>.docx'])
      await save(shell, name)
    const proposed = shown(shell).map(line => path.basename(line.slice(16, -2)))
    expect(proposed).toEqual(['bashrc', 'passwd', 'con_.txt', 'acuerdos', 'acuerdos', 'a_txt.exe', 'a_b_.docx'])
  })

  it('says it when the file cannot be written, and leaves nothing behind', async () => {
    const shell = await opened()
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'acta.docx'))
    shell.saves.push({ canceled: false, filePath: path.join(folder, 'acta.docx') })
    expect(await save(shell, 'acta.docx')).toBe(null)
    expect(shell.messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('No se puede escribir «acta.docx»'),
    ])
    expect(readdirSync(folder)).toEqual(['acta.docx'])
  })
})

describe('showing a saved file in its folder', () => {
  it('works for what was saved here, by its token, and for nothing else', async () => {
    const shell = await opened()
    const place = path.join(temporaryFolder(), 'acta.docx')
    shell.saves.push({ canceled: false, filePath: place })
    const { token } = Object(await save(shell, 'acta.docx'))
    for (const word of ['/etc/passwd', place, 'acta.docx', '', null, { token }, [token]])
      await ask(shell, 'acuerdos:show-saved', encodeWire(word))
    expect(shown(shell).filter(line => line.startsWith('shell.'))).toEqual([])
    await ask(shell, 'acuerdos:show-saved', encodeWire(token))
    expect(shown(shell).at(-1)).toBe(`shell.showItemInFolder(${JSON.stringify(place)})`)
    // Another program's tokens mean nothing here.
    const other = await opened()
    await ask(other, 'acuerdos:show-saved', encodeWire(token))
    expect(shown(other)).toEqual([])
  })
})

describe('choosing a file', () => {
  const open = (shell: Shell, word: unknown) => ask(shell, 'acuerdos:open', encodeWire(word))

  it('reads it, and begins in its folder next time', async () => {
    const shell = await opened()
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'acta.docx'), 'PK')
    shell.opens.push({ canceled: false, filePaths: [path.join(folder, 'acta.docx')] })
    const bytes = new TextEncoder().encode('PK')
    expect(await open(shell, ['docx', 'txt'])).toEqual({ name: 'acta.docx', bytes })
    expect(await open(shell, ['docx'])).toBe(null)
    expect(shown(shell)).toEqual([
      'showOpenDialog("/home/person/documents")',
      `showOpenDialog(${JSON.stringify(folder)})`,
    ])
  })

  it('says it when the file cannot be read or is too large, and reads nothing of it', async () => {
    const shell = await opened()
    const folder = temporaryFolder()
    const large = path.join(folder, 'grande.docx')
    writeFileSync(large, Buffer.alloc(20 * 1024 * 1024 + 1))
    for (const place of [path.join(folder, 'none.docx'), folder, large]) {
      shell.opens.push({ canceled: false, filePaths: [place] })
      expect(await open(shell, ['docx'])).toBe(null)
    }
    expect(shell.messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('«none.docx»'),
      expect.stringContaining('no se puede leer'),
      expect.stringContaining('demasiado grande'),
    ])
  })
})

describe('one file with everything', () => {
  it('is written where the person says, whose window learns only its name', async () => {
    const shell = await opened()
    const folder = temporaryFolder()
    shell.saves.push({ canceled: false, filePath: path.join(folder, 'todo') }, { canceled: true, filePath: '' })
    const keep = () => ask(shell, 'acuerdos:save-whole', encodeWire('acuerdos.zip'))
    expect(await keep()).toEqual({
      ok: true,
      value: { file: { name: 'todo.zip', token: expect.any(String) }, attachments: 3, missing: 1 },
    })
    expect(readFileSync(path.join(folder, 'todo.zip'), 'utf8')).toBe('everything')
    expect(await keep()).toBe(null)
  })

  it('is brought back from where the person says', async () => {
    const shell = await opened()
    const place = path.join(temporaryFolder(), 'todo.zip')
    writeFileSync(place, 'everything')
    shell.opens.push({ canceled: false, filePaths: [place] }, { canceled: true, filePaths: [] })
    const bringBack = () => ask(shell, 'acuerdos:restore-whole', 'null')
    expect(await bringBack()).toMatchObject({ ok: true, value: { saved: null, missing: 0 } })
    expect(await bringBack()).toBe(null)
    expect(shell.calls.filter(({ method }) => method === 'restoreWholeBackup')).toMatchObject([{ input: 'everything' }])
  })
})

it('what a dialog remembers is forgotten without harm when its file is damaged', async () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'window'))
  for (const text of ['{', '[]', '{"save":5,"open":"relative"}', '{"save":"../x"}']) {
    writeFileSync(path.join(folder, 'window', 'folders.json'), text)
    const shell = await opened({ folder })
    await save(shell, 'acta.docx')
    expect(shown(shell)).toEqual(['showSaveDialog("/home/person/documents/acta.docx")'])
  }
  expect(existsSync(path.join(folder, 'window', 'window.json'))).toBe(false)
})
