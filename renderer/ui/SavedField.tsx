import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { errorText } from '../../shared/errorText.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import type { EditorState } from './fieldEditor.ts'
import classes from './fields.module.css'
import { useReadOnly } from './readOnly.ts'
import { useTabIndex } from './tabStops.ts'

/** What every saved field has in common. */
export type FieldProps = {
  /** Its name: read by screen readers, and shown above the field where `labelled`. */
  label: string
  labelled?: boolean
  placeholder?: string
  disabled?: boolean
  className?: string | undefined
}

type SavedFieldProps = Pick<FieldProps, 'label' | 'labelled' | 'className'> & {
  saved: Pick<EditorState<unknown>, 'conflict' | 'problem'> & {
    flush(): Promise<void>
    choose(side: 'theirs' | 'mine'): void
  }
  /** Gets the attributes that tie the control to its label and to what is said about it. */
  children(control: ControlAttributes): ReactNode
}

type ControlAttributes = {
  id: string
  tabIndex?: -1
  readOnly?: true
  'aria-label'?: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** The label above a saved field and, below it, the choice when others changed it too, or why it was not saved. */
export function SavedField({ label, labelled = false, className, saved, children }: SavedFieldProps) {
  const id = useId()
  const tabIndex = useTabIndex()
  const readOnly = useReadOnly()
  const note = `${id}-note`
  const troubled = saved.conflict !== null || saved.problem !== null
  const control: ControlAttributes = {
    id,
    ...(tabIndex === undefined ? {} : { tabIndex }),
    ...(readOnly ? { readOnly } : {}),
    ...(labelled ? {} : { 'aria-label': label }),
    ...(troubled ? { 'aria-describedby': note, 'aria-invalid': true } : {}),
  }
  return (
    <div className={className ? `${classes.field} ${className}` : classes.field}>
      {labelled && (
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
      )}
      {children(control)}
      {troubled && <FieldNote id={note} saved={saved} />}
    </div>
  )
}

function FieldNote({ id, saved }: { id: string; saved: SavedFieldProps['saved'] }) {
  const texts = useTexts()
  const { conflict, problem } = saved
  if (conflict) {
    return (
      <div id={id} className={classes.note} role="alert">
        <span>{texts('window.fields.changedElsewhere', { theirs: conflict.theirs })}</span>
        <span className={classes.noteActions}>
          <Button size="compact-sm" variant="default" onClick={() => saved.choose('theirs')}>
            {texts('window.fields.useTheirs')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => saved.choose('mine')}>
            {texts('window.fields.keepMine')}
          </Button>
        </span>
      </div>
    )
  }
  if (!problem) return null
  const why =
    problem.code === 'input.invalid' ? texts(`errors.reasons.${problem.facts.reason}`) : errorText(texts, problem)
  return (
    <div id={id} className={classes.note} role="alert">
      <span>{texts('window.fields.notSaved', { why })}</span>
      <span className={classes.noteActions}>
        <Button size="compact-sm" variant="default" onClick={() => void saved.flush()}>
          {texts('window.fields.retry')}
        </Button>
      </span>
    </div>
  )
}
