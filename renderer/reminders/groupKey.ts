import type { ReminderGroup } from '../../shared/contract/reminders.ts'

type Who = Pick<ReminderGroup, 'organizationId' | 'personId' | 'name'>

/** One text for each who answers, to tell them apart. */
export function groupKey({ organizationId, personId, name }: Who): string {
  return organizationId ?? personId ?? `${name}`
}

/** Whom a document is made for. */
export function whoOf({ organizationId, personId, name }: Who): Who {
  return { organizationId, personId, name }
}
