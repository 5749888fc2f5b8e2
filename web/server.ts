import { randomBytes } from 'node:crypto'
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Core, StartedCore } from '../core/start.ts'
import type { Language } from '../shared/contract/fields.ts'
import { type Answer, Refusal } from '../shared/errors.ts'
import { contentSecurityPolicy, fillPage } from '../shared/page.ts'
import { decodeWire, encodeWire, wireCall } from '../shared/wire.ts'
import { admit, CALL_PATH, ENTER_PATH, EVENTS_PATH, WHOLE_BACKUP_PATH } from './admission.ts'
import type { Assets } from './assets.ts'
import { readBody } from './body.ts'
import { type Clock, systemClock } from './clock.ts'
import { createDoorkeeper } from './doorkeeper.ts'
import { openEventStreams } from './events.ts'
import { enteredPage, keyPage, type Page } from './pages.ts'
import { createPeerCheck } from './peer.ts'
import { receiveWholeBackup, sendWholeBackup } from './wholeBackups.ts'

export type ServerOptions = {
  core: StartedCore
  /** 0 or absent: the usual one where it is free, else any. */
  port?: number
  /** A window finds what its browser kept for it only at the address that it had before. */
  usualPort?: number | Promise<number>
  assets: Assets
  language: Language
  /** Called each time that a key has been accepted. */
  onEnter?: () => void
  clock?: Clock
}

export type Server = {
  /** `http://127.0.0.1:PORT/`; it holds no secret. */
  url: string
  /** Opens once, within five minutes; `newKey` gives further ones. */
  key: string
  newKey(): string
  /** Ends everything, open windows included. The core stays open: it is not ours. */
  close(): Promise<void>
  /** Resolves when the server has ended: `idle` after half an hour without any window. */
  ended: Promise<'closed' | 'idle'>
}

/** An import would look at all that the module exports, and with that load a whole client for HTTP that is never used. */
const { createServer } = process.getBuiltinModule('node:http')

const KEY_BYTES = 1_000
/** A file of 20 MB as base64, and room for the rest of the call. */
const CALL_BYTES = 28_000_000
const IDLE = 30 * 60_000

/**
 * Serves the window to a browser of this machine and this user, and nobody else: bound to 127.0.0.1, every request judged by
 * its headers (`admission.ts`), its sender (`peer.ts`), its cookie and its page's token (`doorkeeper.ts`). Whatever is refused
 * gets one and the same answer, which tells nothing. Rejects when the port cannot be had.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const clock = options.clock ?? systemClock
  const { assets } = options
  const doorkeeper = createDoorkeeper(clock)
  const peers = new WeakMap<Socket, Promise<boolean>>()
  const ended = Promise.withResolvers<'closed' | 'idle'>()
  const streams = openEventStreams(options.core, clock, wake)
  let port = 0
  let forgetIdle = () => {}

  const server = createServer({
    requireHostHeader: false,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: 5_000,
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  server.maxConnections = 200
  server.on('clientError', (_, socket) => socket.destroy())
  server.on('checkContinue', (_, response) => refuse(response))
  server.on('checkExpectation', (_, response) => refuse(response))
  server.on('request', (request, response) => {
    hear(request, response).catch(() => response.destroy())
  })

  if (options.port) await listen(server, options.port)
  else await listen(server, (await options.usualPort) ?? 0).catch(() => listen(server, 0))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  const cookieName = `acuerdos-${port}`
  const isOwnUser = await createPeerCheck(port)
  wake()

  return {
    url: `http://127.0.0.1:${port}/`,
    key: doorkeeper.newKey(),
    newKey: doorkeeper.newKey,
    close: () => close('closed'),
    ended: ended.promise,
  }

  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '', rawHeaders, socket } = request
    const headers = admit({ method, target, rawHeaders }, port)
    if (headers === null || !(await isOurs(socket))) return refuse(response)
    const session = cookieOf(headers.get('cookie'), cookieName)
    if (method === 'POST' && target === ENTER_PATH) return enter(request, response)
    if (!doorkeeper.isSession(session)) {
      if (method === 'GET' && target === '/') return sendPage(response, 200, keyPage(options.language))
      return refuse(response)
    }
    wake()
    if (method === 'GET' && target === '/') return sendWindow(response, session)
    const asset = method === 'GET' ? assets.files.get(target) : undefined
    if (asset) return send(response, 200, asset.type, asset.bytes)
    if (!doorkeeper.isTab(session, headers.get('x-acuerdos-session'))) return refuse(response)
    if (method === 'POST' && target === CALL_PATH) return call(request, response)
    if (method === 'GET' && target === EVENTS_PATH) return streams.open(session, response, COMMON)
    if (target === WHOLE_BACKUP_PATH) return wholeBackup(request, response)
    refuse(response)
  }

  /** Asked once for each connection. */
  function isOurs(socket: Socket): Promise<boolean> {
    const known = peers.get(socket)
    if (known) return known
    const local = socket.remoteAddress === '127.0.0.1' && socket.localAddress === '127.0.0.1'
    const answer = local ? isOwnUser(socket.remotePort ?? 0) : Promise.resolve(false)
    peers.set(socket, answer)
    return answer
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await readBody(request, KEY_BYTES)
    if (form === null) return refuse(response)
    const session = await doorkeeper.enter(new URLSearchParams(form).get('key') ?? '')
    if (session === null) return sendPage(response, 403, keyPage(options.language, true))
    wake()
    options.onEnter?.()
    response.setHeader('Set-Cookie', `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`)
    sendPage(response, 200, enteredPage(options.language))
  }

  function sendWindow(response: ServerResponse, session: string): void {
    const nonce = randomBytes(16).toString('base64url')
    const html = fillPage(assets.page, { nonce, session: doorkeeper.newTab(session) })
    send(response, 200, 'text/html; charset=utf-8', html, contentSecurityPolicy(nonce))
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readBody(request, CALL_BYTES)
    if (text === null) return sendAnswer(response, tooLong)
    const answer = await options.core.callAsText(...argumentsOf(text)).catch(() => encodeWire(internal))
    wake()
    send(response, 200, 'application/json', answer)
  }

  async function wholeBackup(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'POST') return sendAnswer(response, await receiveWholeBackup(request, options.core))
    const answer = await sendWholeBackup(options.core, response, COMMON)
    if (!answer.ok) sendAnswer(response, answer)
  }

  /** Puts off the end for want of use; an open window alone puts it off, too. */
  function wake(): void {
    forgetIdle()
    if (port === 0 || streams.count() > 0) return
    forgetIdle = clock.after(IDLE, () => void close('idle'))
  }

  async function close(why: 'closed' | 'idle'): Promise<void> {
    forgetIdle()
    port = 0
    streams.close()
    await new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
    ended.resolve(why)
  }
}

async function listen(server: HttpServer, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', resolve)
  try {
    await promise
  } catch (error) {
    throw asRefusal(error, port)
  } finally {
    server.removeListener('error', reject)
  }
}

/** On everything, refusals included: nothing is kept, framed, sniffed or referred to. */
const COMMON = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  policy?: string,
): void {
  response.writeHead(status, {
    ...COMMON,
    ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}

function sendAnswer(response: ServerResponse, answer: Answer): void {
  send(response, 200, 'application/json', encodeWire(answer))
}

function sendPage(response: ServerResponse, status: number, page: Page): void {
  send(response, status, 'text/html; charset=utf-8', page.html, page.policy)
}

/** The one answer to whatever is not ours. The connection ends with it, so that no unread body is taken for a request. */
function refuse(response: ServerResponse): void {
  response.writeHead(404, { ...COMMON, 'Content-Length': 0, Connection: 'close' })
  response.end()
}

/** The cookie's value; undefined where it is missing or stands twice. */
function cookieOf(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '').split(';').flatMap(pair => {
    const [key = '', value = ''] = pair.trim().split('=')
    return key === name ? [value] : []
  })
  return values.length === 1 ? values[0] : undefined
}

const tooLong: Answer = { ok: false, error: { code: 'input.invalid', facts: { field: 'input', reason: 'tooLong' } } }

/** What the text asks of the core. A text that asks nothing becomes a call that the core refuses in its own words. */
function argumentsOf(text: string): Parameters<Core['call']> {
  const message = parse(text)
  if (message === null) return ['', null]
  const { method, input, operationId } = message
  return operationId === undefined ? [method, input] : [method, input, { operationId }]
}

function parse(text: string) {
  try {
    return wireCall(decodeWire(text))
  } catch {
    return null
  }
}

const internal: Answer = { ok: false, error: { code: 'internal', facts: { reference: 'server' } } }

function asRefusal(error: unknown, port: number): unknown {
  const known = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  return known ? Refusal.of('port.unavailable', { port: String(port) }) : error
}
