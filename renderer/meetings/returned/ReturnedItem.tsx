import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlacedChange, ReturnedComment, ReturnedWord } from '../../../shared/contract/returnedMinutes.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { DateText } from '../../ui/DateText.tsx'
import review from '../../ui/review.module.css'
import { StatusBadge, type StatusTone } from '../../ui/StatusBadge.tsx'
import changes from '../../ui/wordChanges.module.css'
import { PlaceByHand } from './PlaceByHand.tsx'
import classes from './returned.module.css'
import type { Placing, ReturnedDecision } from './useDecisions.ts'
import { wordsOf } from './words.ts'

type ReturnedItemProps = {
  meetingId: string
  word: ReturnedWord
  kind: 'change' | 'comment'
  index: number
  placed: PlacedChange | undefined
  label: string
  /** Which one of those that are shown, from 1. */
  number: number
  decision: ReturnedDecision | null
  sealed: boolean
  busy: boolean
  decide(decision: ReturnedDecision, placing?: Placing): Promise<void>
}

const tones: Record<ReturnedDecision | 'made', StatusTone> = {
  accepted: 'done',
  made: 'done',
  refused: 'closed',
  noted: 'waiting',
}

/** One change or comment: who, where, the words, and what is to become of it. */
export function ReturnedItem(props: ReturnedItemProps) {
  const { meetingId, word, kind, index, placed, label, number, decision, sealed, busy, decide } = props
  const texts = useTexts()
  const [deciding, setDeciding] = useState(false)
  const [placing, setPlacing] = useState(false)
  const change = kind === 'change' ? word.changes[index] : undefined
  const comment = kind === 'comment' ? word.comments[index] : undefined
  const said = change ?? comment
  if (!said) return null
  const state = placed?.state
  const settled = decision ?? (state === 'made' ? 'made' : null)
  const place = word.paragraphs[said.paragraph]?.place ?? 'body'

  const author = said.author || texts('returned.unknownAuthor')
  const of = (action: string) => texts('returned.actionOn', { action, number, where: label, author })

  async function run(next: ReturnedDecision, place?: Placing) {
    setDeciding(true)
    try {
      await decide(next, place)
    } finally {
      setDeciding(false)
    }
  }

  return (
    <li className={classes.item} data-key={`${kind} ${index}`} data-settled={settled !== null || undefined}>
      <div className={classes.about}>
        <strong>{texts(`returned.kind.${change?.kind ?? 'comment'}`)}</strong>
        <span>{author}</span>
        {said.date && <DateText date={said.date} form="short" />}
        <span className={classes.label}>
          {place === 'header' || place === 'footer' || place === 'note' ? texts(`returned.where.${place}`) : label}
        </span>
      </div>
      {change && (
        <p className={`${classes.words} ${changes.text}`} dir="auto">
          {wordsOf(word, change, index).map(({ kind: look, text }, at) => {
            // Stretches are never moved: their place is what they are.
            const key = `${at}`
            if (look === 'out') return <del key={key}>{text}</del>
            return look === 'in' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
          })}
        </p>
      )}
      {change?.struckBy && <p className={review.quiet}>{texts('returned.struckBy', { author: change.struckBy })}</p>}
      {comment && <CommentWords comment={comment} />}
      {!settled && (state === 'byHand' || state === 'unplaced') && (
        <p className={review.quiet}>{texts(`returned.state.${state}`)}</p>
      )}
      {placing && change && placed && !settled && (
        <PlaceByHand
          meetingId={meetingId}
          change={change}
          placed={placed}
          onPlace={place => run('accepted', place)}
          onCancel={() => setPlacing(false)}
        />
      )}
      <div className={classes.actions}>
        {settled ? (
          <StatusBadge tone={tones[settled]}>{texts(`returned.state.${settled}`)}</StatusBadge>
        ) : (
          <>
            {state === 'open' ? (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconCheck size={16} aria-hidden="true" />}
                loading={deciding}
                disabled={sealed || busy}
                aria-label={of(texts('returned.accept'))}
                onClick={() => void run('accepted')}
              >
                {texts('returned.accept')}
              </Button>
            ) : (
              <>
                {change && !placing && (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={sealed || busy}
                    aria-label={of(texts('returned.place'))}
                    onClick={() => setPlacing(true)}
                  >
                    {texts('returned.place')}
                  </Button>
                )}
                <Button
                  size="xs"
                  variant="default"
                  loading={deciding}
                  disabled={busy}
                  aria-label={of(texts('returned.note'))}
                  onClick={() => void run('noted')}
                >
                  {texts('returned.note')}
                </Button>
              </>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconX size={16} aria-hidden="true" />}
              disabled={deciding || busy}
              aria-label={of(texts('returned.refuse'))}
              onClick={() => void run('refused')}
            >
              {texts('returned.refuse')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

function CommentWords({ comment }: { comment: ReturnedComment }) {
  const texts = useTexts()
  return (
    <div className={classes.comment}>
      {comment.about && <p className={review.quiet}>{texts('returned.about', { words: comment.about })}</p>}
      <p className={`${classes.words} ${changes.text}`} dir="auto">
        {comment.text}
      </p>
      {comment.replies.map(({ author, text, date }) => (
        <p key={`${author} ${date} ${text}`} className={classes.reply} dir="auto">
          <strong>{author || texts('returned.unknownAuthor')}</strong> {text}
        </p>
      ))}
      {comment.settled && <p className={review.quiet}>{texts('returned.settled')}</p>}
    </div>
  )
}
