import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useTabIndex } from '../../../ui/tabStops.ts'
import classes from './paper.module.css'

export type InPlaceHandle = { focus(): void; open(): void }

type InPlaceProps = {
  /** Says what it is and what it shows: "Interviene: Banco Mundial". */
  label: string
  /** What stands there until one wants to change it. */
  shown: ReactNode
  /** True: nothing is chosen yet, so the words are quiet. */
  empty?: boolean
  className?: string | undefined
  handle?: Ref<InPlaceHandle>
  /** True: a letter typed on it opens it, and is handed on. */
  typing?: boolean
  /** Alt+Enter: the menu of what it belongs to. */
  onMenu?: () => void
  /** The control that takes its place; `done` gives the place back. */
  children: (done: () => void, typed: string) => ReactNode
}

/** Text that becomes a control when one acts on it, and text again when one leaves. */
export function InPlace({
  label,
  shown,
  empty = false,
  className,
  handle,
  typing = false,
  onMenu,
  children,
}: InPlaceProps) {
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const returning = useRef(false)
  const tabIndex = useTabIndex()
  useImperativeHandle(handle, () => ({ focus: () => button.current?.focus(), open: () => setOpened(true) }), [])
  useEffect(() => {
    if (opened || !returning.current) return
    returning.current = false
    button.current?.focus()
  }, [opened])

  function done(back: boolean) {
    returning.current = back
    setTyped('')
    setOpened(false)
  }

  if (!opened) {
    return (
      <button
        ref={button}
        type="button"
        className={className ? `${classes.inPlace} ${className}` : classes.inPlace}
        data-empty={empty || undefined}
        aria-label={label}
        tabIndex={tabIndex}
        onClick={() => setOpened(true)}
        onKeyDown={event => {
          if (onMenu && event.altKey && event.key === 'Enter') {
            event.preventDefault()
            onMenu()
            return
          }
          const letter = event.key.length === 1 && event.key !== ' '
          if (!typing || !letter || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          setTyped(event.key)
          setOpened(true)
        }}
      >
        {shown}
      </button>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its control does
    <div
      className={classes.inPlaceOpen}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        done(true)
      }}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) done(false)
      }}
    >
      {children(() => done(true), typed)}
    </div>
  )
}
