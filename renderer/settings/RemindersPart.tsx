import type { Settings } from '../../shared/contract/workspace.ts'
import { useChange } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { SavedSelect } from '../ui/SavedChoices.tsx'
import classes from './settings.module.css'

const days = { soonDays: [3, 5, 7, 10, 15, 30], silentDays: [15, 30, 45, 60, 90, 120] } as const
const notices = ['on', 'off'] as const

/** From when on agreements are due soon and silent, and whether the program tells so when it opens. */
export function RemindersPart({ settings }: { settings: Settings }) {
  const texts = useTexts()
  const save = useChange('settings.change')
  return (
    <div className={classes.fields}>
      <DaysField field="soonDays" value={settings.soonDays} />
      <DaysField field="silentDays" value={settings.silentDays} />
      <SavedSelect
        label={texts('reminders.settings.startNotice')}
        labelled
        choices={notices.map(value => ({ value, label: texts(`reminders.settings.notices.${value}`) }))}
        value={settings.startNotice}
        save={save('startNotice')}
      />
    </div>
  )
}

function DaysField({ field, value }: { field: keyof typeof days; value: number }) {
  const texts = useTexts()
  const save = useChange('settings.change')
  const choices = [...new Set([...days[field], value])].sort((one, other) => one - other)
  return (
    <SavedSelect<string>
      label={texts(`reminders.settings.${field}`)}
      labelled
      choices={choices.map(count => ({ value: String(count), label: texts('reminders.settings.days', { count }) }))}
      value={String(value)}
      save={({ was, now }) => save(field)({ was: Number(was), now: Number(now) })}
    />
  )
}
