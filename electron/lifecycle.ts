/**
 * How the program ends: `running → flushing → closing → ended`, with a question in between when words could not be saved. A pure
 * function, so that every order of events can be tried; `ending.ts` does what it says. Nothing durable waits for any of this:
 * what was acknowledged is on the disk.
 */
export type Phase = 'running' | 'flushing' | 'asking' | 'closing' | 'ended'

/** `asks`: whether the person is there to be asked, and the system waits. */
export type Life = { phase: Phase; asks: boolean }

export type LifeEvent =
  /** The person closed the window or chose to quit. */
  | 'endAsked'
  /** The system ends and waits a little. */
  | 'shutdownAsked'
  /** The system may end soon, or may not: Windows asks all programs first. */
  | 'sessionEnding'
  /** The system ends this program as soon as it is told so. */
  | 'sessionEnded'
  /** The machine sleeps or is locked. */
  | 'paused'
  /** The window's answers: all is saved; something could not be saved; none came in time. */
  | 'saved'
  | 'unsaved'
  | 'silent'
  /** The person's answers to whether to end with words unsaved. */
  | 'stay'
  | 'leave'
  /** The core is closed, or did not answer in time. */
  | 'closed'

export type LifeEffect =
  /** Ask the window to save, and say what came of it. */
  | 'flush'
  /** Ask the window to save; nothing follows. */
  | 'saveOnly'
  /** Ask the person whether to end with words unsaved. */
  | 'ask'
  /** Close the core, and say when. */
  | 'close'
  /** Close the core before this returns. */
  | 'closeNow'
  | 'quit'

/** `hold`: whether what was asked for must be held back for now. */
export type Step = { life: Life; hold: boolean; effects: LifeEffect[] }

export const running: Life = { phase: 'running', asks: true }

/** What follows from an event. Ends at the latest with the timeouts that `ending.ts` turns into `silent` and `closed`. */
export function step(life: Life, event: LifeEvent): Step {
  const { phase } = life
  if (phase === 'ended') return { life, hold: false, effects: [] }
  if (event === 'sessionEnded') return go('ended', life.asks, ['closeNow'])
  if (event === 'endAsked' && phase === 'running') return go('flushing', true, ['flush'])
  if (event === 'shutdownAsked') return shutDown(life)
  if (event === 'sessionEnding' || event === 'paused') return stay(life, phase === 'running' ? ['saveOnly'] : [])
  if (phase === 'flushing') return flushed(life, event)
  if (phase === 'asking' && event === 'leave') return go('closing', life.asks, ['close'])
  if (phase === 'asking' && event === 'stay') return go('running', true, [])
  if (phase === 'closing' && event === 'closed') return go('ended', life.asks, ['quit'])
  return stay(life, [])
}

function shutDown(life: Life): Step {
  if (life.phase === 'running') return go('flushing', false, ['flush'])
  // The window had its time: the system does not wait for an answer of the person.
  if (life.phase === 'asking') return go('closing', false, ['close'])
  return go(life.phase, false, [])
}

function flushed(life: Life, event: LifeEvent): Step {
  if (event === 'unsaved' && life.asks) return go('asking', true, ['ask'])
  if (event === 'saved' || event === 'unsaved' || event === 'silent') return go('closing', life.asks, ['close'])
  return stay(life, [])
}

function go(phase: Phase, asks: boolean, effects: LifeEffect[]): Step {
  return { life: { phase, asks }, hold: phase !== 'ended', effects }
}

function stay(life: Life, effects: LifeEffect[]): Step {
  return { life, hold: true, effects }
}
