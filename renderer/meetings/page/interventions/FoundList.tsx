import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { foldText } from '../../../../shared/text.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import plain from '../../../ui/plainField.module.css'
import classes from './foundList.module.css'

type Entry = { id: string; sign: string; text: string }
type FoundListProps = { label: string; none: string; entries: Entry[]; onChoose(id: string): void }

const MOST = 50

/** A list to choose from by typing part of it: arrows move, Enter chooses. */
export function FoundList({ label, none, entries, onChoose }: FoundListProps) {
  const texts = useTexts()
  const id = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const wanted = foldText(words)
  const found = entries
    .filter(({ sign, text }) => foldText(`${sign} ${text}`).includes(wanted))
    // A number means the entry that bears it.
    .sort((one, other) => Number(isSign(other, wanted)) - Number(isSign(one, wanted)))
    .slice(0, MOST)
  const current = found[Math.min(at, found.length - 1)]

  function handleKey(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) {
      const next = Math.max(0, Math.min(found.length - 1, at + by))
      setAt(next)
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && current) onChoose(current.id)
    else if (event.key === 'Escape' || event.key === 'Tab') return
    else {
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.frame}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the list was asked for a moment ago, to choose from
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-label={label}
        className={plain.control}
        placeholder={texts('meeting.points.find')}
        value={words}
        onChange={event => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={handleKey}
      />
      {found.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <div ref={list} id={id} role="listbox" aria-label={label} className={classes.list}>
          {found.map(entry => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for all of them
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry === current}
              className={classes.entry}
              onMouseDown={event => event.preventDefault()}
              onClick={() => onChoose(entry.id)}
            >
              <span className={classes.sign}>{entry.sign}</span>
              <span className={classes.text}>{entry.text}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function isSign({ sign }: Entry, wanted: string): boolean {
  const number = foldText(sign)
  return number === wanted || number.replace(/^\D+/, '') === wanted
}
