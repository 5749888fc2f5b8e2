import type { ReturnedChange, ReturnedWord } from '../shared/contract/returnedMinutes.ts'
import { type Translate, translator } from '../shared/texts/index.ts'
import { limits } from '../shared/vocabulary.ts'
import type { HandlersOf, QueryContext } from './context.ts'
import { readMeeting } from './meetingRecord.ts'
import { withChange } from './returned/align.ts'
import { type Matched, matchTexts } from './returned/match.ts'
import { recordTexts } from './returned/recordTexts.ts'

export const returnedMinutesHandlers: Pick<HandlersOf<'returnedMinutes'>, 'returnedMinutes.match'> = {
  'returnedMinutes.match': (ctx, { meetingId, returned }) => {
    const matches = matched(ctx, meetingId, returned)
    const t = translator(ctx.language)
    return {
      changes: returned.changes.map((change, index) => placeOf(change, index, matches, t)),
      comments: returned.comments.map(({ paragraph }) => ({ label: labelOf(paragraph, matches, t) })),
    }
  },
}

function matched(ctx: QueryContext, meetingId: string, returned: ReturnedWord): (Matched | null)[] {
  return matchTexts(returned.paragraphs, recordTexts(readMeeting(ctx, meetingId), ctx.language))
}

function placeOf(change: ReturnedChange, index: number, matches: readonly (Matched | null)[], t: Translate) {
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
