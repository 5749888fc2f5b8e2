import { IconBuilding, IconPlus, IconUser, IconUserCheck } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { ownUndo } from '../../../ui/undoKeys.ts'
import classes from './quickField.module.css'
import type { QuickOption } from './quickSearch.ts'
import { statusKeys } from './statusKeys.ts'

type QuickFieldProps = {
  input: RefObject<HTMLInputElement | null>
  label: string
  placeholder: string
  typed: string
  onType(typed: string): void
  options: readonly QuickOption[]
  /** Shows the options before anything is typed. */
  listed: boolean
  /** @param status the one asked for with Alt and its letter */
  onTake(option: QuickOption, status: AttendanceStatus | null): void
  /** Enter with nothing to take. */
  onNothing(): void
  onCancel(): void
  onPaste(event: ClipboardEvent<HTMLInputElement>): void
}

const icons = {
  waiting: IconUserCheck,
  organization: IconBuilding,
  person: IconUser,
  newOrganization: IconPlus,
  newPerson: IconPlus,
} as const

/** One field with what it finds below: the first is taken by Enter, whatever was typed how fast. */
export function QuickField(props: QuickFieldProps) {
  const { input, label, placeholder, typed, onType, options, listed, onTake, onNothing, onCancel, onPaste } = props
  const texts = useTexts()
  const id = useId()
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState(false)
  const isOpen = entered && options.length > 0 && (typed !== '' || listed)
  // Asked for somebody without a word, nobody is meant until an arrow says so.
  const current =
    isOpen && (typed !== '' || at > 0) ? options[typed === '' ? at - 1 : Math.min(at, options.length - 1)] : undefined
  const groups = groupsOf(options)

  function move(by: number) {
    const last = typed === '' ? options.length : options.length - 1
    setAt(Math.max(0, Math.min(last, at + by)))
  }

  function take(option: QuickOption, status: AttendanceStatus | null) {
    setAt(0)
    onTake(option, status)
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const status = event.altKey ? statusKeys[event.code.replace('Key', '').toLowerCase()] : undefined
    if (status && current) take(current, status)
    else if (event.key === 'Enter') {
      if (current) take(current, null)
      else if (typed === '') onNothing()
    } else if (event.key === 'ArrowDown' && isOpen) move(1)
    else if (event.key === 'ArrowUp' && isOpen) move(-1)
    else if (event.key === 'ArrowDown' && typed === '') toRows(event.currentTarget)
    else if (event.key === 'Escape' && (typed !== '' || listed)) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.field}>
      <input
        ref={input}
        {...(typed === '' ? ownUndo : {})}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${current.key}` : undefined}
        className={classes.input}
        placeholder={placeholder}
        value={typed}
        onChange={event => {
          setAt(0)
          onType(event.currentTarget.value)
        }}
        onKeyDown={handleKey}
        onFocus={() => setEntered(true)}
        onBlur={() => setEntered(false)}
        onPaste={onPaste}
      />
      <div id={id} role="listbox" aria-label={texts('attendance.options')} className={classes.list} hidden={!isOpen}>
        {groups.map(({ heading, members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a list of options has groups, not fieldsets
          <div key={heading} role="group" aria-label={texts(heading)}>
            <div className={classes.heading} aria-hidden="true">
              {texts(heading)}
            </div>
            {members.map(option => (
              <Option
                key={option.key}
                id={`${id}-${option.key}`}
                option={option}
                selected={option === current}
                onTake={() => take(option, null)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

type OptionProps = { id: string; option: QuickOption; selected: boolean; onTake(): void }

function Option({ id, option, selected, onTake }: OptionProps) {
  const texts = useTexts()
  const Icon = icons[kindOf(option)]
  const row = 'addition' in option || option.kind === 'waiting' ? null : option.row
  const already =
    row && texts('attendance.already', { status: texts(`fields.attendanceStatus.${row.status}`).toLocaleLowerCase() })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for all of them
    <div
      ref={place => (selected ? place?.scrollIntoView({ block: 'nearest' }) : undefined)}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={classes.option}
      onMouseDown={event => event.preventDefault()}
      onClick={onTake}
    >
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <span className={classes.words}>
        {'addition' in option ? texts(`attendance.${option.addition}`, { name: option.name }) : option.name}
        {!('addition' in option) && (
          <span className={classes.detail}>{[option.detail, already].filter(Boolean).join(' · ')}</span>
        )}
      </span>
    </div>
  )
}

const headings = {
  waiting: 'attendance.waiting',
  organization: 'attendance.directory',
  person: 'attendance.directory',
  newOrganization: 'attendance.others',
  newPerson: 'attendance.others',
} as const

function groupsOf(options: readonly QuickOption[]) {
  const groups = Map.groupBy(options, option => headings[kindOf(option)])
  return [...groups].map(([heading, members]) => ({ heading, members }))
}

/** From the field into the rows below it. */
function toRows(field: HTMLElement) {
  field.closest('[data-attendance]')?.querySelector<HTMLElement>('[data-mark]')?.focus()
}

function kindOf(option: QuickOption) {
  return 'addition' in option ? option.addition : option.kind
}
