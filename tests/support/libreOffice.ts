import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Whether LibreOffice is installed here; its command is `soffice`. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/**
 * Runs a macro in LibreOffice without a window. `body` is Basic and may call its own subs; `Main` begins. Everything it leaves is
 * below `folder`. Throws where LibreOffice fails.
 */
export function runMacro(folder: string, basic: string): void {
  const profile = path.join(folder, 'profile')
  const start = (...words: string[]) =>
    spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', ...words], {
      cwd: folder,
      timeout: 300_000,
      encoding: 'utf8',
    })
  // The first start fills the profile, with an empty module of this name.
  start('--terminate_after_init')
  const module = path.join(profile, 'user', 'basic', 'Standard', 'Module1.xba')
  const escaped = basic
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  fs.writeFileSync(
    module,
    '<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script"' +
      ` script:name="Module1" script:language="StarBasic">${escaped}</script:module>`,
  )
  const run = start('macro:///Standard.Module1.Main')
  if (run.status !== 0) throw new Error(`LibreOffice ended with ${run.status}: ${run.stderr}`)
}
