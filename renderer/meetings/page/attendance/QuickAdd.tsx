import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { limits } from '../../../../shared/vocabulary.ts'
import { useCommand, useQuery } from '../../../bridge/hooks.ts'
import { candidatesOf } from '../../../directory/candidates.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import { focusText } from '../work/registry.ts'
import classes from './attendance.module.css'
import { ListMenu } from './ListMenu.tsx'
import { NewAttendee, type NewWords } from './NewAttendee.tsx'
import { PasteList } from './PasteList.tsx'
import { QuickField } from './QuickField.tsx'
import { quickAddField } from './quickAddField.ts'
import { type Addition, type Known, type QuickOption, quickOptions, standInOptions } from './quickSearch.ts'
import { parseTyped } from './statusKeys.ts'
import { type Mark, useAttendanceCommands } from './useAttendanceCommands.ts'

type QuickAddProps = { attendance: Attendance[]; isPlanned: boolean }

/**
 * Takes down who is here in one field that is always ready: part of a name, an acronym or an institution, Enter, and the next.
 * Whoever is on the list is marked; whoever is new is made in place. For the meeting page and for capturing, below a
 * `MeetingWorkProvider`.
 */
export function QuickAdd({ attendance, isPlanned }: QuickAddProps) {
  const texts = useTexts()
  const work = useWork()
  const commands = useAttendanceCommands()
  const addPerson = useCommand('people.add')
  const organizations = useQuery('organizations.list', {}).data
  const people = useQuery('people.list', {}).data
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState('')
  const [fresh, setFresh] = useState<{ words: NewWords; mark: Mark } | null>(null)
  /** Whoever was just marked as represented: the field asks by whom. */
  const [absent, setAbsent] = useState<{ id: string; name: string; organizationId: string | null } | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => work.fields.add(quickAddField, { focus: caret => focusText(field.current, caret) }), [work])

  const usual: AttendanceStatus = isPlanned ? 'invited' : 'present'
  const { words, status, headCount } = parseTyped(typed)
  const isTyping = typed !== '' || absent !== null
  const candidates = useMemo(
    () => (isTyping ? candidatesOf(organizations ?? [], people ?? []) : []),
    [isTyping, organizations, people],
  )
  const options = useMemo(() => {
    if (absent) return standInOptions(typed, candidates, absent.organizationId)
    const waiting = isPlanned ? [] : attendance.filter(row => row.status === 'invited')
    return quickOptions(words, candidates, attendance, waiting)
  }, [absent, typed, words, candidates, attendance, isPlanned])

  function ready(message: string) {
    setTyped('')
    setFresh(null)
    setTold(message)
    field.current?.focus()
  }

  /** Says what was done and, for somebody who is represented, asks by whom. */
  function done(id: string, name: string, mark: Mark, organizationId: string | null, isNew: boolean) {
    const facts = { name, status: texts(`fields.attendanceStatus.${mark.status}`).toLocaleLowerCase() }
    setAbsent(mark.status === 'represented' ? { id, name, organizationId } : null)
    ready(texts(isNew ? 'attendance.added' : 'attendance.marked', facts))
    if (!isNew) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }

  function take(option: QuickOption, key: AttendanceStatus | null) {
    const mark = { status: key ?? status ?? usual, headCount }
    if ('addition' in option) {
      if (absent) void standInNew(option.name)
      else setFresh({ words: wordsOfNew(option), mark })
    } else if (absent) standIn(option.participant.personId, option.name)
    else attend(option, mark)
  }

  function attend({ participant, row, name }: Known, mark: Mark) {
    const organization = organizations?.find(({ id }) => id === participant.organizationId)
    const shortName = participant.personId === null ? (organization?.acronym ?? name) : name
    if (row) {
      const named = row.personId === null && participant.personId !== null ? { personId: participant.personId } : {}
      const heads = mark.headCount === null ? {} : { headCount: mark.headCount }
      void commands.setStatus(row, mark.status, { ...named, ...heads })
      done(row.id, shortName, mark, participant.organizationId, false)
      return
    }
    const printed = {
      person: participant.personId === null ? null : name,
      organization: organization?.name ?? null,
      acronym: organization?.acronym ?? null,
      position: null,
      representedBy: null,
    }
    const id = commands.add(participant, { printed, sectorId: organization?.sectorId ?? null }, mark)
    done(id, shortName, mark, participant.organizationId, true)
  }

  function standIn(personId: string | null, name: string | null) {
    const row = attendance.find(({ id }) => id === absent?.id)
    if (row && personId !== null)
      void commands.change(row, { representedById: personId }, { printed: { ...row.printed, representedBy: name } })
    setAbsent(null)
    ready(name === null ? '' : texts('attendance.stoodIn', { name }))
  }

  async function standInNew(name: string) {
    const { id } = await addPerson({ name })
    standIn(id, name)
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text/plain')
    const isList = /[\n\t]/.test(text.trim()) || text.length > limits.line
    if (!isList) return
    event.preventDefault()
    setPasted(text)
  }

  return (
    <div className={classes.add}>
      <QuickField
        input={field}
        label={absent ? texts('attendance.standIn', { name: absent.name }) : texts('attendance.add')}
        placeholder={texts(absent ? 'attendance.standInHint' : 'attendance.addHint')}
        typed={typed}
        onType={setTyped}
        options={options}
        listed={absent !== null}
        onTake={take}
        onNothing={() => absent && standIn(null, null)}
        onCancel={() => (absent ? standIn(null, null) : setTyped(''))}
        onPaste={paste}
      />
      <ListMenu onPaste={() => setPasted('')} onTold={setTold} />
      <p className={classes.told} role="status">
        {absent ? (
          <strong>{texts('attendance.standIn', { name: absent.name })}</strong>
        ) : (
          told ||
          texts(`attendance.fieldKeys.${isPlanned ? 'invited' : 'present'}`, {
            marks: texts('attendance.fieldKeys.marks'),
          })
        )}
      </p>
      {fresh && (
        <NewAttendee
          words={fresh.words}
          organizations={organizations ?? []}
          onAccept={entry => {
            const id = commands.addNew(entry, fresh.mark)
            done(id, entry.person ?? entry.organization ?? '', fresh.mark, null, true)
          }}
          onCancel={() => {
            setFresh(null)
            field.current?.focus()
          }}
        />
      )}
      {pasted !== null && (
        <PasteList
          text={pasted}
          usual={usual}
          onDone={message => {
            setPasted(null)
            ready(message)
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </div>
  )
}

/** "Ana Paz, SEPRO, Directora" says who, where and as what. */
function wordsOfNew({ addition, name }: Addition): NewWords {
  if (addition === 'newOrganization') return { organization: name, person: '', position: '' }
  const [person = '', organization = '', ...position] = name.split(/,\s*/)
  return { person, organization, position: position.join(', ') }
}
