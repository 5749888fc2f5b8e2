import type { Convocation } from '../convocation.ts'
import type { MinutesDocument } from '../minutesDocument.ts'
import type { ReminderDocument } from '../reminder.ts'
import type { Slip, SlipsDocument } from '../slips.ts'
import type { ChosenTemplate } from '../stationery.ts'
import type { Properties } from '../word/package.ts'
import { fillLetterhead } from './fill.ts'
import { reminderValues } from './reminderValues.ts'
import { slipValues } from './slipValues.ts'
import { convocationValues, minutesValues } from './values.ts'

/** Minutes on a letterhead. Throws what `fillLetterhead` throws. */
export function minutesOnLetterhead(template: ChosenTemplate, document: MinutesDocument, properties: Properties) {
  return fillLetterhead(template, 'minutes', minutesValues(document), properties)
}

/** What goes out before a meeting on a letterhead. Throws what `fillLetterhead` throws. */
export function convocationOnLetterhead(
  template: ChosenTemplate,
  kind: 'invitation' | 'attendanceSheet',
  meeting: Convocation,
  properties: Properties,
) {
  return fillLetterhead(template, kind, convocationValues(meeting), properties)
}

/** The slip of one speaker on a letterhead. Throws what `fillLetterhead` throws. */
export function slipOnLetterhead(
  template: ChosenTemplate,
  document: SlipsDocument,
  slip: Slip,
  properties: Properties,
) {
  return fillLetterhead(template, 'slip', slipValues(document, slip), properties)
}

/** A letter that reminds on a letterhead. Throws what `fillLetterhead` throws. */
export function reminderOnLetterhead(template: ChosenTemplate, letter: ReminderDocument, properties: Properties) {
  return fillLetterhead(template, 'reminder', reminderValues(letter), properties)
}
