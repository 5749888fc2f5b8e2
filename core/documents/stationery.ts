import type { papers } from '../../shared/vocabulary.ts'

export type Paper = (typeof papers)[number]

/** A template as it was chosen. */
export type ChosenTemplate = { name: string; bytes: Uint8Array }

/** What a document is printed on, beside what it says: the paper, and the office's own letterhead where it has one for it. */
export type Stationery = { paper: Paper; template?: ChosenTemplate | null }

/** Where nobody has chosen: the paper of Honduran offices. */
export const plainStationery: Stationery = { paper: 'letter' }
