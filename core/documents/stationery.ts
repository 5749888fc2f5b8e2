import type { papers } from '../../shared/vocabulary.ts'

export type Paper = (typeof papers)[number]

/** What a document is printed on, beside what it says: the paper. */
export type Stationery = { paper: Paper }

/** Where nobody has chosen: the paper of Honduran offices. */
export const plainStationery: Stationery = { paper: 'letter' }
