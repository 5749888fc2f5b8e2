import { Button, Group, Modal, Textarea } from '@mantine/core'
import { IconCopy, IconLifebuoy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { SupportFacts } from '../../shared/contract/support.ts'
import { Refusal } from '../../shared/errors.ts'
import { supportText } from '../../shared/supportText.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { notifyDone, notifyProblem } from '../ui/notify.tsx'
import classes from './settings.module.css'

/** Shows the report before it is copied, so that the person sees what goes. */
export function SupportReport() {
  const texts = useTexts()
  const client = useClient()
  const [opened, setOpened] = useState(false)
  const [report, setReport] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)

  async function make() {
    setReport('')
    setOpened(true)
    try {
      // The core has checked what it answers.
      const facts = (await client.ask('support.facts', {})) as SupportFacts
      setReport(supportText(texts, facts, import.meta.env.VITE_VERSION ?? ''))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setOpened(false)
      notifyProblem(error.envelope)
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(report)
      setOpened(false)
      notifyDone(texts('support.copied'))
    } catch {
      // The clipboard may be closed to pages: then the text is at least selected.
      field.current?.select()
      notifyDone(texts('support.selected'))
    }
  }

  return (
    <>
      <Button variant="default" leftSection={<IconLifebuoy size={16} />} onClick={() => void make()}>
        {texts('support.make')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={texts('support.title')}
        size={760}
        closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
      >
        <p className={classes.lead}>{texts('support.lead')}</p>
        <Textarea
          ref={field}
          readOnly
          spellCheck={false}
          aria-label={texts('support.title')}
          classNames={{ input: classes.report ?? '' }}
          rows={16}
          value={report || texts('support.making')}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => setOpened(false)}>
            {texts('window.dialog.close')}
          </Button>
          <Button leftSection={<IconCopy size={16} />} disabled={report === ''} onClick={() => void copy()}>
            {texts('support.copy')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
