import { z } from 'zod'
import { query } from './define.ts'
import { id } from './fields.ts'

const figure = z.strictObject({ ids: z.array(id) })
export const todayOperations = {
  /** What needs somebody today. Every figure carries the rows behind it. */
  'today.get': query(
    z.strictObject({}),
    z.strictObject({
      today: z.string(),
      /** By which days the figures go. */
      soonDays: z.int(),
      silentDays: z.int(),
      next: z
        .strictObject({
          id,
          reference: z.string(),
          title: z.string(),
          date: z.string(),
          body: z.string(),
          lacks: z.array(z.enum(['agenda', 'attendance', 'objective'])),
        })
        .nullable(),
      overdue: figure,
      dueSoon: figure,
      silent: figure,
      withoutResponsible: figure,
      drafts: z.array(z.strictObject({ id, reference: z.string(), title: z.string(), date: z.string().nullable() })),
      openQuestions: z.array(
        z.strictObject({ pointId: id, meetingId: id, reference: z.string(), text: z.string(), speaker: z.string() }),
      ),
    }),
    [
      'meeting',
      'agreement',
      'agreement_responsible',
      'follow_up',
      'point',
      'agenda_item',
      'attendance',
      'intervention',
      'body',
      'organization',
      'person',
      'setting',
    ],
  ),
}
