import type { Edit, Make, One, UndoableMethod, Within } from './commands.ts'

type AgreeingMethod = UndoableMethod & `${'slips' | 'corrections' | 'distributions'}.${string}`

/** Inputs for the commands by which minutes are agreed on, made with the pieces of the other commands. */
export function agreeingCommands(edit: Edit, one: One, within: Within): { [M in AgreeingMethod]: Make } {
  return {
    'slips.change': edit('slip', {
      replyBy: pick => pick.day(),
      answer: pick => pick.of(['awaited', 'confirmed', 'corrected', 'silent']),
      note: pick => pick.text(),
    }),
    'slips.remove': one('slip'),
    'corrections.add': within('meeting', 'meetingId', (records, pick) => {
      const id = pick.from(records.ids('point'))
      const part = id === null || pick.once(3) ? null : { kind: 'point', id, field: 'text', item: null }
      const before = pick.once(3) ? pick.text() : id === null ? '' : records.row('point', id).text
      return {
        version: null,
        entries: [
          {
            source: 'said',
            fileName: null,
            part,
            label: pick.text(),
            author: pick.text(),
            date: pick.day(),
            before,
            after: pick.text(),
            comment: pick.text(),
          },
        ],
      }
    }),
    'corrections.change': edit('correction', { after: pick => pick.text(), comment: pick => pick.text() }),
    'corrections.accept': one('correction'),
    'corrections.refuse': one('correction'),
    'corrections.remove': one('correction'),
    'distributions.remove': one('distribution'),
  }
}
