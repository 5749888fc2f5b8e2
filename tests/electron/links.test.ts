import { describe, expect, it } from 'vitest'
import { outsideAddress } from '../../electron/links.ts'
import { opened } from './support.ts'

const hostile = [
  'http://example.org/', 'HTTP://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'file://server/share/x.exe', 'smb://server/share',
  '\\\\server\\share\\x.exe', '//server/share', 'ms-msdt:/id PCWDiagnostic', 'ms-msdt:-id', 'ms-officecmd:{}', 'ms-word:ofe|u|https://a/',
  'ms-settings:', 'search-ms:query=x', 'shell:startup', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>1</script>',
  'blob:https://a/1', 'vbscript:x', 'about:blank', 'acuerdos://app/', 'devtools://devtools/', 'chrome://settings', 'view-source:https://a/',
  'tel:+504', 'sms:+504', 'skype:x?call', 'zoommtg://zoom.us/join', 'itms-apps://x', 'x-apple.systempreferences:', 'intent://x#Intent;end',
  'https://user@example.org/', 'https://user:word@example.org/', 'https://example.org@evil.example/', 'https://:word@a/', 'https://',
  'https:///x', 'https://a b/', 'https://example.org/\u202Egpj.exe', 'https://example.org/\u0000.exe', 'https://exa\tmple.org/',
  ' https://example.org/', 'https://example.org/\n', 'https:\\\\example.org\\x', `https://example.org/${'a'.repeat(5_000)}`,
  'mailto:', 'mailto:nobody', 'mailto:a@b.c\r\nBcc:x@y.z', 'mailto:a@b@c',
] // biome-ignore format: a table

describe('row 15: what may be opened outside', () => {
  it('is nothing hostile', () => {
    expect(hostile.length).toBe(50)
    expect(hostile.filter(address => outsideAddress(address) !== null)).toEqual([])
  })

  it('is a page or an address to write to, its host as it really is', () => {
    const plain = [
      'https://example.org/a?b=c#d',
      'https://meet.example.org:8443/x',
      'mailto:ana.cruz@sre.gob.hn?subject=Acta',
    ]
    expect(plain.map(address => outsideAddress(address)?.href)).toEqual(plain)
    expect(outsideAddress('https://еxample.org/')?.host).toBe('xn--xample-2of.org')
    expect(outsideAddress('https://ministerio.añb/')?.host).toBe('ministerio.xn--ab-zja')
  })

  it('is opened when the person agrees to the place that they are shown, and else not', async () => {
    const { contents, log, messages, responses } = await opened()
    const external = () => log.filter(line => line.startsWith('shell.'))
    expect(contents.test.open('https://еxample.org/acta')).toBe('deny')
    await expect.poll(() => messages.length).toBe(1)
    expect(messages[0]).toMatchObject({
      message: '¿Abrir xn--xample-2of.org fuera de Acuerdos?',
      detail: 'https://xn--xample-2of.org/acta',
      buttons: ['Abrir', 'Cancelar'],
    })
    expect(external()).toEqual([])
    responses.push(0, 0)
    contents.test.open('https://example.org/')
    await expect.poll(external).toEqual(['shell.openExternal("https://example.org/")'])
    contents.test.open('mailto:ana@example.org')
    await expect.poll(() => external().length).toBe(2)
    expect(messages.at(-1)?.message).toBe('¿Abrir ana@example.org fuera de Acuerdos?')
  })

  it('is asked about once at a time, and only in front of a window of ours', async () => {
    const { contents, windows, messages, responses, parts } = await opened()
    const answer = Promise.withResolvers<number>()
    responses.push(answer.promise)
    for (let count = 0; count < 20; count++) contents.test.open('https://example.org/')
    expect(messages.length).toBe(1)
    answer.resolve(1)
    await answer.promise
    const stranger = new parts.BrowserWindow({})
    stranger.webContents.test.open('https://example.org/')
    windows.splice(1)
    for (const address of hostile) contents.test.open(address)
    expect(messages.length).toBe(1)
  })
})
