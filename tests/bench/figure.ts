import type { Check } from './checks.ts'

/** How large the measured workspaces are. */
export type Size = {
  name: 'S' | 'L' | 'XL'
  /** Meetings of the workspace that all figures are measured on: 2,000 are workspace L. */
  meetings: number
  /** Meetings of the ten times larger one; null leaves the figures that need it out. */
  large: number | null
}

/** What the workspace that all figures are measured on is called. */
export function nameOf({ name }: Size): string {
  return name === 'XL' ? 'L' : name
}

/** Measures one figure of the project's list; each in a file of its own. */
export type Measure = (size: Size) => Promise<Check[]>
