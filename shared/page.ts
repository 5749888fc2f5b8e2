/** What the built window consists of: a pathname for each file, as the build found it. Nothing else is ever served. */
export type AssetManifest = Record<string, { type: string; sha256: string }>

/**
 * The manifest of a text in JSON. Throws where it is none. Checked by hand: a schema's library would be most of what a host loads
 * before it can answer.
 */
export function parseManifest(text: string): AssetManifest {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no manifest')
  const files = Object.entries(value).map(([path, file]: [string, unknown]) => {
    const type = file instanceof Object ? Reflect.get(file, 'type') : null
    const sha256 = file instanceof Object ? Reflect.get(file, 'sha256') : null
    if (!/^\/[\w@./-]+$/.test(path) || typeof type !== 'string' || typeof sha256 !== 'string')
      throw new Error(`no file of a manifest: ${path}`)
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`no hash of a file: ${path}`)
    return [path, { type, sha256 }] as const
  })
  return Object.fromEntries(files)
}

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
