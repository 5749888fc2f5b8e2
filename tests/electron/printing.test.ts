import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import { temporaryFolder } from '../web/support.ts'
import type { FakeWindow } from './fake/window.ts'
import { opened } from './support.ts'

const html = '<!doctype html><html lang="es"><head><style>p{}</style></head><body><p>acta</p></body></html>'
const page = encodeWire({
  name: 'GNC-2026-04 acta.html',
  mediaType: 'text/html',
  bytes: new TextEncoder().encode(html),
})

/** The program, with what becomes of the hidden windows that it opens from now on. */
async function printer(prepare: (window: FakeWindow) => void = () => {}) {
  const shell = await opened()
  const hidden: FakeWindow[] = []
  shell.parts.app.on('web-contents-created', () => {
    const [window] = shell.windows.slice(-1)
    if (window === undefined) return
    hidden.push(window)
    prepare(window)
  })
  const order = async (channel: string) => decodeWire(String(await shell.invoke(channel, shell.contents, page)))
  return { ...shell, hidden, order }
}

describe('a PDF', () => {
  it('is made of the page in a hidden window that ends with it, and saved where the person says', async () => {
    const shell = await printer()
    const folder = temporaryFolder()
    shell.saves.push({ canceled: false, filePath: path.join(folder, 'acta') })
    expect(await shell.order('acuerdos:save-pdf')).toMatchObject({ name: 'acta.pdf' })
    expect(readFileSync(path.join(folder, 'acta.pdf'), 'latin1')).toBe('%PDF-1.4')
    expect(shell.log).toContain('showSaveDialog("/home/person/documents/GNC-2026-04 acta.pdf")')
    const [window] = shell.hidden
    expect(window?.test).toMatchObject({ shown: false, destroyed: true })
    expect(window?.webContents.test.pdfs).toEqual([
      {
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
    ])
    const [load] = window?.test.loads ?? []
    expect(load?.response?.status).toBe(200)
    expect(await load?.response?.text()).toContain('<p>acta</p>')
  })

  it('is not made when the person cancels', async () => {
    const shell = await printer()
    expect(await shell.order('acuerdos:save-pdf')).toBe(null)
    expect(shell.hidden).toEqual([])
  })

  it('that cannot be made is said to the person, and leaves neither file nor window', async () => {
    const shell = await printer(window => {
      window.webContents.test.pdf = async () => {
        throw new Error('Printing failed')
      }
    })
    const folder = temporaryFolder()
    shell.saves.push({ canceled: false, filePath: path.join(folder, 'acta.pdf') })
    expect(await shell.order('acuerdos:save-pdf')).toBe(null)
    expect(shell.messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('No se pudo preparar la página'),
    ])
    expect([readdirSync(folder), shell.windows.length, shell.reports]).toEqual([
      [],
      1,
      ['printing failed: Printing failed'],
    ])
  })
})

describe('printing', () => {
  it('asks the system, and says whether the person went on', async () => {
    const shell = await printer()
    expect(await shell.order('acuerdos:print')).toBe(true)
    const cancelled = await printer(window => {
      window.webContents.test.printed = false
    })
    expect(await cancelled.order('acuerdos:print')).toBe(false)
    expect(cancelled.hidden.map(window => window.test.destroyed)).toEqual([true])
  })

  it('gives the hidden window no ear: it is not heard, whatever runs in it', async () => {
    const shell = await printer()
    await shell.order('acuerdos:print')
    const [window] = shell.hidden
    if (window === undefined) throw new Error('nothing was printed')
    window.webContents.mainFrame.url = 'acuerdos://app/'
    await expect(shell.invoke('acuerdos:call', window.webContents, '{}')).rejects.toThrow('refused')
  })

  it('forgets the page when it is done', async () => {
    const shell = await printer()
    await shell.order('acuerdos:print')
    const url = shell.hidden[0]?.test.loads[0]?.url ?? ''
    expect(url).toMatch(/^acuerdos:\/\/print\/[\w-]{36}$/)
    expect((await shell.ask(url))?.status).toBe(404)
  })
})
