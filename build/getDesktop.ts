import { systemLanguage } from '../core/system.ts'
import { translator } from '../shared/texts/index.ts'
import { places, progressLine } from './desktop.ts'
import { findRuntime, obtainRuntime, wantedVersion } from './desktopRuntime.ts'

// Brings the desktop's runtime, whatever happened before, and says in full what to do when it cannot.
const texts = translator(systemLanguage())
const say = (text: string) => console.error(text)

if (findRuntime(places) === null) {
  say(texts('host.desktop.about', { version: wantedVersion(places.package) }))
  const line = progressLine(texts)
  const obtained = await obtainRuntime(places, line.show)
  line.end()
  if ('problem' in obtained) {
    const { problem, detail } = obtained
    say(problem === 'silent' ? texts('host.desktop.silent') : texts('host.desktop.failed', { detail }))
    say(texts('host.desktop.meanwhile'))
    process.exit(1)
  }
}
say(texts('host.desktop.present'))
