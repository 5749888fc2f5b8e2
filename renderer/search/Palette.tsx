import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useQuery } from '../bridge/hooks.ts'
import type { RailEntry } from '../frame/pageEntry.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { useActions } from './actions.ts'
import { HitText } from './HitText.tsx'
import { addressOf, groupHits } from './hits.ts'
import classes from './palette.module.css'

type PaletteProps = { onClose: () => void; pages: readonly RailEntry[] }

/**
 * The browser's own dialog, opened in the very event that asks for it: whoever types on after Ctrl+K without waiting finds every
 * letter in the field. A dialog that takes the focus later loses the first ones.
 */
export function Palette({ onClose, pages }: PaletteProps) {
  const texts = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [location] = useLocation()
  const openedAt = useRef(location)
  useEffect(() => {
    // Another page came by the menu, by a key or by going back.
    if (location !== openedAt.current) onClose()
  }, [location, onClose])
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes.palette}
      closedby="any"
      onClose={onClose}
      // The keys are those of the field, wherever somebody clicks.
      onMouseDown={event => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
      }}
      aria-label={texts('search.title')}
    >
      <PaletteSearch onClose={onClose} pages={pages} />
    </dialog>
  )
}

type Entry = { key: string; group: string; open(): void; content: ReactNode }

function PaletteSearch({ onClose, pages }: { onClose: () => void; pages: readonly RailEntry[] }) {
  const texts = useTexts()
  const id = useId()
  const [, go] = useLocation()
  const [words, setWords] = useState('')
  const [place, setPlace] = useState(0)
  const wanted = words.trim()
  const found = useQuery('search.find', { words: wanted, limit: 50 }, { enabled: wanted !== '', keepPrevious: true })
  // Enter never opens what the words before had found: it waits for the answer to these.
  const pending = wanted !== '' && (found.isLoading || found.isPrevious)
  const [enterWaits, setEnterWaits] = useState(false)
  const hits = wanted === '' ? [] : (found.data ?? [])
  const actions = useActions(pages, wanted)
  const list = useRef<HTMLDivElement>(null)

  const actionEntries = actions.map(
    (action): Entry => ({
      key: action.key,
      group: texts('search.commands'),
      open: action.run,
      content: (
        <>
          <action.Icon size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.actionName}>{action.name}</span>
          {action.shortcut && <kbd className={classes.key}>{action.shortcut}</kbd>}
        </>
      ),
    }),
  )
  const hitEntries = groupHits(hits).flatMap(({ kind, members }) =>
    members.map(
      (hit): Entry => ({
        key: hit.id,
        group: texts(`search.kinds.${kind}`),
        open: () => go(addressOf(hit)),
        content: <HitText hit={hit} />,
      }),
    ),
  )
  // With few letters an action is likelier than a text; with a sentence it is the other way round.
  const entries = wanted.length > 3 ? [...hitEntries, ...actionEntries] : [...actionEntries, ...hitEntries]
  const current = Math.min(place, Math.max(entries.length - 1, 0))
  const status = wanted === '' ? '' : texts('search.results', { count: hits.length })

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  useEffect(() => {
    if (!enterWaits || pending) return
    setEnterWaits(false)
    choose(entries[current])
  })

  function choose(entry: Entry | undefined) {
    if (!entry) return
    onClose()
    entry.open()
  }

  function handleKey(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined && entries.length > 0) {
      const wrapped = Math.abs(step) === 1
      const next = current + step
      setPlace(wrapped ? (next + entries.length) % entries.length : Math.max(0, Math.min(entries.length - 1, next)))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (pending) setEnterWaits(true)
      else choose(entries[current])
    } else return
    event.preventDefault()
  }

  return (
    <>
      <div className={classes.head}>
        <IconSearch size={18} stroke={1.8} aria-hidden="true" />
        <input
          className={classes.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={entries[current] ? `${id}-${current}` : undefined}
          aria-label={texts('search.title')}
          placeholder={texts('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          // Escape closes the search alone, not a form that stands under it.
          data-mantine-stop-propagation="true"
          value={words}
          onChange={event => {
            setWords(event.currentTarget.value)
            setPlace(0)
            setEnterWaits(false)
          }}
          onKeyDown={handleKey}
        />
      </div>
      <div className={classes.list} ref={list} id={id} role="listbox" tabIndex={-1} aria-label={texts('search.title')}>
        {entries.map((entry, index) => (
          <PaletteOption
            key={entry.key}
            id={`${id}-${index}`}
            heading={entries[index - 1]?.group === entry.group ? null : entry.group}
            selected={index === current}
            onPoint={() => setPlace(index)}
            onChoose={() => choose(entry)}
          >
            {entry.content}
          </PaletteOption>
        ))}
      </div>
      {entries.length === 0 && <p className={classes.none}>{texts('search.none', { words: wanted })}</p>}
      <div className={classes.foot}>
        <span role="status">{status || texts('search.hint')}</span>
        <span className={classes.keys} aria-hidden="true">
          <kbd className={classes.key}>↑↓</kbd> {texts('search.keys.move')} <kbd className={classes.key}>Enter</kbd>{' '}
          {texts('search.keys.open')} <kbd className={classes.key}>Esc</kbd> {texts('search.keys.close')}
        </span>
      </div>
    </>
  )
}

type OptionProps = {
  id: string
  heading: string | null
  selected: boolean
  onPoint: () => void
  onChoose: () => void
  children: ReactNode
}

function PaletteOption({ id, heading, selected, onPoint, onChoose, children }: OptionProps) {
  return (
    <>
      {heading !== null && (
        <div className={classes.group} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field, which keeps the focus */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the search field points at it with aria-activedescendant */}
      <div
        id={id}
        role="option"
        aria-selected={selected}
        className={classes.option}
        onMouseMove={selected ? undefined : onPoint}
        onClick={onChoose}
      >
        {children}
      </div>
    </>
  )
}
