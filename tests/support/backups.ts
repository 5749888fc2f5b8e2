import { onTestFinished } from 'vitest'
import { createCore, type DocumentService, type LocalCore } from '../../core/core.ts'
import { type OpenFile, openFile } from '../../db/open.ts'
import type { Announcement } from '../../shared/bridge.ts'
import type { Input, Method, Output } from '../../shared/contract/index.ts'
import { type Answer, Refusal } from '../../shared/errors.ts'
import type { BackupReason } from '../../shared/vocabulary.ts'
import { outputOf, startOfTests } from './core.ts'
import { temporaryFolder } from './files.ts'

/** A core that opens its file anew when that is replaced, as the real one does, in the test's own thread. */
export type ReplaceableCore = {
  readonly folder: string
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
  answer(method: string, input: unknown): Promise<Answer>
  backUp(reason: BackupReason): Promise<void>
  withFile: LocalCore['withFile']
  readonly announcements: Announcement[]
  readonly faults: unknown[]
  /** The file as it is open now. */
  file(): OpenFile
  pass(milliseconds: number): void
  close(): void
}

const none: DocumentService = {
  produce: () => Promise.reject(new Error('not asked')),
  read: () => Promise.reject(new Error('not asked')),
}

export function openReplaceable(
  folder = temporaryFolder(),
  { create = true, atEnd = onTestFinished as (close: () => void) => void } = {},
): ReplaceableCore {
  const announcements: Announcement[] = []
  const faults: unknown[] = []
  let now = Date.parse(startOfTests)
  let current: OpenFile | Refusal
  const open = () => {
    try {
      current = openFile(folder, { create })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      current = error
    }
    return current
  }
  const core = createCore({
    file: open(),
    folder,
    open,
    documents: none,
    user: 'María López',
    clock: () => new Date(now),
    announce: announcement => announcements.push(announcement),
    report: (_, fault) => faults.push(fault),
    checkOutputs: true,
  })
  atEnd(() => core.close())
  return {
    folder,
    announcements,
    faults,
    answer: core.call,
    async call(method, input) {
      const answered = await core.call(method, input)
      if (!answered.ok) throw Refusal.from(answered.error)
      return outputOf(method, answered.value)
    },
    backUp: core.backUp,
    withFile: core.withFile,
    file() {
      if (current instanceof Refusal) throw current
      return current
    },
    pass(milliseconds) {
      now += milliseconds
    },
    close: core.close,
  }
}
