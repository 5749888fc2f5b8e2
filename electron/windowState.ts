import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle, Screen } from 'electron'

/** Where a window stood when it was closed. */
export type WindowState = { bounds: Rectangle; maximized: boolean }

/** The state kept in `file`, where it can be read and its screen is still there; else null. */
export function readWindowState(file: string, screen: Pick<Screen, 'getDisplayMatching'>): WindowState | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null || !('bounds' in value)) return null
    const bounds = rectangleIn(value.bounds)
    if (bounds === null || !isVisible(bounds, screen)) return null
    return { bounds, maximized: 'maximized' in value && value.maximized === true }
  } catch {
    return null
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // Where the window stood is not worth a word.
  }
}

function rectangleIn(value: unknown): Rectangle | null {
  if (typeof value !== 'object' || value === null) return null
  const { x, y, width, height } = { x: null, y: null, width: null, height: null, ...value }
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) && width > 0 && height > 0
    ? { x, y, width, height }
    : null
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** A screen that was taken away must not keep the window: enough of its top must be there to be taken hold of. */
function isVisible(bounds: Rectangle, screen: Pick<Screen, 'getDisplayMatching'>): boolean {
  const { x, y, width, height } = screen.getDisplayMatching(bounds).workArea
  return bounds.x < x + width - 100 && bounds.x + bounds.width > x + 100 && bounds.y >= y && bounds.y < y + height - 100
}
