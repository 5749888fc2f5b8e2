import { emptyMinutes as nothingKnown } from '../../core/imports/readParts.ts'
import type { Input } from '../../shared/contract/index.ts'

/** Minutes that say nothing yet, to be completed by a test. */
export const emptyMinutes: Input<'meetings.import'>['minutes'] = { ...nothingKnown('es'), warnings: [] }
