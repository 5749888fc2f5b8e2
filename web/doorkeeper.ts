import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Clock } from './clock.ts'

/** Keys, sessions and tabs of one server. */
export type Doorkeeper = {
  /** A key of 140 bits in groups that people can copy. It opens once, within five minutes. */
  newKey(): string
  /** Exchanges a key for a new session; null for any other text, more slowly after ten failures. */
  enter(key: string): Promise<string | null>
  isSession(session: string | undefined): session is string
  /** A token for one page load of a session. */
  newTab(session: string): string
  isTab(session: string, tab: string | undefined): boolean
}

const KEY_LIFE = 5 * 60_000
const FAILURES_BEFORE_DELAY = 10
const DELAY = 1_000
/** So many attempts may wait for their turn; further ones fail at once. */
const LONGEST_QUEUE = 30
const LIVE_KEYS = 8

export function createDoorkeeper(clock: Clock): Doorkeeper {
  let keys: { digest: Buffer; until: number }[] = []
  const sessions: Buffer[] = []
  let failures = 0
  let queue = Promise.resolve()
  let queued = 0

  async function takeTurn(): Promise<void> {
    if (failures < FAILURES_BEFORE_DELAY) return
    queued++
    const before = queue
    queue = before.then(() => new Promise(resolve => void clock.after(DELAY, resolve)))
    await queue
    queued--
  }

  return {
    newKey() {
      const key = makeKey()
      keys = [...keys.slice(1 - LIVE_KEYS), { digest: digestOf(plainKey(key)), until: clock.now() + KEY_LIFE }]
      return key
    },
    async enter(key) {
      if (queued >= LONGEST_QUEUE) return null
      await takeTurn()
      const digest = digestOf(plainKey(key))
      keys = keys.filter(({ until }) => clock.now() < until)
      const rest = keys.filter(known => !timingSafeEqual(known.digest, digest))
      if (rest.length === keys.length) {
        failures++
        return null
      }
      keys = rest
      failures = 0
      const session = randomBytes(32).toString('base64url')
      sessions.push(digestOf(session))
      return session
    },
    isSession(session): session is string {
      if (session === undefined) return false
      const digest = digestOf(session)
      return sessions.reduce((found, known) => timingSafeEqual(known, digest) || found, false)
    },
    newTab(session) {
      const name = randomBytes(16).toString('base64url')
      return `${name}.${signatureOf(session, name)}`
    },
    isTab(session, tab) {
      const [name = '', signature = ''] = tab?.split('.') ?? []
      return timingSafeEqual(digestOf(signatureOf(session, name)), digestOf(signature))
    },
  }
}

/** Without letters that are mistaken for digits: Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function makeKey(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: 7 }, group).join('-')
}

/** A key as people copy it: in any case, with or without its dashes, with the letters that look like digits. */
function plainKey(key: string): string {
  return key
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function signatureOf(session: string, name: string): string {
  return createHmac('sha256', session).update(name).digest('base64url')
}
