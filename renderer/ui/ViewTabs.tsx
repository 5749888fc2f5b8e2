import { type KeyboardEvent, useRef } from 'react'
import { numberText } from '../../shared/numbers.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import classes from './viewTabs.module.css'

export type ViewTab<T extends string> = { value: T; label: string; count?: number | undefined }

type ViewTabsProps<T extends string> = {
  label: string
  tabs: readonly ViewTab<T>[]
  value: T
  onChange(value: T): void
  /** The id of what the tabs show: an element with the role `tabpanel`. */
  panelId: string
}

/** Views of the same page, one at a time, each with how many rows it has. The arrows move among them. */
export function ViewTabs<T extends string>({ label, tabs, value, onChange, panelId }: ViewTabsProps<T>) {
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)

  function handleKey(event: KeyboardEvent) {
    const index = tabs.findIndex(tab => tab.value === value)
    const steps: Record<string, number> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const target = (step + tabs.length) % tabs.length
    const tab = tabs[target]
    if (tab) onChange(tab.value)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus()
  }

  return (
    <div role="tablist" aria-label={label} className={classes.tabs} ref={list}>
      {tabs.map(tab => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={panelId}
          tabIndex={tab.value === value ? 0 : -1}
          className={classes.tab}
          onClick={() => onChange(tab.value)}
          onKeyDown={handleKey}
        >
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{numberText(tab.count, language)}</span>}
        </button>
      ))}
    </div>
  )
}
