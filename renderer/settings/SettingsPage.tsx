/** The person, the looks of the program, and the lists that the whole workspace shares. */
import type { ReactNode } from 'react'
import type { Output } from '../../shared/contract/index.ts'
import { BackupsPart } from '../backups/BackupsPart.tsx'
import { useChange, useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { SavedSelect } from '../ui/SavedChoices.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import { About } from './About.tsx'
import { LetterheadsPart } from './letterheads/LetterheadsPart.tsx'
import { RemindersPart } from './RemindersPart.tsx'
import { SectorList } from './SectorList.tsx'
import classes from './settings.module.css'

type Settings = NonNullable<Output<'workspace.get'>['settings']>

export function SettingsPage() {
  const texts = useTexts()
  const workspace = useQuery('workspace.get', {})
  return (
    <Page title={texts('settings.title')} form="text">
      <Loaded query={workspace}>
        {({ settings, folder }) => (
          <div className={classes.sections}>
            {settings && <PersonSection settings={settings} />}
            {settings && <AppearanceSection settings={settings} />}
            {settings && (
              <Section title={texts('letterheads.title')} text={texts('letterheads.text')}>
                <LetterheadsPart paper={settings.paper} />
              </Section>
            )}
            {settings && (
              <Section title={texts('reminders.settings.title')} text={texts('reminders.settings.text')}>
                <RemindersPart settings={settings} />
              </Section>
            )}
            <Section title={texts('backups.title')} text={texts('backups.text')}>
              <BackupsPart folder={folder} />
            </Section>
            <Section title={texts('settings.sectors')} text={texts('settings.sectorsText')}>
              <SectorList />
            </Section>
            <Section title={texts('settings.about')}>
              <About folder={folder} />
            </Section>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function PersonSection({ settings }: { settings: Settings }) {
  const texts = useTexts()
  const save = useChange('settings.change')
  return (
    <Section title={texts('settings.person')} text={texts('settings.personText')}>
      <div className={classes.fields}>
        <SavedLine label={texts('settings.name')} labelled value={settings.name} save={save('name')} />
        <SavedLine
          label={texts('settings.institution')}
          labelled
          value={settings.institution}
          save={save('institution')}
        />
      </div>
    </Section>
  )
}

const themes = ['system', 'light', 'dark'] as const
const densities = ['normal', 'compact'] as const
const languages = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
] as const

function AppearanceSection({ settings }: { settings: Settings }) {
  const texts = useTexts()
  const save = useChange('settings.change')
  return (
    <Section title={texts('settings.appearance')}>
      <div className={classes.fields}>
        <SavedSelect
          label={texts('settings.language')}
          labelled
          choices={languages}
          value={settings.language}
          save={save('language')}
        />
        <SavedSelect
          label={texts('settings.theme')}
          labelled
          choices={themes.map(value => ({ value, label: texts(`settings.themes.${value}`) }))}
          value={settings.theme}
          save={save('theme')}
        />
        <SavedSelect
          label={texts('settings.density')}
          labelled
          choices={densities.map(value => ({ value, label: texts(`settings.densities.${value}`) }))}
          value={settings.density}
          save={save('density')}
        />
      </div>
    </Section>
  )
}

function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {text && <p className={classes.text}>{text}</p>}
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  )
}
