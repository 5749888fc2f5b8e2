import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readPicture } from '../../core/documents/picture.ts'
import { letterheadKinds } from '../../shared/letterheadFields.ts'
import { approve } from '../support/approve.ts'
import { openTestCore, type TestCore } from '../support/core.ts'
import { temporaryFolder } from '../support/files.ts'
import { hasLibreOffice } from '../support/libreOffice.ts'
import { rowsOf } from '../support/rows.ts'
import { openWorld } from '../support/world.ts'
import { logos, ministryLetterhead } from './documents/letterhead/ministry.ts'

const minutes = { kind: 'minutes', language: 'es' } as const
const chosen = async (name = 'Membrete.docx') => ({ ...minutes, name, bytes: await ministryLetterhead() })

async function exported(core: TestCore, meetingId: string, changes: object = {}) {
  const asked = { meetingId, format: 'docx', language: 'es', audience: 'internal', ...changes } as const
  const { bytes } = await core.call('minutes.export', asked)
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
}

describe('a letterhead', () => {
  it('is chosen for one document and language, takes the place of the one before, and can be taken back', async () => {
    const core = await openTestCore()
    await core.call('letterheads.choose', await chosen())
    await core.call('letterheads.choose', await chosen('Otro.docx'))
    expect(await core.call('letterheads.list', {})).toMatchObject([
      { ...minutes, name: 'Otro.docx', addedBy: 'María López' },
    ])
    expect(rowsOf(core.file, 'SELECT id FROM attachment')).toHaveLength(1)
    await core.call('history.undo', {})
    expect(await core.call('letterheads.list', {})).toMatchObject([{ name: 'Membrete.docx' }])
    await core.call('letterheads.remove', minutes)
    await core.call('letterheads.remove', minutes)
    expect(await core.call('letterheads.list', {})).toEqual([])
  })

  it('is what the minutes in its language are printed on, and those in no other', async () => {
    const { core, world } = await openWorld()
    await core.call('letterheads.choose', await chosen())
    const spanish = await exported(core, world.meeting)
    expect(spanish['word/header1.xml']).toContain('SECRETARÍA DE RECURSOS Y AMBIENTE')
    expect(spanish['docProps/core.xml']).not.toContain('Plantilla 2019')
    const english = await exported(core, world.meeting, { language: 'en' })
    expect(Object.values(english).join('')).not.toContain('SECRETARÍA DE RECURSOS Y AMBIENTE')
  })

  it('holds in no part what the edition leaves out', async () => {
    const { core, world } = await openWorld()
    await core.call('letterheads.choose', await chosen())
    const { interventions } = await core.call('meetings.get', { id: world.meeting })
    const point = interventions.flatMap(turn => turn.points)[0]
    if (!point) throw new Error('nobody spoke')
    const { id, text, attribution } = point
    const changes = { text: { was: text, now: 'CANARIO' }, attribution: { was: attribution, now: 'internal' } } as const
    await core.call('points.change', { id, changes })
    const whole = async (audience: string) => Object.values(await exported(core, world.meeting, { audience })).join('')
    expect(await whole('internal')).toContain('CANARIO')
    expect(await whole('partners')).not.toContain('CANARIO')
    expect(await whole('public')).not.toContain('CANARIO')
  })

  it('of one export alone takes the place of the one that was chosen', async () => {
    const { core, world } = await openWorld()
    const template = { name: 'Una vez.docx', bytes: await ministryLetterhead() }
    const once = await exported(core, world.meeting, { language: 'en', template })
    expect(once['word/header1.xml']).toContain('SECRETARÍA DE RECURSOS Y AMBIENTE')
    expect(await core.call('letterheads.list', {})).toEqual([])
  })

  it('that somebody took away is named, and the minutes do not leave without it unnoticed', async () => {
    const { core, world } = await openWorld()
    await core.call('letterheads.choose', { ...minutes, name: 'Roto.docx', bytes: new TextEncoder().encode('no') })
    const asked = { meetingId: world.meeting, format: 'docx', language: 'es', audience: 'internal' }
    expect(await core.answer('minutes.export', asked)).toMatchObject({
      ok: false,
      error: { code: 'file.unreadable', facts: { name: 'Roto.docx' } },
    })
  })
})

describe('the logo', () => {
  it('stands above the first page with words for people who cannot see it, the same bytes each time', async () => {
    const { core, world } = await openWorld()
    await core.call('logo.choose', { name: 'logo.png', bytes: new Uint8Array(logos.state) })
    expect(await core.call('logo.get', {})).toMatchObject({ name: 'logo.png' })
    const parts = await exported(core, world.meeting)
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d/.test(name))
    expect(headers.filter(([, xml]) => xml.includes('<w:drawing>'))).toHaveLength(1)
    expect(headers.map(([, xml]) => xml).join('')).toMatch(/<wp:docPr id="1" name="[^"]+" descr="Logotipo de [^"]*"/)
    expect(await exported(core, world.meeting)).toEqual(parts)
    await core.call('logo.remove', {})
    const without = await exported(core, world.meeting)
    expect(Object.keys(without).filter(name => name.startsWith('word/media/'))).toEqual([])
  })

  it('is a PNG or a JPEG', async () => {
    const core = await openTestCore()
    const text = { name: 'logo.svg', bytes: new TextEncoder().encode('<svg/>') }
    expect(await core.answer('logo.choose', text)).toMatchObject({ ok: false, error: { code: 'file.unknownKind' } })
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 40, 0, 80, 3, 0, 0, 0]
    await core.call('logo.choose', { name: 'logo.jpg', bytes: new Uint8Array(jpeg) })
    expect(readPicture(new Uint8Array(jpeg))).toMatchObject({ type: 'jpg', width: 80, height: 40 })
  })
})

it('a starter is there for every document in both languages, and nothing is wrong with it', async () => {
  const core = await openTestCore()
  for (const kind of letterheadKinds) {
    for (const language of ['es', 'en'] as const) {
      const { name, bytes } = await core.call('letterheads.starter', { kind, language })
      expect(name).toMatch(/\.docx$/)
      const report = await core.call('letterheads.check', { name, bytes: new Uint8Array(bytes), kind })
      expect(report).toMatchObject({ faults: [], missing: [], undescribed: 0 })
      expect(report.fields).toBeGreaterThan(10)
    }
  }
})

describe('what goes out on it beside the minutes in Word', () => {
  const slip = { kind: 'slip', language: 'es' } as const

  it('is the slips, with what each said, numbered, and until when', async () => {
    const { core, world } = await openWorld()
    const starter = await core.call('letterheads.starter', slip)
    const marked = await altered(
      starter.bytes,
      'word/header1.xml',
      '</w:hdr>',
      '<w:p><w:r><w:t>SERA</w:t></w:r></w:p></w:hdr>',
    )
    await core.call('letterheads.choose', { ...slip, name: 'Ficha.docx', bytes: marked })
    const file = await core.call('speakerSlips.export', {
      meetingId: world.meeting,
      language: 'es',
      replyBy: '2026-11-30',
    })
    const [sheet] = Object.values(unzipSync(file.bytes))
    const parts = Object.fromEntries(
      Object.entries(unzipSync(sheet ?? new Uint8Array())).map(([name, data]) => [name, strFromU8(data)]),
    )
    expect(parts['word/header1.xml']).toContain('SERA')
    for (const words of ['Dra. Ana Núñez, Directora', '30 de noviembre de 2026', '¿Cuándo se aprueba el plan?', '>3<'])
      expect(parts['word/document.xml']).toContain(words)
    expect(parts['word/document.xml']).not.toContain('{{')
  })

  it('is which version an amendment amends, and why', async () => {
    const { core, world } = await openWorld()
    const { bytes } = await core.call('letterheads.starter', minutes)
    await core.call('letterheads.choose', { ...minutes, name: 'Acta.docx', bytes: new Uint8Array(bytes) })
    await approve(core, world.meeting)
    const first = await exported(core, world.meeting)
    expect(first['word/document.xml']).not.toContain('Enmienda')
    await core.call('minutes.amend', { meetingId: world.meeting, reason: 'Faltaba un nombre' })
    await core.call('meetings.change', { id: world.meeting, changes: { place: { was: '', now: 'Salón' } } })
    await approve(core, world.meeting)
    const amended = (await exported(core, world.meeting))['word/document.xml']
    expect(amended).toContain('A la versión 1, aprobada el 21 de noviembre de 2026: Faltaba un nombre')
    const open = (await exported(core, world.meeting, { audience: 'public' }))['word/document.xml']
    expect(open).toContain('A la versión 1, aprobada el 21 de noviembre de 2026')
    expect(open).not.toContain('Faltaba un nombre')
  })

  it.skipIf(!hasLibreOffice)('is the PDF, where a program takes Word files; else it says so', async () => {
    const { core, world } = await openWorld()
    expect(await core.call('letterheads.pdf', { language: 'es' })).toEqual({ paper: 'own' })
    await core.call('letterheads.choose', await chosen())
    const asked = { meetingId: world.meeting, format: 'pdf', language: 'es', audience: 'internal' } as const
    expect(await core.call('letterheads.pdf', { language: 'es' })).toEqual({ paper: 'letterhead' })
    const { bytes } = await core.call('minutes.export', asked)
    expect(textOfPdf(bytes)).toContain('SECRETARÍA DE RECURSOS Y AMBIENTE')
    vi.stubEnv('ACUERDOS_PDF_PROGRAM', '/no/such/chromium')
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect(await core.call('letterheads.pdf', { language: 'es' })).toEqual({ paper: 'withoutLetterhead' })
    const template = { name: 'Una vez.docx', bytes: await ministryLetterhead() }
    expect(await core.answer('minutes.export', { ...asked, template })).toMatchObject({
      error: { code: 'pdf.noOffice' },
    })
  })
})

/** A Word file with a part of it written otherwise. */
async function altered(bytes: Uint8Array, part: string, was: string, now: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(bytes)
  parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(was, now))
  return new Uint8Array(zipSync(parts))
}

function textOfPdf(bytes: Uint8Array): string {
  const file = path.join(temporaryFolder(), 'acta.pdf')
  fs.writeFileSync(file, bytes)
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
}
