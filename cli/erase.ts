import { type Erasable, type ErasurePreview, erasableKinds } from '../shared/contract/erase.ts'
import { Refusal } from '../shared/errors.ts'
import { foldText } from '../shared/text.ts'
import type { Translate } from '../shared/texts/index.ts'
import { type Arguments, oneOf, wholeNumber } from './options.ts'
import { print, printJson, say } from './print.ts'
import { type Session, withSession } from './session.ts'

/** Erasing for good, which undo cannot take back. */
export const eraseCommands = {
  /** `erase KIND WHICH --reason …`; with `--dry-run` it only tells what would go. */
  erase: (args: Arguments) => {
    const kind = oneOf('erase', args.words[1] ?? '', erasableKinds)
    const which = args.words.slice(2).join(' ')
    const reason = args.has('dry-run') ? null : args.required('reason')
    return withSession(args, {}, async session => {
      const { call, t } = session
      const record = { kind, id: await idOf(session, kind, which) }
      const preview = await call('erase.preview', record)
      tellWhatGoes(preview, t)
      if (reason === null) {
        say(t('cli.erase.nothing'))
        return args.has('json') ? printJson(preview) : undefined
      }
      const { ids } = await call('erase.record', { ...record, also: [], reason })
      say(t('cli.erase.done', { count: ids.length }))
      tellCopies(preview, t)
      if (args.has('json')) printJson({ ids, backups: preview.backups, putAside: preview.putAside })
    })
  },

  /** `erase copies 3 5 damaged/001`: backups by their numbers, folders of damaged files by their names. */
  'erase copies': (args: Arguments) => {
    const named = args.words.slice(2)
    const isNumber = (word: string) => /^\d+$/.test(word)
    const backups = named.filter(isNumber).map(word => wholeNumber('erase copies', word, 1, Number.MAX_SAFE_INTEGER))
    const putAside = named.filter(word => !isNumber(word))
    return withSession(args, {}, async ({ call, t }) => {
      const { made, removed } = await call('erase.removeCopies', { backups, putAside })
      say(t('cli.erase.copiesGone', { count: removed, number: made.sequence }))
      if (args.has('json')) printJson({ made, removed })
      else print(String(made.sequence))
    })
  },
}

/** A meeting and an agreement are named by their reference, a person by the name or the id, anything else by its id. */
async function idOf({ call }: Session, kind: Erasable['kind'], which: string): Promise<string> {
  if (kind === 'meeting') return (await call('meetings.find', { reference: which.toUpperCase() })).id
  if (kind === 'agreement') {
    const found = (await call('agreements.list', {})).find(({ reference }) => reference === which.toUpperCase())
    return found?.id ?? which
  }
  if (kind !== 'person') return which
  const [found, another] = (await call('people.list', {})).filter(({ name }) => foldText(name) === foldText(which))
  // Two of one name are told apart by their ids only.
  if (another) throw Refusal.of('record.notFound', { kind, id: which })
  return found?.id ?? which
}

function tellWhatGoes({ name, goes, history, texts, sharedName, mayRepeat }: ErasurePreview, t: Translate): void {
  say(t('cli.erase.goes', { name }))
  for (const { kind, count } of goes) say(`  ${t(`erase.goes.${kind}`, { count })}`)
  if (history > 0) say(`  ${t('erase.history', { count: history })}`)
  if (texts > 0) say(`  ${t('erase.texts', { count: texts })}`)
  if (sharedName) say(t('erase.sharedName'))
  for (const other of mayRepeat) say(t('cli.erase.mayRepeat', other))
}

function tellCopies({ backups, putAside }: ErasurePreview, t: Translate): void {
  const copies = [...backups.map(({ sequence }) => sequence), ...putAside].join(' ')
  if (copies !== '') say(t('cli.erase.copies', { copies }))
}
