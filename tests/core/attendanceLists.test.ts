import { describe, expect, it } from 'vitest'
import type { ListedLine } from '../../shared/contract/attendanceLists.ts'
import type { TestCore } from '../support/core.ts'
import { openWorld, type World } from '../support/world.ts'

const said = ({ organization, person, position }: ListedLine) => [organization, person, position]

async function read(core: TestCore, world: World, text: string): Promise<ListedLine[]> {
  return core.call('attendanceLists.read', { meetingId: world.meeting, text })
}

describe('a list from Excel', () => {
  it('is read by its header, whatever the order of the columns', async () => {
    const { core, world } = await openWorld()
    const lines = await read(
      core,
      world,
      'N.º\tCorreo\tNombre\tInstitución\tCargo\tAsistencia\n' +
        '1\tana@sepro.gob.hn\tDra. Ana Núñez\tSEPRO\tDirectora\tPresente\n' +
        '2\t\tRosa Elvir Paz\t"Comisión de\nAgua"\tTécnica\tausente\n',
    )
    expect(lines).toMatchObject([
      {
        organizationId: world.organization,
        organization: 'Secretaría de Protección',
        personId: world.person,
        person: 'Dra. Ana Núñez',
        email: 'ana@sepro.gob.hn',
        status: 'present',
        doubt: null,
        listed: true,
      },
      {
        organizationId: null,
        organization: 'Comisión de Agua',
        personId: null,
        person: 'Rosa Elvir Paz',
        position: 'Técnica',
        status: 'absent',
        listed: false,
      },
    ])
  })

  it.each([
    ['institution first', 'Progresar\tEva Lara Mejía\tGerente\nSEPRO\tJuan Soto Cruz\tAsesor'],
    ['person first', 'Eva Lara Mejía\tGerente\tProgresar\nJuan Soto Cruz\tAsesor\tSEPRO'],
    ['with numbers and an empty cell', '1\tProgresar\tEva Lara Mejía\t\tGerente\n2\tSEPRO\tJuan Soto Cruz\t\tAsesor'],
  ])('is read without a header, %s', async (_, text) => {
    const { core, world } = await openWorld()
    expect((await read(core, world, text)).map(said)).toEqual([
      ['Progresar', 'Eva Lara Mejía', 'Gerente'],
      ['Secretaría de Protección', 'Juan Soto Cruz', 'Asesor'],
    ])
  })

  it('keeps the groups of its rows as sectors where the directory has them', async () => {
    const { core, world } = await openWorld()
    const sectors = await core.call('sectors.list', {})
    const lines = await read(
      core,
      world,
      'Gobierno\t\nSecretaría de Agua\tEva Lara\nSociedad Civil\t\nFundación Río\tLuis Gil',
    )
    const government = sectors.find(({ nameEs }) => nameEs === 'Gobierno')?.id ?? 'none'
    expect(lines.map(line => line.sectorId)).toEqual([government, expect.not.stringMatching(government)])
  })
})

describe('a list from a mail or a Word text', () => {
  it.each([
    ['Secretaría de Protección – Ana Núñez, Directora', ['Secretaría de Protección', 'Dra. Ana Núñez', 'Directora']],
    ['Agencia de Cooperacion: Berta Paz Luna', ['Agencia de Cooperación', 'Berta Paz Luna', null]],
    ['2. Luis Peña (SEPRO)', ['Secretaría de Protección', 'Luis Peña', null]],
    ['• Rosa Elvir Paz (UNAH), rectora', ['UNAH', 'Rosa Elvir Paz', 'rectora']],
    ['Lic. Eva Lara Mejía <eva@x.hn>', [null, 'Lic. Eva Lara Mejía', null]],
    ['Prot. Secretaría (SEPRO)', ['Secretaría de Protección', null, null]],
    ['SEPRO (Ana Núñez)', ['Secretaría de Protección', 'Dra. Ana Núñez', null]],
    ['sepro', ['Secretaría de Protección', null, null]],
    ['Universidad Nacional Autónoma de Honduras', ['Universidad Nacional Autónoma de Honduras', null, null]],
  ])('%s', async (text, expected) => {
    const { core, world } = await openWorld()
    const [line, ...others] = await read(core, world, text)
    expect(others).toEqual([])
    expect(line && said(line)).toEqual(expected)
  })

  it('parts the addresses of a mail, and takes out what each is', async () => {
    const { core, world } = await openWorld()
    const lines = await read(core, world, 'Ana Núñez <ana@sepro.gob.hn>; Rosa Elvir Paz <rosa@unah.edu>')
    expect(lines.map(({ person, email }) => [person, email])).toEqual([
      ['Dra. Ana Núñez', 'ana@sepro.gob.hn'],
      ['Rosa Elvir Paz', 'rosa@unah.edu'],
    ])
  })

  it('says what it is not sure of', async () => {
    const { core, world } = await openWorld()
    const lines = await read(
      core,
      world,
      'Progresar\nVisión Futuro\nSecretaria de Proteccíon Social\nAna Nuñes Paz\nLuis Peña\nsepro\nSEPRO\n=1+2\n***',
    )
    expect(lines.map(({ doubt, similar, sameAs }) => [doubt, similar?.name ?? null, sameAs])).toEqual([
      ['kind', null, null],
      ['kind', null, null],
      ['similar', 'Secretaría de Protección', null],
      ['kind', null, null],
      [null, null, null],
      [null, null, null],
      [null, null, 5],
      ['nobody', null, null],
    ])
  })
})

describe('hostile lists', () => {
  it('refuses what is longer than a list can be, and says so', async () => {
    const { core, world } = await openWorld()
    const refused = { ok: false, error: { code: 'input.invalid', facts: { field: 'text', reason: 'tooLong' } } }
    for (const text of ['x'.repeat(1_000_000), 'Ana Paz\n'.repeat(5_000)])
      expect(await core.answer('attendanceLists.read', { meetingId: world.meeting, text })).toMatchObject(refused)
  })

  it.each([
    [
      'marks of every kind',
      '\u0000\u0007=HYPERLINK("http://a.b")\t"""\t@SUM(1)\n<script>x</script>\n\ud800\u202e\n|||\n;;;;',
    ],
    ['one endless line', `${'a'.repeat(90_000)}@`],
    ['quotes without end', '\t"'.repeat(45_000)],
    ['many rows of twenty cells', `${Array.from({ length: 20 }, () => 'Ana Paz').join('\t')}\n`.repeat(499)],
  ])('reads %s without harm', async (_, text) => {
    const { core, world } = await openWorld()
    const lines = await read(core, world, text)
    expect(lines.length).toBeLessThanOrEqual(500)
    expect(JSON.stringify(lines.map(said))).not.toMatch(/HYPERLINK|SUM/)
  })
})

const nobody = {
  organizationId: null,
  organization: null,
  sectorId: null,
  personId: null,
  person: null,
  position: null,
  email: null,
  status: null,
}

describe('accepting a list', () => {
  it('makes whom nobody knows, marks who is listed, and is undone in one step', async () => {
    const { core, world } = await openWorld()
    const { call } = core
    const before = await call('meetings.get', { id: world.meeting })
    const counts = await call('attendanceLists.add', {
      meetingId: world.meeting,
      status: 'remote',
      entries: [
        { ...nobody, organizationId: world.organization, personId: world.person, email: 'ana@sepro.gob.hn' },
        {
          ...nobody,
          organization: 'Red del Agua (REDAGUA)',
          person: 'Lic. Eva Lara',
          position: 'Gerente',
          headCount: 7,
        },
        { ...nobody, organization: 'REDAGUA', person: 'Luis Gil', status: 'excused' },
        { ...nobody, person: 'Luis Peña', organization: 'Agencia de Cooperación', position: 'Enlace' },
        nobody,
      ],
    })
    expect(counts).toEqual({ added: 2, marked: 2 })
    const { attendance } = await call('meetings.get', { id: world.meeting })
    expect(
      attendance.map(({ printed, status, headCount }) => [
        printed.acronym ?? printed.organization,
        printed.person,
        printed.position,
        status,
        headCount,
      ]),
    ).toEqual([
      ['SEPRO', 'Dra. Ana Núñez', 'Directora', 'remote', null],
      ['Agencia de Cooperación', 'Luis Peña', 'Enlace', 'remote', null],
      ['REDAGUA', 'Lic. Eva Lara', 'Gerente', 'remote', 7],
      ['REDAGUA', 'Luis Gil', null, 'excused', null],
    ])
    expect((await call('people.list', {})).find(({ id }) => id === world.person)?.email).toBe('ana@sepro.gob.hn')
    await call('history.undo', {})
    expect(await call('meetings.get', { id: world.meeting })).toEqual(before)
    expect((await call('organizations.list', {})).map(({ acronym }) => acronym)).not.toContain('REDAGUA')
  })

  it('takes back no mark when somebody is only invited again', async () => {
    const { core, world } = await openWorld()
    const counts = await core.call('attendanceLists.add', {
      meetingId: world.meeting,
      status: 'invited',
      entries: [{ ...nobody, organizationId: world.organization }],
    })
    expect(counts).toEqual({ added: 0, marked: 0 })
  })
})

it('the list of another meeting is copied once, in its roles', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const [row] = (await call('meetings.get', { id: world.meeting })).attendance
  await call('attendance.change', { id: row?.id ?? '', changes: { role: { was: 'participant', now: 'chair' } } })
  const { id } = await call('meetings.add', { bodyId: world.body, date: '2026-12-01' })
  await call('attendance.add', {
    meetingId: id,
    organizationId: world.otherOrganization,
    personId: null,
    status: 'present',
  })
  const copy = { meetingId: id, from: world.meeting, status: 'invited' } as const
  expect(await call('attendanceLists.copy', copy)).toEqual({ added: 1 })
  expect(await call('attendanceLists.copy', copy)).toEqual({ added: 0 })
  const { attendance } = await call('meetings.get', { id })
  expect(attendance.map(({ printed, status, role }) => [printed.person ?? printed.organization, status, role])).toEqual(
    [
      ['Agencia de Cooperación', 'present', 'participant'],
      ['Dra. Ana Núñez', 'invited', 'chair'],
    ],
  )
})

it('the minutes say how many a delegation was and who facilitated', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  await call('attendanceLists.add', {
    meetingId: world.meeting,
    status: 'present',
    entries: [{ ...nobody, organization: 'Red del Agua', headCount: 7 }],
  })
  const row = (await call('meetings.get', { id: world.meeting })).attendance.at(-1)
  await call('attendance.change', {
    id: row?.id ?? '',
    changes: { role: { was: 'participant', now: 'facilitator' }, headCount: { was: 7, now: 8 } },
  })
  for (const [language, words] of [
    ['es', 'Red del Agua (facilita, delegación de 8 personas)'],
    ['en', 'Red del Agua (facilitates, delegation of 8)'],
  ] as const) {
    const file = await call('minutes.export', {
      meetingId: world.meeting,
      format: 'md',
      language,
      audience: 'partners',
    })
    expect(new TextDecoder().decode(file.bytes)).toContain(words)
  }
})
