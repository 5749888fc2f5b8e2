/** Plain lists and limits, for those who need them without the contract's shapes: the command line starts faster so. */

export const languages = ['es', 'en'] as const
export const audiences = ['internal', 'partners', 'public'] as const
/** The formats on which documents are printed. */
export const papers = ['letter', 'a4'] as const

/** Longest texts, in UTF-16 code units. Longer input is refused by name and limit, never cut. */
export const limits = {
  line: 300,
  paragraph: 20_000,
  list: 1_000,
  /** A list from the clipboard, and its lines: all of them are stored in one step, in which nothing else is done. */
  pastedList: 100_000,
  pastedLines: 500,
  fileBytes: 20 * 1024 * 1024,
} as const

/** What a backup was made for. `salvage`: what could be read of a damaged file. */
export const backupReasons = [
  'start',
  'interval',
  'quit',
  'migration',
  'import',
  'restore',
  'removal',
  'manual',
  'salvage',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** The columns of a tracker that can come back changed, in their order. */
export const trackerFields = [
  'agreement',
  'responsible',
  'support',
  'dueDate',
  'rating',
  'state',
  'lastFollowUp',
] as const
export type TrackerField = (typeof trackerFields)[number]

/** The six levels of the traffic light. */
export const ratingLevels = [0, 1, 2, 3, 4, 5] as const
/** The states of an agreement, in the order in which one passes through them. */
export const agreementStates = ['open', 'inProgress', 'fulfilled', 'superseded', 'withdrawn'] as const
/** How long agreements have been open, in days from their meeting: up to so many, or longer. */
export const ageingSpans = ['upTo30', 'upTo90', 'upTo180', 'longer', 'unknown'] as const
