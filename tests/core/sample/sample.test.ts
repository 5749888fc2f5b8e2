import { describe, expect, it } from 'vitest'
import type { Sample, SampleAgreement } from '../../../core/sample/sample.ts'
import { sampleFor } from '../../../core/sample/sample.ts'
import {
  agreementState,
  attendanceRole,
  attendanceStatus,
  attribution,
  day,
  dueKind,
  meetingState,
  modality,
  pointKind,
  requiredLine,
  requiredParagraph,
  sectionPlace,
  time,
} from '../../../shared/contract/fields.ts'
import { cleanText } from '../../../shared/text.ts'

const today = '2026-11-21'

describe.each(['es', 'en'] as const)('the sample in %s', language => {
  const sample = sampleFor(language, today)
  const agreements = sample.meetings.flatMap(meeting => meeting.agreements)
  const interventions = sample.meetings.flatMap(meeting => meeting.interventions)
  const points = interventions.flatMap(intervention => intervention.points)
  const organizations = sample.organizations.map(each => each.key)
  const people = sample.people.map(each => each.key)

  it('has some thirty organisations in every sector and forty people', () => {
    expect(organizations.length).toBeGreaterThanOrEqual(30)
    expect(people).toHaveLength(40)
    expect(new Set(sample.organizations.map(each => each.sector)).size).toBe(9)
  })

  it('has no key twice', () => {
    const keys = [...organizations, ...people, ...sample.bodies.map(each => each.key)]
    expect(twice(keys)).toEqual([])
    expect(twice(sample.organizations.flatMap(each => each.acronym ?? []))).toEqual([])
    expect(twice(sample.meetings.map(each => each.key))).toEqual([])
    for (const meeting of sample.meetings) {
      expect(twice(meeting.agreements.map(each => each.key))).toEqual([])
      expect(twice(pointsOf(meeting).flatMap(point => point.key ?? []))).toEqual([])
      expect(twice(meeting.attendance.map(row => row.person ?? row.organization))).toEqual([])
    }
  })

  it('refers only to what is there', () => {
    for (const person of sample.people) expect(organizations).toContain(person.organization)
    for (const meeting of sample.meetings) {
      expect(sample.bodies.map(each => each.key)).toContain(meeting.body)
      for (const row of meeting.attendance) {
        expect(organizations).toContain(row.organization)
        if (row.person) expect(people).toContain(row.person)
      }
      for (const agreement of meeting.agreements) {
        for (const key of [...agreement.lead, ...agreement.support])
          expect([...organizations, ...people]).toContain(key)
        for (const entry of agreement.followUps) expect(people).toContain(entry.reporter)
        if (agreement.fromPoint) expect(pointsOf(meeting).map(point => point.key)).toContain(agreement.fromPoint)
      }
    }
  })

  it('lets only those speak who attended, or names who else it was', () => {
    for (const meeting of sample.meetings) {
      const there = meeting.attendance.filter(row => row.status === 'present' || row.status === 'remote')
      for (const { person, organization, speaker } of meeting.interventions) {
        if (person) expect(there.map(row => row.person)).toContain(person)
        else if (organization) expect(there.map(row => row.organization)).toContain(organization)
        else expect(speaker).toBeTruthy()
      }
      for (const row of meeting.attendance) {
        expect(row.representedBy !== null).toBe(row.status === 'represented')
        if (row.representedBy) expect(there.map(each => each.person)).toContain(row.representedBy)
      }
    }
  })

  it('answers only earlier questions, and leaves some open', () => {
    let open = 0
    for (const meeting of sample.meetings) {
      const asked = new Set<string>()
      for (const point of pointsOf(meeting)) {
        expect(point.answers !== null).toBe(point.kind === 'answer')
        if (point.answers) expect(asked).toContain(point.answers)
        if (point.kind === 'question' && point.key) asked.add(point.key)
      }
      const answered = new Set(pointsOf(meeting).map(point => point.answers))
      open += [...asked].filter(key => !answered.has(key)).length
    }
    expect(open).toBeGreaterThan(2)
  })

  it('shows every kind, status, state, place and rating', () => {
    const rows = sample.meetings.flatMap(meeting => meeting.attendance)
    expect(seen(rows.map(row => row.status))).toEqual(seen(attendanceStatus.options))
    expect(seen(rows.map(row => row.role))).toEqual(seen(attendanceRole.options))
    expect(seen(points.map(point => point.kind))).toEqual(seen(pointKind.options))
    expect(seen(points.map(point => point.attribution))).toEqual(seen(attribution.options))
    expect(seen(agreements.map(each => each.state))).toEqual(seen(agreementState.options))
    expect(seen(agreements.map(each => each.dueKind))).toEqual(seen(dueKind.options))
    expect(seen(agreements.flatMap(each => each.rating ?? []))).toEqual([0, 1, 2, 3, 4, 5])
    expect(seen(sample.meetings.map(each => each.modality))).toEqual(seen(modality.options))
    expect(seen(sample.meetings.flatMap(each => each.sections.map(section => section.place)))).toEqual(
      seen(sectionPlace.options),
    )
    // Nobody is in session when the sample is made.
    expect(seen([...sample.meetings.map(each => each.state), 'inSession'])).toEqual(seen(meetingState.options))
  })

  it('holds whole meetings, of the size of real ones', () => {
    expect(sample.meetings.filter(each => each.body === 'group')).toHaveLength(5)
    expect(sample.meetings.filter(each => each.body === 'livelihoods')).toHaveLength(2)
    for (const meeting of sample.meetings.filter(each => each.state !== 'planned')) {
      expect(meeting.aims.length).toBeGreaterThanOrEqual(3)
      expect(meeting.presentations.length).toBeGreaterThan(0)
      expect(meeting.themes.length).toBeGreaterThanOrEqual(3)
      expect(meeting.interventions.length).toBeGreaterThanOrEqual(8)
      expect(meeting.agreements.length).toBeGreaterThanOrEqual(5)
      expect(meeting.closing).not.toBeNull()
      expect(meeting.nextMeeting).not.toBeNull()
    }
  })

  it('orders its days: meetings, then what was reported, up to today', () => {
    const dates = sample.meetings.map(each => each.date)
    expect(dates).toEqual([...dates].sort())
    for (const meeting of sample.meetings) {
      expect(meeting.date > today).toBe(meeting.state === 'planned')
      for (const agreement of meeting.agreements) {
        expect(agreement.due !== null).toBe(agreement.dueKind === 'date')
        if (agreement.due) expect(agreement.due > meeting.date).toBe(true)
        const entries = agreement.followUps.map(each => each.date)
        expect(entries).toEqual([...entries].sort())
        for (const date of entries) expect(date >= meeting.date && date <= today).toBe(true)
        // The register shows the last rating that somebody reported.
        const last = agreement.followUps.at(-1)
        if (last) expect(last.rating).toBe(agreement.rating)
        expect(agreement.rating === 5).toBe(agreement.state === 'fulfilled')
      }
    }
  })

  it('fits the fields of the program', () => {
    for (const each of [...sample.organizations, ...sample.people, ...sample.bodies]) requiredLine.parse(each.name)
    for (const meeting of sample.meetings) {
      for (const text of [meeting.title, meeting.place, meeting.chair, meeting.convener, meeting.rapporteur]) {
        requiredLine.parse(text)
      }
      day.parse(meeting.date)
      time.parse(meeting.startTime)
      time.parse(meeting.endTime)
      for (const item of meeting.agenda) requiredLine.parse(item.title)
      for (const text of [...pointsOf(meeting), ...meeting.agreements].map(each => each.text))
        requiredParagraph.parse(text)
    }
  })

  it('writes every date out and no text twice', () => {
    const texts = textsOf(sample)
    expect(texts.filter(text => /\{\{|\s$|^\s| {2}/.test(text))).toEqual([])
    expect(texts.filter(text => cleanText(text) !== text)).toEqual([])
    expect(twice([...points, ...agreements].map(each => each.text))).toEqual([])
  })
})

describe('the two samples', () => {
  const [spanish, english] = [sampleFor('es', today), sampleFor('en', today)]

  it('have the same structure', () => {
    expect(structureOf(english)).toEqual(structureOf(spanish))
  })

  it('are written in their own language', () => {
    const shared = new Set(longTexts(spanish))
    expect(longTexts(english).filter(text => shared.has(text))).toEqual([])
  })
})

it.each(['2026-11-21', '2027-01-01', '2027-02-28', '2028-02-29', '2026-12-06'])(
  'has something overdue, due this week and to come on %s',
  start => {
    const { meetings } = sampleFor('es', start)
    const dates = meetings
      .flatMap(meeting => meeting.agreements)
      .filter(isOpen)
      .flatMap(agreement => agreement.due ?? [])
    const week = new Date(Date.parse(start) + 7 * 86_400_000).toISOString().slice(0, 10)
    expect(dates.filter(date => date < start).length).toBeGreaterThan(3)
    expect(dates.filter(date => date >= start && date <= week).length).toBeGreaterThanOrEqual(2)
    expect(dates.filter(date => date > week).length).toBeGreaterThan(2)
    expect(meetings.at(-1)?.date.localeCompare(start)).toBe(1)
  },
)

it('refuses what is no day', () => {
  expect(() => sampleFor('es', '2026-02-30')).toThrow(RangeError)
})

function isOpen({ state }: SampleAgreement) {
  return state === 'open' || state === 'inProgress'
}

function pointsOf(meeting: Sample['meetings'][number]) {
  return meeting.interventions.flatMap(intervention => intervention.points)
}

function twice(keys: string[]) {
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

function seen<T>(values: readonly T[]) {
  return [...new Set(values)].sort()
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value && typeof value === 'object') return Object.values(value).flatMap(textsOf)
  return []
}

/** Sentences; shorter texts are keys, names and dates. */
function longTexts(sample: Sample) {
  return textsOf(sample.meetings).filter(text => text.split(' ').length > 7)
}

/** Everything but what is said: keys, days, kinds, numbers, and whether there is a text at all. */
function structureOf(sample: Sample) {
  const meetings = sample.meetings.map(meeting => ({
    ...meeting,
    language: null,
    attendance: meeting.attendance.map(row => ({ ...row, capacity: row.capacity !== null })),
    interventions: meeting.interventions.map(each => ({
      person: each.person,
      organization: each.organization,
      points: each.points.map(({ key, kind, attribution, answers }) => [key, kind, attribution, answers]),
    })),
    agreements: meeting.agreements.map(each => ({ ...each, followUps: each.followUps.map(({ date }) => date) })),
  }))
  const kept = new Set([
    ...[sample.organizations, sample.people, sample.bodies, sample.meetings].flat().map(each => each.key),
    ...sample.meetings.flatMap(meeting => meeting.agreements.flatMap(each => [each.key, each.fromPoint ?? ''])),
    ...[
      agreementState,
      attendanceRole,
      attendanceStatus,
      attribution,
      dueKind,
      meetingState,
      modality,
      pointKind,
    ].flatMap(field => field.options),
    ...sectionPlace.options,
    ...pointKeys(sample),
  ])
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape)
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
    }
    if (typeof value !== 'string') return value
    return kept.has(value) || /^[\d:-]+$/.test(value) ? value : value !== ''
  }
  return shape({
    organizations: sample.organizations.map(({ key, sector }) => [key, sector]),
    people: sample.people.map(({ key, organization, name, email }) => [key, organization, name, email]),
    meetings,
  })
}

function pointKeys(sample: Sample) {
  return sample.meetings.flatMap(meeting => pointsOf(meeting).flatMap(point => point.key ?? []))
}
