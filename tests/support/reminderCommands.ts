import { reminderChannel } from '../../shared/contract/fields.ts'
import { answering, choices, textOrNull } from './commandParts.ts'
import type { Make } from './commands.ts'

/** Reminders that somebody notes, or takes away. */
export const reminderCommands: { 'reminders.add': Make; 'reminders.remove': Make } = {
  'reminders.add': (records, pick) => {
    const agreementIds = records.ids('agreement').slice(0, 1 + pick.number(2))
    if (agreementIds.length === 0) return null
    return {
      ...answering(records, pick),
      sentOn: pick.day(),
      channel: pick.of(choices(reminderChannel.options)),
      letterNumber: textOrNull(pick),
      note: pick.text(),
      agreementIds,
    }
  },
  'reminders.remove': (records, pick) => {
    const id = pick.from(records.ids('reminder'))
    return id === null ? null : { id }
  },
}
