import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type System = 'linux' | 'win' | 'mac'

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const library = createRequire(builder.resolve('app-builder-lib'))

/**
 * Puts into `folder` what the builder needs to see of Electron's runtime for a system, and nothing that could run: so packing
 * can be tried where there is no runtime.
 */
export async function makeRuntimeStub(system: System, folder: string): Promise<void> {
  const put = (name: string, content: string | Uint8Array = '') => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  put('version', '0.0.0')
  put('LICENSE')
  put('LICENSES.chromium.html')
  const resources = system === 'mac' ? path.join('Electron.app', 'Contents', 'Resources') : 'resources'
  await putDefaultProgram(folder, path.join(folder, resources))
  if (system === 'mac') return putMacRuntime(put)
  for (const locale of ['en-US', 'es', 'es-419', 'fr']) put(path.join('locales', `${locale}.pak`))
  put(system === 'win' ? 'electron.exe' : 'electron', system === 'win' ? windowsProgram() : '#!/bin/sh\n')
}

/** The program that the runtime starts where it is given none; the builder takes it out. */
async function putDefaultProgram(folder: string, resources: string): Promise<void> {
  const source = path.join(folder, '.default')
  for (const place of [source, resources]) mkdirSync(place, { recursive: true })
  writeFileSync(path.join(source, 'package.json'), '{}')
  await asar.createPackage(source, path.join(resources, 'default_app.asar'))
}

function putMacRuntime(put: (name: string, content?: string) => void): void {
  const contents = path.join('Electron.app', 'Contents')
  const helpers = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'].map(kind => `Electron Helper${kind}`)
  put(path.join(contents, 'Info.plist'), plist('Electron'))
  put(path.join(contents, 'MacOS', 'Electron'), '#!/bin/sh\n')
  const framework = path.join('Frameworks', 'Electron Framework.framework', 'Versions', 'A', 'Resources')
  for (const locale of ['en', 'es', 'es_419', 'fr']) {
    for (const place of ['Resources', framework]) put(path.join(contents, place, `${locale}.lproj`, 'locale.pak'))
  }
  for (const helper of helpers) {
    const place = path.join(contents, 'Frameworks', `${helper}.app`, 'Contents')
    put(path.join(place, 'Info.plist'), plist(helper))
    put(path.join(place, 'MacOS', helper), '#!/bin/sh\n')
  }
}

function plist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>
`
}

/** A Windows program with nothing but the version that the builder looks for. */
function windowsProgram(): Uint8Array {
  const { NtExecutable, NtExecutableResource, Resource } = library('resedit')
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return new Uint8Array(program.generate())
}

type Asar = {
  createPackage(source: string, target: string): Promise<void>
  listPackage(file: string, options: { isPack: boolean }): string[]
  extractAll(file: string, folder: string): void
  statFile(file: string, name: string): { unpacked?: boolean; files?: object }
}
/** The builder's own archiver. */
export const asar: Asar = library('@electron/asar')
