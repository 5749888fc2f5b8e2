import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconExternalLink, IconQuote, IconTrash, IconUser } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useState } from 'react'
import { useLocation } from 'wouter'
import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { paths } from '../../../paths.ts'
import { SavedRating } from '../../../ui/Rating.tsx'
import { ReadOnly } from '../../../ui/readOnly.ts'
import { SavedArea } from '../../../ui/SavedArea.tsx'
import { SavedSelect } from '../../../ui/SavedChoices.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { ExtractItems } from '../../outputs/ExtractItems.tsx'
import { ItemMenu } from '../parts/ItemMenu.tsx'
import { useJump } from '../parts/jump.ts'
import paper from '../parts/paper.module.css'
import { useFieldHandle } from '../parts/useFieldHandle.ts'
import { fieldName, useListCommands } from '../parts/useListCommands.ts'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { patchItem } from '../work/steps.ts'
import classes from './agreements.module.css'
import { DueField } from './DueField.tsx'
import { Responsibles } from './Responsibles.tsx'
import { useAddAgreement } from './useAddAgreement.ts'

type RowProps = {
  agreement: AgreementOfMeeting
  isFirst: boolean
  isLast: boolean
  isFixed: boolean
  isReadByOne: boolean
}

/** One agreement as the minutes print it: number and text, who answers, until when; state and rating under the text. */
export const AgreementRow = memo(function AgreementRow(props: RowProps) {
  const { agreement, isFirst, isLast, isFixed, isReadByOne } = props
  const texts = useTexts()
  const work = useWork()
  const jump = useJump()
  const [, go] = useLocation()
  const add = useAddAgreement()
  const save = useSavers('agreements.change', agreement.id)
  const states = useChoices('agreementState')
  const { move, remove, moveKeys } = useListCommands('agreements')
  const text = useFieldHandle(fieldName('agreements', agreement.id))
  const [ownReader, setOwnReader] = useState(false)
  const { id, number, originPointId } = agreement
  const closed = agreement.state === 'withdrawn' || agreement.state === 'superseded'

  /** While numbers follow the order it goes; from then on it is withdrawn and keeps its number. */
  function removeOrWithdraw() {
    if (!isFixed) return remove(id)
    void work.run(patchItem('agreements', id, { state: 'withdrawn' }), 'agreements.remove', { id })
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || moveKeys(event, id)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      add({ after: id })
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && !isFixed) {
      event.preventDefault()
      const all = work.meeting().agreements
      const before = all[all.findIndex(other => other.id === id) - 1]
      remove(id)
      if (before) work.fields.focus(fieldName('agreements', before.id))
    }
  }

  return (
    <li className={classes.row} id={id} data-closed={closed || undefined}>
      <span className={classes.number} title={agreement.reference}>
        {number}.
      </span>
      <div className={classes.text}>
        <SavedArea
          label={texts('meeting.agreements.textOf', { number })}
          placeholder={texts('meeting.agreements.textHint')}
          value={agreement.text}
          save={save('text')}
          areaRef={text}
          onKeyDown={handleKey}
        />
        <div className={classes.details}>
          {/* Follow-up goes on after the seal. */}
          <ReadOnly value={false}>
            <SavedSelect
              label={texts('meeting.agreements.stateOf', { number })}
              choices={states}
              value={agreement.state}
              save={save('state')}
            />
            <SavedRating
              label={texts('meeting.agreements.ratingOf', { number })}
              value={agreement.rating}
              save={save('rating')}
            />
          </ReadOnly>
          {originPointId && (
            <button
              type="button"
              className={classes.origin}
              aria-label={texts('meeting.agreements.originOf', { number })}
              title={texts('meeting.agreements.origin')}
              onClick={() => jump.toPoint(originPointId)}
            >
              <IconQuote size={16} stroke={1.6} aria-hidden="true" />
            </button>
          )}
        </div>
        {(!isReadByOne || ownReader) && (
          <div className={classes.reader}>
            <span aria-hidden="true">{texts('meeting.agreements.readBy')}:</span>
            <SavedLine
              nullable
              label={texts('meeting.agreements.readByOf', { number })}
              placeholder={texts('meeting.agreements.readByHint')}
              value={agreement.readBy}
              save={save('readBy')}
            />
          </div>
        )}
      </div>
      <div className={classes.who} data-follow-up>
        <Responsibles
          label={texts('meeting.agreements.leadOf', { number })}
          add={texts(agreement.lead.length === 0 ? 'meeting.agreements.addLead' : 'meeting.agreements.addMore')}
          value={agreement.lead}
          save={save('lead')}
        />
        <div className={classes.support}>
          <Responsibles
            label={texts('meeting.agreements.supportOf', { number })}
            lead={texts('meeting.agreements.support')}
            add={texts('meeting.agreements.addSupport')}
            value={agreement.support}
            save={save('support')}
          />
        </div>
      </div>
      <ReadOnly value={false}>
        <DueField agreement={agreement} />
      </ReadOnly>
      <ItemMenu label={texts('meeting.agreements.menu', { number })}>
        {() => (
          <>
            <Menu.Item
              leftSection={<IconArrowUp size={16} />}
              rightSection={<kbd className={paper.key}>Alt+↑</kbd>}
              disabled={isFirst}
              onClick={() => move(id, -1)}
            >
              {texts('meeting.items.up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              rightSection={<kbd className={paper.key}>Alt+↓</kbd>}
              disabled={isLast}
              onClick={() => move(id, 1)}
            >
              {texts('meeting.items.down')}
            </Menu.Item>
            {isReadByOne && !ownReader && (
              <Menu.Item leftSection={<IconUser size={16} />} onClick={() => setOwnReader(true)}>
                {texts('meeting.agreements.ownReader')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconExternalLink size={16} />} onClick={() => go(paths.agreement(id))}>
              {texts('meeting.agreements.openRegister')}
            </Menu.Item>
            <ExtractItems
              meetingId={agreement.meetingId}
              language={work.meeting().language}
              part={{ kind: 'agreement', id }}
            />
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              disabled={isFixed && agreement.state === 'withdrawn'}
              onClick={removeOrWithdraw}
            >
              {texts(isFixed ? 'meeting.agreements.withdraw' : 'meeting.agreements.remove')}
            </Menu.Item>
          </>
        )}
      </ItemMenu>
    </li>
  )
})
