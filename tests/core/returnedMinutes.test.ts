import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { matchTexts } from '../../core/returned/match.ts'
import type { Input } from '../../shared/contract/index.ts'
import type { PlacedChange, ReturnedParagraph } from '../../shared/contract/returnedMinutes.ts'
import type { TestCore } from '../support/core.ts'
import { temporaryFolder } from '../support/files.ts'
import { hasLibreOffice, runMacro } from '../support/libreOffice.ts'
import { openWorld, type World } from '../support/world.ts'
import { wordFile } from './imports/support.ts'

const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-11-20T09:30:00Z"`
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const put = (author: string, text: string) => `<w:ins ${by(author)}>${run(text)}</w:ins>`
const out = (author: string, text: string) => `<w:del ${by(author)}>${run(text).replaceAll('w:t', 'w:delText')}</w:del>`
const paragraph = (inside: string, mark = '') =>
  `<w:p>${mark && `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`}${inside}</w:p>`

/** The world with texts in every part that a partner corrects. */
async function openMinutes(): Promise<{ core: TestCore; world: World }> {
  const opened = await openWorld()
  const { core, world } = opened
  await core.call('meetings.change', {
    id: world.meeting,
    changes: {
      objective: { was: '', now: 'Revisar el plan.\n\nAprobar el censo.' },
      aims: { was: [], now: ['Oír a todos', 'Decidir'] },
      discussion: { was: '', now: 'Se habló **mucho** del agua.\n\nTambién del censo.' },
    },
  })
  return opened
}

async function match({ core, world }: { core: TestCore; world: World }, body: string) {
  const returned = await core.call('returnedMinutes.read', { name: 'acta.docx', bytes: new Uint8Array(wordFile(body)) })
  return { returned, places: await core.call('returnedMinutes.match', { meetingId: world.meeting, returned }) }
}

const told = ({ state, part, was, now }: PlacedChange) => [state, part && `${part.kind}.${part.field}`, was, now]

/** Puts a change into the minutes, as the person who accepts it does. */
async function accept({ core, world }: { core: TestCore; world: World }, { part, label, was, now }: PlacedChange) {
  const common = { source: 'file', fileName: 'acta.docx', comment: '', author: 'Ana', date: null } as const
  const entries = [{ ...common, part, label, before: was, after: now }]
  const { ids } = await core.call('corrections.add', { meetingId: world.meeting, version: null, entries })
  await core.call('corrections.decide', { decisions: [{ id: ids[0] ?? '', state: 'accepted' }] })
}

test('every change is placed at the text that it touches, with what that text would say', async () => {
  const opened = await openMinutes()
  const { places } = await match(
    opened,
    [
      paragraph(`${run('Revisar el ')}${out('Ana', 'plan')}${put('Ana', 'programa')}${run('.')}`),
      paragraph(out('Ana', 'Aprobar el censo.'), `<w:del ${by('Ana')}/>`),
      paragraph(run('Oír a todos') + put('Ana', ' y a todas')),
      paragraph(run('También del censo') + put('Ana', ' de 2026') + run('.')),
      paragraph(run('Se habló mucho del agua') + put('Ana', ' potable') + run('.')),
      paragraph(run('Aprobar el plan') + put('Ana', ' anual')),
      paragraph(
        `<w:r><w:t>P1</w:t><w:tab/></w:r>${run('¿Cuándo se aprueba el ')}${put('Luis', 'gran ')}${run('plan?')}`,
      ),
      paragraph(run('En diciembre.') + put('Luis', ' Sí.') + run(' Responde a P1')),
      paragraph(put('Luis', 'Nada de esto consta.')),
    ].join(''),
  )
  expect(places.changes.map(told)).toEqual([
    ['open', 'meeting.objective', 'Revisar el plan.\n\nAprobar el censo.', 'Revisar el programa.\n\nAprobar el censo.'],
    ['open', 'meeting.objective', 'Revisar el plan.\n\nAprobar el censo.', 'Revisar el plan.'],
    ['open', 'meeting.aims', 'Oír a todos', 'Oír a todos y a todas'],
    [
      'open',
      'meeting.discussion',
      'Se habló **mucho** del agua.\n\nTambién del censo.',
      'Se habló **mucho** del agua.\n\nTambién del censo de 2026.',
    ],
    [
      'byHand',
      'meeting.discussion',
      'Se habló **mucho** del agua.\n\nTambién del censo.',
      'Se habló **mucho** del agua.\n\nTambién del censo.',
    ],
    ['open', 'agreement.text', 'Aprobar el plan', 'Aprobar el plan anual'],
    ['open', 'point.text', '¿Cuándo se aprueba el plan?', '¿Cuándo se aprueba el gran plan?'],
    ['open', 'point.text', 'En diciembre.', 'En diciembre. Sí.'],
    ['unplaced', null, '', 'Nada de esto consta.'],
  ])
  expect(places.changes[6]?.label).toBe('Intervención de Dra. Ana Núñez, punto 1')
  expect(places.changes[8]?.label).toBe('Después de: Intervención de Dra. Ana Núñez, punto 2')
})

test('changes of one paragraph are accepted one after another, in any order, and known again', async () => {
  const opened = await openMinutes()
  const body = paragraph(
    `${put('Luis', 'Pronto, ')}${run('El censo está ')}${out('Ana', 'completo')}${put('Ana', 'terminado')}${run('.')}${put('Eva', ' Falta uno.')}`,
  )
  const states = async () => (await match(opened, body)).places.changes
  expect((await states()).map(({ state }) => state)).toEqual(['open', 'open', 'open'])
  for (const index of [1, 2]) {
    const change = (await states())[index]
    if (change) await accept(opened, change)
  }
  expect((await states()).map(({ state }) => state)).toEqual(['open', 'made', 'made'])
  const { interventions } = await opened.core.call('meetings.get', { id: opened.world.meeting })
  expect(interventions[0]?.points[2]?.text).toBe('El censo está terminado. Falta uno.')
  expect((await states())[0]?.now).toBe('Pronto, El censo está terminado. Falta uno.')
})

test('a text that stands twice is told by its neighbours; one that could be either is left to the person', async () => {
  const opened = await openMinutes()
  const { core, world } = opened
  await core.call('points.add', {
    interventionId: world.intervention,
    points: [{ text: 'Sí.' }, { text: 'Entre los dos.' }, { text: 'Sí.' }],
  })
  const yes = (text: string) => paragraph(run('Sí.') + put('Ana', text))
  const both = await match(opened, yes(' Uno.') + paragraph(run('Entre los dos.')) + yes(' Dos.'))
  const { interventions } = await core.call('meetings.get', { id: world.meeting })
  const points = interventions[0]?.points.map(({ id }) => id) ?? []
  expect(both.places.changes.map(({ part }) => part?.id)).toEqual([points[3], points[5]])
  const alone = await match(opened, yes(' ¿Cuál?'))
  expect(alone.places.changes.map(({ state }) => state)).toEqual(['unplaced'])
})

test('quotation marks and dashes that the program of the other side changed do not matter, and are kept', async () => {
  const opened = await openMinutes()
  const { core, world } = opened
  await core.call('points.add', { interventionId: world.intervention, points: [{ text: 'Dijo "sí" - y se fue.' }] })
  const { places } = await match(opened, paragraph(run('Dijo “sí” – y se fue') + put('Ana', ' pronto') + run('.')))
  expect(places.changes.map(told)).toEqual([
    ['open', 'point.text', 'Dijo "sí" - y se fue.', 'Dijo "sí" - y se fue pronto.'],
  ])
})

test('a file made to be slow is matched in time', () => {
  const part = { kind: 'point', id: '', field: 'text', item: null } as const
  const record = (text: string) => ({ part, label: '', text, field: text, start: 0, divider: '\n' }) as const
  const both = (text: string) => ({ text, change: null, side: 'both' }) as const
  const body = (...pieces: ReturnedParagraph['pieces']) => ({ place: 'body', pieces }) as const
  const same = Array.from({ length: 3_000 }, () => record('Sí.'))
  const alike = Array.from({ length: 3_000 }, (_, index) => record(`${'a'.repeat(300)}${index}`))
  const repeated = Array.from({ length: 200 }, (_, index) => ({ text: 'a'.repeat((index % 3) + 1), change: index }))
  const started = performance.now()
  expect(
    matchTexts(
      Array.from({ length: 20_000 }, () => body(both('Sí.'))),
      same,
    ).every(found => found === null),
  ).toBe(true)
  const changed = (_: unknown, index: number) => body(both('a'), { text: 'x', change: index, side: 'after' }, both('b'))
  matchTexts(Array.from({ length: 9_000 }, changed), alike)
  const many = body(
    ...repeated.map(piece => ({ ...piece, side: piece.change % 2 ? ('before' as const) : ('after' as const) })),
  )
  matchTexts(
    Array.from({ length: 1_000 }, () => many),
    alike,
  )
  expect(performance.now() - started).toBeLessThan(20_000)
})

test.skipIf(!hasLibreOffice)('our own minutes, edited by two people in LibreOffice, come back completely', async () => {
  const opened = await openMinutes()
  const { core, world } = opened
  const folder = temporaryFolder()
  const input = { meetingId: world.meeting, format: 'docx', language: 'es', audience: 'partners' } as const
  const { bytes } = await core.call('minutes.export', input)
  fs.writeFileSync(path.join(folder, 'acta.docx'), bytes)
  runMacro(folder, editing(path.join(folder, 'acta.docx'), path.join(folder, 'vuelta.docx')))
  const back = { name: 'vuelta.docx', bytes: new Uint8Array(fs.readFileSync(path.join(folder, 'vuelta.docx'))) }
  const returned = await core.call('returnedMinutes.read', back)
  const places = await core.call('returnedMinutes.match', { meetingId: world.meeting, returned })
  const found = returned.changes.map(({ kind, author }, index) => {
    const { state, label, now } = places.changes[index] ?? { state: '', label: '', now: '' }
    return [kind, author, state, label, now]
  })
  expect(found.toSorted()).toEqual(
    [
      ['replaced', 'Ana', 'open', 'Objetivo de la reunión', 'Examinar el plan.\n\nAprobar el censo.'],
      ['inserted', 'Luis', 'open', 'Objetivo de la reunión, 2', 'Decidir\nY cumplir'],
      ['inserted', 'Ana', 'open', 'Acuerdo 2', 'Publicar el censo nacional'],
      ['deleted', 'Luis', 'open', 'Intervención de Dra. Ana Núñez, punto 3', ''],
    ].toSorted(),
  )
  expect(returned.comments).toMatchObject([
    { author: 'Marta Gil', text: '¿En qué fecha? “Pronto” no basta.', about: 'En diciembre', replies: [] },
  ])
  expect(places.comments).toEqual([{ label: 'Intervención de Dra. Ana Núñez, punto 2', decided: null }])
})

/** What a partner does to the file in LibreOffice, in its Basic. */
function editing(from: string, to: string): string {
  return `
Sub SetAuthor(given As String)
  Dim provider, settings, arguments(0) As New com.sun.star.beans.PropertyValue
  arguments(0).Name = "nodepath"
  arguments(0).Value = "/org.openoffice.UserProfile/Data"
  provider = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  settings = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", arguments())
  settings.givenname = given
  settings.sn = ""
  settings.commitChanges()
End Sub

Function Place(document, words As String)
  Dim search
  search = document.createSearchDescriptor()
  search.SearchString = words
  Place = document.findFirst(search)
End Function

Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, filter(0) As New com.sun.star.beans.PropertyValue
  Dim document, found, cursor, note
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL("${pathToFileURL(from)}", "_blank", 0, hidden())
  document.RecordChanges = True
  SetAuthor("Ana")
  found = Place(document, "Revisar")
  found.String = "Examinar"
  found = Place(document, "Publicar el censo")
  found.Text.insertString(found.End, " nacional", False)
  SetAuthor("Luis")
  found = Place(document, "Decidir")
  cursor = found.Text.createTextCursorByRange(found.End)
  found.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  found.Text.insertString(cursor, "Y cumplir", False)
  found = Place(document, "El censo está completo.")
  cursor = found.Text.createTextCursorByRange(found.Start)
  cursor.gotoEndOfParagraph(True)
  cursor.String = ""
  note = document.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = "Marta Gil"
  note.Content = "¿En qué fecha? “Pronto” no basta."
  found = Place(document, "En diciembre")
  found.Text.insertTextContent(found, note, True)
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL("${pathToFileURL(to)}", filter())
  document.close(True)
  StarDesktop.terminate()
End Sub
`
}

test('what is decided is one command, and known when the file is read again under another name', async () => {
  const opened = await openMinutes()
  const { core, world } = opened
  await core.call('minutes.circulate', { meetingId: world.meeting, replyBy: null })
  const body = [
    paragraph(`${run('El censo está ')}${put('Ana', 'casi ')}${run('completo')}${put('Ana', ' ya')}${run('.')}`),
    paragraph(`${run('En ')}${out('Luis', 'diciembre')}${put('Luis', 'enero')}${run('.')}`),
  ].join('')
  const { returned, places } = await match(opened, body)
  expect(places.changes.map(({ decided }) => decided)).toEqual([null, null, null])
  const decide = (decisions: Input<'returnedMinutes.decide'>['decisions']) =>
    core.call('returnedMinutes.decide', { meetingId: world.meeting, fileName: 'acta.docx', returned, decisions })
  const accepted = (index: number) => ({ kind: 'change', index, decision: 'accepted' }) as const
  // Two changes of one text, the second of which stands in what the first made of it.
  await decide([accepted(0), accepted(1), { kind: 'change', index: 2, decision: 'refused' }])
  const texts = async () =>
    (await core.call('meetings.get', { id: world.meeting })).interventions.flatMap(turn =>
      turn.points.map(({ text }) => text),
    )
  expect(await texts()).toEqual(expect.arrayContaining(['El censo está casi completo ya.', 'En diciembre.']))
  const decided = async () => (await match(opened, body)).places.changes.map(each => each.decided)
  expect(await decided()).toEqual(['accepted', 'accepted', 'refused'])
  // Whoever decides once more what was decided adds nothing.
  expect(await decide([accepted(0), accepted(2)])).toEqual({ ids: [] })
  const { corrections } = await core.call('minutes.get', { meetingId: world.meeting })
  expect(corrections).toMatchObject([
    { state: 'accepted', author: 'Ana', version: 1, fileName: 'acta.docx' },
    { state: 'accepted', before: 'El censo está casi completo.', after: 'El censo está casi completo ya.' },
    { state: 'refused', author: 'Luis' },
  ])
  await core.call('history.undo', {})
  expect(await decided()).toEqual([null, null, null])
  expect(await texts()).toContain('El censo está completo.')
})
