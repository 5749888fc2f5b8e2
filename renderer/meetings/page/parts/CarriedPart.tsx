import { Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconExternalLink, IconPlus, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { isOpen } from '../../../../shared/agreementRules.ts'
import type { AgreementState } from '../../../../shared/contract/fields.ts'
import type { CarriedAgreement } from '../../../../shared/contract/meetings.ts'
import { shortDate } from '../../../../shared/dates.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { paths } from '../../../paths.ts'
import { SavedArea } from '../../../ui/SavedArea.tsx'
import { StatusBadge, type StatusTone } from '../../../ui/StatusBadge.tsx'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import classes from './carried.module.css'
import { ItemMenu } from './ItemMenu.tsx'
import { Part, Teach } from './Part.tsx'
import paper from './paper.module.css'

type CarriedPartProps = { bodyId: string; carried: CarriedAgreement[] }

const tones: Record<AgreementState, StatusTone> = {
  open: 'waiting',
  inProgress: 'working',
  fulfilled: 'done',
  superseded: 'done',
  withdrawn: 'done',
}

/** Agreements of earlier meetings that are followed up in this one, with what was said about each. */
export const CarriedPart = memo(function CarriedPart({ bodyId, carried }: CarriedPartProps) {
  const texts = useTexts()
  return (
    <Part part="carried" title={texts('planning.part.title')}>
      {carried.length === 0 ? (
        <Teach>{texts('planning.part.empty')}</Teach>
      ) : (
        <ul className={classes.list}>
          {carried.map((row, index) => (
            <CarriedRow key={row.id} row={row} index={index} ids={carried.map(({ id }) => id)} />
          ))}
        </ul>
      )}
      <div className={paper.addRow}>
        <AddCarried bodyId={bodyId} carried={carried} />
      </div>
    </Part>
  )
})

function CarriedRow({ row, index, ids }: { row: CarriedAgreement; index: number; ids: string[] }) {
  const texts = useTexts()
  const language = useLanguage()
  const [, go] = useLocation()
  const work = useWork()
  const save = useSavers('carriedAgreements.change', row.id)
  const { reference, dueKind, dueDate } = row
  const due =
    dueKind === 'date' && dueDate
      ? texts('planning.part.due', { date: shortDate(dueDate, language) })
      : dueKind && texts(`fields.dueKind.${dueKind}`)

  function move(by: -1 | 1) {
    const after = by === 1 ? ids[index + 1] : (ids[index - 2] ?? null)
    if (after !== undefined) void work.run(null, 'carriedAgreements.move', { id: row.id, after })
  }
  function remove() {
    work.forget(row.id)
    void work.run(null, 'carriedAgreements.remove', { id: row.id })
  }

  return (
    <li className={classes.row} id={row.id}>
      <div className={classes.head}>
        <Link href={paths.agreement(row.agreementId)} className={classes.reference}>
          {reference}
        </Link>
        <StatusBadge tone={tones[row.state]}>{texts(`fields.agreementState.${row.state}`)}</StatusBadge>
        <span className={paper.quiet}>
          {[row.lead.join(', ') || texts('planning.toBeDefined'), due].filter(Boolean).join(' · ')}
        </span>
        <ItemMenu label={texts('planning.part.menu', { reference })}>
          {() => (
            <>
              <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={index === 0} onClick={() => move(-1)}>
                {texts('meeting.items.up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={16} />}
                disabled={index === ids.length - 1}
                onClick={() => move(1)}
              >
                {texts('meeting.items.down')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconExternalLink size={16} />}
                onClick={() => go(paths.agreement(row.agreementId))}
              >
                {texts('planning.part.open')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
                {texts('planning.part.remove')}
              </Menu.Item>
            </>
          )}
        </ItemMenu>
      </div>
      <p className={classes.text}>{row.text}</p>
      <div className={classes.said}>
        <SavedArea
          label={texts('planning.part.said', { reference })}
          placeholder={texts('planning.part.saidHint')}
          value={row.remark}
          save={save('remark')}
        />
      </div>
    </li>
  )
}

/** The open agreements of the body that are not on the list yet; read when somebody wants to choose. */
function AddCarried({ bodyId, carried }: CarriedPartProps) {
  const texts = useTexts()
  const work = useWork()
  const [opened, setOpened] = useState(false)
  const agreements = useQuery('agreements.list', { bodyId }, { enabled: opened }).data
  const known = new Set(carried.map(row => row.agreementId))
  const choices = agreements?.filter(row => isOpen(row) && row.meetingId !== work.id && !known.has(row.id))
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={520} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconPlus size={16} stroke={1.8} />}>
          {texts('planning.part.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices} aria-label={texts('planning.part.add')}>
        {choices?.length === 0 && <Menu.Item disabled>{texts('planning.part.nothing')}</Menu.Item>}
        {choices?.map(row => (
          <Menu.Item
            key={row.id}
            onClick={() => void work.run(null, 'carriedAgreements.add', { meetingId: work.id, agreementId: row.id })}
          >
            <span className={classes.reference}>{row.reference}</span> {row.text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
