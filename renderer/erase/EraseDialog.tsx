import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Erasable, ErasurePreview, Repeater } from '../../shared/contract/erase.ts'
import { dayOf, shortDate } from '../../shared/dates.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { ProblemText } from '../ui/notify.tsx'
import type { ToErase } from './EraseProvider.tsx'
import classes from './erase.module.css'
import { useErasure } from './useErasure.ts'

type DialogProps = { record: ToErase; opened: boolean; onClose(): void }

/** Says exactly what goes, what may still say it, and which copies hold it; erases it for a reason. */
export function EraseDialog({ record, opened, onClose }: DialogProps) {
  const texts = useTexts()
  const { preview, problem, working, erase } = useErasure(record)
  const [reason, setReason] = useState('')
  const [also, setAlso] = useState<Repeater[]>([])
  const [removeCopies, setRemoveCopies] = useState(false)
  const ready = preview !== null && reason.trim() !== '' && !working

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (ready && (await erase({ reason, also, removeCopies }))) onClose()
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts(`erase.title.${record.kind}`)}
      size={600}
      closeOnClickOutside={false}
      closeOnEscape={!working}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close'), disabled: working }}
    >
      <form className={classes.form} onSubmit={event => void submit(event)}>
        {preview ? (
          <>
            <blockquote className={classes.name}>{preview.name || texts('erase.unnamed')}</blockquote>
            <Goes preview={preview} kind={record.kind} />
            <Repeaters preview={preview} also={also} onChange={setAlso} />
            <Copies preview={preview} remove={removeCopies} onRemove={setRemoveCopies} />
            <TextInput
              label={texts('erase.reason')}
              description={texts('erase.reasonHint')}
              required
              maxLength={300}
              data-autofocus
              value={reason}
              onChange={event => setReason(event.currentTarget.value)}
            />
            <p className={classes.final}>{texts('erase.final')}</p>
          </>
        ) : (
          !problem && <p role="status">{texts('erase.looking')}</p>
        )}
        {problem && (
          <p role="alert" className={classes.problem}>
            <ProblemText problem={problem} />
          </p>
        )}
        <p role="status" className={classes.working}>
          {working && texts('erase.working')}
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={working} onClick={onClose}>
            {texts('window.dialog.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!ready && !working} loading={working}>
            {texts('erase.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function Goes({ preview, kind }: { preview: ErasurePreview; kind: Erasable['kind'] }) {
  const texts = useTexts()
  const { goes, history, texts: named } = preview
  return (
    <section>
      <h3 className={classes.heading}>{texts('erase.goesTitle')}</h3>
      <ul className={classes.list}>
        {goes.map(({ kind: each, count }) => (
          <li key={each}>{texts(`erase.goes.${each}`, { count })}</li>
        ))}
        {history > 0 && <li>{texts('erase.history', { count: history })}</li>}
        {named > 0 && <li>{texts('erase.texts', { count: named })}</li>}
      </ul>
      {kind === 'person' && <p className={classes.note}>{texts('erase.speechesStay')}</p>}
      {preview.sharedName && <p className={classes.note}>{texts('erase.sharedName')}</p>}
      {preview.keepsNumber && <p className={classes.note}>{texts('erase.keepsNumber')}</p>}
    </section>
  )
}

type RepeatersProps = { preview: ErasurePreview; also: Repeater[]; onChange(also: Repeater[]): void }

function Repeaters({ preview, also, onChange }: RepeatersProps) {
  const texts = useTexts()
  if (preview.mayRepeat.length === 0) return null
  return (
    <fieldset className={classes.repeaters}>
      <legend className={classes.heading}>{texts('erase.repeatTitle')}</legend>
      <p className={classes.note}>{texts('erase.repeatText')}</p>
      <div className={classes.choices}>
        {preview.mayRepeat.map(({ kind, id, name }) => (
          <Checkbox
            key={id}
            label={texts(`erase.repeats.${repeatedKind(kind)}`, { name })}
            checked={also.some(record => record.id === id)}
            onChange={event =>
              onChange(event.currentTarget.checked ? [...also, { kind, id }] : also.filter(record => record.id !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

function repeatedKind(kind: Repeater['kind']) {
  return kind === 'correction' || kind === 'slip' || kind === 'minutes_version' || kind === 'agreement'
    ? kind
    : 'attachment'
}

type CopiesProps = { preview: ErasurePreview; remove: boolean; onRemove(remove: boolean): void }

const SHOWN_DATES = 6

function Copies({ preview: { backups, putAside }, remove, onRemove }: CopiesProps) {
  const texts = useTexts()
  const language = useLanguage()
  const days = [...new Set(backups.map(backup => shortDate(dayOf(new Date(backup.madeAt)), language)))]
  const shown = days.slice(0, SHOWN_DATES)
  if (days.length > shown.length) shown.push(texts('erase.more', { count: days.length - shown.length }))
  const dates = new Intl.ListFormat(language).format(shown)
  return (
    <section>
      <h3 className={classes.heading}>{texts('erase.copiesTitle')}</h3>
      {backups.length + putAside.length === 0 && <p className={classes.note}>{texts('erase.noCopies')}</p>}
      {backups.length > 0 && <p className={classes.note}>{texts('erase.backups', { count: backups.length, dates })}</p>}
      {putAside.length > 0 && <p className={classes.note}>{texts('erase.aside', { count: putAside.length })}</p>}
      {backups.length + putAside.length > 0 && (
        <Checkbox
          className={classes.remove}
          label={texts('erase.removeCopies')}
          checked={remove}
          onChange={event => onRemove(event.currentTarget.checked)}
        />
      )}
      <p className={classes.note}>{texts('erase.elsewhere')}</p>
    </section>
  )
}
