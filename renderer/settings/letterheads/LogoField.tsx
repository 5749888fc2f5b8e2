import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Refusal } from '../../../shared/errors.ts'
import { useCommand, useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { ChooseFile, type ChosenFile, unreadable } from '../../ui/FileDrop.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import classes from './letterheads.module.css'

/** The logo above the program's own layout: its name, another one, or none. */
export function LogoField() {
  const texts = useTexts()
  const logo = useQuery('logo.get', {})
  const choose = useCommand('logo.choose')
  const remove = useCommand('logo.remove')

  async function take(file: ChosenFile) {
    try {
      await choose({ name: file.name, bytes: await file.read() })
      notifyDone(texts('letterheads.logo.saved'))
    } catch (error) {
      notifyProblem(error instanceof Refusal ? error.envelope : unreadable(file.name))
    }
  }

  return (
    <Loaded query={logo}>
      {chosen => (
        <section className={classes.logo} aria-label={texts('letterheads.logo.title')}>
          <h3 className={classes.logoTitle}>{texts('letterheads.logo.title')}</h3>
          <p className={classes.quiet}>{texts('letterheads.logo.text')}</p>
          <div className={classes.logoLine}>
            <span className={chosen ? classes.name : classes.quiet}>
              {chosen?.name ?? texts('letterheads.logo.none')}
            </span>
            <ChooseFile plain again={chosen !== null} extensions={extensions} onFile={take} />
            {chosen && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={16} aria-hidden="true" />}
                onClick={() => void remove({})}
              >
                {texts('letterheads.logo.remove')}
              </Button>
            )}
          </div>
        </section>
      )}
    </Loaded>
  )
}

const extensions = ['png', 'jpg', 'jpeg'] as const
