import { z } from 'zod'
import { papers } from '../vocabulary.ts'
import { command, query, recordKinds } from './define.ts'
import { changesOf, id, instant, language, line, requiredLine } from './fields.ts'

/** Who works here and how the program looks for them. Null profile: the first start has not been answered yet. */
export const profile = z.strictObject({ name: requiredLine, institution: line, language })
export type Profile = z.infer<typeof profile>

const preferences = {
  name: requiredLine,
  institution: line,
  language,
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['normal', 'compact']),
  /** What the documents are printed on. */
  paper: z.enum(papers),
  /** So many days before its date an agreement counts as due soon. */
  soonDays: z.int().min(1).max(60),
  /** After so many days without a word about it an agreement counts as silent. */
  silentDays: z.int().min(1).max(365),
  /** Whether the program tells once a day, when it opens, what is overdue or due soon. */
  startNotice: z.enum(['on', 'off']),
}
const settings = z.strictObject(preferences)
export type Settings = z.infer<typeof settings>

const nothing = z.strictObject({})
const step = z.strictObject({ method: z.string(), at: instant })

export const workspaceOperations = {
  'workspace.get': query(
    nothing,
    z.strictObject({
      /** Folder of the workspace, for people to find it. */
      folder: z.string(),
      settings: settings.nullable(),
      suggested: z.strictObject({ name: z.string(), language }),
      meetings: z.int(),
      organizations: z.int(),
    }),
    ['setting', 'meeting', 'organization'],
  ),
  'workspace.setUp': command(profile, nothing, { undoable: false }),
  'workspace.loadSample': command(z.strictObject({ language }), z.strictObject({ meetings: z.int() }), {
    undoable: false,
  }),
  /** Fills a new workspace with made-up records, for measuring: twenty thousand meetings are ten years of a whole country. */
  'workspace.generate': command(
    z.strictObject({
      meetings: z.int().min(1).max(20_000),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31 - 1),
    }),
    z.strictObject({
      meetings: z.int(),
      interventions: z.int(),
      points: z.int(),
      agreements: z.int(),
      followUps: z.int(),
    }),
    { recorded: false },
  ),
  'settings.change': command(z.strictObject({ changes: changesOf(preferences) }), nothing, { undoable: false }),
  'history.state': query(nothing, z.strictObject({ undo: step.nullable(), redo: step.nullable() }), []),
  /** Takes a person's latest command back. Throws `history.notLatest` when that is not the one expected. */
  'history.undo': command(z.strictObject({ expected: z.string().optional() }), z.strictObject({ method: z.string() }), {
    undoable: false,
  }),
  'history.redo': command(nothing, z.strictObject({ method: z.string() }), { undoable: false }),
  'history.list': query(
    z.strictObject({ recordId: id }),
    z.array(
      z.strictObject({
        at: instant,
        user: z.string(),
        method: z.string(),
        field: z.string().nullable(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    recordKinds,
  ),
}
