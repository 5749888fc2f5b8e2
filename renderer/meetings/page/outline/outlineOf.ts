import type { Body } from '../../../../shared/contract/bodies.ts'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import type { TextKey } from '../../../../shared/texts/index.ts'

export type OutlineEntry = {
  /** The part's name, or the id of a free section. */
  part: string
  /** What it is called: a text of the window, or the title that somebody gave it. */
  name: { key: TextKey; facts?: { count: number } } | { title: string }
  filled: boolean
  /** How many there are; null where counting says nothing. */
  count: number | null
}

/** The parts of a meeting in the order of its minutes, with what is in them. */
export function outlineOf(meeting: Meeting, body: Pick<Body, 'kind'> | undefined): OutlineEntry[] {
  const { aims, agenda, presentations, agreements, attendance, interventions, attachments } = meeting
  const sections = (place: Meeting['sections'][number]['place']): OutlineEntry[] =>
    meeting.sections
      .filter(section => section.place === place)
      .map(({ id, title, body }) => ({ part: id, name: { title }, filled: said(title, body), count: null }))
  const counted = (part: string, key: TextKey, count: number): OutlineEntry => ({
    part,
    name: { key },
    filled: count > 0,
    count: count || null,
  })
  return [
    {
      part: 'head',
      name: { key: 'meeting.outline.head' },
      filled: meeting.date !== null && said(meeting.title, meeting.place),
      count: null,
    },
    {
      part: 'objective',
      name: { key: 'meeting.outline.objective' },
      filled: said(meeting.objective) || aims.length > 0,
      count: aims.length || null,
    },
    ...sections('objective'),
    counted('agenda', 'meeting.outline.agenda', agenda.length),
    ...(showsFollowUp(meeting) ? [counted('carried', 'planning.part.short', meeting.carried.length)] : []),
    counted('presentations', 'meeting.outline.presentations', presentations.length),
    ...sections('presentations'),
    {
      part: 'discussion',
      name: { key: 'meeting.outline.discussion' },
      filled: said(meeting.discussion) || meeting.themes.length > 0,
      count: meeting.themes.length || null,
    },
    ...sections('discussion'),
    ...(showsProducts(meeting, body) ? [counted('products', 'planning.products.short', meeting.products.length)] : []),
    counted('agreements', 'meeting.outline.agreements', agreements.length),
    ...sections('agreements'),
    {
      part: 'closing',
      name: { key: 'meeting.outline.closing' },
      filled: said(meeting.closing, meeting.closingSpeaker),
      count: null,
    },
    ...sections('closing'),
    {
      part: 'next',
      name: { key: 'meeting.outline.next' },
      filled: meeting.nextDate !== null || meeting.nextTime !== null || said(meeting.nextPlace, meeting.nextNotes),
      count: null,
    },
    counted('attendance', 'meeting.outline.attendance', attendance.length),
    counted('interventions', 'meeting.outline.interventions', interventions.length),
    ...(attachments.length > 0 ? [counted('attachments', 'meeting.outline.attachments', attachments.length)] : []),
  ]
}

/** Whether earlier agreements are followed up: there is a meeting before, or somebody put one on the list. */
export function showsFollowUp({ carried, previousId }: Pick<Meeting, 'carried' | 'previousId'>): boolean {
  return carried.length > 0 || previousId !== null
}

/** Whether the meeting asks what it produced: as a session of a series, or because it says so already. */
export function showsProducts(
  { products, phase }: Pick<Meeting, 'products' | 'phase'>,
  body: Pick<Body, 'kind'> | undefined,
): boolean {
  return products.length > 0 || phase !== '' || body?.kind === 'workshopSeries'
}

function said(...texts: string[]): boolean {
  return texts.some(text => text.trim() !== '')
}
