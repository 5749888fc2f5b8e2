import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy, fillPage } from '../shared/page.ts'
import type { Assets } from '../web/assets.ts'

export const SCHEME = 'acuerdos'
export const HOST = 'app'
export const HOME = `${SCHEME}://${HOST}/`

/** What the window's own scheme may do: be an origin, load its own files. Registered before the program is ready. */
export const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const

/** Whether an address is the window's page, in whatever state (after `#`). */
export function isHome(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && url.href.split('#')[0] === HOME
}

/** Answers requests for the window's scheme: the page, the files of the manifest, and nothing else. */
export function assetHandler(assets: Promise<Assets>): (request: Request) => Promise<Response> {
  return async request => {
    const { page, files } = await assets
    const nonce = randomBytes(16).toString('base64url')
    const policy = contentSecurityPolicy(nonce)
    if (request.method !== 'GET') return answer(404, 'text/plain', '', policy)
    if (request.url === HOME) return answer(200, 'text/html; charset=utf-8', fillPage(page, { nonce }), policy)
    const file = request.url.startsWith(HOME) ? files.get(request.url.slice(HOME.length - 1)) : undefined
    return file ? answer(200, file.type, file.bytes, policy) : answer(404, 'text/plain', '', policy)
  }
}

function answer(status: number, type: string, body: string | Uint8Array<ArrayBuffer>, policy: string): Response {
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
