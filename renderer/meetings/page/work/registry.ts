export type Caret = number | 'end' | 'all'

/** What the page can do with a field from outside it. */
export type Handle = {
  focus(caret: Caret): void
  /** The text as it stands in the field, and its replacement: only fields of text have them. */
  text?(): string
  write?(text: string): void
  /** What will be stored when all that is under way has come to the core, and what a command of the page makes of it. */
  sent?(): string
  adopt?(text: string): void
  /** Saves what waits. */
  flush?(): Promise<void>
}

/** The fields of the page by name (`point:…`, `speaker:…`), also those that are about to appear. */
export type Registry = {
  add(name: string, handle: Handle): () => void
  get(name: string): Handle | undefined
  /** Puts the cursor there now, or as soon as the field appears. */
  focus(name: string, caret?: Caret): void
}

export function createRegistry(): Registry {
  const handles = new Map<string, Handle>()
  let wanted: { name: string; caret: Caret } | null = null
  return {
    add(name, handle) {
      handles.set(name, handle)
      if (wanted?.name === name) {
        const { caret } = wanted
        wanted = null
        handle.focus(caret)
      }
      return () => {
        if (handles.get(name) === handle) handles.delete(name)
      }
    },
    get: name => handles.get(name),
    focus(name, caret = 'end') {
      const handle = handles.get(name)
      wanted = handle ? null : { name, caret }
      handle?.focus(caret)
    },
  }
}

/** Puts the cursor into a field of text. */
export function focusText(field: HTMLTextAreaElement | HTMLInputElement | null, caret: Caret): void {
  if (!field) return
  field.focus()
  if (caret === 'all') field.select()
  else {
    const place = caret === 'end' ? field.value.length : caret
    field.setSelectionRange(place, place)
  }
}
