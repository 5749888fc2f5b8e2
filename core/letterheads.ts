import { sql } from '../db/execute.ts'
import type { Language } from '../shared/contract/fields.ts'
import { Refusal } from '../shared/errors.ts'
import { type LetterheadKind, letterheadKinds } from '../shared/letterheadFields.ts'
import { translator } from '../shared/texts/index.ts'
import { languages } from '../shared/vocabulary.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { type Picture, readPicture } from './documents/picture.ts'
import type { ChosenTemplate } from './documents/stationery.ts'
import { officePrograms } from './pdf/programs.ts'
import { get, insert, remove, set } from './records.ts'
import { readSettings } from './settings.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The logo goes into every document, and with it into every mail. */
const LOGO_BYTES = 2 * 1024 * 1024

export const letterheadHandlers: HandlersOf<'letterheads' | 'logo'> = {
  'letterheads.list': ctx =>
    letterheadKinds.flatMap(kind =>
      languages.flatMap(language => {
        const found = chosenFile(ctx, settingOf(kind, language))
        if (found === null) return []
        const { id, name, size, createdAt, createdBy } = found
        return [{ kind, language, id, name, size, addedAt: createdAt, addedBy: createdBy }]
      }),
    ),

  'letterheads.pdf': (ctx, { language }) => {
    if (chosenFile(ctx, settingOf('minutes', language)) === null) return { paper: 'own' }
    return { paper: officePrograms().length > 0 ? 'letterhead' : 'withoutLetterhead' }
  },

  'letterheads.choose': (ctx, { kind, language, name, bytes }) =>
    chooseFile(ctx, settingOf(kind, language), { name, bytes, mediaType: WORD }),

  'letterheads.remove': (ctx, { kind, language }) => removeFile(ctx, settingOf(kind, language)),

  'letterheads.starter': (_, { kind, language }) => {
    const name = `${translator(language)(`letterheads.starterNames.${kind}`)}.docx`
    return { kind: 'starter', format: 'docx', name, document: { kind, language } }
  },

  'logo.get': ctx => {
    const found = chosenFile(ctx, 'logo')
    return found && { id: found.id, name: found.name, size: found.size }
  },

  'logo.choose': (ctx, { name, bytes }) => {
    const picture = readPicture(bytes)
    if (picture === null) throw Refusal.of('file.unknownKind', { name, accepted: 'PNG, JPEG' })
    if (bytes.byteLength > LOGO_BYTES)
      throw Refusal.of('file.tooLarge', { name, limit: `${LOGO_BYTES / 1024 / 1024} MB` })
    return chooseFile(ctx, 'logo', { name, bytes, mediaType: picture.type === 'png' ? 'image/png' : 'image/jpeg' })
  },

  'logo.remove': ctx => removeFile(ctx, 'logo'),
}

/** The letterhead on which a document in a language is printed; null where none was chosen. Throws `file.missing`. */
export function letterheadFor(ctx: QueryContext, kind: LetterheadKind, language: Language): ChosenTemplate | null {
  return contentOf(ctx, settingOf(kind, language))
}

/** The logo above the program's own layout; null where there is none. Throws `file.missing`. */
export function logoFor(ctx: QueryContext): Picture | null {
  const file = contentOf(ctx, 'logo')
  return file && readPicture(file.bytes)
}

function settingOf(kind: LetterheadKind, language: Language): string {
  return `letterhead.${kind}.${language}`
}

type Reading = Pick<QueryContext, 'db'>

/** The attachment that a setting names; null where there is none, or where it was erased for good since. */
function chosenFile(ctx: Reading, setting: string) {
  const row = ctx.db.one(
    sql
      .selectFrom('setting')
      .innerJoin('attachment', 'attachment.id', 'setting.value')
      .select('attachment.id')
      .where('setting.id', '=', setting),
  )
  return row ? get(ctx, 'attachment', row.id) : null
}

function contentOf(ctx: QueryContext, setting: string): { name: string; bytes: Uint8Array } | null {
  const found = chosenFile(ctx, setting)
  if (found === null) return null
  const bytes = ctx.attachments.get(found.sha256)
  if (bytes === null) throw Refusal.of('file.missing', { name: found.name })
  return { name: found.name, bytes }
}

type NewFile = { name: string; bytes: Uint8Array; mediaType: string }

/** Keeps a file and names it in a setting, in the place of the one before. */
function chooseFile(ctx: CommandContext, setting: string, { name, bytes, mediaType }: NewFile): Record<never, never> {
  if (readSettings(ctx.db) === null) throw Refusal.of('workspace.notSetUp', {})
  const before = chosenFile(ctx, setting)
  const id = ctx.newId()
  const sha256 = ctx.attachments.put(bytes)
  insert(ctx, 'attachment', { id, meetingId: null, name, mediaType, size: bytes.byteLength, sha256 })
  const isSet = ctx.db.one(sql.selectFrom('setting').select('id').where('id', '=', setting))
  if (isSet) set(ctx, 'setting', setting, { value: id })
  else insert(ctx, 'setting', { id: setting, value: id })
  if (before) remove(ctx, 'attachment', before.id)
  return {}
}

function removeFile(ctx: CommandContext, setting: string): Record<never, never> {
  const found = chosenFile(ctx, setting)
  if (found === null) return {}
  remove(ctx, 'setting', setting)
  remove(ctx, 'attachment', found.id)
  return {}
}
