import type { Meeting, Point } from '../../../../shared/contract/meetings.ts'

/**
 * What a command will make of a meeting, so that the page shows it before the core has answered. A step that changes nothing
 * (because the answer that came meanwhile holds it already) gives back the very same meeting.
 */
export type Step = (meeting: Meeting) => Meeting

type Items = {
  [L in 'agenda' | 'attendance' | 'presentations' | 'interventions' | 'agreements' | 'sections']: Meeting[L][number]
}
export type ListName = keyof Items
type Lists = { [L in ListName]: Items[L][] }
export type Item<L extends ListName> = Items[L]

/** Where something new goes: behind the one named, first when null, last when undefined. */
export type After = string | null | undefined

export function addItem<L extends ListName>(list: L, item: Items[L], after?: After): Step {
  return inList(list, items => (items.some(({ id }) => id === item.id) ? items : inserted(items, [item], after)))
}

export function moveItem<L extends ListName>(list: L, id: string, after: string | null): Step {
  return inList(list, items => moved(items, id, after))
}

export function removeItem<L extends ListName>(list: L, id: string): Step {
  return inList(list, items => without(items, id))
}

/** The same fields for several, in one step. */
export function patchItems<L extends ListName>(list: L, ids: readonly string[], fields: Partial<Items[L]>): Step {
  return meeting => ids.reduce((next, id) => patchItem(list, id, fields)(next), meeting)
}

/** @param provisional what is shown beside until the core, which knows better, says the fields themselves */
export function patchItem<L extends ListName>(
  list: L,
  id: string,
  fields: Partial<Items[L]>,
  provisional: Partial<Items[L]> = {},
): Step {
  return inList(list, items => patched<Items[L]>(items, id, fields, provisional))
}

/** Points that go into an intervention; when they are already somewhere, nothing happens. */
export function addPoints(interventionId: string, points: readonly Point[], after?: After): Step {
  return inPoints(interventionId, (own, meeting) => {
    const fresh = points.filter(({ id }) => !findPoint(meeting, id))
    return fresh.length === 0 ? own : inserted(own, fresh, after)
  })
}

export function removePoint(id: string): Step {
  return meeting => {
    const place = findPoint(meeting, id)
    return place ? inPoints(place.intervention.id, own => without(own, id))(meeting) : meeting
  }
}

/** Moves a point among those of its intervention, or into another one. */
export function movePoint(id: string, interventionId: string, after: string | null): Step {
  return meeting => {
    const place = findPoint(meeting, id)
    if (!place) return meeting
    if (place.intervention.id === interventionId) return inPoints(interventionId, own => moved(own, id, after))(meeting)
    const taken = removePoint(id)(meeting)
    return addPoints(interventionId, [place.point], after)(taken)
  }
}

export function patchPoint(id: string, fields: Partial<Point>): Step {
  return meeting => {
    const place = findPoint(meeting, id)
    return place ? inPoints(place.intervention.id, own => patched<Point>(own, id, fields))(meeting) : meeting
  }
}

/** Begins the time of an item of the agenda as of an instant, which ends that of the one before; or pauses it. */
export function clockItem(id: string, running: boolean, at: string): Step {
  return inList('agenda', items => {
    const item = items.find(each => each.id === id)
    if (!item || (item.runningSince !== null) === running) return items
    return items.map(each => {
      if (running && each.id === id) return { ...each, runningSince: at }
      if (each.runningSince === null) return each
      const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(each.runningSince)) / 1_000))
      return { ...each, runningSince: null, spentSeconds: each.spentSeconds + seconds }
    })
  })
}

export function patchMeeting(fields: Partial<Meeting>): Step {
  return meeting => (holds(meeting, fields) ? meeting : { ...meeting, ...fields })
}

/** Parts a point in several: itself, of this kind now, and those behind it; answers to a question go with the question. */
export function splitPoint(id: string, kind: Point['kind'], others: readonly Point[]): Step {
  return meeting => {
    const place = findPoint(meeting, id)
    if (!place || others.some(other => findPoint(meeting, other.id))) return meeting
    const parted = addPoints(place.intervention.id, others, id)(patchPoint(id, { kind })(meeting))
    const question = others.find(other => other.kind === 'question')
    if (kind === 'question' || place.point.kind !== 'question' || !question) return parted
    const answers = meeting.interventions.flatMap(({ points }) => points.filter(({ answersId }) => answersId === id))
    return answers.reduce((next, answer) => patchPoint(answer.id, { answersId: question.id })(next), parted)
  }
}

/** A point with the intervention that holds it and its place there. */
export function findPoint(meeting: Meeting, id: string) {
  for (const intervention of meeting.interventions) {
    const index = intervention.points.findIndex(point => point.id === id)
    const point = intervention.points[index]
    if (point) return { intervention, point, index }
  }
  return null
}

function inList<L extends ListName>(list: L, change: (items: Items[L][]) => Items[L][]): Step {
  return meeting => {
    const lists: Lists = meeting
    const before = lists[list]
    const items = change(before)
    return items === before ? meeting : numbered({ ...meeting, [list]: items })
  }
}

function inPoints(interventionId: string, change: (points: Point[], meeting: Meeting) => Point[]): Step {
  return meeting =>
    inList('interventions', all => {
      const index = all.findIndex(({ id }) => id === interventionId)
      const intervention = all[index]
      if (!intervention) return all
      const points = change(intervention.points, meeting)
      return points === intervention.points ? all : all.with(index, { ...intervention, points })
    })(meeting)
}

/** While they are not fixed, the numbers of the agreements follow their order. */
function numbered(meeting: Meeting): Meeting {
  if (meeting.numbersFixedAt !== null) return meeting
  if (meeting.agreements.every(({ number }, index) => number === index + 1)) return meeting
  const agreements = meeting.agreements.map((agreement, index) => {
    const number = index + 1
    return agreement.number === number
      ? agreement
      : { ...agreement, number, reference: `${meeting.reference}/${number}` }
  })
  return { ...meeting, agreements }
}

type Identified = { id: string }

function inserted<T extends Identified>(items: T[], fresh: readonly T[], after: After): T[] {
  if (after === null) return [...fresh, ...items]
  const index = after === undefined ? -1 : items.findIndex(({ id }) => id === after)
  return index === -1 ? [...items, ...fresh] : items.toSpliced(index + 1, 0, ...fresh)
}

function moved<T extends Identified>(items: T[], id: string, after: string | null): T[] {
  const from = items.findIndex(item => item.id === id)
  const item = items[from]
  if (!item || (items[from - 1]?.id ?? null) === after) return items
  return inserted(items.toSpliced(from, 1), [item], after)
}

function without<T extends Identified>(items: T[], id: string): T[] {
  return items.some(item => item.id === id) ? items.filter(item => item.id !== id) : items
}

function patched<T extends Identified>(items: T[], id: string, fields: Partial<T>, provisional?: Partial<T>): T[] {
  const index = items.findIndex(item => item.id === id)
  const item = items[index]
  return item && !holds(item, fields) ? items.with(index, { ...item, ...fields, ...provisional }) : items
}

function holds<T extends object>(item: T, fields: Partial<T>): boolean {
  return Object.entries(fields).every(([name, value]) => Object.is(Reflect.get(item, name), value))
}
