import path from 'node:path'
import type { Page } from '@playwright/test'
import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { askThrough, prepare } from './asking.ts'
import { expect, type Language, type Served } from './window.ts'

/** The meeting of the minutes with its attendance list and nothing else, planned; beside it the same one imported whole. */
export async function prepared(served: Served, minutes: ImportedMinutes, language: Language = 'es') {
  return prepare(path.join(served.folder, 'workspace'), async ask => {
    await ask('workspace.setUp', { name: 'Elena Murillo', institution: '', language })
    const whole = await ask('meetings.import', { minutes })
    const speakers = minutes.interventions.map(({ speaker, organization, position }) => ({
      organization,
      person: speaker,
      position,
      sector: null,
      status: 'present' as const,
    }))
    const known = new Set(minutes.attendance.map(({ organization }) => organization))
    const listed = speakers.filter(
      (row, index) =>
        (row.person !== null || !known.has(row.organization)) &&
        speakers.findIndex(each => each.person === row.person && each.organization === row.organization) === index,
    )
    const attendance = [...minutes.attendance, ...listed]
    const { id } = await ask('meetings.import', {
      minutes: { ...minutes, attendance, interventions: [], agreements: [] },
    })
    await ask('meetings.change', { id, changes: { state: { was: 'draft', now: 'planned' } } })
    for (const title of ['Apertura', 'Discusión']) await ask('agendaItems.add', { meetingId: id, title })
    return { id, whole: await ask('meetings.get', { id: whole.id }) }
  })
}

/** A small meeting of three people. */
export const small: ImportedMinutes = {
  language: 'es',
  title: 'Reunión de prueba',
  body: 'Grupo de prueba',
  date: '2026-11-21',
  place: null,
  objective: null,
  aims: [],
  attendance: [],
  presentations: [],
  discussion: null,
  interventions: ['Elena Murillo', 'Óscar Fúnez', 'Doris Ávila'].map(speaker => ({
    speaker,
    organization: `Instituto de ${speaker.split(' ')[1]}`,
    position: null,
    section: null,
    lead: null,
    points: [],
  })),
  agreements: [],
  closing: null,
  nextMeeting: null,
  warnings: [],
}

/** A person's hands: the words themselves are put in at once, every other key is pressed and counted. */
export function handsOf(page: Page) {
  const counted = { turns: 0, points: 0, others: 0 }
  return {
    counted,
    async press(what: keyof typeof counted, ...keys: string[]) {
      counted[what] += keys.length
      for (const key of keys) await page.keyboard.press(key)
    },
    write: (text: string) => page.keyboard.insertText(text),
  }
}

export async function openCapture(page: Page, served: Served, id: string) {
  const address = await served.open()
  await page.goto(`${address}#/meetings/${id}/capture`)
  await page.locator('[data-capture]').waitFor()
  return { address, ask: askThrough(page), hands: handsOf(page) }
}

export async function saved(page: Page) {
  await expect(page.locator('header [role="status"][data-kind]')).toHaveAttribute('data-kind', 'saved')
}
