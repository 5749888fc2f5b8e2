import type { Language } from '../../shared/contract/fields.ts'
import { assembleDirectory, assembleMeeting } from './assemble.ts'
import { calendarFrom } from './calendar.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import { outlines } from './outline/index.ts'
import type { Sample } from './types.ts'

export type * from './types.ts'

/**
 * The sample workspace in one language: a national coordination group and one working group, their meetings over some sixteen
 * months before `today` (`YYYY-MM-DD`) and the one being convened. Every day in it is counted from `today`, so there is always
 * something overdue, something due this week and something to come. Both languages have the same structure and keys.
 * @throws RangeError where `today` is no calendar day
 */
export function sampleFor(language: Language, today: string): Sample {
  const calendar = calendarFrom(today, language)
  const texts = language === 'es' ? spanish : english
  const directory = assembleDirectory(texts.directory)
  return {
    language,
    timeZone: 'America/Tegucigalpa',
    ...directory,
    meetings: outlines.map(outline => assembleMeeting(outline, texts.meetings[outline.key], directory, calendar)),
  }
}
