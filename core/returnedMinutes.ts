import type { PlacedChange, ReturnedChange, ReturnedWord } from '../shared/contract/returnedMinutes.ts'
import { type Translate, translator } from '../shared/texts/index.ts'
import { limits } from '../shared/vocabulary.ts'
import type { HandlersOf, QueryContext } from './context.ts'
import { readMeeting } from './meetingRecord.ts'
import { withChange } from './returned/align.ts'
import { decideReturned, decisionsOn } from './returned/decide.ts'
import { type Matched, matchTexts } from './returned/match.ts'
import { recordTexts } from './returned/recordTexts.ts'

type Handled = 'returnedMinutes.match' | 'returnedMinutes.decide'

export const returnedMinutesHandlers: Pick<HandlersOf<'returnedMinutes'>, Handled> = {
  'returnedMinutes.match': (ctx, { meetingId, returned }) => {
    const { changes, comments } = placesOf(ctx, meetingId, returned)
    const decided = decisionsOn(ctx, meetingId, returned)
    return {
      changes: changes.map((change, index) => ({ ...change, decided: decided({ kind: 'change', index }) })),
      comments: comments.map((comment, index) => ({ ...comment, decided: decided({ kind: 'comment', index }) })),
    }
  },
  'returnedMinutes.decide': (ctx, input) => ({
    ids: decideReturned(ctx, input, () => placesOf(ctx, input.meetingId, input.returned)),
  }),
}

type Reading = Pick<QueryContext, 'db' | 'language'>

function placesOf(ctx: Reading, meetingId: string, returned: ReturnedWord) {
  const matches = matchTexts(returned.paragraphs, recordTexts(readMeeting(ctx, meetingId), ctx.language))
  const t = translator(ctx.language)
  return {
    changes: returned.changes.map((change, index) => placeOf(change, index, matches, t)),
    comments: returned.comments.map(({ paragraph }) => ({ label: labelOf(paragraph, matches, t) })),
  }
}

function placeOf(
  change: ReturnedChange,
  index: number,
  matches: readonly (Matched | null)[],
  t: Translate,
): PlacedChange {
  const label = labelOf(change.paragraph, matches, t)
  const match = matches[change.paragraph]
  const nowhere = { label, part: null, was: change.before, now: change.after }
  if (!match) return { state: 'unplaced' as const, ...nowhere }
  const { text, stretches, made } = match
  if (made.get(index)) return { state: 'made' as const, label, part: text.part, was: text.field, now: text.field }
  const byHand = { state: 'byHand' as const, label, part: text.part, was: text.field, now: text.field }
  if (text.start === null || !made.has(index)) return byHand
  const now = fieldWith(match, text.start, withChange(text.text, stretches, made, index))
  if (now.length > limits.paragraph) return byHand
  return { state: 'open' as const, label, part: text.part, was: text.field, now }
}

/** The whole field with another text in the place of the matched one; no empty paragraph stays where one went. */
function fieldWith({ text: { text, field, divider } }: Matched, start: number, paragraph: string): string {
  const [before, after] = [field.slice(0, start), field.slice(start + text.length)]
  const words = paragraph.replaceAll('\u2029', divider)
  if (words.trim() !== '' || divider !== '\n\n') return before + words + after
  return `${before.trimEnd()}${before.trim() && after.trim() ? '\n\n' : ''}${after.trimStart()}`
}

/** The text that a paragraph prints; else the one printed before it, behind which it stands. */
function labelOf(paragraph: number, matches: readonly (Matched | null)[], t: Translate): string {
  const own = matches[paragraph]
  if (own) return own.text.label
  const before = matches.slice(0, paragraph).findLast(match => match !== null)
  return before ? t('returned.behind', { part: before.text.label }) : t('returned.start')
}
