import type { Random } from './random.ts'

/**
 * Ids in the shape of UUID v7 (RFC 9562, section 5.7) whose bits come from the seed: one a millisecond from `start` on, so that
 * they grow as real ones do.
 */
export function idsFrom(start: number, random: Random): () => string {
  let moment = start
  const bits = () => Math.floor(random.next() * 4_294_967_296)
  return () => {
    moment += 1
    const time = hex(moment, 12)
    const first = bits()
    const second = bits()
    const variant = (0x8000 | (second & 0x3fff)).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(first & 0xfff, 3)}-${variant}-${hex(bits(), 8)}${hex(second >>> 16, 4)}`
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
