import path from 'node:path'
import type { Translate } from '../shared/texts/index.ts'
import { projectFolder } from './build.ts'
import type { Progress, RuntimePlaces } from './desktopRuntime.ts'

/** Where the project keeps the desktop's runtime, and what it remembers of its absence. */
export const places: RuntimePlaces = {
  package: path.join(projectFolder, 'node_modules', 'electron'),
  memory: path.join(projectFolder, 'node_modules', '.cache', 'acuerdos', 'no-desktop'),
  env: process.env,
}

/** Shows on a terminal how much has come, in one line that is written over. */
export function progressLine(texts: Translate): { show(progress: Progress): void; end(): void } {
  let shown = false
  return {
    show({ received, total }) {
      if (!process.stderr.isTTY || total === null) return
      shown = true
      const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)
      process.stderr.write(
        `\r${texts('host.start.fetched', { received: megabytes(received), total: megabytes(total) })} `,
      )
    },
    end() {
      if (shown) process.stderr.write('\n')
    },
  }
}
