import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type ServeOptions, serve } from '../../web/serve.ts'
import { ask, echoCore, enter, windowAssets } from './support.ts'

async function served(options: Partial<ServeOptions> = {}) {
  const written: string[] = []
  const said: string[] = []
  const end = new AbortController()
  const ended = serve({
    core: echoCore().core,
    json: false,
    openBrowser: false,
    language: 'es',
    write: text => written.push(text),
    say: text => said.push(text),
    assets: await windowAssets(),
    signal: end.signal,
    ...options,
  })
  onTestFinished(async () => {
    end.abort()
    await ended.catch(() => {})
  })
  return { written, said, ended, end: () => end.abort() }
}

describe('serve', () => {
  it('prints the address, then the key, and both work', async () => {
    const { written, said, ended, end } = await served()
    await expect.poll(() => written.join('')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\nkey: [\w-]{34}\n$/)
    const [url = '', key = ''] = written.join('').split(/\nkey: |\n/)
    expect((await enter(url, key)).status).toBe(200)
    expect(said).toEqual(['Abra esta dirección en su navegador y escriba la clave:'])
    end()
    await ended
    await expect(ask(url)).rejects.toThrow()
  })

  it('prints one line of JSON for other programs, and no words', async () => {
    const { written, said } = await served({ json: true })
    await expect.poll(() => written.length).toBe(1)
    const { url, key } = JSON.parse(written.join(''))
    expect((await enter(url, key)).status).toBe(200)
    expect(said).toEqual([])
  })

  it('gives another key for each Enter', async () => {
    const keyboard = new PassThrough()
    const { written, said } = await served({ keyboard, language: 'en' })
    await expect.poll(() => said.at(-1)).toBe('For another key, press Enter. To stop, press Ctrl+C.')
    keyboard.write('\n')
    await expect.poll(() => written.length).toBe(2)
    const url = written[0]?.split('\n')[0] ?? ''
    const key = written[1]?.replace('key: ', '').trim() ?? ''
    expect((await enter(url, key)).status).toBe(200)
  })

  it('opens the browser with a key of its own, so that the printed one still works', async () => {
    vi.stubEnv('DISPLAY', ':7')
    onTestFinished(() => void vi.unstubAllEnvs())
    const started: string[] = []
    const launch = async (program: string, words: string[]) => {
      started.push([program, ...words].join(' '))
      return true
    }
    const { written, said } = await served({ openBrowser: true, launch })
    await expect.poll(() => written.length).toBe(1)
    expect(started).toHaveLength(1)
    const [url = '', key = ''] = written.join('').split(/\nkey: |\n/)
    expect(started.join('')).not.toContain(key)
    expect(said[0]).toMatch(/^Acuerdos se abrió en su navegador\./)
    expect((await enter(url, key)).status).toBe(200)
  })

  it('says it plainly when the port is taken', async () => {
    const first = await served()
    await expect.poll(() => first.written.length).toBe(1)
    const port = Number(new URL(first.written[0]?.split('\n')[0] ?? '').port)
    await expect((await served({ port })).ended).rejects.toMatchObject({ envelope: { code: 'port.unavailable' } })
  })
})
