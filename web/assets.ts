import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { INDEX_PATH, MANIFEST_NAME, parseManifest } from '../shared/page.ts'

/** The built window, whole, by pathname. */
export type Assets = { page: string; files: ReadonlyMap<string, { type: string; bytes: Uint8Array<ArrayBuffer> }> }

/**
 * Reads the built window that the manifest in `folder` lists, so that a later build cannot change what a running server gives.
 * Rejects when a file is missing or is not the one that was built.
 */
export async function loadAssets(folder: string): Promise<Assets> {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST_NAME), 'utf8'))
  const files = await Promise.all(
    Object.entries(manifest).map(async ([path, { type, sha256 }]) => {
      const bytes = await readFile(join(folder, ...path.split('/')))
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${path} is not as it was built`)
      return [path, { type, bytes }] as const
    }),
  )
  const page = files.find(([path]) => path === INDEX_PATH)?.[1]
  if (page === undefined) throw new Error('the built window has no page')
  return { page: page.bytes.toString('utf8'), files: new Map(files.filter(([path]) => path !== INDEX_PATH)) }
}
