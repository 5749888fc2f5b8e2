import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readMinutes } from '../../../core/imports/minutes.ts'
import type { ImportedMinutes } from '../../../shared/contract/importedMinutes.ts'
import { foldText } from '../../../shared/text.ts'

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const name = existsSync(folder) ? readdirSync(folder).find(file => file.startsWith('000_')) : undefined

describe.skipIf(name === undefined)('the real minutes of a national coordination group', () => {
  let source = ''
  let minutes: ImportedMinutes
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(`${folder}${name}`))
    source = new TextDecoder().decode(bytes)
    minutes = await readMinutes({ name: name ?? '', bytes }, 'en')
  })

  test('title, body, date and language', () => {
    expect(minutes).toMatchObject({ body: 'MIRPS National Coordination Group', date: '2022-09-29', language: 'en' })
    expect(minutes.title).toMatch(/^MIRPS NATIONAL COORDINATION GROUP MEETING: .* PLAN$/)
  })

  test('objective, presentation and discussion with their lists', () => {
    expect(minutes.objective).toMatch(/^To present .* implementation\.$/)
    expect(minutes.aims).toHaveLength(4)
    expect(minutes.presentations).toHaveLength(1)
    expect(minutes.presentations[0]?.text).toMatch(/26 commitments[\s\S]*13 institutions[\s\S]*including:$/)
    expect(minutes.presentations[0]?.priorities).toHaveLength(7)
    expect(minutes.discussion?.text).toMatch(/^Following[\s\S]*were:$/)
    expect(minutes.discussion?.themes).toHaveLength(6)
  })

  test('28 organisations in four groups, in the order of the list', () => {
    const groups = Object.entries(Object.groupBy(minutes.attendance, row => row.sector ?? ''))
    expect(groups.map(([sector, rows]) => [sector, rows?.length])).toEqual([
      ['Government', 8],
      ['International Cooperation', 12],
      ['United Nations', 5],
      ['Multilateral Development Banks', 3],
    ])
    expect(minutes.attendance.every(row => row.person === null && row.status === 'present')).toBe(true)
    expect(minutes.attendance.at(-1)?.organization).toBe('Central American Bank for Economic Integration')
  })

  test('22 interventions with 60 points, each under its own speaker', () => {
    expect(
      minutes.interventions.map(({ speaker, organization, position, points }) => [
        speaker,
        organization,
        position,
        points.length,
      ]),
    ).toEqual(INTERVENTIONS)
    expect(new Set(minutes.interventions.map(one => foldText(one.speaker ?? one.organization ?? ''))).size).toBe(16)
    expect(minutes.interventions.slice(0, 18).every(one => one.section === null)).toBe(true)
    expect(minutes.interventions.slice(18).map(one => one.section)).toEqual(
      Array(4).fill('PARTICIPATION OF GOVERNMENT INSTITUTIONS'),
    )
    const leads = minutes.interventions.flatMap((one, index) => (one.lead ? [[index, one.lead.split(' ').at(-1)]] : []))
    expect(leads).toEqual([
      [0, 'questions:'],
      [9, 'queries:'],
      [15, 'Trojes'],
      [16, 'returnees:'],
    ])
  })

  test('six agreements and the closing words, each with who said them', () => {
    expect(minutes.agreements.map(one => one.number)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(minutes.agreements.every(one => one.readBy === 'Director Wilson Paz' && one.responsible === null)).toBe(true)
    expect(minutes.closing?.speaker).toBe(
      'Ambassador Antonio García Carranza Undersecretary of State in the Offices of Consular and Migratory Affairs',
    )
    expect(minutes.closing?.text).toMatch(/^I would like[\s\S]*Thank you again$/)
  })

  test('the lines that a person should look at', () => {
    expect(minutes.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['attendance.columnsGuessed', 152],
      ['speaker.unsure', 437],
      ['speaker.unsure', 492],
    ])
  })

  test('every word of the file is in its part, and none was added', () => {
    const wordsOfFile = countWords([source])
    const wordsRead = countWords([...spoken(minutes), ...FRAME])
    const words = new Set([...wordsOfFile.keys(), ...wordsRead.keys()])
    const different = [...words].filter(word => wordsOfFile.get(word) !== wordsRead.get(word))
    expect(different).toEqual([])
  })
})

const PAZ = ['Wilson Paz', 'General Directorate for the Protection of Honduran Migrants', 'Director'] as const
const GARCIA = [
  'Ambassador Antonio García Carranza',
  null,
  'Undersecretary of State in the Offices of Consular and Migratory Affairs',
] as const
const UNHCR = 'United Nations High Commissioner for Refugees (UNHCR)'
const OHCHR = 'Office of the United Nations High Commissioner for Human Rights in Honduras (OHCHR)'
const INTERVENTIONS = [
  ['Kinnon Scott', 'World Bank', 'Representative', 2],
  [...PAZ, 1],
  ['Elizabeth Williams', 'Canada', 'Chair Pro Tempore Support Platform', 4],
  ['Ambassador Catherine Pognat', 'Organization of American States (OAS)', null, 3],
  ['José Barrera', UNHCR, null, 2],
  ['Isabel Albaladejo', OHCHR, null, 3],
  [...PAZ, 2],
  ['Rolando Sierra Fonseca', 'FLACSO Honduras', 'Director', 1],
  [...GARCIA, 1],
  ['Nicola Graviano', 'International Organization for Migration (IOM)', null, 2],
  [...PAZ, 3],
  [...GARCIA, 1],
  ['Alice Shackelford', 'United Nations (UN)', 'Representative', 7],
  ['Jose Barrera', UNHCR, null, 2],
  ['María José Barquín', 'Inter-American Development Bank (IDB)', null, 6],
  [...GARCIA, 3],
  ['Monica Mendoza', 'UN Office on Drugs and Crime', null, 3],
  [null, 'UNITED STATES MIRPS Support Platform', null, 2],
  ['Dr. Villa Elvir', 'Health Secretary', null, 2],
  ['Joseana Martinez', 'National Institute of Migration', 'Management of Human Rights', 4],
  [...PAZ, 3],
  [null, "Secretary of Women's Affairs", null, 3],
]

/** What only announces a part, numbers a list or links two pieces of a name, and the date as printed. */
const FRAME = [
  'SEPTEMBER 29, 2022',
  'Highlights',
  'Objective of the Meeting',
  'The meeting aimed to',
  '1 2 3 4',
  'Attendees: See Annex 1 - Attendance List',
  'Summary of the Presentation',
  '1 2 3 4 5 6 7',
  'Open discussion',
  'Annex 1: Meeting Participants',
  'Annex 2: Detailed comments by participants',
  'of the',
  'of',
  'MEETING AGREEMENTS',
  'Closing of the Meeting',
]

/** Everything that the minutes say; what the file says once and the record often (groups, sections, a reader) once. */
function spoken(minutes: ImportedMinutes): string[] {
  const said: unknown[] = [
    minutes.title,
    minutes.objective,
    minutes.aims,
    minutes.presentations.map(one => [one.text, one.priorities]),
    [minutes.discussion?.text, minutes.discussion?.themes],
    [...new Set(minutes.attendance.map(row => row.sector))],
    minutes.attendance.map(row => row.organization),
    [...new Set(minutes.interventions.map(one => one.section))],
    minutes.interventions.map(one => [one.speaker, one.organization, one.position, one.lead, one.points]),
    minutes.agreements[0]?.readBy,
    minutes.agreements.map(one => [one.number, one.text]),
    [minutes.closing?.speaker, minutes.closing?.text],
  ]
  return said.flat(3).filter(text => typeof text === 'string')
}

function countWords(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of foldText(texts.join(' ')).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
