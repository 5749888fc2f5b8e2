import { z } from 'zod'
import { ageingSpans } from '../vocabulary.ts'
import { document, query } from './define.ts'
import { file } from './documents.ts'
import * as f from './fields.ts'

/** The agreements behind a figure: their places in `ids`. */
const rows = z.array(z.int().min(0))
export type FigureRows = z.infer<typeof rows>

const average = z.number().nullable()
/** What is told of those that somebody answers for, or of one body or sector. */
const group = z.strictObject({
  /** `organization:…`, `person:…`, `name:…`; the id of a body or sector; empty for those without any. */
  key: z.string(),
  name: z.string(),
  open: rows,
  overdue: rows,
  fulfilled: rows,
  /** Of those open and fulfilled: how many are rated, and how. */
  rated: z.int(),
  average,
})
export type FigureGroup = z.infer<typeof group>

const pressing = z.strictObject({
  id: f.id,
  reference: z.string(),
  text: z.string(),
  responsible: z.array(z.string()),
  state: f.agreementState,
  rating: f.rating.nullable(),
  dueDate: f.day,
  daysLeft: z.int(),
})
export type PressingAgreement = z.infer<typeof pressing>

const figures = z.strictObject({
  today: f.day,
  since: f.day,
  /** Every agreement that a figure counts; figures name them by their place here. */
  ids: z.array(f.id),
  open: rows,
  overdue: rows,
  /** Today or within thirty days. */
  dueSoon: rows,
  withoutDay: rows,
  fulfilled: rows,
  /** Of the fulfilled ones that had a day: on it or before, after it, and those of which nobody knows when. */
  punctuality: z.strictObject({ onTime: rows, late: rows, unknown: rows }),
  byResponsible: z.array(group),
  byBody: z.array(group),
  bySector: z.array(group),
  /** Of those open and fulfilled. */
  ratings: z.strictObject({ levels: z.array(rows).length(6), unrated: rows, average }),
  /** How long those that are open have been so, from the day of their meeting. */
  ageing: z.record(z.enum(ageingSpans), rows),
  /** What happened from that day on, and how it stood when that day began. */
  movement: z.strictObject({
    opened: rows,
    fulfilled: rows,
    reopened: rows,
    ratedUp: rows,
    ratedDown: rows,
    becameOverdue: rows,
    openThen: z.int(),
    overdueThen: z.int(),
    averageThen: average,
  }),
  /** Those due within thirty days, the first day first: at most fifty. */
  next: z.array(pressing),
  /** The ten that somebody has to look at: what is overdue, high priority and the longest first, then what is due. */
  attention: z.array(pressing),
})
export type DashboardFigures = z.infer<typeof figures>

const which = {
  bodyId: f.id.optional(),
  /** Only agreements of meetings from this day on, or up to it. */
  from: f.day.optional(),
  to: f.day.optional(),
  /** The movement is told from this day on; from thirty days ago unless said. */
  since: f.day.optional(),
}

export const dashboardOperations = {
  'dashboard.get': query(z.strictObject(which), figures, [
    'agreement',
    'agreement_responsible',
    'follow_up',
    'meeting',
    'body',
    'organization',
    'person',
    'sector',
  ]),
  /** The figures on one sheet with charts. What it names by reference gets its number fixed. Throws `pdf.noProgram`, `pdf.failed`. */
  'status.export': document(z.strictObject({ ...which, format: z.enum(['docx', 'pdf']), language: f.language }), file),
}
