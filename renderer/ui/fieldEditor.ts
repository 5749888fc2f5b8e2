import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import type { Saves, UnsavedHolder } from './saves.tsx'
import { createTypingHistory } from './typingHistory.ts'

export type Change<T> = { was: T; now: T }

export type EditorState<T> = {
  /** What the field shows. */
  value: T
  /** Somebody else changed the same field meanwhile: what stands there now. Saving waits for the person's choice. */
  conflict: { theirs: string } | null
  /** Why the last save was refused. */
  problem: ErrorEnvelope | null
}

export type FieldEditor<T> = {
  state(): EditorState<T>
  subscribe(listener: () => void): () => void
  /** The person typed; saved after a pause. `stroke` tells the words apart for `back`: see `strokeOf`. */
  type(value: T, stroke?: string): void
  /** Takes back the last word typed here and gives what stands then; null when the field has nothing of its own left. */
  back(): T | null
  /** Repeats what `back` took back. */
  forward(): T | null
  /** The person chose; saved at once. */
  set(value: T): void
  /**
   * A command that the page gives on its own stores this value here, after everything that is under way: shown at once, and
   * nothing is left to save or to take back. To be called with the words typed so far sent ahead: see `sent`.
   */
  adopt(value: T): void
  /** What will be stored when all that is under way has come to the core. */
  sent(): T
  /** What the core now says. Never replaces words that are not saved yet. */
  receive(value: T): void
  /** Saves what waits; resolves when it is acknowledged or refused. */
  flush(): Promise<void>
  /** The person left the field: saves what waits and shows what is stored. */
  leave(): Promise<void>
  choose(side: 'theirs' | 'mine'): void
  /** Saves what waits and lets go. Gives what could not be saved, or null. */
  close(): Promise<ErrorEnvelope | null>
}

export type EditorOptions<T> = {
  value: T
  save(change: Change<T>): Promise<unknown>
  saves: Saves
  same(one: T, other: T): boolean
  /** What the core makes of a value when it stores it (spaces at the ends of a line go, for example). */
  stored?: (value: T) => T
  /** Reads what a refusal says that the others wrote; without it, the latest value received counts. */
  parseTheirs?: (text: string) => T
  /** Milliseconds of rest before typed words are saved. */
  delay?: number
  /** Keeps a change that nobody has acknowledged where it survives the window; null when nothing is left to keep. */
  keep?(change: Change<T> | null, leaving: boolean): void
}

/** Words are saved at the latest this long after they were typed, however fast the person goes on. */
const LONGEST_WAIT = 500
/** Words that are not acknowledged after this time are kept; while that lasts, more of them are kept sooner. */
const KEPT_AFTER = 800
const MORE_KEPT_AFTER = 200
const FIRST_RETRY = 1_000
const LAST_RETRY = 15_000
const passing = new Set<ErrorEnvelope['code']>([
  'host.unreachable',
  'disk.full',
  'disk.failing',
  'core.failing',
  'internal',
])

/**
 * The memory of one field that saves as it is typed. Saves never overlap: each says what the last acknowledged one left
 * (`was`) and what is to stand there (`now`).
 */
export function createFieldEditor<T>(options: EditorOptions<T>): FieldEditor<T> {
  const { saves, same, delay = 400, stored = value => value } = options
  let local = options.value
  let acknowledged = options.value
  let external = options.value
  /** Acknowledged values that have not come back from the core yet: their coming is no change by others. */
  let echoes: T[] = []
  let outsideWaits = false
  let conflict: EditorState<T>['conflict'] = null
  let problem: ErrorEnvelope | null = null
  let saving: Promise<void> | null = null
  let underWay: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstUnsaved = 0
  let retries = 0
  let kept = false
  let keeping: ReturnType<typeof setTimeout> | undefined
  let letGo: (() => void) | null = null
  let state: EditorState<T> = { value: local, conflict, problem }
  const listeners = new Set<() => void>()
  const typing = createTypingHistory<T>()

  const dirty = () => !same(stored(local), acknowledged)

  function emit() {
    state = { value: local, conflict, problem }
    if (letGo) saves.mark(holder, conflict || problem ? 'failed' : dirty() || saving ? 'waiting' : null, problem)
    for (const listener of listeners) listener()
  }

  function change(value: T, wait: number) {
    letGo ??= saves.hold(holder)
    if (!dirty()) firstUnsaved = performance.now()
    local = value
    problem = null
    emit()
    keeping ??= setTimeout(() => keepNow(), kept ? MORE_KEPT_AFTER : KEPT_AFTER)
    schedule(Math.max(0, Math.min(wait, firstUnsaved + LONGEST_WAIT - performance.now())))
  }

  function schedule(wait: number) {
    clearTimeout(timer)
    if (dirty() && !conflict) timer = setTimeout(() => void saveNext(), wait)
  }

  function saveNext(): Promise<void> {
    clearTimeout(timer)
    if (saving) return saving
    if (!dirty() || conflict) return Promise.resolve()
    saving = saveOnce().then(() => {
      saving = null
      if (!problem) retries = 0
      if (dirty() && !conflict) schedule(problem ? Math.min(FIRST_RETRY * 2 ** retries++, LAST_RETRY) : 0)
      if (problem && !passing.has(problem.code)) clearTimeout(timer)
      if (problem || conflict || !dirty()) keepNow()
      if (outsideWaits) acceptOutside()
      emit()
    })
    emit()
    return saving
  }

  async function saveOnce() {
    const sent = { was: acknowledged, now: stored(local) }
    firstUnsaved = performance.now()
    const own = { value: sent.now }
    underWay = own
    try {
      await options.save(sent)
      // A value adopted meanwhile comes after this one.
      if (underWay === own) acknowledged = sent.now
      echoes = [...echoes.slice(-20), sent.now]
      problem = null
    } catch (error) {
      const envelope = error instanceof Refusal ? error.envelope : unexpected(error)
      if (envelope.code === 'record.changedElsewhere') conflict = { theirs: envelope.facts.theirs }
      else problem = envelope
    }
    underWay = null
  }

  /** What nobody has acknowledged is kept, what has been is not any more. */
  function keepNow(leaving = false) {
    clearTimeout(keeping)
    keeping = undefined
    const unsaved = dirty() || conflict !== null
    if (unsaved || kept) options.keep?.(unsaved ? { was: acknowledged, now: stored(local) } : null, leaving)
    kept = unsaved
  }

  function acceptOutside() {
    if (dirty() || saving || conflict) {
      outsideWaits = true
      return
    }
    outsideWaits = false
    echoes = []
    if (same(external, acknowledged)) return
    acknowledged = external
    local = external
    typing.clear()
    emit()
  }

  function step(value: T | null): T | null {
    if (value !== null) change(value, delay)
    return value
  }

  const holder: UnsavedHolder = {
    async flush() {
      // Two rounds: what was being sent, then what was typed meanwhile.
      for (let round = 0; round < 2; round += 1) {
        if (saving) await saving
        if (dirty()) await saveNext()
      }
    },
    forget() {
      echoes = []
    },
    keep: () => keepNow(true),
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    type(value, stroke = 'other') {
      typing.record(local, stroke)
      change(value, delay)
    },
    back: () => step(typing.back(local)),
    forward: () => step(typing.forward(local)),
    set: value => change(value, 0),
    adopt(value) {
      clearTimeout(timer)
      underWay = null
      local = stored(value)
      acknowledged = local
      echoes = [...echoes.slice(-20), local]
      problem = null
      typing.clear()
      keepNow()
      emit()
    },
    sent: () => underWay?.value ?? acknowledged,
    receive(value) {
      if (same(value, external)) return
      external = value
      const echo = echoes.findIndex(sent => same(sent, value))
      if (echo >= 0) echoes.splice(0, echo + 1)
      else acceptOutside()
    },
    flush: holder.flush,
    async leave() {
      typing.clear()
      await holder.flush()
      if (dirty() || conflict || same(local, acknowledged)) return
      local = acknowledged
      emit()
    },
    choose(side) {
      if (!conflict) return
      const theirs = options.parseTheirs ? options.parseTheirs(conflict.theirs) : external
      conflict = null
      acknowledged = theirs
      if (side === 'theirs') local = theirs
      typing.clear()
      emit()
      if (!dirty()) keepNow()
      schedule(0)
    },
    async close() {
      await holder.flush()
      keepNow()
      letGo?.()
      letGo = null
      clearTimeout(timer)
      return dirty() ? problem : null
    },
  }
}

function unexpected(error: unknown): ErrorEnvelope {
  return { code: 'internal', facts: { reference: error instanceof Error ? error.message : String(error) } }
}
