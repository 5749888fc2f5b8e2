import { describe, expect, test } from 'vitest'
import { minutesFrom, stopwatch } from '../../renderer/meetings/capture/clock.ts'
import { hereFirst, recentSpeakers, speakerAttending } from '../../renderer/meetings/page/interventions/speakers.ts'
import type { Attendance, Intervention } from '../../shared/contract/meetings.ts'

const turn = (name: string): Intervention => ({
  id: name,
  personId: null,
  organizationId: null,
  speaker: name,
  capacity: null,
  section: null,
  lead: '',
  agendaItemId: null,
  printed: { person: name, organization: null, position: null },
  points: [],
})
const numbers = (...names: string[]) => recentSpeakers(names.map(turn)).map(({ speaker }) => speaker)

describe('the numbers of those who spoke last', () => {
  test('stay with whoever has one', () => {
    expect(numbers('A', 'B', 'A', 'C', 'B')).toEqual(['A', 'B', 'C'])
  })

  test('the tenth takes the one of whoever has been silent the longest', () => {
    const nine = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']
    expect(numbers(...nine, 'A', 'J')).toEqual(['A', 'J', 'C', 'D', 'E', 'F', 'G', 'H', 'I'])
  })

  test('a turn without a speaker has none', () => {
    expect(recentSpeakers([{ ...turn('A'), speaker: null }])).toEqual([])
  })
})

describe('who is here', () => {
  const row: Attendance = {
    id: 'r',
    organizationId: 'o',
    personId: 'p',
    status: 'represented',
    representedById: 's',
    role: 'participant',
    capacity: 'Directora',
    arrivalTime: null,
    headCount: null,
    printed: { person: 'Ana', organization: 'Instituto', acronym: null, position: null, representedBy: 'Luis' },
    sectorId: null,
  }

  test('who stood in speaks for the institution, not in the capacity of whom they stand for', () => {
    expect(speakerAttending(row)).toMatchObject({ personId: 's', organizationId: 'o', capacity: null })
    expect(speakerAttending(row).printed.person).toBe('Luis')
    expect(speakerAttending({ ...row, status: 'present' })).toMatchObject({ personId: 'p', capacity: 'Directora' })
  })

  test('comes before who is not', () => {
    const statuses = ['invited', 'present', 'absent', 'remote', 'represented'] as const
    expect(hereFirst(statuses.map(status => ({ status }))).map(({ status }) => status)).toEqual([
      'present',
      'remote',
      'represented',
      'invited',
      'absent',
    ])
  })
})

test('time that has passed is told as on a clock, past midnight too', () => {
  expect([minutesFrom('09:50', '11:05'), minutesFrom('23:30', '00:10')]).toEqual([75, 40])
  expect([stopwatch(65), stopwatch(3_730)]).toEqual(['1:05', '1:02:10'])
})
