import { agreementState, ownFieldKind } from '../../shared/contract/fields.ts'
import { registerGrouping, registerLayout } from '../../shared/contract/registerViews.ts'
import { choices, textOrNull } from './commandParts.ts'
import type { Make, Records, UndoableMethod } from './commands.ts'
import type { Pick } from './pick.ts'

type Method = Extract<UndoableMethod, `ownFields.${string}` | `registerViews.${string}`> | 'register.change'

/** What people do to the register itself: its own fields, and what agreements say in them. */
export const registerCommands: { [M in Method]: Make } = {
  'ownFields.add': (_, pick) => ({
    name: pick.text(),
    kind: pick.of(choices(ownFieldKind.options)),
    choices: [pick.text(), pick.text()],
  }),
  'ownFields.change': (records, pick) => {
    const id = pick.from(records.ids('own_field'))
    if (id === null) return null
    const { name, choices: list } = records.row('own_field', id)
    const words: string[] = JSON.parse(String(list))
    const now = pick.once(2) ? [pick.text(), ...words.slice(1)] : [...words, pick.text()]
    return pick.once(2)
      ? { id, changes: { name: { was: name, now: pick.text() } } }
      : { id, changes: { choices: { was: words, now } } }
  },
  'ownFields.move': (records, pick) => {
    const id = pick.from(records.ids('own_field'))
    return id === null ? null : { id, after: pick.once(3) ? null : pick.from(records.ids('own_field')) }
  },
  'ownFields.remove': (records, pick) => {
    const id = pick.from(records.ids('own_field'))
    return id === null ? null : { id }
  },
  'ownFields.set': (records, pick) => {
    const [id, fieldId] = [pick.from(records.ids('agreement')), pick.from(records.ids('own_field'))]
    return id === null || fieldId === null
      ? null
      : { id, changes: { [fieldId]: ownChange(records, pick, id, fieldId) } }
  },
  'registerViews.add': (_, pick) => ({ name: pick.text(), content: contentOf(pick) }),
  'registerViews.change': (records, pick) => {
    const id = pick.from(records.ids('register_view'))
    if (id === null) return null
    return { id, changes: { name: { was: records.row('register_view', id).name, now: pick.text() } } }
  },
  'registerViews.keep': (records, pick) => {
    const id = pick.from(records.ids('register_view'))
    return id === null ? null : { id, content: contentOf(pick) }
  },
  'registerViews.move': (records, pick) => {
    const id = pick.from(records.ids('register_view'))
    return id === null ? null : { id, after: pick.once(3) ? null : pick.from(records.ids('register_view')) }
  },
  'registerViews.remove': (records, pick) => {
    const id = pick.from(records.ids('register_view'))
    return id === null ? null : { id }
  },
  'register.change': (records, pick) => {
    const ids = records.ids('agreement')
    const fieldId = pick.from(records.ids('own_field'))
    if (ids.length === 0) return null
    const [priority, rating] = [pick.of(choices(['high', 'normal', 'low'])), pick.number(6)]
    return {
      agreements: ids.map(id => {
        const row = records.row('agreement', id)
        const changes = {
          priority: { was: row.priority, now: priority },
          rating: { was: row.rating, now: rating },
        }
        return { id, changes, own: fieldId === null ? {} : { [fieldId]: ownChange(records, pick, id, fieldId) } }
      }),
    }
  },
}

/** Something that a register may show. */
function contentOf(pick: Pick) {
  return {
    layout: pick.of(choices(registerLayout.options)),
    filters: { show: 'open', state: pick.of(choices(agreementState.options)) },
    words: pick.text(),
    sorting: pick.once(2) ? null : { key: 'due', descending: pick.once(2) },
    grouping: pick.of(choices(registerGrouping.options)),
    columns: pick.once(2) ? null : ['reference', 'text', 'state'],
  }
}

/** A value that the field takes over the one that it has. */
function ownChange(records: Records, pick: Pick, agreementId: string, fieldId: string) {
  const rows = records.ids('own_value').map(id => records.row('own_value', id))
  const found = rows.find(row => row.agreementId === agreementId && row.fieldId === fieldId)
  return { was: found?.value ?? null, now: pick.once(4) ? null : valueFor(records.row('own_field', fieldId), pick) }
}

function valueFor({ kind, choices: list }: Record<string, unknown>, pick: Pick): string | null {
  if (kind === 'number') return String(pick.number(100_000) / 100)
  if (kind === 'date') return pick.day()
  if (kind === 'text') return textOrNull(pick)
  const words: string[] = JSON.parse(String(list))
  return pick.from(words)
}
