import { cpSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOME } from '../../electron/scheme.ts'
import { builtWindow, temporaryFolder } from '../web/support.ts'
import { fakeElectron } from './fake/electron.ts'
import { runFake } from './support.ts'

describe('row 18: the window’s own scheme', () => {
  async function asking(withWindow = true) {
    const fake = fakeElectron()
    const built = temporaryFolder()
    if (withWindow) cpSync(builtWindow(), path.join(built, 'renderer'), { recursive: true })
    runFake(fake, { built })
    await fake.becomeReady()
    return async (url: string, init?: RequestInit) => {
      const answer = await fake.ask(url, init)
      return { status: answer?.status, headers: answer?.headers, text: (await answer?.text()) ?? '' }
    }
  }

  it('gives the page with a nonce of its own, and its files', async () => {
    const ask = await asking()
    const page = await ask(HOME)
    const nonce = /property="csp-nonce" nonce="([^"]+)"/.exec(page.text)?.[1] ?? 'none'
    expect(page.headers?.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(page.text).not.toContain('acuerdos-session')
    expect((await ask(`${HOME}#/meetings`)).text).not.toContain(nonce)
    const script = await ask(`${HOME}assets/window.js`)
    expect([script.status, script.headers?.get('content-type')]).toEqual([200, 'text/javascript'])
  })

  it('says in place of the page that the window was not built', async () => {
    const ask = await asking(false)
    expect((await ask(HOME)).text).toContain('No se pudo preparar la ventana')
    expect((await ask(`${HOME}assets/window.js`)).status).toBe(404)
  })

  it('gives nothing else, always under the policy', async () => {
    const ask = await asking()
    const paths = [
      'index.html', 'manifest.json', '../package.json', 'assets/../index.html', 'assets/%2e%2e/index.html', 'assets/..%5cindex.html',
      'assets/window.js%00', 'assets/window.js?x', '/assets/window.js', 'ASSETS/window.js', 'etc/passwd', '__proto__', 'constructor',
    ] // biome-ignore format: a table
    for (const address of [
      ...paths.map(it => HOME + it),
      'acuerdos://evil/',
      'acuerdos://app',
      'acuerdos:/assets/window.js',
    ]) {
      const answer = await ask(address)
      expect([address, answer.status, answer.text]).toEqual([address, 404, ''])
      expect(answer.headers?.get('content-security-policy')).toContain("default-src 'none'")
    }
    expect((await ask(HOME, { method: 'POST' })).status).toBe(404)
  })

  it('gives only the files of the manifest for any address whatever', async () => {
    const ask = await asking()
    const files = new Map([
      [HOME, 'text/html; charset=utf-8'],
      [`${HOME}assets/window.js`, 'text/javascript'],
      [`${HOME}assets/window.css`, 'text/css'],
    ])
    const pieces = [
      '..',
      '.',
      '/',
      '\\\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%',
      '?',
      '#',
      ':',
      '@',
      '//',
      'app',
      'print',
      'assets',
      'etc',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...pieces, 'window.js', 'window.css', 'index.html', 'acuerdos://'),
      fc.string(),
    )
    const begin = fc.constantFrom(HOME, `${HOME}assets/`, 'acuerdos://', 'acuerdos://print/', 'acuerdos:', '')
    await fc.assert(
      fc.asyncProperty(begin, fc.array(piece, { maxLength: 6 }), async (start, rest) => {
        const address = start + rest.join('')
        if (!address.startsWith('acuerdos:')) return
        const { status, headers } = await ask(address)
        const known = files.get(address.split('#')[0] ?? '')
        expect([address, status, headers?.get('content-type')]).toEqual([
          address,
          known ? 200 : 404,
          known ?? expect.stringMatching(/^text\/plain/),
        ])
      }),
      { numRuns: 10_000, seed: 45 },
    )
  })
})
