import { Button, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import type { AgreedOn } from '../../../shared/contract/minutes.ts'
import type { ReturnedWord } from '../../../shared/contract/returnedMinutes.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ReturnedItem } from './ReturnedItem.tsx'
import classes from './returned.module.css'
import { type Item, type ReturnedFile, useDecisions } from './useDecisions.ts'

/** Every change and comment of a file that came back, in the order of the document, against the part that it touches. */
export function ReturnedReview({ agreed, file }: { agreed: AgreedOn; file: ReturnedFile }) {
  const texts = useTexts()
  const { word } = file
  const places = useQuery('returnedMinutes.match', { meetingId: agreed.meetingId, returned: word })
  const { decided, decide } = useDecisions(agreed, file)
  const [author, setAuthor] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const items = itemsOf(word)
  if (items.length === 0)
    return <EmptyState title={texts('returned.nothing')}>{texts('returned.nothingText')}</EmptyState>
  const authors = [...new Set(items.map(item => item.author))]
  const shown = items.filter(item => author === null || item.author === author)

  async function acceptAll(all: readonly Item[]) {
    setBusy(true)
    try {
      for (const item of all) await decide(item, 'accepted')
    } finally {
      setBusy(false)
    }
  }

  /** What is decided has no buttons any more: the next one that is open gets the focus. */
  function goOn(from: number) {
    const open = [...(list.current?.children ?? [])].slice(from + 1).find(item => !item.hasAttribute('data-settled'))
    open?.querySelector('button')?.focus()
  }

  return (
    <Loaded query={places}>
      {({ changes, comments }) => {
        const isOpen = ({ item, kind, index }: Listed) =>
          !decided.has(item) && (kind === 'comment' || changes[index]?.state !== 'made')
        const left = items.filter(isOpen).length
        const acceptable = shown.filter(
          one => isOpen(one) && one.kind === 'change' && changes[one.index]?.state === 'open',
        )
        return (
          <div className={classes.review}>
            <div className={classes.head}>
              <p className={classes.file}>{file.name}</p>
              <p className={classes.quiet} role="status">
                {[
                  texts('returned.changes', { count: word.changes.length }),
                  texts('returned.comments', { count: word.comments.length }),
                  left === 0 ? texts('returned.allDecided') : texts('returned.left', { count: left }),
                ].join(' · ')}
              </p>
              {word.formatting > 0 && (
                <p className={classes.quiet}>{texts('returned.formatting', { count: word.formatting })}</p>
              )}
              {agreed.sealed !== null && <p className={classes.sealed}>{texts('returned.sealed')}</p>}
              <div className={classes.tools}>
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
                    onClick={() => void acceptAll(acceptable.map(one => one.item))}
                  >
                    {texts('returned.acceptAll', {
                      count: acceptable.length,
                      author: acceptable[0]?.author || texts('returned.unknownAuthor'),
                    })}
                  </Button>
                )}
              </div>
            </div>
            <ol ref={list} className={classes.list}>
              {shown.map((one, at) => (
                <ReturnedItem
                  key={one.item}
                  meetingId={agreed.meetingId}
                  word={word}
                  kind={one.kind}
                  index={one.index}
                  placed={one.kind === 'change' ? changes[one.index] : undefined}
                  label={(one.kind === 'change' ? changes[one.index] : comments[one.index])?.label ?? ''}
                  decision={decided.get(one.item)}
                  sealed={agreed.sealed !== null}
                  busy={busy}
                  decide={async (decision, placing) => {
                    await decide(one.item, decision, placing)
                    goOn(at)
                  }}
                />
              ))}
            </ol>
          </div>
        )
      }}
    </Loaded>
  )
}

type Listed = { item: Item; kind: 'change' | 'comment'; index: number; author: string; paragraph: number }

/** In the order of the document; in one paragraph its changes come first. */
function itemsOf({ changes, comments }: ReturnedWord): Listed[] {
  const all: Listed[] = [
    ...changes.map(({ author, paragraph }, index) => ({
      item: `change ${index}` as const,
      kind: 'change' as const,
      index,
      author,
      paragraph,
    })),
    ...comments.map(({ author, paragraph }, index) => ({
      item: `comment ${index}` as const,
      kind: 'comment' as const,
      index,
      author,
      paragraph,
    })),
  ]
  return all.sort((one, other) => one.paragraph - other.paragraph)
}
