import { existsSync, readFileSync } from 'node:fs'

const STATUS = '/proc/self/status'

/**
 * Mebibytes that this process held at the most, with all its threads. Where the kernel tells it of the process itself: what
 * `resourceUsage` tells begins with what the parent held when it started this one.
 */
export function mostResident(): number {
  const kibibytes = existsSync(STATUS) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return Number(kibibytes ?? process.resourceUsage().maxRSS) / 1_024
}
