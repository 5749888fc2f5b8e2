import { Refusal } from '../shared/errors.ts'
import type { LocalCore } from './core.ts'

/** The first screen comes first. */
const AFTER_START = 5_000
const INTERVAL = 30 * 60_000
/** Hosts wait five seconds for the core to end; closing the file itself takes the rest. */
const LONGEST_AT_QUIT = 3_000

export type BackupSchedule = {
  /** The last backup, as long as there is time for it: what is not finished then is made up for at the next start. */
  quit(): Promise<void>
  stop(): void
}

/** Makes backups of what changed: soon after the start, every half hour, and at the end. */
export function scheduleBackups(
  core: Pick<LocalCore, 'backUp'>,
  report: (reference: string, error: unknown) => void,
): BackupSchedule {
  const attempt = async (...backup: Parameters<LocalCore['backUp']>) => {
    try {
      await core.backUp(...backup)
    } catch (error) {
      // A file that is not open has nothing to be saved; everything else is for those who look after the machine.
      const expected = error instanceof Refusal && /^(workspace|core)\./.test(error.envelope.code)
      if (!expected) report('backup', error)
    }
  }
  const start = setTimeout(() => void attempt('start'), AFTER_START)
  const interval = setInterval(() => void attempt('interval'), INTERVAL)
  const stop = () => {
    clearTimeout(start)
    clearInterval(interval)
  }
  return {
    stop,
    async quit() {
      stop()
      const limit = new AbortController()
      const late = new Promise<void>(resolve => {
        setTimeout(() => {
          limit.abort(Refusal.of('core.stopped', {}))
          resolve()
        }, LONGEST_AT_QUIT)
      })
      await Promise.race([attempt('quit', limit.signal), late])
    },
  }
}
