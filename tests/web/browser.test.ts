import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { hasDisplay, openInBrowser } from '../../web/browser.ts'
import { enter, runningServer, temporaryFolder } from './support.ts'

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

describe.skipIf(program === undefined)('a real browser', () => {
  let browser: Browser | undefined
  const launch = program ? { executablePath: program } : {}
  beforeAll(async () => {
    browser = await chromium.launch(launch)
  })
  afterAll(() => browser?.close())

  async function openPage(): Promise<Page> {
    if (browser === undefined) throw new Error('no browser')
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    return context.newPage()
  }

  it('takes a pasted key, shows the window without a violation, calls and hears announcements', async () => {
    const { server, announce } = await runningServer()
    const page = await openPage()
    await page.goto(server.url)
    await page.getByLabel('Clave').fill(server.key)
    await page.getByRole('button', { name: 'Entrar' }).click()
    await expectWindow(page)
    announce({ methods: ['meetings.list'] })
    await page.waitForFunction(() => Reflect.get(window, 'announced') === '{"methods":["meetings.list"]}')
    await page.reload()
    await expectWindow(page)
    expect(await page.evaluate(() => document.referrer)).toBe('')
    await server.close()
    await page.waitForFunction(() => String(Reflect.get(window, 'announced')).endsWith('ended'))
  })

  it('says what to do about a wrong key', async () => {
    const { server } = await runningServer()
    const page = await openPage()
    await page.goto(server.url)
    await page.getByLabel('Clave').fill('1234-5678')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('La clave no es correcta').waitFor()
    await page.getByLabel('Clave').fill(server.key)
    await page.keyboard.press('Enter')
    await expectWindow(page)
  })

  it('enters through the private file, and the key stays nowhere', async () => {
    const { server } = await runningServer()
    const key = server.newKey()
    const profile = temporaryFolder()
    const context = await chromium.launchPersistentContext(profile, launch)
    onTestFinished(() => context.close())
    const page = context.pages()[0] ?? (await context.newPage())
    let started: string[] = []
    const opening = await openInBrowser({ url: server.url, key, language: 'es' }, async (opener, words) => {
      started = [opener, ...words]
      const file = words.at(-1) ?? ''
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
      await page.goto(pathToFileURL(file).href)
      await expectWindow(page)
      return true
    })
    expect(opening.opened).toBe(true)
    expect(started.join(' ')).not.toContain(key)
    await opening.forget()
    expect(existsSync(started.at(-1) ?? '')).toBe(false)

    expect(page.url()).toBe(server.url)
    expect(await page.evaluate(() => document.referrer)).toBe('')
    await page.goBack().catch(() => null)
    expect(page.url()).not.toContain(key)
    await context.close()
    expect(filesWith(profile, key).filter(file => /History|Visited|Favicons|Shortcuts/.test(file))).toEqual([])
    expect((await enter(server.url, key)).status).toBe(403)
  })

  it('runs no script that comes in by a text, and loads nothing from outside', async () => {
    const { server } = await runningServer()
    const page = await openPage()
    const outside: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(server.url)) outside.push(request.url())
    })
    await page.goto(server.url)
    await page.getByLabel('Clave').fill(server.key)
    await page.keyboard.press('Enter')
    await expectWindow(page)
    const refused = await page.evaluate(() => {
      const attempts = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = true">'),
        () => {
          document.head.appendChild(document.createElement('script')).textContent = 'window.ran = true'
        },
        () => document.body.appendChild(document.createElement('iframe')).setAttribute('srcdoc', '<script>1</script>'),
      ]
      return attempts.map(attempt => {
        try {
          attempt()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : 'refused'
        }
      })
    })
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError'])
    const fetched = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(fetched).toBe('refused')
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
    expect(outside).toEqual([])
  })

  it('cannot be used by another site: no form, no frame, no script, with the person’s cookie present', async () => {
    const { server, calls } = await runningServer()
    const page = await openPage()
    await page.goto(server.url)
    await page.getByLabel('Clave').fill(server.key)
    await page.keyboard.press('Enter')
    await expectWindow(page)
    const known = calls.length
    await page.context().route('http://evil.example/**', route =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form id=f method=post enctype=text/plain action="${server.url}call"><input name='{"method":"evil","x":"' value='"}'></form>
          <iframe src="${server.url}"></iframe><img src="${server.url}assets/window.css"><script src="${server.url}assets/window.js"></script>`,
      }),
    )
    const evil = await page.context().newPage()
    await evil.goto('http://evil.example/')
    const read = await evil.evaluate(async url => {
      const tries = [
        fetch(url),
        fetch(url, { credentials: 'include' }),
        fetch(`${url}call`, { method: 'POST', body: '{"method":"evil"}', credentials: 'include' }),
        fetch(`${url}call`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"method":"evil"}',
        }),
      ]
      const opaque = await fetch(`${url}call`, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
        body: '{}',
      }).catch(() => null)
      const results = await Promise.allSettled(tries)
      return { results: results.map(result => result.status), opaque: opaque?.type ?? 'refused' }
    }, server.url)
    expect(read.results).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    const framed = evil.frames().find(frame => frame !== evil.mainFrame())
    expect(await framed?.content()).not.toContain('acuerdos-session')
    const answer = evil.waitForResponse(`${server.url}call`)
    await evil.evaluate(() => {
      const form = document.getElementById('f')
      if (form instanceof HTMLFormElement) form.submit()
    })
    expect((await answer).status()).toBe(404)
    expect(calls.slice(known)).toEqual([])
  })
})

describe('opening the browser', () => {
  const target = { url: 'http://127.0.0.1:4000/', key: 'AAAA-BBBB', language: 'es' } as const

  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'rundll32.exe'],
  ] as const)('on %s starts %s without the key among its words', async (platform, opener) => {
    const started: string[] = []
    const opening = await openInBrowser(
      target,
      async (name, words) => {
        started.push(name, ...words)
        expect(readFileSync(words.at(-1) ?? '', 'utf8')).toContain('value="AAAA-BBBB"')
        return true
      },
      platform,
    )
    expect(started[0]).toBe(opener)
    expect(started.join(' ')).not.toContain('AAAA')
    await opening.forget()
    expect(existsSync(started.at(-1) ?? '')).toBe(false)
  })

  it('leaves no file behind when nothing opens it', async () => {
    let file = ''
    const opening = await openInBrowser(target, async (_, words) => {
      file = words.at(-1) ?? ''
      return false
    })
    expect(opening.opened).toBe(false)
    expect(file).not.toBe('')
    expect(existsSync(file)).toBe(false)
  })

  it('knows where there is a screen', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
    expect(hasDisplay({ SSH_CONNECTION: '10.0.0.1 5 10.0.0.2 22' }, 'darwin')).toBe(false)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})

/** The test window shows what the core answered, with its own style, font size and no violation of the policy. */
async function expectWindow(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'workspace.get' }).waitFor()
  const { violations, style } = await page.evaluate(() => {
    const heading = document.querySelector('h1')
    const computed = heading ? getComputedStyle(heading) : null
    return {
      violations: Reflect.get(window, 'violations'),
      style: [computed?.fontSize, computed?.letterSpacing],
    }
  })
  expect(violations).toEqual([])
  expect(style).toEqual(['31px', '3px'])
}

function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file).includes(text))
}
