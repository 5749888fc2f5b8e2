import type { Translate } from '../../shared/texts/index.ts'
import { zoneName } from './clock.ts'
import type { Convocation } from './convocation.ts'
import { timeText } from './minutesParts.ts'

/** "09:00 a 12:30 horas (hora de Honduras, UTC−06:00)"; null while not known. */
export function convocationTime(meeting: Convocation, t: Translate): string | null {
  const { date, startTime, timeZone, language } = meeting
  const time = timeText(meeting, t)
  if (time === null || date === null || startTime === null || timeZone === null) return time
  return t('documents.invitation.timeZone', { time, zone: zoneName(timeZone, date, startTime, language) })
}
