/** What waits for somebody to act on, by who answers for it, and the letters, mails and trackers that remind them. */
import { Button } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useSearch } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import type { PressingReason, ReminderGroup } from '../../shared/contract/reminders.ts'
import { letterNumberAfter } from '../../shared/letterNumber.ts'
import { responsibleKey } from '../../shared/responsibles.ts'
import { useQuery } from '../bridge/hooks.ts'
import { changeQuery } from '../frame/hashAddress.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { GroupSection } from './GroupSection.tsx'
import type { LetterWords } from './LetterFields.tsx'
import { MakeDialog, type Making } from './MakeDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import classes from './reminders.module.css'

const views = ['all', 'overdue', 'dueSoon', 'silent'] as const
type View = (typeof views)[number]

/** As many agreements as are shown at once; with more, the groups are opened one by one. */
const OPEN_AT_ONCE = 80

export function RemindersPage() {
  const due = useQuery('reminders.due', {})
  const workspace = useQuery('workspace.get', {})
  return (
    <Loaded query={due}>{data => <Reminders due={data} signatory={workspace.data?.settings?.name ?? ''} />}</Loaded>
  )
}

type Due = Output<'reminders.due'>

function Reminders({ due, signatory }: { due: Due; signatory: string }) {
  const texts = useTexts()
  const panelId = useId()
  const language = useLanguage()
  const view = useView()
  const [making, setMaking] = useState<Making | null>(null)
  const [noting, setNoting] = useState<ReminderGroup | null>(null)
  // What was written for one letter is not asked for again for the next.
  const [words, setWords] = useState<LetterWords>({
    language,
    letterNumber: '',
    replyBy: '',
    signatory,
    signatoryPosition: '',
  })
  // By who answers, the number that the latest letter to them bears: the mail with it and the note of it say the same.
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(new Map())
  const groups = groupsIn(due, view)
  const shown = groups.reduce((sum, { agreements }) => sum + agreements.length, 0)
  const receivers = groups.filter(({ printed }) => printed !== '')
  const only = view === 'all' ? undefined : view
  const primary = receivers.length > 0 && (
    <Button
      leftSection={<IconFileZip size={18} stroke={1.6} aria-hidden="true" />}
      onClick={() => setMaking({ kind: 'letters', groups: receivers })}
    >
      {texts('reminders.actions.all')}
    </Button>
  )
  if (due.counts.all === 0)
    return (
      <Page title={texts('reminders.title')} form="text">
        <EmptyState title={texts('reminders.none')}>{texts('reminders.noneText')}</EmptyState>
      </Page>
    )
  const tools = (
    <ViewTabs
      label={texts('reminders.viewsLabel')}
      tabs={views.map(value => ({ value, label: viewText(value, due, texts), count: due.counts[value] }))}
      value={view}
      onChange={next => changeQuery({ show: next === 'all' ? null : next })}
      panelId={panelId}
    />
  )
  return (
    <Page title={texts('reminders.title')} primary={primary} tools={tools} form="text">
      <div id={panelId} role="tabpanel" aria-label={viewText(view, due, texts)} className={classes.groups}>
        <p className={classes.quiet}>{texts(groups.length === 0 ? 'reminders.noneOf' : 'reminders.lead')}</p>
        {groups.map((group, index) => (
          <GroupSection
            key={`${view} ${responsibleKey(group)}`}
            group={group}
            opened={index === 0 || shown <= OPEN_AT_ONCE}
            onMake={kind => {
              const letterNumber = numbers.get(responsibleKey(group))
              if (letterNumber !== undefined) setWords({ ...words, letterNumber })
              setMaking({ kind, group })
            }}
            onNote={() => setNoting(group)}
          />
        ))}
      </div>
      {making && (
        <MakeDialog
          making={making}
          only={only}
          words={words}
          onWords={setWords}
          onMade={() => setNumbers(before => new Map([...before, ...numbersOf(making, words.letterNumber)]))}
          onClose={() => setMaking(null)}
        />
      )}
      {noting && (
        <NoteDialog
          group={noting}
          today={due.today}
          letterNumber={numbers.get(responsibleKey(noting)) ?? ''}
          onClose={() => setNoting(null)}
        />
      )}
    </Page>
  )
}

/** What number each letter got, counted on from the first in their order. */
function numbersOf(making: Making, first: string): [string, string][] {
  const groups = making.kind === 'letters' ? making.groups : [making.group]
  return groups.map((group, index) => [responsibleKey(group), letterNumberAfter(first, index)])
}

function useView(): View {
  const show = new URLSearchParams(useSearch()).get('show')
  return views.find(view => view === show) ?? 'all'
}

function viewText(view: View, { soonDays, silentDays }: Due, texts: ReturnType<typeof useTexts>): string {
  if (view === 'dueSoon') return texts('reminders.views.dueSoon', { count: soonDays })
  if (view === 'silent') return texts('reminders.views.silent', { count: silentDays })
  return texts(`reminders.views.${view}`)
}

/** The groups with what presses for the reason that is looked at. */
function groupsIn({ groups }: Due, view: View): ReminderGroup[] {
  if (view === 'all') return groups
  const reason: PressingReason = view
  return groups
    .map(group => ({ ...group, agreements: group.agreements.filter(({ reasons }) => reasons.includes(reason)) }))
    .filter(({ agreements }) => agreements.length > 0)
}
