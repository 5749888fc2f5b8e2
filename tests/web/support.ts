import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { StartedCore } from '../../core/start.ts'
import type { Announcement, CallOptions } from '../../shared/bridge.ts'
import type { Backup } from '../../shared/contract/backups.ts'
import { encodeWire } from '../../shared/wire.ts'
import { type Assets, loadAssets } from '../../web/assets.ts'
import type { Clock } from '../../web/clock.ts'
import { type Server, type ServerOptions, startServer } from '../../web/server.ts'

const anyBackup: Backup = {
  sequence: 1,
  name: 'acuerdos-000001-2026-11-21-0900.db',
  madeAt: '2026-11-21T15:00:00.000Z',
  reason: 'manual',
  bytes: 10,
  meetings: 1,
  agreements: 1,
  good: true,
}

/** A core that answers every call with what it was asked, and notes it. */
export function echoCore() {
  const listeners = new Set<(announcement: Announcement) => void>()
  const calls: { method: string; input: unknown; options: CallOptions | undefined }[] = []
  const call: StartedCore['call'] = async (method, input, options) => {
    calls.push({ method, input, options })
    if (method === 'broken') throw new Error('the core broke')
    return { ok: true, value: { method, input } }
  }
  const core: StartedCore = {
    call,
    callAsText: async (...words) => encodeWire(await call(...words)),
    onAnnouncement(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async saveWholeBackup(file) {
      writeFileSync(file, 'everything')
      return { ok: true, value: { backup: anyBackup, attachments: 3, missing: 1 } }
    },
    async restoreWholeBackup(file) {
      calls.push({ method: 'restoreWholeBackup', input: readFileSync(file, 'utf8'), options: undefined })
      return { ok: true, value: { restored: anyBackup, saved: null, missing: 0 } }
    },
    async close() {},
    closeNow: () => true,
  }
  const announce = (announcement: Announcement) => {
    for (const listener of listeners) listener(announcement)
  }
  return { core, calls, announce, listeners }
}

/** Time that passes only when told to. */
export function handClock() {
  let now = 0
  let waiting: { at: number; action: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after(milliseconds, action) {
      const entry = { at: now + milliseconds, action }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter(other => other !== entry)
      }
    },
  }
  const pass = (milliseconds: number) => {
    now += milliseconds
    const due = waiting.filter(entry => entry.at <= now)
    waiting = waiting.filter(entry => entry.at > now)
    for (const { action } of due) action()
  }
  return { clock, pass, waiting: () => waiting.length }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'acuerdos-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const MODULE = `
const violations = []
addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective))
const meta = document.querySelector('meta[property=csp-nonce]')
const style = document.createElement('style')
style.setAttribute('nonce', meta.nonce)
document.head.append(style)
style.sheet.insertRule('h1 { letter-spacing: 3px }')
const headers = { 'x-acuerdos-session': document.querySelector('meta[name=acuerdos-session]').content }
const post = body => fetch('/call', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })
window.ask = async (method, input) => (await (await post(JSON.stringify({ method, input }))).json())
window.announced = ''
const events = await fetch('/events', { headers })
document.querySelector('h1').textContent = (await window.ask('workspace.get', {})).value.method
window.violations = violations
const reader = events.body.pipeThrough(new TextDecoderStream()).getReader()
for (;;) { const { done, value } = await reader.read(); if (done) break; window.announced += value.trim() }
window.announced += 'ended'
`

const FILES: Record<string, { type: string; text: string }> = {
  '/index.html': {
    type: 'text/html; charset=utf-8',
    text: '<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Acuerdos</title><link rel="stylesheet" href="/assets/window.css"><script type="module" src="/assets/window.js"></script></head><body><h1></h1></body></html>',
  },
  '/assets/window.js': { type: 'text/javascript', text: MODULE },
  '/assets/window.css': { type: 'text/css', text: 'h1 { font-size: 31px }' },
}

/** A small window, built as the real one is. */
export function builtWindow(): string {
  const folder = temporaryFolder()
  for (const [path, { text }] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const manifest = Object.entries(FILES).map(([path, { type, text }]) => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    return [path, { type, sha256 }]
  })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(manifest)))
  return folder
}

export function windowAssets(): Promise<Assets> {
  return loadAssets(builtWindow())
}

/** A running server that ends with the test. */
export async function runningServer(options: Partial<ServerOptions> = {}) {
  const echo = echoCore()
  const server = await startServer({ core: echo.core, assets: await windowAssets(), language: 'es', ...options })
  onTestFinished(() => server.close())
  return { ...echo, server, port: Number(new URL(server.url).port) }
}

/** Sends the bytes as they are and gives all that comes back until the other end closes, or 5 seconds of silence. */
export function sendRaw(port: number, text: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host })
    let answer = ''
    socket.setEncoding('latin1')
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', part => {
      answer += part
    })
    socket.on('error', error => (Reflect.get(error, 'code') === 'ECONNRESET' ? resolve(answer) : reject(error)))
    socket.on('close', () => resolve(answer))
    socket.write(text, 'latin1')
  })
}

/** A request with what a window of ours would send, changed as told: undefined takes a header out, an array repeats it. */
export function requestText(
  port: number,
  line: string,
  headers: Record<string, string | string[] | undefined> = {},
  body = '',
): string {
  const own = {
    Host: `127.0.0.1:${port}`,
    ...(body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
  }
  const lines = Object.entries({ ...own, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map(one => `${name}: ${one}`),
  )
  return [`${line} HTTP/1.1`, ...lines, 'Connection: close', '', body].join('\r\n')
}

export type Reply = { status: number; headers: IncomingHttpHeaders; text: string; bytes: Buffer }

/** One request with exactly these headers beside `Host` and the body's length. Node's `fetch` would add its own. */
export function ask(
  url: string,
  headers: Record<string, string> = {},
  body?: string | URLSearchParams,
): Promise<Reply> {
  const type = body instanceof URLSearchParams ? 'application/x-www-form-urlencoded' : 'application/json'
  const text = body?.toString()
  const length = text === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) }
  return new Promise((resolve, reject) => {
    const method = text === undefined ? 'GET' : 'POST'
    const outgoing = request(url, { method, headers: { ...length, ...headers }, agent: false }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const bytes = Buffer.concat(parts)
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: bytes.toString('utf8'), bytes })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(text)
  })
}

/** Hands a key in as the form of a page without an origin does. */
export function enter(url: string, key: string): Promise<Reply> {
  return ask(`${url}enter`, { origin: 'null' }, new URLSearchParams({ key }))
}

/** Enters as a browser does and gives what a window then has: its cookie and the token of one page load. */
export async function enterServer(server: Server) {
  const origin = new URL(server.url).origin
  const entered = await enter(server.url, server.newKey())
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const page = (await ask(server.url, { cookie })).text
  const tab = /name="acuerdos-session" content="([^"]+)"/.exec(page)?.[1] ?? ''
  return { origin, cookie, tab, page, headers: { origin, cookie, 'x-acuerdos-session': tab } }
}

/** Opens the stream of announcements and reads it line by line. */
export async function openEvents(url: string, headers: Record<string, string>) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${url}events`, { headers, agent: false }, resolve).on('error', reject).end()
  })
  const lines = createInterface(answer)[Symbol.asyncIterator]()
  return {
    status: answer.statusCode,
    /** The next line that says something; null at the end. */
    async next(): Promise<string | null> {
      for (;;) {
        const { value, done } = await lines.next()
        if (done) return null
        if (value.trim() !== '') return value.trim()
      }
    },
    end: () => answer.destroy(),
  }
}
