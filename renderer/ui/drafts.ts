import type { Change } from './fieldEditor.ts'

/** Which field a saver saves, as its command names it. */
export type FieldPlace = {
  method: string
  /** Null for what there is only one of, the settings. */
  id: string | null
  field: string
  /** How the command writes what the editor holds, where that differs. */
  asSent?(value: unknown): unknown
}

/** Words that were typed and not acknowledged, as the command that would store them. */
export type Draft = {
  method: string
  id: string | null
  field: string
  was: unknown
  now: unknown
  /** Kept when the window was about to go, though nothing was known to be wrong. */
  leaving: boolean
}
export type KeptDraft = { key: string; draft: Draft }

/** The place of this browser or window that survives it, for words that the core has not acknowledged. */
export type Drafts = {
  /** Says which workspace the fields of this window belong to: its folder. */
  open(workspace: string): void
  /** Keeps a change of a field; null when nothing is left to keep. */
  keep(place: FieldPlace, change: Change<unknown> | null, leaving: boolean): void
  /** Whether another window of this workspace, there or not, has kept anything. */
  some(): boolean
  /** What windows of this workspace left that are no longer there. */
  left(): Promise<KeptDraft[]>
  remove(key: string): void
}

/** What a browser has of `LockManager`. */
type Locks = {
  request(name: string, run: () => Promise<unknown>): Promise<unknown>
  query(): Promise<{ held?: { name?: string }[] }>
}

const PREFIX = 'acuerdos.draft'
const WINDOW = 'acuerdos.window'

/**
 * Drafts in the storage of the browser. A window holds a lock as long as it lives, so that what it keeps is not taken for left.
 */
export function createDrafts(storage: Storage, locks: Locks | undefined): Drafts {
  const own: string = crypto.randomUUID()
  let workspace: string | null = null
  void locks?.request(`${WINDOW}/${own}`, () => new Promise(() => {}))
  const byOthers = () =>
    keysIn(storage).filter(key => {
      const [prefix, folder, , , , window] = key.split('/').map(decodeURIComponent)
      return prefix === PREFIX && folder === workspace && window !== own
    })
  const keyOf = ({ method, id, field }: FieldPlace) =>
    [PREFIX, workspace ?? '', id ?? '', method, field, own].map(encodeURIComponent).join('/')
  return {
    open(folder) {
      workspace = folder
    },
    keep(place, change, leaving) {
      if (workspace === null) return
      if (!change) return storage.removeItem(keyOf(place))
      const { method, id, field, asSent = value => value } = place
      const draft: Draft = { method, id, field, was: asSent(change.was), now: asSent(change.now), leaving }
      try {
        storage.setItem(keyOf(place), JSON.stringify(draft))
      } catch {
        // Full or forbidden: the words are still in their field, and the window warns before it closes.
      }
    },
    some: () => byOthers().length > 0,
    async left() {
      const held = (await locks?.query())?.held ?? []
      const alive = new Set(held.map(({ name }) => name))
      return byOthers().flatMap(key => {
        const window = decodeURIComponent(key.split('/').at(-1) ?? '')
        if (alive.has(`${WINDOW}/${window}`)) return []
        const draft = draftFrom(storage.getItem(key))
        return draft ? [{ key, draft }] : []
      })
    },
    remove: key => storage.removeItem(key),
  }
}

/** Removes what was kept of these records, whichever workspace and window it came from: for records that are erased for good. */
export function removeDraftsOf(recordIds: ReadonlySet<string>, storage: Storage = window.localStorage): void {
  for (const key of keysIn(storage)) {
    const [prefix, , id = ''] = key.split('/').map(decodeURIComponent)
    if (prefix === PREFIX && recordIds.has(id)) storage.removeItem(key)
  }
}

/** A saver that says which field it saves, so that its words can be kept. */
export function placed<S extends object>(saver: S, place: FieldPlace | null): S & { place: FieldPlace | null } {
  return Object.assign(saver, { place })
}

/** Which field a saver saves; null where it is part of something larger, whose words are not kept. */
export function placeOf(saver: object): FieldPlace | null {
  // Only `placed` gives a function this property.
  return 'place' in saver ? (saver.place as FieldPlace | null) : null
}

function keysIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(key =>
    key.startsWith(`${PREFIX}/`),
  )
}

function draftFrom(text: string | null): Draft | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    if (typeof found !== 'object' || found === null) return null
    const { method, id, field, was, now, leaving }: Partial<Record<keyof Draft, unknown>> = found
    if (typeof method !== 'string' || typeof field !== 'string' || (id !== null && typeof id !== 'string')) return null
    return { method, id, field, was, now, leaving: leaving === true }
  } catch {
    return null
  }
}
