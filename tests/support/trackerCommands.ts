import { agreementState } from '../../shared/contract/fields.ts'
import type { ReturnedTracker } from '../../shared/contract/trackers.ts'
import type { Make } from './commands.ts'

/** A tracker that came back with one row of these fields. */
export function returnedOne(reference: string, fields: ReturnedTracker['rows'][number]['fields']): ReturnedTracker {
  return {
    name: 'devuelto.xlsx',
    exportIds: [],
    sent: null,
    rows: [{ sheet: 'Seguimiento', row: 4, reference, body: null, meeting: null, text: '', fields }],
    columns: ['reference', 'state', 'rating', 'lastFollowUp'],
    savedBy: null,
  }
}

/** A returned tracker of one agreement, taken over whole or what it says over what is here; one that is awaited no more. */
export const trackerCommands: { 'tracker.merge': Make; 'tracker.dismiss': Make } = {
  'tracker.dismiss': (records, pick) => {
    const id = pick.from(records.ids('tracker_export'))
    if (id === null) return null
    const { organizationId, personId, name } = records.row('tracker_export', id)
    const text = (value: unknown) => (typeof value === 'string' ? value : null)
    return { organizationId: text(organizationId), personId: text(personId), name: text(name) }
  },
  'tracker.merge': (records, pick) => {
    const id = pick.from(records.ids('agreement'))
    if (id === null) return null
    const { number, meetingId, rating } = records.row('agreement', id)
    const reference = `${records.row('meeting', String(meetingId)).reference}/${number ?? 1}`
    const now = pick.number(6)
    const returned = returnedOne(reference, {
      rating: { value: now },
      state: { value: pick.from(agreementState.options) },
      lastFollowUp: { value: pick.text() },
    })
    if (pick.once(2)) return { returned, reporter: pick.text() }
    const over = typeof rating === 'number' ? rating : null
    return {
      returned,
      accepted: [
        { reference, field: 'rating', over },
        { reference, field: 'lastFollowUp' },
      ],
    }
  },
}
