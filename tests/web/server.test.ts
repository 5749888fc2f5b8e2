import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import { startServer } from '../../web/server.ts'
import {
  ask,
  echoCore,
  enter,
  enterServer,
  handClock,
  openEvents,
  type Reply,
  runningServer,
  windowAssets,
} from './support.ts'

const MINUTE = 60_000

describe('the server of browser mode', () => {
  it('shows a page that takes the key, in the language of the person', async () => {
    const { server } = await runningServer({ language: 'en' })
    const answer = await ask(server.url)
    const page = answer.text
    expect(answer.status).toBe(200)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Type the key shown where you started the program.')
    expect(page).not.toContain('<script')
    expect(page).not.toContain('acuerdos-session')
  })

  it('exchanges the key for a cookie that scripts and other sites cannot use, and leads on to the window', async () => {
    const { server, port } = await runningServer()
    const answer = await enter(server.url, server.key)
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^acuerdos-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
    expect(answer.text).toContain('content="0;url=/"')
  })

  it('makes keys that people can copy', async () => {
    const { server } = await runningServer()
    expect(server.key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    const sloppy = ` ${server.key.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`
    expect((await enter(server.url, sloppy)).status).toBe(200)
  })

  it('accepts a key once', async () => {
    const { server } = await runningServer()
    await enter(server.url, server.key)
    const again = await enter(server.url, server.key)
    expect(again.status).toBe(403)
    expect(again.headers).not.toHaveProperty('set-cookie')
    expect(again.text).toContain('La clave no es correcta, ya se usó o venció.')
    expect((await enter(server.url, server.newKey())).status).toBe(200)
  })

  it('accepts a key for five minutes', async () => {
    const time = handClock()
    const { server } = await runningServer({ clock: time.clock })
    const late = server.newKey()
    time.pass(5 * MINUTE - 1)
    expect((await enter(server.url, server.key)).status).toBe(200)
    time.pass(1)
    expect((await enter(server.url, late)).status).toBe(403)
  })

  it('lets nobody guess: after ten failures each attempt waits a second for its turn', async () => {
    const time = handClock()
    const { server } = await runningServer({ clock: time.clock })
    const timersBefore = time.waiting()
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await enter(server.url, `guess ${attempt}`)).status).toBe(403)
    const statuses: number[] = []
    for (const key of ['a', 'b', server.key]) void enter(server.url, key).then(({ status }) => statuses.push(status))
    for (let turn = 0; turn < 3; turn++) {
      await expect.poll(() => time.waiting()).toBe(timersBefore + 1)
      expect(statuses).toHaveLength(turn)
      time.pass(1_000)
      await expect.poll(() => statuses).toHaveLength(turn + 1)
    }
    expect(statuses.sort()).toEqual([200, 403, 403])
    expect((await enter(server.url, server.newKey())).status).toBe(200)
  })

  it('gives each load of the page its own nonce and token, and nothing to keep', async () => {
    const { server } = await runningServer()
    const first = await enterServer(server)
    const answer = await ask(server.url, { cookie: first.cookie })
    const nonce = /property="csp-nonce" nonce="([^"]+)"/.exec(answer.text)?.[1] ?? ''
    const policy = answer.headers['content-security-policy'] ?? ''
    expect(nonce).not.toBe('')
    expect(first.page).not.toContain(nonce)
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('passes calls to the core, bytes and operation ids included', async () => {
    const { server, calls } = await runningServer()
    const { headers } = await enterServer(server)
    const message = { method: 'imports.read', input: { bytes: new Uint8Array([0, 255, 7]) }, operationId: 'once' }
    const answer = await call(server.url, headers, encodeWire(message))
    expect(answer.headers['content-type']).toBe('application/json')
    expect(decodeWire(answer.text)).toEqual({
      ok: true,
      value: { method: 'imports.read', input: { bytes: new Uint8Array([0, 255, 7]) } },
    })
    expect(calls).toEqual([{ method: 'imports.read', input: message.input, options: { operationId: 'once' } }])
  })

  it('takes a file of 20 MB and answers a larger one with a reason', async () => {
    const { server } = await runningServer()
    const { headers } = await enterServer(server)
    const largest = encodeWire({ method: 'imports.read', input: new Uint8Array(20 * 1024 * 1024) })
    expect(decodeWire((await call(server.url, headers, largest)).text)).toHaveProperty('ok', true)
    const beyond = JSON.stringify({ method: 'imports.read', input: 'x'.repeat(28_000_000) })
    expect(decodeWire((await call(server.url, headers, beyond)).text)).toHaveProperty('error.code', 'input.invalid')
  })

  it('hands everything over as one file, and takes such a file of any size', async () => {
    const { server, calls } = await runningServer()
    const { headers } = await enterServer(server)
    const place = `${server.url}whole-backup`
    const { status, headers: sent, text } = await ask(place, headers)
    expect([status, sent['content-type'], sent['x-acuerdos-attachments'], text]).toEqual([
      200,
      'application/zip',
      '3 1',
      'everything',
    ])
    const large = 'x'.repeat(30_000_000)
    const answer = await ask(place, { ...headers, 'content-type': 'application/zip' }, large)
    expect(decodeWire(answer.text)).toMatchObject({ ok: true, value: { saved: null } })
    expect(calls.at(-1)).toMatchObject({ method: 'restoreWholeBackup', input: large })
  })

  it('answers in the one envelope when the message is no call or the core breaks', async () => {
    const { server, calls } = await runningServer()
    const { headers } = await enterServer(server)
    for (const text of ['{', '[]', '{"method":5}', '{"method":"a","operationId":5}', '['.repeat(90_000)]) {
      expect((await call(server.url, headers, text)).status).toBe(200)
      expect(calls.pop()?.method).toBe('')
    }
    const broken = await call(server.url, headers, '{"method":"broken"}')
    expect(decodeWire(broken.text)).toEqual({
      ok: false,
      error: { code: 'internal', facts: { reference: 'server' } },
    })
  })

  it('tells every open window what changed, and ends with them', async () => {
    const { server, announce, listeners } = await runningServer()
    const { headers } = await enterServer(server)
    const streams = await Promise.all([1, 2].map(() => openEvents(server.url, headers)))
    announce({ methods: ['meetings.list'] })
    for (const stream of streams) expect(await stream.next()).toBe('{"methods":["meetings.list"]}')
    await server.close()
    for (const stream of streams) expect(await stream.next()).toBeNull()
    expect(listeners.size).toBe(0)
  })

  it('leaves the browser a connection for calls: a sixth window takes over the first one’s stream', async () => {
    const { server, announce } = await runningServer()
    const { headers } = await enterServer(server)
    const streams = []
    for (let window = 0; window < 6; window++) streams.push(await openEvents(server.url, headers))
    expect(await streams[0]?.next()).toBeNull()
    announce({ methods: ['meetings.list'] })
    for (const stream of streams.slice(1)) expect(await stream.next()).toContain('meetings.list')
  })

  it('ends after half an hour without calls and windows, and not before', async () => {
    const time = handClock()
    const { server, announce } = await runningServer({ clock: time.clock })
    const { headers } = await enterServer(server)
    const stream = await openEvents(server.url, headers)
    time.pass(31 * MINUTE)
    announce({ methods: ['meetings.list'] })
    expect(await stream.next()).toContain('meetings.list')
    stream.end()
    await expect.poll(() => time.waiting()).toBe(1)
    time.pass(29 * MINUTE)
    await call(server.url, headers, '{"method":"a"}')
    time.pass(29 * MINUTE)
    expect((await ask(server.url)).status).toBe(200)
    time.pass(MINUTE)
    expect(await server.ended).toBe('idle')
    await expect(ask(server.url)).rejects.toThrow()
  })

  it('says which port is taken', async () => {
    const { server, port } = await runningServer()
    const second = startServer({ core: echoCore().core, assets: await windowAssets(), language: 'es', port })
    await expect(second).rejects.toMatchObject({
      envelope: { code: 'port.unavailable', facts: { port: String(port) } },
    })
    expect((await ask(server.url)).status).toBe(200)
  })
})

function call(url: string, headers: Record<string, string>, body: string): Promise<Reply> {
  return ask(`${url}call`, headers, body)
}
