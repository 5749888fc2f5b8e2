import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { AgreedOn } from '../../../shared/contract/minutes.ts'
import type { ReturnedWord } from '../../../shared/contract/returnedMinutes.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import review from '../../ui/review.module.css'
import { useBusy } from '../../ui/useBusy.ts'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import { ReturnedItem } from './ReturnedItem.tsx'
import classes from './returned.module.css'
import { type Decided, type ReturnedItem as Item, type ReturnedFile, useDecisions } from './useDecisions.ts'

/** Every change and comment of a file that came back, in the order of the document, against the part that it touches. */
export function ReturnedReview({ agreed, file }: { agreed: AgreedOn; file: ReturnedFile }) {
  const texts = useTexts()
  const { word } = file
  const places = useQuery('returnedMinutes.match', { meetingId: agreed.meetingId, returned: word })
  const decide = useDecisions(agreed.meetingId, file)
  const [author, setAuthor] = useState<string | null>(null)
  const { busy, run } = useBusy()
  const items = itemsOf(word)
  const decided = ({ kind, index }: Item) => places.data?.[`${kind}s`][index]?.decided ?? null
  const isOpen = (item: Listed) =>
    decided(item) === null && (item.kind === 'comment' || places.data?.changes[item.index]?.state !== 'made')
  const { list, leaving } = useNextFocus<HTMLOListElement>(items.filter(isOpen).map(keyOf))
  if (items.length === 0)
    return <EmptyState title={texts('returned.nothing')}>{texts('returned.nothingText')}</EmptyState>
  const authors = [...new Set(items.map(item => item.author))]
  const shown = items.filter(item => author === null || item.author === author)

  async function settle(decisions: Decided[]) {
    const last = decisions.at(-1)
    if (last) leaving(keyOf(last))
    await decide(decisions)
  }

  return (
    <Loaded query={places}>
      {({ changes, comments }) => {
        const left = items.filter(isOpen).length
        const acceptable = shown.filter(
          one => isOpen(one) && one.kind === 'change' && changes[one.index]?.state === 'open',
        )
        return (
          <div className={classes.review}>
            <div className={review.head}>
              <p className={review.file}>{file.name}</p>
              <p className={review.quiet} role="status">
                {[
                  texts('returned.changes', { count: word.changes.length }),
                  texts('returned.comments', { count: word.comments.length }),
                  left === 0 ? texts('returned.allDecided') : texts('returned.left', { count: left }),
                ].join(' · ')}
              </p>
              {word.formatting > 0 && (
                <p className={review.quiet}>{texts('returned.formatting', { count: word.formatting })}</p>
              )}
              {agreed.sealed !== null && <p className={classes.sealed}>{texts('returned.sealed')}</p>}
              <div className={review.tools}>
                {authors.length > 1 && (
                  <NativeSelect
                    aria-label={texts('returned.author')}
                    data={[
                      { value: '', label: texts('returned.everybody') },
                      ...authors.map((name, index) => ({
                        value: `${index + 1}`,
                        label: name || texts('returned.unknownAuthor'),
                      })),
                    ]}
                    value={author === null ? '' : `${authors.indexOf(author) + 1}`}
                    onChange={event => setAuthor(authors[Number(event.currentTarget.value) - 1] ?? null)}
                  />
                )}
                {(author !== null || authors.length === 1) && acceptable.length > 1 && agreed.sealed === null && (
                  <Button
                    variant="default"
                    loading={busy}
                    onClick={() =>
                      void run(() =>
                        settle(acceptable.map(({ kind, index }) => ({ kind, index, decision: 'accepted' }))),
                      )
                    }
                  >
                    {texts('returned.acceptAll', {
                      count: acceptable.length,
                      author: acceptable[0]?.author || texts('returned.unknownAuthor'),
                    })}
                  </Button>
                )}
              </div>
            </div>
            <ol ref={list} tabIndex={-1} className={classes.list}>
              {shown.map((one, at) => (
                <ReturnedItem
                  key={keyOf(one)}
                  number={at + 1}
                  meetingId={agreed.meetingId}
                  word={word}
                  kind={one.kind}
                  index={one.index}
                  placed={one.kind === 'change' ? changes[one.index] : undefined}
                  label={(one.kind === 'change' ? changes[one.index] : comments[one.index])?.label ?? ''}
                  decision={decided(one)}
                  sealed={agreed.sealed !== null}
                  busy={busy}
                  decide={(decision, placing) =>
                    settle([{ kind: one.kind, index: one.index, decision, ...(placing ? { placing } : {}) }])
                  }
                />
              ))}
            </ol>
          </div>
        )
      }}
    </Loaded>
  )
}

type Listed = Item & { author: string; paragraph: number }

function keyOf({ kind, index }: Item): string {
  return `${kind} ${index}`
}

/** In the order of the document; in one paragraph its changes come first. */
function itemsOf({ changes, comments }: ReturnedWord): Listed[] {
  const all: Listed[] = [
    ...changes.map(({ author, paragraph }, index) => ({
      kind: 'change' as const,
      index,
      author,
      paragraph,
    })),
    ...comments.map(({ author, paragraph }, index) => ({
      kind: 'comment' as const,
      index,
      author,
      paragraph,
    })),
  ]
  return all.sort((one, other) => one.paragraph - other.paragraph)
}
