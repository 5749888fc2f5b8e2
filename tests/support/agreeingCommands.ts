import type { ReturnedWord } from '../../shared/contract/returnedMinutes.ts'
import type { Edit, Make, One, UndoableMethod, Within } from './commands.ts'

type AgreeingMethod = UndoableMethod & `${'slips' | 'corrections' | 'returnedMinutes' | 'distributions'}.${string}`

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
    'corrections.decide': (records, pick) => {
      const decisions = records
        .ids('correction')
        .filter(() => pick.once(2))
        .map(id => ({ id, state: pick.of(['accepted', 'refused']) }))
      return decisions.length > 0 ? { decisions } : null
    },
    'returnedMinutes.decide': within('meeting', 'meetingId', (records, pick) => {
      const point = pick.from(records.ids('point'))
      const text = point === null ? '' : String(records.row('point', point).text)
      const decision = pick.of(['accepted', 'refused', 'noted'])
      return {
        fileName: 'acta.docx',
        returned: returnedWith(text),
        decisions: [{ kind: 'change', index: 0, decision }],
      }
    }),
    'corrections.remove': one('correction'),
    'distributions.remove': one('distribution'),
  }
}

/** Minutes that came back with a word put behind a text. */
export function returnedWith(text: string): ReturnedWord {
  const common = { author: 'Ana', date: null, struckBy: null, whole: false }
  return {
    paragraphs: [
      {
        place: 'body',
        pieces: [
          { text, change: null, side: 'both' },
          { text: ' próximo', change: 0, side: 'after' },
        ],
      },
    ],
    changes: [{ paragraph: 0, kind: 'inserted', before: '', after: ' próximo', ...common }],
    comments: [],
    formatting: 0,
  }
}
