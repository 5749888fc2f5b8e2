import { z } from 'zod'
import { agreementOperations } from './agreements.ts'
import { command, query } from './define.ts'
import * as f from './fields.ts'
import { ownFieldOperations } from './ownFields.ts'

const nothing = z.strictObject({})
const word = f.line.pipe(z.string().max(200))

/** How the rows of the register are laid out. */
export const registerLayout = z.enum(['table', 'board', 'calendar'])
export type RegisterLayout = z.infer<typeof registerLayout>

/** What puts rows under headings. */
export const registerGrouping = z.enum(['none', 'responsible', 'body', 'meeting'])
export type RegisterGrouping = z.infer<typeof registerGrouping>

/** What the register shows: everything that a person sets of it. Names that the window does not know are passed over. */
export const registerContent = z.strictObject({
  layout: registerLayout,
  /** What narrows the rows, by its name in the address: `state`, `own.…`, and `show` for one of the built-in views. */
  filters: z.record(word, word).refine(filters => Object.keys(filters).length <= 100),
  words: f.line,
  sorting: z.strictObject({ key: word, descending: z.boolean() }).nullable(),
  grouping: registerGrouping,
  /** In their order; null for those that fit. */
  columns: z.array(word).max(200).nullable(),
})
export type RegisterContent = z.infer<typeof registerContent>

const name = f.line.pipe(z.string().min(1).max(60))
const view = z.strictObject({ id: f.id, name: z.string(), content: registerContent })
export type RegisterView = z.infer<typeof view>

/** The same as of one agreement, and in fields of the person's own. */
const edit = agreementOperations['agreements.change'].input.extend({
  own: ownFieldOperations['ownFields.set'].input.shape.changes,
})

/** What a person keeps of the register, and what is done to many of its rows at once. */
export const registerOperations = {
  'registerViews.list': query(nothing, z.array(view), ['register_view']),
  'registerViews.add': command(
    z.strictObject({ id: f.id.optional(), name, content: registerContent }),
    z.strictObject({ id: f.id }),
  ),
  'registerViews.change': command(z.strictObject({ id: f.id, changes: f.changesOf({ name }) }), nothing),
  /** Keeps what is shown now under the name of a view. */
  'registerViews.keep': command(z.strictObject({ id: f.id, content: registerContent }), nothing),
  'registerViews.move': command(f.place, nothing),
  'registerViews.remove': command(z.strictObject({ id: f.id }), nothing),
  /** Changes many agreements as one step; where one is refused, none is changed. */
  'register.change': command(
    z.strictObject({ agreements: z.array(edit).min(1).max(50_000) }),
    /** What `history.undo` takes this very change back by. */
    z.strictObject({ commandId: z.string() }),
  ),
}
