import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { AttendanceEntry } from '../../../../shared/contract/attendanceLists.ts'
import type { Organization } from '../../../../shared/contract/directory.ts'
import { foldText } from '../../../../shared/text.ts'
import { limits } from '../../../../shared/vocabulary.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import plain from '../../../ui/plainField.module.css'
import { useSectorName } from './AttendanceTotals.tsx'
import classes from './newAttendee.module.css'

export type NewWords = { organization: string; person: string; position: string }
type Accepted = Omit<AttendanceEntry, 'id' | 'status' | 'headCount'>

type NewAttendeeProps = {
  words: NewWords
  organizations: readonly Organization[]
  onAccept(entry: Accepted): void
  onCancel(): void
}

/** The few words that somebody new needs, in the list itself: Enter in any of them adds, Escape leaves. */
export function NewAttendee({ words, organizations, onAccept, onCancel }: NewAttendeeProps) {
  const texts = useTexts()
  const id = useId()
  const sectors = useQuery('sectors.list', {}).data ?? []
  const sectorName = useSectorName()
  const [said, setSaid] = useState(words)
  const [sectorId, setSectorId] = useState('')
  const known = organizations.find(({ name, acronym, variants }) =>
    [name, acronym ?? '', ...variants].some(each => each !== '' && foldText(each) === foldText(said.organization)),
  )
  const [organization, person, position] = [said.organization, said.person, said.position].map(
    text => text.trim() || null,
  )
  const isComplete = Boolean(organization || person)

  function accept(event: FormEvent) {
    event.preventDefault()
    if (!isComplete) return
    onAccept({
      organizationId: known?.id ?? null,
      organization: organization ?? null,
      sectorId: known ? null : sectorId || null,
      personId: null,
      person: person ?? null,
      position: position ?? null,
      email: null,
    })
  }

  const field = (name: keyof NewWords, label: string, isFirst: boolean) => (
    <label className={classes.field}>
      <span className={classes.label}>{label}</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field was asked for a moment ago
        autoFocus={isFirst}
        className={plain.control}
        maxLength={limits.line}
        list={name === 'organization' ? `${id}-known` : undefined}
        value={said[name]}
        onChange={event => setSaid({ ...said, [name]: event.currentTarget.value })}
      />
    </label>
  )

  return (
    <form
      className={classes.form}
      aria-label={texts('attendance.new.title')}
      onSubmit={accept}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <div className={classes.fields}>
        {field('organization', texts('attendance.new.organization'), words.person === '')}
        {field('person', texts('attendance.new.person'), words.person !== '')}
        {field('position', texts('attendance.new.position'), false)}
        {!known && organization && (
          <label className={classes.field}>
            <span className={classes.label}>{texts('attendance.new.sector')}</span>
            <select
              className={plain.control}
              value={sectorId}
              onChange={event => setSectorId(event.currentTarget.value)}
            >
              <option value="">{texts('attendance.new.sectorUnset')}</option>
              {sectors.map(sector => (
                <option key={sector.id} value={sector.id}>
                  {sectorName(sector)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <datalist id={`${id}-known`}>
        {organizations.map(each => (
          <option key={each.id} value={each.name} label={each.acronym ?? undefined} />
        ))}
      </datalist>
      <div className={classes.actions}>
        <Button type="submit" size="compact-md" disabled={!isComplete}>
          {texts('attendance.new.accept')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {texts('attendance.new.cancel')}
        </Button>
      </div>
    </form>
  )
}
