import type { OpenFile } from '../db/open.ts'
import { contract, isMethod } from '../shared/contract/index.ts'
import type { Answer } from '../shared/errors.ts'
import { Refusal } from '../shared/errors.ts'
import type { LocalCore } from './core.ts'
import type { EventLog } from './eventLog.ts'

/** What takes longer is felt. */
const SLOW = 200

/** The core with a line in the log for what was slow, refused or works on files, and for backups. */
export function loggedCore(core: LocalCore, log: EventLog): LocalCore {
  return {
    ...core,
    async call(method, input, options) {
      const begun = performance.now()
      const answer = await core.call(method, input, options)
      noteCall(log, method, answer, begun)
      return answer
    },
    async withFile(work, file) {
      const begun = performance.now()
      const answer = await core.withFile(work, file)
      noteCall(log, work === 'saveWholeBackup' ? 'backups.make' : 'backups.restore', answer, begun)
      return answer
    },
    async backUp(reason, signal) {
      const begun = performance.now()
      const ms = () => Math.round(performance.now() - begun)
      try {
        await core.backUp(reason, signal)
        log.write({ level: 'info', event: 'backup', reason, ms: ms() })
      } catch (error) {
        const code = error instanceof Refusal ? { code: error.envelope.code } : {}
        log.write({ level: 'warn', event: 'backup', reason, ms: ms(), ...code })
        throw error
      }
    },
  }
}

/** Opens a workspace and notes how that went. Only one that is ours to write into gets a log. */
export function openLogged(log: EventLog, open: () => OpenFile | Refusal): OpenFile | Refusal {
  const begun = performance.now()
  const file = open()
  const ms = Math.round(performance.now() - begun)
  if (file instanceof Refusal) {
    const { code } = file.envelope
    log.write({ level: 'warn', event: 'opened', ms, code })
    if (code === 'workspace.damaged' || code === 'workspace.altered') log.keep()
    return file
  }
  log.write({
    level: 'info',
    event: 'opened',
    ms,
    version: Number(file.connection.pragma('user_version', { simple: true })),
  })
  log.keep()
  return file
}

function noteCall(log: EventLog, name: string, answer: Answer, begun: number): void {
  const ms = Math.round(performance.now() - begun)
  // Whoever calls may send anything as a name.
  const method = typeof name === 'string' && isMethod(name) ? name : 'unknown'
  const call = { event: 'call', method, ms } as const
  if (answer.ok) {
    const lasting = method !== 'unknown' && contract[method].kind === 'task'
    if (ms > SLOW || lasting) log.write({ ...call, level: 'info' })
    return
  }
  const { code } = answer.error
  const reference = answer.error.code === 'internal' ? { reference: answer.error.facts.reference } : {}
  log.write({ ...call, level: code === 'internal' ? 'error' : 'warn', code, ...reference })
}
