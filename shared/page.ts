import { z } from 'zod'

/** What the built window consists of: a pathname for each file, as the build found it. Nothing else is ever served. */
export const assetManifest = z.record(
  z.string().regex(/^\/[\w@./-]+$/),
  z.strictObject({ type: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
)
export type AssetManifest = z.infer<typeof assetManifest>

/** Name of the manifest in the folder of the built window. */
export const MANIFEST_NAME = 'manifest.json'
export const INDEX_PATH = '/index.html'

/**
 * What the window may load and run: only its own files, and style elements that carry this page load's nonce. `nonce` must be
 * fresh for each page load.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/**
 * The window's page for one load. The nonce stands where Vite's own loader looks for it (`meta[property=csp-nonce]`); the
 * session, which only a served window has, in `meta[name=acuerdos-session]`. Both must be plain base64url or hexadecimal.
 */
export function fillPage(html: string, values: { nonce: string; session?: string }): string {
  const session = values.session === undefined ? '' : `<meta name="acuerdos-session" content="${values.session}">`
  return html.replace(/<head>/i, head => `${head}<meta property="csp-nonce" nonce="${values.nonce}">${session}`)
}
