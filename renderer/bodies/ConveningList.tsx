import { Button, Menu } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Convened } from '../../shared/contract/bodies.ts'
import { useChange, useCommand, useQuery } from '../bridge/hooks.ts'
import { type Participant, PersonOrOrganizationPicker } from '../directory/PersonOrOrganizationPicker.tsx'
import { useChoices, useTexts } from '../language/LanguageProvider.tsx'
import { RowActions } from '../ui/RowActions.tsx'
import { SavedSelect } from '../ui/SavedChoices.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import unseen from '../ui/unseen.module.css'
import classes from './bodies.module.css'

type ListProps = { bodyId: string; rows: Convened[] }

/** Whom a body convenes: letters and Enter put somebody on the list, Alt with the arrows moves a line. */
export function ConveningList({ bodyId, rows }: ListProps) {
  const texts = useTexts()
  const add = useCommand('convening.add')
  const [done, setDone] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const organizations = useQuery('organizations.list', {}).data
  const people = useQuery('people.list', {}).data

  async function take(participant: Participant | null) {
    if (!participant) return
    const { organizationId, personId } = participant
    const organization = organizations?.find(({ id }) => id === organizationId)
    const name =
      people?.find(({ id }) => id === personId)?.name ?? organization?.acronym ?? organization?.name ?? participant.name
    const isKnown = rows.some(row =>
      personId === null ? row.personId === null && row.organizationId === organizationId : row.personId === personId,
    )
    box.current?.querySelector('input')?.focus()
    if (!isKnown) await add({ bodyId, organizationId, personId })
    setDone(texts(isKnown ? 'bodies.convening.known' : 'bodies.convening.added', { name: name ?? '' }))
  }

  return (
    <>
      <div className={classes.tools}>
        <div className={classes.picker} ref={box}>
          <PersonOrOrganizationPicker
            label={texts('bodies.convening.add')}
            placeholder={texts('bodies.convening.addHint')}
            onChoose={participant => void take(participant)}
          />
        </div>
        <CopyFrom bodyId={bodyId} onDone={setDone} />
        <span className={classes.quiet} role="status">
          {done}
        </span>
      </div>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{texts('bodies.convening.empty')}</p>
      ) : (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className={classes.numberColumn}>
                  <span className={unseen.unseen}>{texts('bodies.convening.count', { count: rows.length })}</span>
                </th>
                <th scope="col">{texts('bodies.convening.who')}</th>
                <th scope="col" className={classes.roleColumn}>
                  {texts('bodies.convening.role')}
                </th>
                <th scope="col" className={classes.capacityColumn}>
                  {texts('bodies.convening.capacity')}
                </th>
                <td className={classes.actionsColumn} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <ConvenedRow key={row.id} row={row} index={index} ids={rows.map(({ id }) => id)} />
              ))}
            </tbody>
          </table>
          <p className={classes.quiet}>{texts('bodies.convening.count', { count: rows.length })}</p>
        </>
      )}
    </>
  )
}

/** The lists of the body's meetings, to take one over: who is on the list already stays. */
function CopyFrom({ bodyId, onDone }: { bodyId: string; onDone(text: string): void }) {
  const texts = useTexts()
  const copy = useCommand('convening.copy')
  const meetings = useQuery('meetings.list', { bodyId }).data ?? []
  const choices = meetings.filter(meeting => meeting.convened > 0)
  if (choices.length === 0) return null
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default">{texts('bodies.convening.copy')}</Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.copyChoices} aria-label={texts('bodies.convening.copyLabel')}>
        {choices.map(({ id, reference, convened }) => (
          <Menu.Item
            key={id}
            onClick={() =>
              void copy({ bodyId, meetingId: id }).then(({ added }) =>
                onDone(texts('bodies.convening.copied', { count: added })),
              )
            }
          >
            {reference} ({convened})
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function ConvenedRow({ row, index, ids }: { row: Convened; index: number; ids: string[] }) {
  const texts = useTexts()
  const roles = useChoices('attendanceRole')
  const save = useChange('convening.change', row.id)
  const move = useCommand('convening.move')
  const remove = useCommand('convening.remove')
  const { person, organization, acronym, position } = row.printed
  const name = acronym ?? organization ?? person ?? texts('bodies.convening.nobody')

  function shift(by: -1 | 1) {
    const after = by === 1 ? ids[index + 1] : (ids[index - 2] ?? null)
    if (after === undefined || (by === -1 && index === 0)) return
    void move({ id: row.id, after })
  }
  function handleKey(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    shift(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <tr onKeyDown={handleKey}>
      <td className={classes.numberColumn}>{index + 1}</td>
      <td>
        {organization && (
          <div>{acronym && !organization.includes(acronym) ? `${organization} (${acronym})` : organization}</div>
        )}
        {person && <div className={organization ? classes.quiet : undefined}>{person}</div>}
        {position && row.capacity === null && <div className={classes.quiet}>{position}</div>}
      </td>
      <td>
        <SavedSelect
          label={texts('bodies.convening.roleOf', { name })}
          choices={roles}
          value={row.role}
          save={save('role')}
        />
      </td>
      <td>
        <SavedLine
          nullable
          wrap
          label={texts('bodies.convening.capacityOf', { name })}
          placeholder="–"
          value={row.capacity}
          save={save('capacity')}
        />
      </td>
      <td className={classes.actionsColumn}>
        <RowActions
          name={name}
          isFirst={index === 0}
          isLast={index === ids.length - 1}
          onMove={shift}
          onRemove={() => void remove({ id: row.id })}
        />
      </td>
    </tr>
  )
}
