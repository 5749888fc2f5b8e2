import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import { shortDate } from '../../../../shared/dates.ts'
import { useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import unseen from '../../../ui/unseen.module.css'
import { useAddAgreement } from '../agreements/useAddAgreement.ts'
import { useJump } from '../parts/jump.ts'
import { fieldName } from '../parts/useListCommands.ts'
import classes from './panel.module.css'

/** The agreements in short: who and when, and what is still open of both. */
export function AgreementsTab({ agreements }: { agreements: AgreementOfMeeting[] }) {
  const texts = useTexts()
  const language = useLanguage()
  const jump = useJump()
  const add = useAddAgreement()
  return (
    <>
      {agreements.length === 0 && <p className={classes.quiet}>{texts('meeting.agreements.empty')}</p>}
      <ol className={classes.items}>
        {agreements.map(({ id, number, text, lead, dueKind, dueDate, state }) => (
          <li key={id} className={classes.item}>
            <button type="button" className={classes.jump} onClick={() => jump.toField(fieldName('agreements', id))}>
              <span className={classes.number}>{number}.</span>
              <span className={classes.itemBody}>
                <span className={classes.itemText} data-closed={state === 'withdrawn' || undefined}>
                  {text || texts('meeting.agreements.untitled')}
                </span>
                <span className={classes.chips}>
                  {lead.length === 0 && <Chip name={texts('meeting.panel.who')} value={null} />}
                  {lead.map(({ printed }) => (
                    <Chip key={printed} name={texts('meeting.panel.who')} value={printed} />
                  ))}
                  <Chip
                    name={texts('meeting.panel.when')}
                    value={
                      dueKind === 'date'
                        ? dueDate && shortDate(dueDate, language)
                        : dueKind && texts(`fields.dueKind.${dueKind}`)
                    }
                  />
                  {state !== 'open' && <span className={classes.chip}>{texts(`fields.agreementState.${state}`)}</span>}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.8} />}
        onClick={() => add({ after: agreements.at(-1)?.id ?? null })}
      >
        {texts('meeting.agreements.add')}
      </Button>
    </>
  )
}

/** "✓ SRECI" or "Responsable: falta". */
function Chip({ name, value }: { name: string; value: string | null }) {
  const texts = useTexts()
  if (!value) {
    return (
      <span className={classes.chip} data-missing>
        {texts('meeting.panel.missing', { name })}
      </span>
    )
  }
  return (
    <span className={classes.chip}>
      <IconCheck size={12} stroke={2.4} aria-hidden="true" />
      <span className={unseen.unseen}>{name}: </span>
      {value}
    </span>
  )
}
