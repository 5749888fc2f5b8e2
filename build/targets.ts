import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

/** Builds one part of the program into a folder that is empty. */
export type Make = (root: string, folder: string) => Promise<void>

/** The window: what Vite makes of `renderer/`, with the manifest of its files. */
async function makeRenderer(root: string, folder: string): Promise<void> {
  await build({
    configFile: path.join(root, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  })
}

/** The workers of the core, each one file, as built hosts start them. */
async function makeCore(root: string, folder: string): Promise<void> {
  await bundle(root, 'core/worker.ts', folder, 'worker.cjs')
  await bundle(root, 'core/documents/worker.ts', folder, 'documents.cjs')
}

/**
 * The desktop's main process, its preload script, and its speller with its dictionaries. A sandboxed preload must be one CommonJS
 * file; main is one so that what it does before the program is ready stands in one order.
 */
async function makeElectron(root: string, folder: string): Promise<void> {
  await bundle(root, 'electron/main.ts', folder, 'main.cjs')
  await bundle(root, 'electron/preload.ts', folder, 'preload.cjs')
  await bundle(root, 'electron/spelling/worker.ts', folder, 'spelling.cjs')
  await copyDictionaries(root, path.join(folder, 'dictionaries'))
}

/** As they come, each with its licence: that is what the licences ask for. */
async function copyDictionaries(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of ['es', 'en', 'en-gb']) {
    const source = path.join(root, 'node_modules', `dictionary-${name}`)
    for (const extension of ['aff', 'dic'])
      await copyFile(path.join(source, `index.${extension}`), path.join(folder, `${name}.${extension}`))
    await copyFile(path.join(source, 'license'), path.join(folder, `${name}.license.txt`))
  }
}

export const makers: Record<string, Make> = { renderer: makeRenderer, core: makeCore, electron: makeElectron }

async function bundle(root: string, entry: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'], target: 'node' },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: name, codeSplitting: false } },
    },
  })
}
