import { useEffect, useState } from 'react'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { longDate, parseDay } from '../../../../shared/dates.ts'
import { meeting as meetingTexts } from '../../../../shared/texts/es/meeting.ts'
import type { TextKey } from '../../../../shared/texts/index.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { DateText } from '../../../ui/DateText.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { speakerText } from '../interventions/speakerText.ts'
import { findPoint } from '../work/steps.ts'
import { type HistoryEntry, joinedEntries } from './historyEntries.ts'
import classes from './panel.module.css'

/** Who changed what: of the record in which the cursor stands, else of the meeting's own data. */
export function HistoryTab({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const recordId = useRecordAtCursor(meeting)
  const history = useQuery('history.list', { recordId }, { keepPrevious: true })
  const title = useRecordTitle(meeting, recordId)
  return (
    <section className={classes.group} aria-label={title}>
      <h3 className={classes.groupTitle}>{title}</h3>
      <p className={classes.quiet}>{texts('meeting.history.lead')}</p>
      <Loaded query={history}>
        {entries =>
          entries.length === 0 ? (
            <p className={classes.quiet}>{texts('meeting.history.none')}</p>
          ) : (
            <ol className={classes.items}>
              {joinedEntries(entries).map(entry => (
                <li key={`${entry.at}${entry.field}${entry.after}`} className={classes.change}>
                  <ChangeWords entry={entry} />
                  <span className={classes.versionBy}>
                    <DateText date={entry.at} /> · {clock(entry.at)} · {entry.user}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}

function ChangeWords({ entry }: { entry: HistoryEntry }) {
  const texts = useTexts()
  const shown = useShownValue()
  const { field, method, before, after } = entry
  if (field === null) {
    const verb = method.split('.').at(-1) ?? ''
    return <span>{texts(verbs.get(verb) ?? 'meeting.history.changed')}</span>
  }
  const name = isKnownField(field) ? texts(`meeting.history.fields.${field}`) : texts('meeting.history.other')
  const takenBack = method === 'history.undo' ? ` (${texts('meeting.history.undone')})` : ''
  const was = shown(field, before)
  const now = shown(field, after)
  return (
    <>
      <span className={classes.changeField}>
        {name}
        {takenBack}
      </span>
      {was && <del className={classes.was}>{was}</del>}
      {now && <ins className={classes.now}>{now}</ins>}
    </>
  )
}

const verbs = new Map<string, TextKey>([
  ['add', 'meeting.history.added'],
  ['import', 'meeting.history.imported'],
  ['loadSample', 'meeting.history.imported'],
  ['remove', 'meeting.history.removed'],
  ['undo', 'meeting.history.undone'],
  ['redo', 'meeting.history.redone'],
])

type KnownField = keyof typeof meetingTexts.history.fields

function isKnownField(field: string): field is KnownField {
  return Object.hasOwn(meetingTexts.history.fields, field)
}

const MOST = 240

/** A stored value as people read it; nothing for what only the program reads. */
function useShownValue() {
  const texts = useTexts()
  const language = useLanguage()
  const words: Record<string, string> = {
    state: 'meetingState',
    modality: 'modality',
    kind: 'pointKind',
    attribution: 'attribution',
    status: 'attendanceStatus',
    role: 'attendanceRole',
    dueKind: 'dueKind',
    language: 'language',
    rating: 'rating',
  }
  return (field: string, value: string | null): string | null => {
    if (value === null || value === '' || field.endsWith('Id') || field === 'numbersFixedAt') return null
    const group = words[field]
    if (group) {
      const key = `fields.${group}.${value}` as TextKey
      const text = texts(key)
      return text === key ? texts(`fields.agreementState.${value}` as TextKey) : text
    }
    if (parseDay(value)) return longDate(value, language)
    const text = value.startsWith('[') ? listText(value) : value
    return text.length > MOST ? `${text.slice(0, MOST)}…` : text
  }
}

function listText(json: string): string {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list.map(String).join(' · ') : json
  } catch {
    return json
  }
}

function clock(instant: string): string {
  return new Intl.DateTimeFormat('es', { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant))
}

const RECORD_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

function useRecordAtCursor(meeting: Meeting): string {
  const [recordId, setRecordId] = useState(meeting.id)
  useEffect(() => {
    function follow(event: FocusEvent) {
      if (!(event.target instanceof Element) || !event.target.closest('[data-paper]')) return
      let element: Element | null = event.target
      while (element && !RECORD_ID.test(element.id)) element = element.parentElement
      setRecordId(element?.id ?? meeting.id)
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [meeting.id])
  return recordId
}

function useRecordTitle(meeting: Meeting, id: string): string {
  const texts = useTexts()
  const agreement = meeting.agreements.find(each => each.id === id)
  if (agreement) return texts('meeting.history.ofAgreement', { number: agreement.number })
  const intervention = meeting.interventions.find(each => each.id === id)
  if (intervention) return texts('meeting.history.ofIntervention', { name: speakerText(intervention) ?? '–' })
  if (findPoint(meeting, id)) return texts('meeting.history.ofPoint')
  const section = meeting.sections.find(each => each.id === id)
  if (section) return texts('meeting.history.ofSection', { title: section.title })
  const isPart = [meeting.agenda, meeting.attendance, meeting.presentations].some(list => list.some(e => e.id === id))
  return texts(isPart ? 'meeting.history.ofPart' : 'meeting.history.ofMeeting')
}
