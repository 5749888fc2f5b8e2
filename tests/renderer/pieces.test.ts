import { describe, expect, test } from 'vitest'
import { readLines } from '../../renderer/bridge/lines.ts'
import { candidatesOf, findCandidates, looksLikePerson } from '../../renderer/directory/candidates.ts'
import { suggestCode } from '../../renderer/meetings/suggestCode.ts'
import { groupHits } from '../../renderer/search/hits.ts'
import { linesOf, listStep } from '../../renderer/ui/listKeys.ts'
import { relativeDay } from '../../renderer/ui/relativeDay.ts'
import { BLOCK, rowLayout } from '../../renderer/ui/rowLayout.ts'
import { type Column, itemsOf, nextSorting, sortRows } from '../../renderer/ui/tableModel.ts'

describe('lists of texts', () => {
  const key = (name: string, more: Partial<{ alt: boolean; shift: boolean; start: number; end: number }> = {}) => ({
    key: name,
    alt: false,
    shift: false,
    start: 0,
    end: 0,
    ...more,
  })

  test('Enter cuts the line at the cursor and goes on in the next', () => {
    expect(listStep(key('Enter', { start: 3, end: 3 }), ['onetwo', 'x'], 0)).toEqual({
      items: ['one', 'two', 'x'],
      index: 1,
      caret: 0,
    })
  })
  test('Backspace at the beginning joins with the line before; in an empty line it takes it away', () => {
    expect(listStep(key('Backspace'), ['one', ''], 1)).toEqual({ items: ['one'], index: 0, caret: 3 })
    expect(listStep(key('Backspace'), ['one'], 0)).toBeNull()
  })
  test('Alt with the arrows moves the line and keeps the cursor in it', () => {
    expect(listStep(key('ArrowUp', { alt: true, start: 1 }), ['a', 'b'], 1)).toEqual({
      items: ['b', 'a'],
      index: 0,
      caret: 1,
    })
    expect(listStep(key('ArrowUp', { alt: true }), ['a', 'b'], 0)?.items).toEqual(['a', 'b'])
  })
  test('pasted lines lose the marks that other programs put before them', () => {
    expect(linesOf('1. Uno\r\n2) Dos\n\n• Tres\n- Cuatro\n2022 fue el año')).toEqual([
      'Uno',
      'Dos',
      'Tres',
      'Cuatro',
      '2022 fue el año',
    ])
  })
})

describe('tables', () => {
  type Row = { name: string; due: number | null }
  const columns: Column<Row>[] = [
    { key: 'name', header: '', width: '1fr', cell: row => row.name, sortBy: row => row.name },
    { key: 'due', header: '', width: '1fr', cell: row => row.due, sortBy: row => row.due },
  ]
  const rows: Row[] = [
    { name: 'Óscar', due: null },
    { name: 'NCG-10', due: 2 },
    { name: 'ana', due: 10 },
    { name: 'NCG-9', due: 2 },
  ]
  const names = (key: string, descending: boolean) => sortRows(rows, columns, { key, descending }).map(row => row.name)

  test('sort as people do: without regard to accents and case, numbers by their size', () => {
    expect(names('name', false)).toEqual(['ana', 'NCG-9', 'NCG-10', 'Óscar'])
    const words = ['ñame', 'nube', 'Oso', 'NACER', 'óbolo']
    const column = { key: 'word', header: '', width: '1fr', cell: () => null, sortBy: (word: string) => word }
    expect(sortRows(words, [column], { key: 'word', descending: false })).toEqual([
      'NACER',
      'nube',
      'ñame',
      'óbolo',
      'Oso',
    ])
  })
  test('what is empty stands last both ways; equal rows keep their order', () => {
    expect(names('due', false)).toEqual(['NCG-10', 'NCG-9', 'ana', 'Óscar'])
    expect(names('due', true)).toEqual(['ana', 'NCG-10', 'NCG-9', 'Óscar'])
  })
  test('texts that people take for the same are equal, whichever stands first', () => {
    const column = { key: 'word', header: '', width: '1fr', cell: () => null, sortBy: (word: string) => word.slice(1) }
    const sorted = (descending: boolean) => sortRows(['1José', '2Ana', '3jose'], [column], { key: 'word', descending })
    expect(sorted(false)).toEqual(['2Ana', '1José', '3jose'])
    expect(sorted(true)).toEqual(['1José', '3jose', '2Ana'])
  })
  test('of a long table the blocks in sight are told, with and without headings of groups', () => {
    const names = Array.from({ length: 3 * BLOCK }, (_, index) => `${index}`)
    const plain = rowLayout(itemsOf(names, undefined), 50, 40)
    expect([plain.total, plain.topOf(BLOCK), plain.topOf(99)]).toEqual([150 * BLOCK, 50 * BLOCK, 150 * BLOCK])
    expect(plain.blocksBetween(-10, 50 * BLOCK - 1)).toEqual({ first: 0, last: 0 })
    expect(plain.blocksBetween(50 * BLOCK, 9_999)).toEqual({ first: 1, last: 2 })
    const grouped = rowLayout(
      itemsOf(names, name => `from ${Math.floor(Number(name) / (BLOCK - 1))}`),
      50,
      40,
    )
    expect(grouped.topOf(BLOCK)).toBe(40 + 50 * (BLOCK - 1))
    expect(grouped.blocksBetween(grouped.topOf(BLOCK) - 1, grouped.topOf(BLOCK))).toEqual({ first: 0, last: 1 })
    const empty = rowLayout(itemsOf([], undefined), 50, 40)
    expect([empty.total, empty.blocksBetween(0, 100)]).toEqual([0, { first: 0, last: -1 }])
  })
  test('a header sorts up, down, and not at all', () => {
    const up = nextSorting(null, 'name')
    const down = nextSorting(up, 'name')
    expect([up, down, nextSorting(down, 'name')]).toEqual([
      { key: 'name', descending: false },
      { key: 'name', descending: true },
      null,
    ])
  })
  test('groups stand in the order in which they first come', () => {
    const items = itemsOf(rows, row => (row.name.startsWith('NCG') ? 'NCG' : 'people'))
    expect(items.map(item => (item.kind === 'group' ? `${item.name} ${item.count}` : item.row.name))).toEqual([
      'people 2',
      'Óscar',
      'ana',
      'NCG 2',
      'NCG-10',
      'NCG-9',
    ])
  })
})

describe('finding who takes part', () => {
  const organization = (id: string, name: string, acronym: string | null, active = true) => ({
    id,
    name,
    acronym,
    sectorId: null,
    country: null,
    variants: [],
    active,
    people: 0,
    meetings: 0,
    openAgreements: 0,
  })
  const candidates = candidatesOf(
    [
      organization('1', 'Secretaría de Educación', 'SEDUC'),
      organization('2', 'Banco Mundial', 'BM'),
      organization('3', 'Banco Interamericano de Desarrollo', 'BID'),
      organization('4', 'Antigua Secretaría', null, false),
    ],
    [
      {
        id: '9',
        honorific: 'Dra.',
        name: 'Inés Bidart',
        email: null,
        phone: null,
        variants: [],
        notes: null,
        active: true,
        interventions: 0,
        posts: [{ id: 'p', personId: '9', organizationId: '2', title: 'Directora', startDate: null, endDate: null }],
      },
    ],
  )
  const find = (words: string) => findCandidates(candidates, words).map(candidate => candidate.name)

  test('an acronym typed in full comes first', () => {
    expect(find('bid')).toEqual(['Banco Interamericano de Desarrollo', 'Dra. Inés Bidart'])
  })
  test('any word will do, without its accent', () => {
    expect(find('educacion')).toEqual(['Secretaría de Educación'])
    expect(find('ines')).toEqual(['Dra. Inés Bidart'])
  })
  test('a person is found by the institution, and brings it along', () => {
    expect(find('bm')).toEqual(['Banco Mundial', 'Dra. Inés Bidart'])
    expect(findCandidates(candidates, 'ines')[0]?.participant).toEqual({
      organizationId: '2',
      personId: '9',
      name: null,
    })
  })
  test('what is no longer active is not offered', () => {
    expect(find('antigua')).toEqual([])
  })
  test('guesses what a new name stands for', () => {
    expect(looksLikePerson('Kinnon Scott')).toBe(true)
    expect(looksLikePerson('Banco Mundial')).toBe(false)
    expect(looksLikePerson('ACNUR')).toBe(false)
  })
})

test('a code is suggested from the initials of a body', () => {
  expect(suggestCode('Grupo Nacional de Coordinación')).toBe('GNC')
  expect(suggestCode('Género')).toBe('GENERO')
  expect(suggestCode('')).toBe('')
})

test('hits stand under their kinds, the newest first within each', () => {
  const hit = (kind: 'point' | 'meeting' | 'intervention', id: string) => ({
    kind,
    id,
    meetingId: 'm',
    agreementId: null,
    title: '',
    excerpt: [],
    date: null,
  })
  const groups = groupHits([hit('point', '1'), hit('meeting', '2'), hit('intervention', '3')])
  expect(groups.map(({ kind, members }) => [kind, members.map(each => each.id)])).toEqual([
    ['meeting', ['2']],
    ['remark', ['1', '3']],
  ])
})

test('days are told by their distance from today', () => {
  expect(relativeDay('2022-09-29', 'es', '2022-10-02')).toBe('hace 3 días')
  expect(relativeDay('2022-10-02', 'es', '2022-10-02')).toBe('hoy')
  expect(relativeDay('2022-12-02', 'en', '2022-10-02')).toBe('in 2 months')
})

test('lines of a stream are whole, whatever pieces they come in', async () => {
  const pieces = ['{"a":', '1}\n\n{"b"', ':"é"}', '\n{"unfinished']
  const bytes = new TextEncoder().encode(pieces.join(''))
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 3) controller.enqueue(bytes.slice(at, at + 3))
      controller.close()
    },
  })
  const lines: string[] = []
  for await (const line of readLines(stream)) lines.push(line)
  expect(lines).toEqual(['{"a":1}', '', '{"b":"é"}'])
})
