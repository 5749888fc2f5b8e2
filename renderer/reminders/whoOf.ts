import type { ReminderGroup } from '../../shared/contract/reminders.ts'

type Who = Pick<ReminderGroup, 'organizationId' | 'personId' | 'name'>

/** Whom a document is made for. */
export function whoOf({ organizationId, personId, name }: Who): Who {
  return { organizationId, personId, name }
}
