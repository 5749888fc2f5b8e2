import { agreementState } from '../../shared/contract/fields.ts'
import { answering, choices, dayOrNull, followUpOf, leadOf, textOrNull } from './commandParts.ts'
import type { Edit, Make, One, UndoableMethod, Within } from './commands.ts'

type AgreementMethod = UndoableMethod & `${'agreements' | 'followUps' | 'relatedAgreements'}.${string}`

/** Inputs for the commands about agreements and what became of them, made with the pieces of the other commands. */
export function agreementCommands(edit: Edit, one: One, within: Within, move: One): { [M in AgreementMethod]: Make } {
  return {
    'agreements.add': within('meeting', 'meetingId', (records, pick) => ({
      text: pick.text(),
      after: pick.from(records.ids('agreement')),
      originPointId: pick.from(records.ids('point')),
    })),
    'agreements.change': (records, pick) => {
      const input = edit('agreement', {
        text: pick => pick.text(),
        readBy: textOrNull,
        dueKind: () => 'date',
        dueDate: dayOrNull,
        priority: () => 'high',
        state: pick => pick.of(choices(agreementState.options)),
        rating: pick => pick.number(6),
        leadUndefined: pick => pick.once(2),
        expectedEvidence: pick => pick.text(),
        evidenceUndefined: pick => pick.once(2),
        snoozeDays: pick => pick.number(60),
        closedOn: dayOrNull,
      })(records, pick)
      if (!input || pick.once(2)) return input
      const id = String(Reflect.get(input, 'id'))
      if (pick.once(3)) {
        // Only by later ones, so that none replaces itself by way of others.
        const later = pick.from(records.ids('agreement').filter(other => other > id))
        return { id, changes: { supersededById: { was: records.row('agreement', id).supersededById, now: later } } }
      }
      return { id, changes: { lead: { was: leadOf(records, id), now: [answering(records, pick)] } } }
    },
    'agreements.move': move('agreement'),
    'agreements.remove': one('agreement'),
    'followUps.add': within('agreement', 'agreementId', (_, pick) => ({ ...followUpOf(pick), date: pick.day() })),
    'followUps.change': edit('follow_up', {
      date: pick => pick.day(),
      narrative: pick => pick.text(),
      rating: pick => pick.number(6),
      letterNumber: textOrNull,
    }),
    'followUps.remove': one('follow_up'),
    'followUps.attach': within('follow_up', 'followUpId', (_, pick) => ({
      name: `${pick.number(100)}.pdf`,
      bytes: new Uint8Array([pick.number(255), 1]),
    })),
    'followUps.detach': (records, pick) => {
      const id = pick.from(records.ids('attachment').filter(id => records.row('attachment', id).followUpId !== null))
      return id === null ? null : { id }
    },
    'relatedAgreements.add': (records, pick) => {
      const ids = records.ids('agreement')
      const [agreementId, otherId] = [pick.from(ids), pick.from(ids)]
      return agreementId === null || agreementId === otherId ? null : { agreementId, otherId }
    },
    'relatedAgreements.remove': one('related_agreement'),
  }
}
