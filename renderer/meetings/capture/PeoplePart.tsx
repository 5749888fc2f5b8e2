import { type KeyboardEvent, memo, useState } from 'react'
import type { MeetingState } from '../../../shared/contract/fields.ts'
import type { Attendance } from '../../../shared/contract/meetings.ts'
import { foldText } from '../../../shared/text.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { AttendanceTotals } from '../page/attendance/AttendanceTotals.tsx'
import { QuickAdd } from '../page/attendance/QuickAdd.tsx'
import { hereFirst, isHere, speakerAttending, speakerKey } from '../page/interventions/speakers.ts'
import { type Speaker, speakerText } from '../page/interventions/speakerText.ts'
import classes from './capture.module.css'
import lists from './lists.module.css'

type PeopleProps = {
  attendance: Attendance[]
  state: MeetingState
  /** Those under the number keys. */
  recent: readonly Speaker[]
  speak(who: Speaker): void
}

/** Who is here, with the number key of those who spoke lately, and how many by sector. Choosing one lets them speak. */
export const PeoplePart = memo(function PeoplePart({ attendance, state, recent, speak }: PeopleProps) {
  const texts = useTexts()
  const here = attendance.filter(({ status }) => isHere(status)).length
  const numbers = new Map(recent.map((speaker, index) => [speakerKey(speaker), index + 1]))
  const numberOf = (row: Attendance) => numbers.get(speakerKey(speakerAttending(row))) ?? recent.length + 1
  const rows = hereFirst(attendance.toSorted((one, other) => numberOf(one) - numberOf(other)))
  return (
    <section className={classes.people} data-place="people" aria-labelledby="capture-people">
      <div className={classes.partHead}>
        <h2 className={classes.partTitle} id="capture-people">
          {texts('capture.people.title')} <span className={classes.count}>{here}</span>
        </h2>
        <kbd className={classes.key}>F6</kbd>
      </div>
      <div className={classes.arrivals}>
        <QuickAdd attendance={attendance} isPlanned={state === 'planned'} />
      </div>
      {attendance.length === 0 ? (
        <p className={classes.quiet}>{texts('capture.people.empty')}</p>
      ) : (
        <>
          <AttendanceTotals attendance={attendance} />
          <PeopleList rows={rows} here={here} numbers={numbers} speak={speak} />
        </>
      )}
    </section>
  )
})

type ListProps = Pick<PeopleProps, 'speak'> & {
  rows: readonly Attendance[]
  /** So many of the rows, the first ones, are here. */
  here: number
  numbers: ReadonlyMap<string | null, number>
}

/** One stop for Tab; arrows and first letters move within. */
function PeopleList({ rows, here, numbers, speak }: ListProps) {
  const texts = useTexts()
  const [at, setAt] = useState(0)
  const current = Math.min(at, rows.length - 1)

  function handleKey(event: KeyboardEvent<HTMLUListElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = placeAfter(event.key, current, rows)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }

  return (
    <ul className={lists.names} onKeyDown={handleKey}>
      {rows.map((row, index) => {
        const who = speakerAttending(row)
        const number = numbers.get(speakerKey(who))
        const name = speakerText(who) ?? texts('meeting.interventions.noSpeaker')
        const institution = who.printed.person === null ? null : (row.printed.acronym ?? row.printed.organization)
        return (
          <li key={row.id} className={lists.name} data-away={index >= here || undefined}>
            {index === here && <span className={lists.others}>{texts('capture.people.others')}</span>}
            <button
              type="button"
              className={lists.person}
              tabIndex={index === current ? 0 : -1}
              title={texts('capture.people.speak', { name })}
              onFocus={() => setAt(index)}
              onClick={() => speak(who)}
            >
              <span className={classes.slot}>
                {number !== undefined && <kbd className={classes.digit}>{number}</kbd>}
              </span>
              <span className={lists.personName} data-name>
                {name}
                {institution && <span className={lists.institution}>{institution}</span>}
              </span>
              {row.status !== 'present' && (
                <span className={lists.status}>{texts(`fields.attendanceStatus.${row.status}`)}</span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Where a key leads in the list; a letter to the next one in whose name or institution a word begins with it. */
function placeAfter(key: string, at: number, rows: readonly Attendance[]): number | null {
  const last = rows.length - 1
  const places: Record<string, number> = {
    ArrowDown: Math.min(last, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: last,
  }
  const place = places[key]
  if (place !== undefined) return place
  const letter = key.length === 1 ? foldText(key) : ''
  if (letter === '') return null
  for (let step = 1; step <= rows.length; step += 1) {
    const index = (at + step) % rows.length
    const { person, organization, acronym } = rows[index]?.printed ?? {}
    if (` ${foldText([person, organization, acronym].filter(Boolean).join(' '))}`.includes(` ${letter}`)) return index
  }
  return null
}
