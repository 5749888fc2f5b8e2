import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Body } from '../../../shared/contract/bodies.ts'
import type { Language } from '../../../shared/contract/fields.ts'
import type { Input, Output } from '../../../shared/contract/index.ts'
import { dayOf } from '../../../shared/dates.ts'
import { newBody as emptyBody, type NewBody } from '../../bodies/BodyFields.tsx'
import { useClient } from '../../bridge/ClientProvider.tsx'
import { useCommand, useQuery } from '../../bridge/hooks.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import type { MeetingStart } from '../NewMeetingProvider.tsx'

export type Proposal = Output<'meetings.proposal'>

/** The choice of a body that does not exist yet. */
export const NEW_BODY = 'new'

/** What one may write over the proposal, as texts of fields. */
type Facts = { title: string; startTime: string; modality: string; place: string; link: string; phase: string }

/**
 * A meeting that is being planned: what the core proposes for the body and the day, with what the person wrote over it. Making
 * it asks for the proposal first where it has not come yet, so that Enter may be as quick as it likes.
 */
export function usePlan(start: MeetingStart, bodies: readonly Body[]) {
  const ownLanguage = useLanguage()
  const client = useClient()
  const [, go] = useLocation()
  const addBody = useCommand('bodies.add')
  const planMeeting = useCommand('meetings.plan')
  const [bodyId, setBodyId] = useState(() => start.bodyId ?? mostUsed(bodies)?.id ?? NEW_BODY)
  const [newBody, setNewBody] = useState<NewBody>(emptyBody)
  const [from, setFrom] = useState<string | null>(start.from ?? null)
  const [date, setDate] = useState(start.date ?? dayOf(new Date()))
  const [chosenLanguage, setLanguage] = useState<Language | null>(start.language ?? null)
  const [likeLanguage, setLikeLanguage] = useState<Language | null>(null)
  const [written, setWritten] = useState<Partial<Facts>>(() => ({
    ...(start.time ? { startTime: start.time } : {}),
    ...(start.place ? { place: start.place } : {}),
  }))
  const [switched, setSwitched] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [withAgenda, setWithAgenda] = useState(true)
  const [withConvened, setWithConvened] = useState(true)

  const isNew = bodyId === NEW_BODY
  // Minutes go on in the language of those before, unless one says otherwise.
  const language = chosenLanguage ?? likeLanguage ?? ownLanguage
  const which = { bodyId, from, date: date || null, language }
  const answer = useQuery('meetings.proposal', which, { enabled: !isNew, keepPrevious: true }).data
  const proposal = isNew ? undefined : answer
  const proposed = proposal?.language ?? null
  if (proposed !== likeLanguage) setLikeLanguage(proposed)
  const body = useQuery('bodies.get', { id: bodyId }, { enabled: !isNew }).data
  const earlier = useQuery('meetings.list', { bodyId }, { enabled: !isNew }).data ?? []

  function factsOver(base: Proposal | undefined): Facts {
    return {
      // A title is of one meeting: it is taken over only from a meeting that was chosen.
      title: from === null ? '' : (base?.title ?? ''),
      startTime: base?.startTime ?? '',
      modality: base?.modality ?? '',
      place: base?.place ?? '',
      link: base?.link ?? '',
      phase: '',
      ...written,
    }
  }
  const taken = (id: string, goes: boolean) => switched.get(id) ?? goes

  async function make() {
    const id = isNew ? (await addBody({ name: newBody.name, code: newBody.code, kind: newBody.kind })).id : bodyId
    const asked = { ...which, bodyId: id }
    // What the host answers has been checked against the contract by the core.
    const base = (await client.ask('meetings.proposal', asked)) as Proposal
    asked.language = chosenLanguage ?? base.language ?? ownLanguage
    const { title, startTime, modality, place, link, phase } = factsOver(base)
    const meeting = await planMeeting({
      ...asked,
      title,
      startTime: startTime || null,
      modality: modalityOf(modality),
      place,
      link,
      phase,
      withAgenda,
      withConvened,
      agreementIds: base.carried.filter(row => taken(row.agreementId, row.goes)).map(row => row.agreementId),
    })
    go(paths.meeting(meeting.id))
  }

  return {
    bodyId,
    isNew,
    bodyName: bodies.find(({ id }) => id === bodyId)?.name ?? newBody.name,
    newBody,
    setNewBody,
    setBody(id: string) {
      setBodyId(id)
      setFrom(null)
      setSwitched(new Map())
    },
    from,
    setFrom,
    earlier,
    date,
    setDate,
    language,
    setLanguage: (value: string) => setLanguage(value === 'en' ? 'en' : 'es'),
    phases: body?.phases ?? [],
    facts: factsOver(proposal),
    change: (fields: Partial<Facts>) => setWritten({ ...written, ...fields }),
    withAgenda,
    setWithAgenda,
    withConvened,
    setWithConvened,
    proposal,
    taken,
    take: (id: string, goes: boolean) => setSwitched(new Map(switched).set(id, goes)),
    complete: !isNew || (newBody.name.trim() !== '' && newBody.code.trim() !== ''),
    make,
  }
}

/** The body that meets most often is the likeliest. */
function mostUsed(bodies: readonly Body[]): Body | undefined {
  return bodies.toSorted((one, other) => other.meetings - one.meetings)[0]
}

function modalityOf(value: string): Input<'meetings.plan'>['modality'] {
  return value === 'inPerson' || value === 'virtual' || value === 'hybrid' ? value : null
}
