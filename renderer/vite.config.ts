import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

/**
 * Writes `manifest.json`: path, type and hash of every file of the window. The hosts serve these and nothing else. The names
 * hold no base64: every path must be plain.
 */
function windowManifest(): Plugin {
  return {
    name: 'window-manifest',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const entries = Object.values(bundle).map(file => {
          const content = file.type === 'chunk' ? file.code : file.source
          const type = types[file.fileName.split('.').at(-1) ?? '']
          if (type === undefined) throw new Error(`No type is known for ${file.fileName}`)
          const sha256 = createHash('sha256').update(content).digest('hex')
          return [`/${file.fileName}`, { type, sha256 }] as const
        })
        const source = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
        this.emitFile({ type: 'asset', fileName: 'manifest.json', source })
      },
    },
  }
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react(), windowManifest()],
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    // The policy lets fonts and images come from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // 300 KiB compressed is the limit for what the window loads first; the warning counts bytes before compression.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // A chunk that pages share is called after all of them.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) => `assets/${name.split(/[~.]/)[0]}-[hash][extname]`,
        codeSplitting: {
          // Few files: each costs a request, which weighs more at the start than the bytes that some page could have spared.
          groups: [
            { name: 'window', tags: ['$initial'], priority: 2 },
            {
              name: 'lists',
              test: /[\\/]renderer[\\/](?:today[\\/]TodayPage|meetings[\\/]list[\\/]MeetingsPage)\.tsx$/,
              priority: 1,
            },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
          ],
        },
      },
    },
  },
})
