import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Input, Output } from '../../shared/contract/index.ts'
import type { TestCore } from '../support/core.ts'
import { temporaryFolder } from '../support/files.ts'
import { openWorld, type World } from '../support/world.ts'
import { readWordFile } from './documents/minutesWordFile.ts'

const SECRET = 'CANARIO'
type Opened = { core: TestCore; world: World }

/** The world with something internal said by somebody, and something told without a name. */
async function openMinutes(): Promise<Opened> {
  const opened = await openWorld()
  const { core, world } = opened
  const { ids } = await core.call('points.add', {
    interventionId: world.intervention,
    points: [{ text: `${SECRET} reservado.` }, { text: 'Hay dudas en el ministerio.' }],
  })
  const [internal = '', quiet = ''] = ids
  await core.call('points.change', { id: internal, changes: { attribution: { was: 'named', now: 'internal' } } })
  await core.call('points.change', { id: quiet, changes: { attribution: { was: 'named', now: 'unattributed' } } })
  await core.call('people.change', { id: world.person, changes: { email: { was: null, now: 'ana@sepro.example' } } })
  return opened
}

const edition = ({ world }: Opened) => ({ meetingId: world.meeting, language: 'es', audience: 'partners' }) as const
const wordText = (bytes: Uint8Array) => readWordFile(bytes).text
/** Every part of a file as text, those of files within it too. */
function everything(name: string, bytes: Uint8Array): string {
  if (!/\.(docx|xlsx|zip)$/.test(name)) return Buffer.from(bytes).toString('utf8')
  return Object.entries(unzipSync(bytes))
    .map(([part, inside]) => `${part}\n${everything(part, inside)}`)
    .join('\n')
}
const refusal = async (core: TestCore, method: string, input: object) => {
  const answer = await core.answer(method, input)
  return answer.ok ? null : answer.error.code
}

describe('slips', () => {
  const slips = ({ core, world }: Opened, more: Partial<Input<'speakerSlips.export'>> = {}) =>
    core.call('speakerSlips.export', { meetingId: world.meeting, language: 'es', replyBy: '2026-11-30', ...more })

  test('one sheet for each of those who spoke, with what they said and nothing internal', async () => {
    const opened = await openMinutes()
    const { core, world } = opened
    await core.call('interventions.add', {
      meetingId: world.meeting,
      personId: null,
      organizationId: null,
      speaker: 'Vecina: de "El Tigre"',
      section: null,
      points: [{ id: crypto.randomUUID(), text: 'Falta agua.' }],
    })
    const file = await slips(opened)
    expect(file).toMatchObject({ name: 'GNC-2026-01 Fichas de confirmación.zip', mediaType: 'application/zip' })
    const sheets = unzipSync(file.bytes)
    // Whoever said nothing, or nothing but what is internal, is asked nothing.
    expect(Object.keys(sheets)).toEqual([
      'GNC-2026-01 Ficha de confirmación Dra. Ana Núñez.docx',
      'GNC-2026-01 Ficha de confirmación Vecina_ de _El Tigre_.docx',
    ])
    const [ana = new Uint8Array()] = Object.values(sheets)
    const text = wordText(ana)
    for (const said of [
      '¿Es esto lo que usted dijo?',
      'Para:\tDra. Ana Núñez, Directora, Secretaría de Protección',
      'a más tardar el 30 de noviembre de 2026',
      '¿Cuándo se aprueba el plan?',
      'Hay dudas en el ministerio.\nConstará sin decir quién lo dijo.',
      '☐  Confirmo que el texto refleja lo que dije.',
    ])
      expect(text).toContain(said)
    expect(everything('a.zip', file.bytes)).not.toContain(SECRET)
  })

  test('the same bytes for the same content; one alone in Word, in another language', async () => {
    const opened = await openMinutes()
    expect((await slips(opened)).bytes).toEqual((await slips(opened)).bytes)
    const { organization: organizationId, person: personId } = opened.world
    const one = await slips(opened, {
      language: 'en',
      replyBy: null,
      speaker: { organizationId, personId, name: null },
    })
    expect(one.name).toBe('GNC-2026-01 Confirmation slip Dra. Ana Núñez.docx')
    expect(wordText(one.bytes)).toContain('Is this what you said?')
    const nobody = { organizationId: null, personId: null, name: 'Nadie' }
    const input = { meetingId: opened.world.meeting, language: 'es', replyBy: null, speaker: nobody }
    expect(await refusal(opened.core, 'speakerSlips.export', input)).toBe('output.empty')
  })

  test('each says until when its own answer is awaited, unless one day is named for all', async () => {
    const opened = await openMinutes()
    const { core, world } = opened
    await core.call('interventions.add', {
      meetingId: world.meeting,
      personId: null,
      organizationId: null,
      speaker: 'Vecina',
      section: null,
      points: [{ id: crypto.randomUUID(), text: 'Falta agua.' }],
    })
    const ana = { organizationId: world.organization, personId: world.person, name: null }
    const vecina = { organizationId: null, personId: null, name: 'Vecina' }
    for (const [entry, replyBy] of [
      [ana, '2026-12-02'],
      [vecina, '2026-12-15'],
    ] as const)
      await core.call('slips.add', { meetingId: world.meeting, replyBy, entries: [entry] })
    const days = async (replyBy: string | null) =>
      Object.values(unzipSync((await slips(opened, { replyBy })).bytes)).map(
        bytes => /a más tardar el (.*?)\.\n/.exec(wordText(bytes))?.[1],
      )
    expect(await days(null)).toEqual(['2 de diciembre de 2026', '15 de diciembre de 2026'])
    expect(await days('2026-11-30')).toEqual(['30 de noviembre de 2026', '30 de noviembre de 2026'])
  })

  test('what they are asked about is kept as a version', async () => {
    const opened = await openMinutes()
    await slips(opened)
    const { versions } = await opened.core.call('minutes.get', { meetingId: opened.world.meeting })
    expect(versions).toMatchObject([{ number: 1 }])
  })
})

describe('an extract', () => {
  test('holds one agreement, or one turn to speak, as its edition tells it', async () => {
    const opened = await openMinutes()
    const { core, world } = opened
    const agreement = { kind: 'agreement', id: world.agreements[1] } as const
    const word = await core.call('extract.export', { ...edition(opened), format: 'docx', part: agreement })
    expect(word.name).toBe('GNC-2026-01 Extracto Para socios acuerdo 2.docx')
    const text = wordText(word.bytes)
    expect(text).toContain('Extracto del acta de reunión')
    expect(text).toContain('Publicar el censo')
    expect(text).not.toContain('Aprobar el plan')
    const turn = { kind: 'intervention', id: world.intervention } as const
    const markdown = await core.call('extract.export', { ...edition(opened), format: 'md', part: turn })
    const said = strFromU8(markdown.bytes)
    expect(said).toContain('### Dra. Ana Núñez')
    expect(said).toContain('Hay dudas en el ministerio.')
    expect(said).not.toMatch(/CANARIO|Anexo|Acuerdos de la reunión/)
  })

  test('keeps the numbers that its questions have in the minutes, and takes nothing of another kind for it', async () => {
    const opened = await openMinutes()
    const { core, world } = opened
    const { id } = await core.call('interventions.add', {
      meetingId: world.meeting,
      personId: world.otherPerson,
      organizationId: null,
      speaker: null,
      section: null,
    })
    await core.call('points.add', { interventionId: id, points: [{ text: '¿Y el presupuesto?', kind: 'question' }] })
    const part = { kind: 'intervention', id } as const
    const word = await core.call('extract.export', { ...edition(opened), format: 'docx', part })
    expect(wordText(word.bytes)).toMatch(/P2\s+¿Y el presupuesto\?/)
    const first = { ...part, id: world.intervention }
    const both = await core.call('richText.export', { ...edition(opened), parts: [part, first] })
    expect(strFromU8(both.bytes)).toContain('P2')
    const other = { ...edition(opened), format: 'docx', part: { kind: 'agreement', id } }
    expect(await refusal(core, 'extract.export', other)).toBe('output.empty')
  })

  test('is refused where the edition leaves out all of it', async () => {
    const opened = await openMinutes()
    const { core, world } = opened
    const { id } = await core.call('interventions.add', {
      meetingId: world.meeting,
      personId: world.otherPerson,
      organizationId: null,
      speaker: null,
      section: null,
      points: [{ id: crypto.randomUUID(), text: SECRET }],
    })
    const { interventions } = await core.call('meetings.get', { id: world.meeting })
    const point = interventions.find(turn => turn.id === id)?.points[0]?.id ?? ''
    await core.call('points.change', { id: point, changes: { attribution: { was: 'named', now: 'internal' } } })
    const input = { ...edition(opened), format: 'docx', part: { kind: 'intervention', id } }
    expect(await refusal(core, 'extract.export', input)).toBe('output.empty')
  })
})

describe('the dossier', () => {
  const withoutPrograms = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = process.env.ACUERDOS_PDF_PROGRAM
    process.env.ACUERDOS_PDF_PROGRAM = '/no/such/program'
    try {
      return await work()
    } finally {
      if (before === undefined) delete process.env.ACUERDOS_PDF_PROGRAM
      else process.env.ACUERDOS_PDF_PROGRAM = before
    }
  }

  test('holds the minutes, participants, agreements and attachments under names that every system takes', async () => {
    const opened = await openMinutes()
    const { core, world } = opened
    const source = { name: '../Carta: firmada?.pdf', bytes: new Uint8Array([1, 2, 3]) }
    const { attachment, minutes } = await attach(core, source)
    const file = await withoutPrograms(() =>
      core.call('dossier.export', { ...edition(opened), meetingId: minutes, attachmentIds: [attachment] }),
    )
    const parts = unzipSync(file.bytes)
    const root = file.name.replace(/ Para socios\.zip$/, '')
    expect(
      Object.keys(parts)
        .map(name => name.slice(root.length + 1))
        .sort(),
    ).toEqual(
      expect.arrayContaining(['Contenido.html', expect.stringMatching(/^Adjuntos\/[^/]*Carta_ firmada_\.pdf$/)]),
    )
    expect(Object.keys(parts).every(name => name.startsWith(`${root}/`) && !name.includes('..'))).toBe(true)
    const contents = strFromU8(parts[`${root}/Contenido.html`] ?? new Uint8Array())
    expect(contents).toContain('No se incluye el acta en PDF')
    expect(contents).toMatch(/href="Adjuntos\/[^"]*Carta_%20firmada_\.pdf"/)
    expect(world.meeting).not.toBe(minutes)
  })

  test('has nothing in any part that its edition leaves out, and only attachments of the meeting', async () => {
    const opened = await openMinutes()
    const { core, world } = opened
    await core.call('followUps.add', { ...followUp(SECRET), agreementId: world.agreements[0] })
    const file = await withoutPrograms(() => core.call('dossier.export', { ...edition(opened), attachmentIds: [] }))
    const text = everything(file.name, file.bytes)
    expect(text).toContain('Hay dudas en el ministerio.')
    expect(text).not.toContain(SECRET)
    const foreign = { ...edition(opened), attachmentIds: [crypto.randomUUID()] }
    expect(await refusal(core, 'dossier.export', foreign)).toBe('record.notFound')
  })

  /** A meeting read from a file, which it keeps as its attachment. */
  async function attach(core: TestCore, source: Input<'meetings.import'>['source']) {
    const text = 'Acta\n\nAcuerdos\n1. Enviar la carta.\n'
    const read = { name: 'acta.txt', bytes: new TextEncoder().encode(text), language: 'es' } as const
    const minutes = await core.call('minutes.read', read)
    const { id } = await core.call('meetings.import', { minutes: { ...minutes, warnings: [] }, source })
    const { attachments } = await core.call('meetings.get', { id })
    return { minutes: id, attachment: attachments[0]?.id ?? '' }
  }

  const followUp = (narrative: string) => ({
    date: '2026-11-20',
    reporter: 'Luis',
    channel: null,
    rating: null,
    narrative,
    nextStep: '',
    evidence: null,
  })
})

describe('a mail', () => {
  const hasPython = spawnSync('python3', ['--version']).status === 0
  const mail = (opened: Opened): Promise<Output<'mailDraft.export'>> =>
    opened.core.call('mailDraft.export', {
      ...edition(opened),
      format: 'docx',
      recipients: [
        { organizationId: opened.world.organization, personId: opened.world.person, name: null },
        { organizationId: opened.world.otherOrganization, personId: null, name: null },
      ],
    })

  test.skipIf(!hasPython)('is a draft to those who have an address, with the minutes attached', async () => {
    const opened = await openMinutes()
    const file = await mail(opened)
    expect(file).toMatchObject({ name: 'GNC-2026-01 Correo Para socios.eml', mediaType: 'message/rfc822' })
    expect(parsed(file.bytes)).toEqual({
      headers: ['X-Unsent', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type'],
      subject: 'GNC-2026-01: acta de la reunión del 10 de noviembre de 2026',
      to: ['"Dra. Ana Núñez" <ana@sepro.example>'],
      body: expect.stringContaining('Se adjunta el acta de la reunión «Tercera reunión» (GNC-2026-01).'),
      attached: ['GNC-2026-01 Acta Para socios.docx'],
      defects: [],
    })
    expect((await mail(opened)).bytes).toEqual(file.bytes)
  })

  test.skipIf(!hasPython)('whatever stands in names and titles makes no line of the header', async () => {
    const { writeMailDraft } = await import('../../core/documents/mail.ts')
    const hostile = 'Acta\r\nBcc: otro@x.example\r\n\r\nCuerpo \u0000\ud800\u202e"<a@b.example>, =?UTF-8?Q?x?='
    const bytes = await writeMailDraft(
      {
        subject: hostile,
        body: `${hostile}\n.\nFrom x`,
        recipients: [
          { name: hostile, email: 'ana@x.example' },
          { name: 'Luis', email: 'l@x.example\r\nBcc: otro@x.example' },
          { name: 'Eva', email: 'a@b.example, c@d.example' },
        ],
        date: '2026-11-22T10:00:00.000Z',
      },
      { name: `${hostile}.docx`, mediaType: 'application/pdf', bytes: new Uint8Array([37, 80]) },
    )
    const found = parsed(bytes)
    expect(found.headers).toEqual(['X-Unsent', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type'])
    expect(found.to).toHaveLength(1)
    expect(found.to[0]).toContain('<ana@x.example>')
    expect(found.attached).toHaveLength(1)
    expect(strFromU8(bytes)).not.toMatch(/[^\r]\n|\r[^\n]/)
  })

  /** What Python's own reader of mails finds in it. */
  function parsed(bytes: Uint8Array) {
    const file = path.join(temporaryFolder(), 'mail.eml')
    fs.writeFileSync(file, bytes)
    const script = `
import email, email.policy, json, sys
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
print(json.dumps({
  'headers': m.keys(), 'subject': m['subject'], 'to': [str(a) for a in m['to'].addresses],
  'body': m.get_body().get_content(), 'attached': [p.get_filename() for p in m.iter_attachments()],
  'defects': [str(d) for p in m.walk() for d in p.defects],
}))`
    return JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }))
  }
})

test('minutes and chosen agreements for the clipboard: looks in themselves, plain text beside, by edition', async () => {
  const opened = await openMinutes()
  const { core, world } = opened
  const read = async (input: Partial<Input<'richText.export'>>) => {
    const { bytes } = await core.call('richText.export', { ...edition(opened), ...input })
    return JSON.parse(strFromU8(bytes)) as { html: string; text: string }
  }
  const whole = await read({})
  expect(whole.html).toContain('Hay dudas en el ministerio.')
  expect(whole.html + whole.text).not.toContain(SECRET)
  expect(whole.html).not.toMatch(/<style|<script|class=|href="#|<body/)
  expect(whole.html).toMatch(/<th scope="col" style="[^"]*background/)
  const some = await read({ parts: [{ kind: 'agreement', id: world.agreements[2] }] })
  expect(some.text).toContain('Convocar a la academia')
  expect(some.text).not.toContain('Publicar el censo')
})
