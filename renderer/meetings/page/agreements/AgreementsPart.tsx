import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import type { FieldChange } from '../../../bridge/hooks.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { Part, Teach } from '../parts/Part.tsx'
import paper from '../parts/paper.module.css'
import { NumbersNote } from '../parts/StateSteps.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import { patchItem } from '../work/steps.ts'
import { AgreementList, areReadByOne } from './AgreementList.tsx'
import classes from './agreements.module.css'
import { useAddAgreement } from './useAddAgreement.ts'

type AgreementsProps = { agreements: AgreementOfMeeting[]; numbersFixedAt: string | null }

/** What was agreed, by number: who answers for it and until when. */
export const AgreementsPart = memo(function AgreementsPart({ agreements, numbersFixedAt }: AgreementsProps) {
  const texts = useTexts()
  const add = useAddAgreement()
  const isReadByOne = areReadByOne(agreements)
  return (
    <Part part="agreements" title={texts('meeting.agreements.title')}>
      {agreements.length === 0 ? (
        <Teach>{texts('meeting.agreements.empty')}</Teach>
      ) : (
        <>
          {isReadByOne && <ReadByAll agreements={agreements} />}
          <p className={classes.rule}>
            <NumbersNote numbersFixedAt={numbersFixedAt} />
          </p>
          <div className={classes.columns} aria-hidden="true">
            <span>{texts('meeting.agreements.agreement')}</span>
            <span>{texts('meeting.agreements.lead')}</span>
            <span>{texts('meeting.agreements.due')}</span>
          </div>
          <AgreementList agreements={agreements} numbersFixedAt={numbersFixedAt} />
        </>
      )}
      <div className={paper.addRow}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => add({ after: agreements.at(-1)?.id ?? null })}
        >
          {texts('meeting.agreements.add')}
        </Button>
      </div>
    </Part>
  )
})

/** Mostly one person reads all agreements out: one field for all of them. */
function ReadByAll({ agreements }: { agreements: AgreementOfMeeting[] }) {
  const texts = useTexts()
  const work = useWork()

  async function saveAll({ now }: FieldChange<string | null>) {
    await Promise.all(
      agreements
        .filter(({ readBy }) => readBy !== now)
        .map(({ id, readBy }) =>
          work.run(patchItem('agreements', id, { readBy: now }), 'agreements.change', {
            id,
            changes: { readBy: { was: readBy, now } },
          }),
        ),
    )
  }

  return (
    <div className={paper.byline}>
      <span className={paper.bylineLabel} aria-hidden="true">
        {texts('meeting.agreements.readByAll')}:
      </span>
      <SavedLine
        nullable
        wrap
        label={texts('meeting.agreements.readByAll')}
        placeholder={texts('meeting.agreements.readByHint')}
        value={agreements[0]?.readBy ?? null}
        save={saveAll}
      />
    </div>
  )
}
