import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '../bridge/hooks.ts'
import { changeQuery } from '../frame/hashAddress.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './dashboard.module.css'
import type { Which } from './which.ts'

/** Of which body and meetings, and with which day the figures are compared: kept in the address. */
export function DashboardTools({ which, since }: { which: Which; since: string }) {
  const texts = useTexts()
  const bodies = useQuery('bodies.list', {})
  return (
    <fieldset className={classes.tools} aria-label={texts('dashboard.scope')}>
      <NativeSelect
        label={texts('agreements.filters.body')}
        value={which.bodyId ?? ''}
        onChange={event => changeQuery({ body: event.currentTarget.value || null })}
        data={[
          { value: '', label: texts('dashboard.allBodies') },
          ...(bodies.data ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
        ]}
      />
      <DayField name="from" day={which.from ?? ''} />
      <DayField name="to" day={which.to ?? ''} />
      <DayField name="since" day={which.since ?? since} />
    </fieldset>
  )
}

/** Keeps what is being typed to itself until it is a day. */
function DayField({ name, day }: { name: 'from' | 'to' | 'since'; day: string }) {
  const texts = useTexts()
  return (
    <TextInput
      key={day}
      type="date"
      label={texts(`dashboard.${name}`)}
      defaultValue={day}
      onBlur={event => {
        if (event.currentTarget.value !== day) changeQuery({ [name]: event.currentTarget.value || null })
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}
