import { IconBook2, IconFileImport, IconPlus, type TablerIcon } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useCommand } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useNewMeeting } from '../meetings/NewMeetingProvider.tsx'
import { paths } from '../paths.ts'
import classes from './welcome.module.css'

/** The three ways into an empty workspace. */
export function BeginChoices() {
  const texts = useTexts()
  const language = useLanguage()
  const [, go] = useLocation()
  const newMeeting = useNewMeeting()
  const loadSample = useCommand('workspace.loadSample')
  return (
    <section className={classes.begin} aria-labelledby="begin">
      <h2 id="begin" className={classes.beginTitle}>
        {texts('window.begin.title')}
      </h2>
      <div className={classes.choices}>
        <Choice
          Icon={IconPlus}
          name={texts('window.begin.meeting')}
          text={texts('window.begin.meetingText')}
          onChoose={newMeeting.open}
        />
        <Choice
          Icon={IconFileImport}
          name={texts('window.begin.import')}
          text={texts('window.begin.importText')}
          onChoose={() => go(paths.import)}
        />
        <Choice
          Icon={IconBook2}
          name={texts('window.begin.sample')}
          text={texts('window.begin.sampleText')}
          onChoose={() => void loadSample({ language })}
        />
      </div>
    </section>
  )
}

function Choice(props: { Icon: TablerIcon; name: string; text: string; onChoose: () => void }) {
  const { Icon, name, text, onChoose } = props
  return (
    <button type="button" className={classes.choice} onClick={onChoose}>
      <Icon size={22} stroke={1.6} aria-hidden="true" />
      <span className={classes.choiceName}>{name}</span>
      <span className={classes.choiceText}>{text}</span>
    </button>
  )
}
