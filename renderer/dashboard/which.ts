import type { Input } from '../../shared/contract/index.ts'

/** Which agreements the figures are of, and the day with which they are compared. */
export type Which = Input<'dashboard.get'>
