/** The first start: who works here, and the ways into an empty workspace. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useId, useState } from 'react'
import type { Language } from '../../shared/contract/fields.ts'
import type { Output } from '../../shared/contract/index.ts'
import { useCommand } from '../bridge/hooks.ts'
import { LanguageProvider, useTexts } from '../language/LanguageProvider.tsx'
import classes from './welcome.module.css'

type WelcomeProps = { workspace: Output<'workspace.get'> }

/** Asks name, institution and language, once. The page speaks the language as soon as it is chosen. */
export function WelcomePage({ workspace }: WelcomeProps) {
  const [language, setLanguage] = useState<Language>(workspace.suggested.language)
  return (
    <LanguageProvider language={language}>
      <WelcomeForm workspace={workspace} language={language} onLanguage={setLanguage} />
    </LanguageProvider>
  )
}

type WelcomeFormProps = WelcomeProps & { language: Language; onLanguage(language: Language): void }

function WelcomeForm({ workspace, language, onLanguage }: WelcomeFormProps) {
  const texts = useTexts()
  const setUp = useCommand('workspace.setUp')
  const languageLabel = useId()
  const [name, setName] = useState(workspace.suggested.name)
  const [institution, setInstitution] = useState('')
  const [missing, setMissing] = useState(false)
  const title = texts('window.welcome.title')
  useEffect(() => {
    document.title = title
  }, [title])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() !== '') void setUp({ name, institution, language })
  }

  return (
    <main className={classes.welcome}>
      <form className={classes.sheet} onSubmit={submit} noValidate>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.lead}>{texts('window.welcome.lead')}</p>
        <TextInput
          label={texts('window.welcome.name')}
          required
          autoFocus
          autoComplete="name"
          value={name}
          error={missing ? texts('window.welcome.nameMissing') : null}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          label={texts('window.welcome.institution')}
          description={texts('window.welcome.institutionHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="organization"
          value={institution}
          onChange={event => setInstitution(event.currentTarget.value)}
        />
        <div>
          <div id={languageLabel} className={classes.label}>
            {texts('window.welcome.language')}
          </div>
          <SegmentedControl
            fullWidth
            aria-labelledby={languageLabel}
            value={language}
            onChange={value => onLanguage(value === 'en' ? 'en' : 'es')}
            data={[
              { value: 'es', label: <span lang="es">Español</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
          />
          <p className={classes.hint}>{texts('window.welcome.languageHint')}</p>
        </div>
        <Button type="submit">{texts('window.welcome.start')}</Button>
        <p className={classes.folder}>{texts('window.welcome.folder', { folder: workspace.folder })}</p>
      </form>
    </main>
  )
}
