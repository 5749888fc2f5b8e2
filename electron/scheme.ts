import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy, fillPage } from '../shared/page.ts'
import type { Assets } from '../web/assets.ts'

export const SCHEME = 'acuerdos'
const HOST = 'app'
const PRINT_HOST = 'print'
export const HOME = `${SCHEME}://${HOST}/`
/** Printable pages stand below it, each for as long as it is being printed. */
export const PRINTING = `${SCHEME}://${PRINT_HOST}/`

/** What the window's own scheme may do: be an origin, load its own files. Registered before the program is ready. */
export const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const

/** Whether an address is the window's page, in whatever state (after `#`). */
export function isHome(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && url.href.split('#')[0] === HOME
}

/** Whether an address is one that our own scheme answers. */
export function isOurOrigin(url: URL): boolean {
  return url.protocol === `${SCHEME}:` && (url.host === HOST || url.host === PRINT_HOST)
}

/**
 * Answers requests for the window's scheme: the page, the files of the manifest, what is being printed, and nothing else. Where
 * there is no whole window to give, its page is `failure`, a sentence for the person.
 */
export function assetHandler(
  load: () => Promise<Assets>,
  failure: string,
  printing: (address: string) => Response | null,
): (request: Request) => Promise<Response> {
  let loading: Promise<Assets | null> | undefined
  return async request => {
    const [address = ''] = request.url.split('#')
    if (address.startsWith(PRINTING)) return printing(address) ?? answer(404, 'text/plain', '', NOTHING)
    loading ??= load().catch(() => null)
    const assets = await loading
    const nonce = randomBytes(16).toString('base64url')
    const policy = contentSecurityPolicy(nonce)
    if (request.method === 'GET' && address === HOME) {
      if (assets === null) return answer(500, 'text/plain; charset=utf-8', failure, policy)
      return answer(200, 'text/html; charset=utf-8', fillPage(assets.page, { nonce }), policy)
    }
    const known = request.method === 'GET' && address.startsWith(HOME)
    const file = known ? assets?.files.get(address.slice(HOME.length - 1)) : undefined
    return file ? answer(200, file.type, file.bytes, policy) : answer(404, 'text/plain', '', policy)
  }
}

const NOTHING = "default-src 'none'"

/** An answer of our scheme, with everything that keeps the page inside it. */
export function answer(status: number, type: string, body: string | Uint8Array<ArrayBuffer>, policy: string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  })
}
