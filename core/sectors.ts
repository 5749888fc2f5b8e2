import { sql } from '../db/execute.ts'
import type { Language } from '../shared/contract/fields.ts'
import type { QueryContext } from './context.ts'

/** The sectors in their order, under their names in a language; last, without a name, the place of those who have none. */
export function sectorsIn(ctx: Pick<QueryContext, 'db'>, language: Language): { id: string | null; name: string }[] {
  const rows = ctx.db.all(sql.selectFrom('sector').select(['id', 'nameEs', 'nameEn']).orderBy('position').orderBy('id'))
  return [
    ...rows.map(row => ({ id: row.id, name: language === 'es' ? row.nameEs : row.nameEn })),
    { id: null, name: '' },
  ]
}
