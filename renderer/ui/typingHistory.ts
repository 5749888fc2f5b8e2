/** What a field can take back by itself, word by word, before undo goes on with what was done elsewhere. */
export type TypingHistory<T> = {
  /** Called before a change with what the field held. `stroke` says how it was changed: see `strokeOf`. */
  record(before: T, stroke: string): void
  /** What the field held before the last word; null when nothing is left. */
  back(current: T): T | null
  forward(current: T): T | null
  clear(): void
}

/**
 * The core joins what is typed into one field within a minute, so that its undo takes it back as one. The field's own steps
 * stay within that minute: later they would stand in the history as changes of their own, and undo would bring them back.
 */
const TOGETHER = 60_000
const PAUSE = 1_500

export function createTypingHistory<T>(): TypingHistory<T> {
  let behind: T[] = []
  let ahead: T[] = []
  let began = 0
  let last = 0
  let lastStroke = ''

  function expire() {
    if (performance.now() - began <= TOGETHER) return
    behind = []
    ahead = []
  }

  return {
    record(before, stroke) {
      const now = performance.now()
      expire()
      if (behind.length === 0) began = now
      if (behind.length === 0 || now - last > PAUSE || beginsStep(lastStroke, stroke)) behind.push(before)
      ahead = []
      last = now
      lastStroke = stroke
    },
    back(current) {
      expire()
      const before = behind.pop()
      if (before === undefined) return null
      ahead.push(current)
      lastStroke = ''
      return before
    },
    forward(current) {
      expire()
      const next = ahead.pop()
      if (next === undefined) return null
      behind.push(current)
      lastStroke = ''
      return next
    },
    clear() {
      behind = []
      ahead = []
      lastStroke = ''
    },
  }
}

const SPACE = 'space'

/** How an input event changed its field: writing, deleting, pasting …; a space begins the next word. */
export function strokeOf(event: Event): string {
  if (!('inputType' in event) || typeof event.inputType !== 'string') return 'other'
  const data = 'data' in event && typeof event.data === 'string' ? event.data : ''
  if (event.inputType === 'insertText') return /\s/.test(data) ? SPACE : 'letter'
  return event.inputType
}

/** Letters after letters and after a space go on with a word, deleting goes on with deleting; all else begins a step. */
function beginsStep(before: string, stroke: string): boolean {
  if (stroke === 'letter') return before !== 'letter' && before !== SPACE
  if (stroke.startsWith('delete') || stroke === 'insertCompositionText' || stroke === SPACE) return before !== stroke
  return true
}

/** Where the cursor belongs after a text was changed without the keyboard: behind what differs. */
export function caretAfter(before: string, after: string): number {
  let end = 0
  const shortest = Math.min(before.length, after.length)
  while (end < shortest && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return after.length - end
}
