import { readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { makeDatabase } from '../../db/create.ts'
import { migrations } from '../../db/migrations/index.ts'
import { approve } from '../support/approve.ts'
import { openTestCore, temporaryFolder } from '../support/core.ts'

it('what was noted of editions that left before versions were kept stays in the record of distribution', async () => {
  const file = path.join(temporaryFolder(), 'acuerdos.db')
  makeDatabase(file, migrations.slice(0, 2), {})
  const before = new Database(file)
  const stamps = "'2026-10-05T14:00:00.000Z', 'Jorge Paz', '2026-10-05T14:00:00.000Z', 'Jorge Paz'"
  before.exec(`
    INSERT INTO body (id, code, name, kind, createdAt, createdBy, changedAt, changedBy)
      VALUES ('01997f3c-7d1e-7b3e-8a4c-000000000001', 'GNC', 'Grupo', 'bilateral', ${stamps});
    INSERT INTO meeting (id, bodyId, year, number, reference, timeZone, language, state, createdAt, createdBy, changedAt, changedBy)
      VALUES ('01997f3c-7d1e-7b3e-8a4c-000000000002', '01997f3c-7d1e-7b3e-8a4c-000000000001', 2026, 1, 'GNC-2026-01',
        'America/Tegucigalpa', 'es', 'approved', ${stamps});
    INSERT INTO minutes_version VALUES ('01997f3c-7d1e-7b3e-8a4c-000000000003', '01997f3c-7d1e-7b3e-8a4c-000000000002', 1,
      'partners', 'en', 'hash', '{"title":"Secreto de antes"}', ${stamps});
    INSERT INTO history (commandId, tableName, rowId, before, after)
      VALUES ('c', 'minutes_version', '01997f3c-7d1e-7b3e-8a4c-000000000003', NULL, '{"content":"Secreto de antes"}');`)
  before.close()
  const bytes = readFileSync(file)
  const core = await openTestCore({ copyOf: bytes })
  const meetingId = '01997f3c-7d1e-7b3e-8a4c-000000000002'
  expect(await core.call('minutes.get', { meetingId })).toMatchObject({
    state: 'approved',
    sealed: null,
    versions: [],
    distributions: [
      {
        version: null,
        audience: 'partners',
        language: 'en',
        format: null,
        sentOn: '2026-10-05',
        channel: 'other',
        printed: '',
        createdBy: 'Jorge Paz',
      },
    ],
  })
  expect(JSON.stringify(core.file.connection.prepare('SELECT * FROM history').all())).not.toContain('Secreto')
  // A meeting that somebody had called approved is sealed like any other.
  await approve(core, meetingId)
  expect(await core.call('minutes.get', { meetingId })).toMatchObject({ sealed: 1, versions: [{ number: 1 }] })
})

it('a person who was stored as responsible with their institution answers alone', async () => {
  const file = path.join(temporaryFolder(), 'acuerdos.db')
  makeDatabase(file, migrations.slice(0, 4), {})
  const before = new Database(file)
  const stamps = "'2026-10-05T14:00:00.000Z', 'Jorge Paz', '2026-10-05T14:00:00.000Z', 'Jorge Paz'"
  const [body, meeting, agreement, organization, person, export_] = [1, 2, 3, 4, 5, 6].map(
    number => `01997f3c-7d1e-7b3e-8a4c-00000000000${number}`,
  )
  const by = 'createdAt, createdBy, changedAt, changedBy'
  before.exec(`
    INSERT INTO body (id, code, name, kind, ${by}) VALUES ('${body}', 'GNC', 'Grupo', 'bilateral', ${stamps});
    INSERT INTO meeting (id, bodyId, year, number, reference, timeZone, language, state, ${by})
      VALUES ('${meeting}', '${body}', 2026, 1, 'GNC-2026-01', 'America/Tegucigalpa', 'es', 'draft', ${stamps});
    INSERT INTO agreement (id, meetingId, position, text, priority, state, ${by})
      VALUES ('${agreement}', '${meeting}', 1, 'Aprobar el plan', 'normal', 'open', ${stamps});
    INSERT INTO organization (id, name, acronym, ${by}) VALUES ('${organization}', 'Secretaría', 'SEPRO', ${stamps});
    INSERT INTO person (id, name, ${by}) VALUES ('${person}', 'Ana Núñez', ${stamps});
    INSERT INTO agreement_responsible (id, agreementId, position, role, organizationId, personId, ${by})
      VALUES ('01997f3c-7d1e-7b3e-8a4c-000000000007', '${agreement}', 1, 'lead', '${organization}', '${person}', ${stamps}),
        ('01997f3c-7d1e-7b3e-8a4c-000000000008', '${agreement}', 2, 'lead', '${organization}', NULL, ${stamps});
    INSERT INTO tracker_export (id, language, agreements, organizationId, personId, madeOn, ${by})
      VALUES ('${export_}', 'es', 1, '${organization}', '${person}', '2026-10-05', ${stamps});`)
  before.close()
  const core = await openTestCore({ copyOf: readFileSync(file) })
  expect((await core.call('agreements.get', { id: `${agreement}` })).lead).toMatchObject([
    { organizationId: null, personId: person, printed: 'Ana Núñez' },
    { organizationId: organization, personId: null, printed: 'SEPRO' },
  ])
  expect(await core.call('tracker.awaited', {})).toMatchObject([{ organizationId: null, personId: person }])
})
