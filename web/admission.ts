/** What a request says of itself, as it came over the socket. */
export type RequestHead = { method: string; target: string; rawHeaders: readonly string[] }

/** Where the single-use key is handed in: the one place that accepts a form, also from a page without an origin. */
export const ENTER_PATH = '/enter'
export const CALL_PATH = '/call'
export const EVENTS_PATH = '/events'
/** One file with everything: asked for with GET, brought back with POST. */
export const WHOLE_BACKUP_PATH = '/whole-backup'

/**
 * Whether a request may come from a window of ours at all, judged by its headers alone. Gives its headers by lower-case name,
 * or null for what must be refused: another `Host` (DNS rebinding), another `Origin` or site, a deciding header that stands
 * twice, a body of a kind that other sites can send without asking.
 */
export function admit(head: RequestHead, port: number): ReadonlyMap<string, string> | null {
  const headers = readHeaders(head.rawHeaders)
  if (headers === null) return null
  const own = `127.0.0.1:${port}`
  if (headers.get('host') !== own) return null
  if (headers.has('upgrade') || headers.has('expect')) return null
  if (head.method === 'GET') return admitGet(headers, `http://${own}`) ? headers : null
  if (head.method === 'POST') return admitPost(head.target, headers, `http://${own}`) ? headers : null
  return null
}

function admitGet(headers: ReadonlyMap<string, string>, origin: string): boolean {
  if (headers.has('transfer-encoding') || (headers.get('content-length') ?? '0') !== '0') return false
  const from = headers.get('origin')
  return (from === undefined || from === origin) && isSameSite(headers)
}

function admitPost(target: string, headers: ReadonlyMap<string, string>, origin: string): boolean {
  const from = headers.get('origin')
  const kind = headers.get('content-type')?.toLowerCase().replace(/\s+/g, '')
  if (target === ENTER_PATH) {
    if (kind !== 'application/x-www-form-urlencoded') return false
    if ((headers.get('sec-fetch-mode') ?? 'navigate') !== 'navigate') return false
    // A page opened from a file has no origin, and a form of ours under `no-referrer` sends none either.
    return from === 'null' || (from === origin && isSameSite(headers))
  }
  const expected = target === WHOLE_BACKUP_PATH ? /^application\/zip$/ : /^application\/json(;charset=utf-8)?$/
  return from === origin && isSameSite(headers) && expected.test(kind ?? '')
}

/** Browsers say where a request comes from; other programs say nothing and are held by key, cookie and token. */
function isSameSite(headers: ReadonlyMap<string, string>): boolean {
  const site = headers.get('sec-fetch-site')
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** What stands twice could be read in two ways. Only these may be repeated without harm, because nothing depends on them. */
const REPEATABLE = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'cache-control',
  'pragma',
  'dnt',
])

function readHeaders(raw: readonly string[]): ReadonlyMap<string, string> | null {
  const headers = new Map<string, string>()
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? ''
    if (headers.has(name) && !REPEATABLE.has(name)) return null
    headers.set(name, raw[index + 1] ?? '')
  }
  return headers
}
