import { sql } from '../db/execute.ts'
import type { Language } from '../shared/contract/fields.ts'
import { Refusal } from '../shared/errors.ts'
import { type LetterheadKind, letterheadKinds } from '../shared/letterheadFields.ts'
import { translator } from '../shared/texts/index.ts'
import { languages } from '../shared/vocabulary.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import type { ChosenTemplate } from './documents/stationery.ts'
import { get, insert, remove, set } from './records.ts'
import { readSettings } from './settings.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const letterheadHandlers: HandlersOf<'letterheads'> = {
  'letterheads.list': ctx =>
    letterheadKinds.flatMap(kind =>
      languages.flatMap(language => {
        const id = chosen(ctx, kind, language)
        if (id === null) return []
        const { name, size, createdAt, createdBy } = get(ctx, 'attachment', id)
        return [{ kind, language, id, name, size, addedAt: createdAt, addedBy: createdBy }]
      }),
    ),

  'letterheads.choose': (ctx, { kind, language, name, bytes }) => {
    if (readSettings(ctx.db) === null) throw Refusal.of('workspace.notSetUp', {})
    const before = chosen(ctx, kind, language)
    const id = ctx.newId()
    const sha256 = ctx.attachments.put(bytes)
    insert(ctx, 'attachment', { id, meetingId: null, name, mediaType: WORD, size: bytes.byteLength, sha256 })
    if (before === null) insert(ctx, 'setting', { id: settingOf(kind, language), value: id })
    else {
      set(ctx, 'setting', settingOf(kind, language), { value: id })
      remove(ctx, 'attachment', before)
    }
    return {}
  },

  'letterheads.remove': (ctx, { kind, language }) => {
    const id = chosen(ctx, kind, language)
    if (id === null) return {}
    remove(ctx, 'setting', settingOf(kind, language))
    remove(ctx, 'attachment', id)
    return {}
  },

  'letterheads.starter': (_, { kind, language }) => {
    const t = translator(language)
    return {
      kind: 'starter',
      format: 'docx',
      name: `${t(`letterheads.starterNames.${kind}`)}.docx`,
      document: { kind, language },
    }
  },
}

/** The letterhead on which a document in a language is printed; null where none was chosen. Throws `file.missing`. */
export function letterheadFor(
  ctx: QueryContext | CommandContext,
  kind: LetterheadKind,
  language: Language,
): ChosenTemplate | null {
  const id = chosen(ctx, kind, language)
  if (id === null) return null
  const { name, sha256 } = get(ctx, 'attachment', id)
  const bytes = ctx.attachments.get(sha256)
  if (bytes === null) throw Refusal.of('file.missing', { name })
  return { name, bytes }
}

function settingOf(kind: LetterheadKind, language: Language): string {
  return `letterhead.${kind}.${language}`
}

/** The attachment that was chosen; null where there is none, or where it was erased for good since. */
function chosen(ctx: Pick<QueryContext, 'db'>, kind: LetterheadKind, language: Language): string | null {
  const row = ctx.db.one(
    sql
      .selectFrom('setting')
      .innerJoin('attachment', 'attachment.id', 'setting.value')
      .select('attachment.id')
      .where('setting.id', '=', settingOf(kind, language)),
  )
  return row?.id ?? null
}
