import { sql } from '../db/execute.ts'
import { registerContent } from '../shared/contract/registerViews.ts'
import { Refusal } from '../shared/errors.ts'
import { foldText } from '../shared/text.ts'
import { changeAgreement } from './agreements.ts'
import type { HandlersOf, QueryContext } from './context.ts'
import { setOwnValues } from './ownFields.ts'
import { moveAmong, positionFor } from './position.ts'
import { change, get, insert, remove, set } from './records.ts'

export const registerHandlers: HandlersOf<'register' | 'registerViews'> = {
  'registerViews.list': ctx =>
    ctx.db
      .all(sql.selectFrom('register_view').select(['id', 'name', 'content']).orderBy('position').orderBy('id'))
      .map(row => ({ ...row, content: registerContent.parse(JSON.parse(row.content)) })),

  'registerViews.add': (ctx, { id = ctx.newId(), name, content }) => {
    refuseName(ctx, name, null)
    const position = positionFor(ctx, 'register_view', null, undefined)
    insert(ctx, 'register_view', { id, position, name, content: JSON.stringify(content) })
    return { id }
  },

  'registerViews.change': (ctx, { id, changes }) => {
    if (changes.name) refuseName(ctx, changes.name.now, id)
    return change(ctx, 'register_view', id, changes)
  },

  'registerViews.keep': (ctx, { id, content }) => {
    get(ctx, 'register_view', id)
    set(ctx, 'register_view', id, { content: JSON.stringify(content) })
    return {}
  },

  'registerViews.move': (ctx, { id, after }) => moveAmong(ctx, 'register_view', id, null, after),

  'registerViews.remove': (ctx, { id }) => remove(ctx, 'register_view', id),

  'register.change': (ctx, { agreements }) => {
    for (const { id, changes, own } of agreements) {
      changeAgreement(ctx, id, changes)
      setOwnValues(ctx, id, own)
    }
    return { commandId: ctx.commandId }
  },
}

/** Two tabs of one name cannot be told apart. */
function refuseName(ctx: Pick<QueryContext, 'db'>, name: string, id: string | null): void {
  const rows = ctx.db.all(sql.selectFrom('register_view').select(['id', 'name']))
  if (rows.some(row => row.id !== id && foldText(row.name) === foldText(name)))
    throw Refusal.of('record.duplicate', { kind: 'register_view', name })
}
