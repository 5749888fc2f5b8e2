import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createCore, type DocumentService } from '../../core/core.ts'
import { produce } from '../../core/documents/produce.ts'
import { type OpenFile, openFile } from '../../db/open.ts'
import type { Announcement, CallOptions } from '../../shared/bridge.ts'
import { contract, type Input, type Method, type Output } from '../../shared/contract/index.ts'
import { type Answer, Refusal } from '../../shared/errors.ts'

/** One person at a core in the test's own process. */
export type Caller = {
  /** Throws the refusal that the core answers with. */
  call<M extends Method>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>>
  /** The answer as it crosses the boundary, for whatever somebody sends. */
  answer(method: string, input: unknown, options?: CallOptions): Promise<Answer>
}

export type TestCore = Caller & {
  readonly folder: string
  /** The open file, for looking at rows. */
  readonly file: OpenFile
  readonly announcements: Announcement[]
  /** Faults of ours that were reported, which the caller only got a reference of. */
  readonly faults: unknown[]
  /** Somebody else on the same file. */
  as(user: string): Caller
  /** Lets time pass. */
  pass(milliseconds: number): void
  /** Closes the file and opens it anew, as after a restart. */
  reopen(): void
  /** Before the test ends, for tests that open many. */
  close(): void
}

export const startOfTests = '2026-11-21T15:00:00.000Z'

type Options = {
  /** Answers the first start; on unless false. */
  setUp?: boolean
  /** The bytes of a workspace's file to begin with. */
  copyOf?: Uint8Array
  documents?: DocumentService
}

/** A core on a real file in a folder of its own, which is gone after the test. Answers are checked against the contract. */
export async function openTestCore({ setUp = true, copyOf, documents = inProcess }: Options = {}): Promise<TestCore> {
  const folder = makeFolder()
  const announcements: Announcement[] = []
  const faults: unknown[] = []
  let now = Date.parse(startOfTests)
  if (copyOf) writeFileSync(path.join(folder, 'acuerdos.db'), copyOf)
  let file = openFile(folder, { create: true })
  const close = () => {
    if (!existsSync(folder)) return
    file.close()
    rmSync(folder, { recursive: true, force: true })
  }
  onTestFinished(close)
  const as = (user: string): Caller => {
    const answer: Caller['answer'] = (method, input, options) =>
      createCore({
        file,
        open() {
          file = openFile(folder, { create: false })
          return file
        },
        documents,
        user,
        clock: () => new Date(now),
        announce: announcement => announcements.push(announcement),
        report: (_, fault) => faults.push(fault),
        checkOutputs: true,
      }).call(method, input, options)
    return { answer, call: throwing(answer) }
  }
  const core: TestCore = {
    ...as('María López'),
    folder,
    get file() {
      return file
    },
    announcements,
    faults,
    as,
    pass(milliseconds) {
      now += milliseconds
    },
    close,
    reopen() {
      file.close()
      file = openFile(folder, { create: false })
    },
  }
  if (setUp && !copyOf) {
    await core.call('workspace.setUp', {
      name: 'María López',
      institution: 'Secretaría de Coordinación',
      language: 'es',
    })
    announcements.length = 0
  }
  return core
}

/** A folder of the test's own, which is gone when it ends. */
export function temporaryFolder(): string {
  const folder = makeFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** In memory where the system has such a place: these tests ask what is written, not whether the disk keeps it. */
function makeFolder(): string {
  return mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'acuerdos-test-'))
}

/** Makes and reads documents here, without a thread; the reader is loaded by the few tests that read. */
const inProcess: DocumentService = {
  produce,
  async read(method, input) {
    const { readOutside } = await import('../../core/imports/readings.ts')
    return readOutside(method, input)
  },
}

function throwing(answer: Caller['answer']): Caller['call'] {
  return async (method, input, options) => {
    const answered = await answer(method, input, options)
    if (!answered.ok) throw Refusal.from(answered.error)
    return outputOf(method, answered.value)
  }
}

/** The value with its type: checked once more, because a test must not trust what it tests. */
export function outputOf<M extends Method>(method: M, value: unknown): Output<M> {
  // The schema of a method has that method's output, which the compiler cannot follow through the union.
  return contract[method].output.parse(value) as Output<M>
}
