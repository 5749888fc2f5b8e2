import { describe, expect, test } from 'vitest'
import {
  type Facts,
  filterRows,
  findableText,
  inView,
  readFilter,
  type View,
  views,
} from '../../renderer/agreements/registerFilter.ts'
import { totalsOf } from '../../renderer/agreements/useRegister.ts'
import { filterOrganizations, filterPeople, readDirectoryFilter } from '../../renderer/directory/directoryFilter.ts'
import { filterMeetings, readMeetingFilter } from '../../renderer/meetings/list/meetingFilter.ts'
import { isSilent, silentBefore } from '../../shared/agreementRules.ts'
import type { Agreement } from '../../shared/contract/agreements.ts'
import type { Organization, Person } from '../../shared/contract/directory.ts'
import type { MeetingRow } from '../../shared/contract/meetings.ts'
import { responsibleKey } from '../../shared/responsibles.ts'

const today = '2026-11-21'

describe('the register', () => {
  const ministry = { organizationId: 'ministry', personId: null, name: null, printed: 'SEPRO' }
  const person = { organizationId: null, personId: 'ana', name: null, printed: 'Ana Núñez' }
  const agreement = (id: string, more: Partial<Agreement> = {}): Agreement => ({
    id,
    meetingId: 'meeting',
    number: 1,
    reference: `GNC-2026-01/${id}`,
    text: 'Aprobar el plan',
    readBy: null,
    dueKind: null,
    dueDate: null,
    priority: 'normal',
    state: 'open',
    rating: null,
    leadUndefined: false,
    expectedEvidence: '',
    evidenceUndefined: false,
    snoozeDays: null,
    closedOn: null,
    supersededById: null,
    lead: [ministry],
    support: [],
    originPointId: null,
    meeting: { reference: 'GNC-2026-01', date: '2026-11-10', title: 'Primera reunión' },
    bodyId: 'body',
    body: 'GNC',
    daysLeft: null,
    overdue: false,
    lastFollowUp: null,
    ...more,
  })
  const rows = [
    agreement('plain'),
    agreement('overdue', { dueKind: 'date', dueDate: '2026-11-16', daysLeft: -5, overdue: true, rating: 2 }),
    agreement('soon', { dueKind: 'date', dueDate: '2026-11-28', daysLeft: 7, state: 'inProgress', rating: 0 }),
    agreement('done', { dueKind: 'date', dueDate: '2026-11-22', daysLeft: 1, state: 'fulfilled', rating: 5 }),
    agreement('nobody', { lead: [], text: 'Convocar a la Academia de Ciencias' }),
    agreement('silent', {
      lead: [person],
      support: [ministry],
      dueKind: 'continuous',
      lastFollowUp: { date: '2026-10-21', reporter: 'Óscar', narrative: 'Se remitió el oficio.' },
    }),
  ]
  const facts: Facts = {
    sectorOf: new Map([['ministry', 'government']]),
    silentBefore: silentBefore(today, 30),
    soonDays: 7,
    own: new Map(),
    ownFields: new Set(),
  }
  const shown = (search: string, words = '') => {
    const filter = readFilter(search)
    return filterRows(rows, filter, facts, words, findableText)
      .filter(inView(filter.view, facts))
      .map(row => row.id)
  }

  test.each<[View, string[]]>([
    ['all', ['plain', 'overdue', 'soon', 'done', 'nobody', 'silent']],
    ['open', ['plain', 'overdue', 'soon', 'nobody', 'silent']],
    ['overdue', ['overdue']],
    ['dueSoon', ['soon']],
    ['withoutResponsible', ['nobody']],
    ['silent', ['silent']],
  ])('has the view %s', (view, ids) => {
    expect(shown(`show=${view}`)).toEqual(ids)
  })
  test('averages what is in force, as the reports do', () => {
    const rated = (id: string, state: Agreement['state'], rating: number) => agreement(id, { state, rating })
    const rows = [rated('1', 'open', 2), rated('2', 'fulfilled', 5), rated('3', 'withdrawn', 0), agreement('4')]
    expect(totalsOf([...rows, rated('5', 'superseded', 1)])).toMatchObject({
      count: 5,
      open: 2,
      rated: 2,
      average: 3.5,
    })
  })

  test('knows every view by its name in the address, and shows all for any other', () => {
    expect(views.map(view => readFilter(`show=${view}`).view)).toEqual(views)
    expect(readFilter('show=constructor').view).toBe('all')
  })
  test('narrows by state, rating, due, who answers and sector, all at once', () => {
    expect(shown('state=fulfilled')).toEqual(['done'])
    expect(shown('rating=0')).toEqual(['soon'])
    expect(shown('rating=none')).toEqual(['plain', 'nobody', 'silent'])
    expect(shown('due=continuous')).toEqual(['silent'])
    expect(shown('due=week')).toEqual(['soon', 'done'])
    expect(shown('due=none')).toEqual(['plain', 'nobody'])
    expect(shown(`responsible=${responsibleKey(person)}`)).toEqual(['silent'])
    expect(shown('sector=government&state=open')).toEqual(['plain', 'overdue', 'silent'])
    expect(shown('body=other')).toEqual([])
  })
  test('shows the very agreements that another page hands over', () => {
    expect(shown('ids=soon,nobody')).toEqual(['soon', 'nobody'])
  })
  test('finds words by their beginnings, whatever their accents and case, in text, people, meeting and follow-up', () => {
    expect(shown('', 'ACADEM cien')).toEqual(['nobody'])
    expect(shown('', 'nunez')).toEqual(['silent'])
    expect(shown('', 'oficio oscar')).toEqual(['silent'])
    expect(shown('', 'GNC-2026-01/soon')).toEqual(['soon'])
    expect(shown('', 'cademia')).toEqual([])
  })
  test('an agreement is silent from the 30th day after the last word', () => {
    const last = (date: string) => agreement('any', { lastFollowUp: { date, reporter: '', narrative: '' } })
    expect(isSilent(last('2026-10-22'), facts.silentBefore)).toBe(true)
    expect(isSilent(last('2026-10-23'), facts.silentBefore)).toBe(false)
  })
})

describe('the list of meetings', () => {
  const meeting = (id: string, more: Partial<MeetingRow> = {}): MeetingRow => ({
    id,
    bodyId: 'group',
    bodyCode: 'GNC',
    bodyName: 'Grupo Nacional',
    reference: `GNC-2026-${id}`,
    year: 2026,
    title: 'Sesión ordinaria',
    date: '2026-09-29',
    state: 'draft',
    convened: 0,
    present: 0,
    interventions: 0,
    agreements: 0,
    openAgreements: 0,
    numbersFixed: false,
    ...more,
  })
  const rows = [
    meeting('01'),
    meeting('02', { year: 2025, date: null, state: 'planned' }),
    meeting('03', { bodyId: 'team' }),
  ]
  const shown = (search: string, words = '') =>
    filterMeetings(rows, readMeetingFilter(search), words, 'es').map(row => row.id)

  test('narrows by body, year and state', () => {
    expect(shown('body=team')).toEqual(['03'])
    expect(shown('year=2025')).toEqual(['02'])
    expect(shown('state=draft&year=2026')).toEqual(['01', '03'])
  })
  test('finds a meeting by its month as people say it', () => {
    expect(shown('', 'septiembre 2026')).toEqual(['01', '03'])
  })
})

describe('the directory', () => {
  const organization = (id: string, more: Partial<Organization> = {}): Organization => ({
    id,
    name: 'Instituto de la Niñez',
    acronym: 'INI',
    sectorId: null,
    country: null,
    variants: [],
    active: true,
    people: 0,
    meetings: 0,
    openAgreements: 0,
    ...more,
  })
  const person = (id: string, more: Partial<Person> = {}): Person => ({
    id,
    honorific: null,
    name: 'Ana Núñez',
    email: null,
    phone: null,
    variants: [],
    notes: null,
    active: true,
    posts: [],
    interventions: 0,
    ...more,
  })
  const organizations = [
    organization('ini', { variants: ['Children Institute'] }),
    organization('old', { active: false }),
  ]
  const post = {
    id: 'post',
    personId: 'held',
    organizationId: 'ini',
    title: 'Directora',
    startDate: null,
    endDate: null,
  }
  const people = [person('held', { posts: [post] }), person('gone', { active: false, name: 'José Peña' })]

  test('finds institutions by acronym and by other ways of writing them', () => {
    const shown = (search: string, words = '') =>
      filterOrganizations(organizations, readDirectoryFilter(search), words).map(row => row.id)
    expect(shown('', 'ini')).toEqual(['ini', 'old'])
    expect(shown('', 'children')).toEqual(['ini'])
    expect(shown('active=false')).toEqual(['old'])
    expect(shown('sector=none', 'ninez')).toEqual(['ini', 'old'])
  })
  test('finds people by their post and their institution', () => {
    const shown = (search: string, words = '') =>
      filterPeople(people, organizations, readDirectoryFilter(search), words).map(row => row.id)
    expect(shown('organization=ini')).toEqual(['held'])
    expect(shown('', 'direct INI')).toEqual(['held'])
    expect(shown('', 'jose pena')).toEqual(['gone'])
    expect(shown('active=true')).toEqual(['held'])
  })
})
