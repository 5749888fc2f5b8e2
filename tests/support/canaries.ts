import { strFromU8, unzipSync } from 'fflate'
import type { Attribution, Audience, PointKind } from '../../shared/contract/fields.ts'
import type { TestCore } from './core.ts'
import { type Pick, pickFrom } from './pick.ts'

export type Outside = Exclude<Audience, 'internal'>

/** A word that stands nowhere else, and the editions for outside that may tell it. */
export type Canary = { word: string; what: string; in: readonly Outside[] }

const everywhere: readonly Outside[] = ['partners', 'public']
const partnersAlone: readonly Outside[] = ['partners']
/** Who answers is a person; where people are not named, their institution. */
const publicAlone: readonly Outside[] = ['public']
const nowhere: readonly Outside[] = []

/** Makes a meeting with a word of its own in every text and name, and says which edition may hold which. */
export async function canaryMeeting(core: TestCore, seed: number): Promise<{ id: string; canaries: Canary[] }> {
  const pick = pickFrom(seed)
  const canaries: Canary[] = []
  const word = (what: string, editions: readonly Outside[]) => {
    const canary = `Kn${letters(seed)}X${letters(canaries.length)}Q`
    canaries.push({ word: canary, what, in: editions })
    return canary
  }
  const body = await core.call('bodies.add', { code: `C${seed}`, name: `Instancia ${seed}`, kind: 'coordinationGroup' })
  const { id } = await core.call('meetings.add', { bodyId: body.id, title: `Reunión ${seed}`, date: '2026-12-04' })
  const people = peopleOf(core, word)
  const change = (changes: object) => core.answer('meetings.change', { id, changes })
  await change({
    chair: { was: '', now: word('who chairs', partnersAlone) },
    rapporteur: { was: '', now: word('who reports', partnersAlone) },
    objective: { was: '', now: word('the objective', everywhere) },
    closingSpeaker: { was: '', now: word('who closes', partnersAlone) },
    closing: { was: '', now: word('the closing', everywhere) },
    notes: { was: '', now: word('own notes', nowhere) },
  })
  const { id: item } = await core.call('agendaItems.add', { meetingId: id, title: word('an item', everywhere) })
  const presenter = { was: '', now: word('who presents an item', partnersAlone) }
  await core.answer('agendaItems.change', { id: item, changes: { presenter } })
  for (let count = pick.number(3); count > 0; count -= 1)
    await core.call('attendance.add', {
      meetingId: id,
      ...(await people.fresh('who attends', partnersAlone, everywhere)),
    })
  for (let count = 1 + pick.number(3); count > 0; count -= 1) await addTurn(core, id, pick, word, people)
  for (let count = pick.number(3); count > 0; count -= 1) await addSection(core, id, pick.once(2), word)
  for (let count = 1 + pick.number(2); count > 0; count -= 1) await addAgreement(core, id, word, people)
  return { id, canaries }
}

type Word = (what: string, editions: readonly Outside[]) => string
type People = ReturnType<typeof peopleOf>

function peopleOf(core: TestCore, word: Word) {
  return {
    /** Somebody new, of a new institution, with a post and notes. */
    async fresh(what: string, person: readonly Outside[], institution: readonly Outside[], post = person) {
      const { id: organizationId } = await core.call('organizations.add', {
        name: word(`institution: ${what}`, institution),
      })
      const { id: personId } = await core.call('people.add', {
        name: word(`person: ${what}`, person),
        organizationId,
        title: word(`post: ${what}`, post),
      })
      await core.answer('people.change', {
        id: personId,
        changes: { notes: { was: null, now: word('notes on a person', nowhere) } },
      })
      return { organizationId, personId }
    },
  }
}

async function addTurn(core: TestCore, meetingId: string, pick: Pick, word: Word, people: People): Promise<void> {
  const marks = Array.from({ length: pick.number(5) }, () =>
    pick.of<Attribution>(['named', 'institution', 'unattributed', 'internal']),
  )
  const told = (...which: Attribution[]) => marks.length === 0 || marks.some(mark => which.includes(mark))
  const said = told('named', 'institution', 'unattributed') ? everywhere : nowhere
  const speaker = await people.fresh(
    'who speaks',
    told('named') ? partnersAlone : nowhere,
    told('named', 'institution') ? everywhere : nowhere,
  )
  const { id } = await core.call('interventions.add', {
    meetingId,
    ...speaker,
    speaker: null,
    capacity: pick.once(2) ? word('in what capacity', told('named') ? partnersAlone : nowhere) : null,
    section: pick.once(2) ? word('a section of remarks', said) : null,
  })
  const lead = word('what is said first', marks[0] === 'internal' ? nowhere : said)
  await core.answer('interventions.change', { id, changes: { lead: { was: '', now: lead } } })
  if (marks.length === 0) return
  const points = marks.map(mark => ({
    text: word(`a point: ${mark}`, mark === 'internal' ? nowhere : everywhere),
    kind: pick.of<PointKind>(['statement', 'question', 'figure']),
    level: pick.number(3),
  }))
  const { ids } = await core.call('points.add', { interventionId: id, points })
  for (const [index, mark] of marks.entries())
    await core.answer('points.change', { id: ids[index], changes: { attribution: { was: 'named', now: mark } } })
}

async function addSection(core: TestCore, meetingId: string, internal: boolean, word: Word): Promise<void> {
  const editions = internal ? nowhere : everywhere
  const { id } = await core.call('sections.add', { meetingId, title: word('a section', editions), place: 'discussion' })
  const body = word('the text of a section', editions)
  await core.answer('sections.change', {
    id,
    changes: { body: { was: '', now: body }, internal: { was: false, now: internal } },
  })
}

async function addAgreement(core: TestCore, meetingId: string, word: Word, people: People): Promise<void> {
  const { id } = await core.call('agreements.add', { meetingId, text: word('an agreement', everywhere) })
  const lead = await people.fresh('who answers', partnersAlone, publicAlone, nowhere)
  await core.answer('agreements.change', {
    id,
    changes: {
      lead: { was: [], now: [{ personId: lead.personId, organizationId: null, name: null }] },
      readBy: { was: null, now: word('who read it out', partnersAlone) },
    },
  })
}

function letters(number: number): string {
  return [...number.toString(26)].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')
}

/** Everything that a file holds, whichever way it is packed: names and contents of parts within parts, mails decoded, tags apart. */
export function everythingIn({ name, bytes }: { name: string; bytes: Uint8Array }): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return [
      name,
      ...Object.entries(unzipSync(bytes)).map(([part, content]) => everythingIn({ name: part, bytes: content })),
    ].join('\n')
  const text = strFromU8(bytes)
  if (/\.(xml|rels|html)$/.test(name)) return [name, text, text.replaceAll(/<[^>]*>/g, '')].join('\n')
  if (!/\.(eml|ics)$/.test(name)) return `${name}\n${text}`
  const encoded = [...text.matchAll(/(?:[A-Za-z0-9+/]{60,78}\r?\n)+[A-Za-z0-9+/=]*/g)].map(([block]) =>
    decoded(name, block),
  )
  return [name, text, unfolded(text), ...encoded].join('\n')
}

function decoded(name: string, block: string): string {
  return everythingIn({ name, bytes: new Uint8Array(Buffer.from(block.replaceAll(/\s/g, ''), 'base64')) })
}

/** Lines as mails and calendars break them, joined again. */
function unfolded(text: string): string {
  return text.replaceAll(/=\r?\n|\r?\n[ \t]/g, '')
}
