import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSocketTable } from '../../web/peer.ts'
import { ask, enter, enterServer, requestText, runningServer, sendRaw } from './support.ts'

type Known = { port: number; cookie: string; tab: string }
type Headers = Record<string, string | string[] | undefined>
type Attack = [name: string, request: (known: Known) => string]

const CALL = '{"method":"meetings.list","input":{}}'

/** What a window of ours sends; each attack changes one thing in it. */
function callText(known: Known, change: Headers = {}, line = 'POST /call', body = CALL): string {
  return requestText(known.port, line, { ...windowHeaders(known), 'Content-Type': 'application/json', ...change }, body)
}

function pageText(known: Known, change: Headers = {}, line = 'GET /'): string {
  return requestText(known.port, line, { Cookie: known.cookie, ...change })
}

function formText(known: Known, change: Headers = {}, line = 'POST /enter'): string {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null', ...change }
  return requestText(known.port, line, form, 'key=0000-0000')
}

function windowHeaders({ port, cookie, tab }: Known): Headers {
  return { Cookie: cookie, Origin: `http://127.0.0.1:${port}`, 'X-Acuerdos-Session': tab }
}

const hosts: [string, (port: number) => string | string[] | undefined][] = [
  ['a name that a stranger can point here', port => `rebind.example.org:${port}`],
  ['localhost', port => `localhost:${port}`],
  ['localhost of a stranger', port => `localhost.evil:${port}`],
  ['a name that contains the address', port => `127.0.0.1.nip.io:${port}`],
  ['the address with a trailing dot', port => `127.0.0.1.:${port}`],
  ['the address without its port', () => '127.0.0.1'],
  ['the port of another program', port => `127.0.0.1:${port + 1}`],
  ['the address written as a number', port => `2130706433:${port}`],
  ['the address written in octal', port => `0177.0.0.1:${port}`],
  ['the address of all', port => `0.0.0.0:${port}`],
  ['the newer loopback', port => `[::1]:${port}`],
  ['the mapped address', port => `[::ffff:127.0.0.1]:${port}`],
  ['a user before the address', port => `me@127.0.0.1:${port}`],
  ['nothing', () => ''],
  ['no host at all', () => undefined],
  ['two hosts, ours first', port => [`127.0.0.1:${port}`, `evil.example:${port}`]],
  ['two hosts, ours last', port => [`evil.example:${port}`, `127.0.0.1:${port}`]],
]

const origins: [string, (port: number) => string | string[] | undefined][] = [
  ['of another site', () => 'http://evil.example'],
  ['of another program on this machine', port => `http://127.0.0.1:${port + 1}`],
  ['of localhost', port => `http://localhost:${port}`],
  ['with another scheme', port => `https://127.0.0.1:${port}`],
  ['that only begins like ours', port => `http://127.0.0.1:${port}.evil.example`],
  ['of a page without origin', () => 'null'],
  ['that is missing', () => undefined],
  ['that stands twice', port => [`http://127.0.0.1:${port}`, 'http://evil.example']],
]

const attacks: Attack[] = [
  ...hosts.flatMap(([name, host]): Attack[] => [
    [`page for the host: ${name}`, known => pageText(known, { Host: host(known.port) })],
    [`call for the host: ${name}`, known => callText(known, { Host: host(known.port) })],
  ]),
  ...origins.map(
    ([name, origin]): Attack => [
      `call with an origin ${name}`,
      known => callText(known, { Origin: origin(known.port) }),
    ],
  ),
  ['key form with an origin of another site', known => formText(known, { Origin: 'http://evil.example' })],
  ['key form without an origin', known => formText(known, { Origin: undefined })],
  ['key form as plain text', known => formText(known, { 'Content-Type': 'text/plain' })],
  ['key form sent by a script', known => formText(known, { 'Sec-Fetch-Mode': 'no-cors' })],
  ['key form that is too long', known => formText(known, { 'Content-Length': '5000000' })],
  ['page inside another site', known => pageText(known, { 'Sec-Fetch-Site': 'cross-site' })],
  ['page asked for by another program on this machine', known => pageText(known, { 'Sec-Fetch-Site': 'same-site' })],
  ['page read by a script of another site', known => pageText(known, { Origin: 'http://evil.example' })],
  ['call from another site', known => callText(known, { 'Sec-Fetch-Site': 'cross-site' })],
  ['call sent as plain text', known => callText(known, { 'Content-Type': 'text/plain' })],
  ['call sent as a form', known => callText(known, { 'Content-Type': 'application/x-www-form-urlencoded' })],
  ['call sent as two kinds', known => callText(known, { 'Content-Type': 'application/json, text/plain' })],
  ['call without a kind', known => callText(known, { 'Content-Type': undefined })],
  ['call without the token of a page', known => callText(known, { 'X-Acuerdos-Session': undefined })],
  ['call with a token that was made up', known => callText(known, { 'X-Acuerdos-Session': 'abc.def' })],
  ['call with the token but no cookie', known => callText(known, { Cookie: undefined })],
  ['call with a cookie that was made up', known => callText(known, { Cookie: `acuerdos-${known.port}=abc` })],
  [
    'part of the window with a cookie that was made up',
    known => pageText(known, { Cookie: `acuerdos-${known.port}=abc` }, 'GET /assets/window.js'),
  ],
  ['call with the cookie of another port', known => callText(known, { Cookie: known.cookie.replace('-', '-1') })],
  ['call with the cookie twice', known => callText(known, { Cookie: `${known.cookie}; ${known.cookie}` })],
  ['call with two cookie lines', known => callText(known, { Cookie: [known.cookie, known.cookie] })],
  ['everything in one file without the token of a page', known => pageText(known, {}, 'GET /whole-backup')],
  [
    'everything in one file for another site',
    known => pageText(known, { ...windowHeaders(known), Origin: 'http://evil.example' }, 'GET /whole-backup'),
  ],
  ['a file to restore as another kind', known => callText(known, {}, 'POST /whole-backup')],
  [
    'a file to restore without the token of a page',
    known =>
      callText(known, { 'Content-Type': 'application/zip', 'X-Acuerdos-Session': undefined }, 'POST /whole-backup'),
  ],
  ['announcements without a token', known => pageText(known, {}, 'GET /events')],
  ['announcements over a web socket', known => pageText(known, { Upgrade: 'websocket' }, 'GET /events')],
  ['question of another site before a call', known => callText(known, {}, 'OPTIONS /call', '')],
  ['absolute address of a stranger', known => pageText(known, {}, 'GET http://evil.example/')],
  ['absolute address of ours', known => pageText(known, {}, `GET http://127.0.0.1:${known.port}/`)],
  ['tunnel', known => pageText(known, {}, 'CONNECT evil.example:443')],
  ['another method', known => callText(known, {}, 'PUT /call')],
  ['trace', known => pageText(known, {}, 'TRACE /')],
  ['only the head', known => pageText(known, {}, 'HEAD /')],
  ['page with a body', known => pageText(known, { 'Content-Length': '4' })],
  ['older protocol without a host', known => `GET / HTTP/1.0\r\nCookie: ${known.cookie}\r\n\r\n`],
  ['two lengths', known => callText(known, { 'Content-Length': ['2', String(CALL.length)] })],
  ['length and pieces at once', known => callText(known, { 'Transfer-Encoding': 'chunked' })],
  ['a promise to send more', known => callText(known, { Expect: '100-continue' })],
  ['no request at all', () => 'SSH-2.0-OpenSSH_9.9\r\n'],
  ['garbage', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
]

describe('hostile requests', () => {
  it('count more than sixty', () => {
    expect(attacks.length).toBeGreaterThan(60)
  })

  it('are all refused in the same words, and tell nothing', async () => {
    const known = await knownServer()
    const answers = new Map<string, string[]>()
    const results = await Promise.all(
      attacks.map(async ([name, request]) => ({ name, answer: await sendRaw(known.port, request(known)) })),
    )
    for (const { name, answer } of results) {
      const plain = withoutDate(answer)
      answers.set(plain, [...(answers.get(plain) ?? []), name])
    }
    expect([...answers.keys()].filter(answer => answer !== '')).toEqual([UNIFORM])
    expect(known.calls).toEqual([])
    expect(await sendRaw(known.port, callText(known))).toContain('200 OK')
    expect(known.calls).toHaveLength(1)
  })

  it('get nothing but the page for the key and the refusal without a cookie', async () => {
    const { port } = await knownServer()
    const paths = [
      '/call',
      '/events',
      '/enter',
      '/index.html',
      '/assets/window.js',
      '/assets/window.css',
      '/favicon.ico',
    ]
    for (const path of paths) expect(withoutDate(await sendRaw(port, requestText(port, `GET ${path}`)))).toBe(UNIFORM)
    const page = await sendRaw(port, requestText(port, 'GET /'))
    expect(page).toContain('200 OK')
    expect(page).not.toMatch(/acuerdos-session|acuerdos-\d+=/)
  })

  it('reach no file outside the built window, however the path is written', async () => {
    const known = await knownServer()
    const paths = [
      '/../package.json',
      '/assets/../index.html',
      '/assets/../../package.json',
      '/assets/%2e%2e/index.html',
      '/assets/..%2findex.html',
      '/assets/..%5cindex.html',
      '/assets\\window.js',
      '/assets/%2e%2e%2f%2e%2e%2fetc/passwd',
      '/assets/%252e%252e/index.html',
      '/assets/window.js%00.css',
      '/assets/window.js?x',
      '/assets/window.js/',
      '//assets/window.js',
      '/./assets/window.js',
      '/ASSETS/window.js',
      '/assets/',
      '/manifest.json',
      '/index.html',
      '/etc/passwd',
      '/C:/Windows/win.ini',
      '/__proto__',
      '/constructor',
      '/assets/window.js#x',
      '*',
    ]
    for (const path of paths) {
      expect([path, withoutDate(await sendRaw(known.port, pageText(known, {}, `GET ${path}`)))]).toEqual([
        path,
        UNIFORM,
      ])
    }
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async path => {
        fc.pre(path !== '/' && path !== '')
        expect(withoutDate(await sendRaw(known.port, pageText(known, {}, `GET ${path}`)))).toBe(UNIFORM)
      }),
      { numRuns: 60 },
    )
    expect(await sendRaw(known.port, pageText(known, {}, 'GET /assets/window.js'))).toContain('200 OK')
  })

  it('do not open with a key that was used, by whoever', async () => {
    const { server } = await runningServer()
    expect((await enter(server.url, server.key)).status).toBe(200)
    for (let attempt = 0; attempt < 3; attempt++) {
      const { status, headers, text } = await enter(server.url, server.key)
      expect(status).toBe(403)
      expect(headers).not.toHaveProperty('set-cookie')
      expect(text).not.toContain(server.key)
    }
  })

  it('never see an answer that other sites may read', async () => {
    const { server } = await runningServer()
    const { headers } = await enterServer(server)
    for (const path of ['', 'assets/window.js', 'nothing']) {
      const names = Object.keys((await ask(server.url + path, headers)).headers)
      expect(names.filter(name => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('find no other open door: only 127.0.0.1 listens', async () => {
    const { port } = await runningServer()
    const outside = Object.values(networkInterfaces())
      .flatMap(list => list ?? [])
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
      .filter(address => address !== '127.0.0.1')
    for (const address of ['::1', '127.0.0.2', ...outside]) {
      await expect(sendRaw(port, requestText(port, 'GET /'), address)).rejects.toThrow()
    }
  })

  it.runIf(process.platform === 'linux')('find one listening socket in the kernel’s own list', async () => {
    const { port } = await runningServer()
    const digits = port.toString(16).toUpperCase().padStart(4, '0')
    const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(path => parseSocketTable(readFileSync(path, 'latin1')))
    const listening = rows.filter(({ local, state }) => local.endsWith(`:${digits}`) && state === '0A')
    expect(listening.map(({ local }) => local)).toEqual([`0100007F:${digits}`])
  })
})

const UNIFORM = [
  'HTTP/1.1 404 Not Found',
  'Cache-Control: no-store',
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: no-referrer',
  'Cross-Origin-Opener-Policy: same-origin',
  'Cross-Origin-Resource-Policy: same-origin',
  "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n')

function withoutDate(answer: string): string {
  return answer.replace(/^Date: .*\r\n/m, '')
}

async function knownServer() {
  const running = await runningServer()
  const { cookie, tab } = await enterServer(running.server)
  return { ...running, cookie, tab }
}
