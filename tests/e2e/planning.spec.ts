import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { translator } from '../../shared/texts/index.ts'
import { readWordFile } from '../core/documents/minutesWordFile.ts'
import { expect, expectAccessible, type Language, test } from './window.ts'

const minutes = path.resolve(import.meta.dirname, '../cli/minutes.txt')

async function download(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: new Uint8Array(fs.readFileSync(await file.path())) }
}

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)

  test(`a body is set up, its next meeting planned and convened (${language})`, async ({ page, served }, info) => {
    await served.cli('import', 'minutes', minutes, '--language', language)
    const address = await served.open()
    const picture = async (name: string) =>
      info.attach(name, { body: await page.screenshot(), contentType: 'image/png' })

    await test.step('the body takes over the list of its meeting, and gets an agenda and phases', async () => {
      await page.getByRole('link', { name: t('bodies.title'), exact: true }).click()
      await expectAccessible(page)
      await page.getByRole('row').nth(1).click()
      await expect(page.getByText(t('bodies.convening.empty'))).toBeVisible()
      await page.getByRole('button', { name: t('bodies.convening.copy') }).click()
      await page.getByRole('menuitem').first().click()
      await expect(page.getByText(t('bodies.convening.empty'))).toHaveCount(0)
      const list = page.getByRole('region', { name: t('bodies.convening.title') })
      const rows = list.getByRole('row')
      const before = await rows.count()
      const field = list.getByLabel(t('bodies.convening.add'))
      await field.fill('Junta Nacional de Prueba')
      const addition = t('window.picker.addOrganization', { name: 'Junta Nacional de Prueba' })
      await page.getByRole('option', { name: addition }).click()
      await expect(rows).toHaveCount(before + 1)
      await expect(rows.last()).toContainText('Junta Nacional de Prueba')

      await page.getByRole('button', { name: t('bodies.agenda.add') }).click()
      await page.getByLabel(t('bodies.agenda.itemNumber', { number: 1 }), { exact: true }).fill('Punto habitual uno')
      await page.keyboard.press('Enter')
      await page.getByLabel(t('bodies.agenda.itemNumber', { number: 2 }), { exact: true }).fill('Punto habitual dos')
      await page.getByLabel(t('bodies.agenda.minutesOf', { number: 2 }), { exact: true }).fill('45')
      await page
        .getByRole('region', { name: t('bodies.facts') })
        .getByLabel(t('bodies.columns.kind'), { exact: true })
        .selectOption('workshopSeries')
      await page
        .getByLabel(t('window.fields.item', { label: t('bodies.phases.title'), number: 1 }))
        .fill('Fase inicial')
      await expect(page.getByRole('heading', { name: t('bodies.series.title') })).toBeVisible()
      await expectAccessible(page)
      await picture('body')
    })

    await test.step('the plan shows the number, the agenda, and each agreement with what becomes of it', async () => {
      await page.getByRole('button', { name: t('bodies.newMeeting'), exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t('window.newMeeting.date'), { exact: true }).fill('2026-12-03')
      await dialog.getByLabel(t('meeting.head.time'), { exact: true }).fill('09:00')
      await dialog.getByLabel(t('meeting.head.place'), { exact: true }).fill('Salón Copán')
      await dialog.getByLabel(t('planning.language'), { exact: true }).selectOption(language)
      await dialog.getByLabel(t('planning.phase'), { exact: true }).selectOption('Fase inicial')
      await expect(dialog.getByRole('status')).toContainText(/[A-Z]+-2026-01/)
      await expect(dialog.getByText('Punto habitual dos')).toBeVisible()
      const agreements = dialog.getByRole('listitem').filter({ has: page.getByRole('checkbox') })
      await expect(agreements).toHaveCount(2)
      await expect(dialog.getByText(t('planning.goes', { count: 2 }))).toBeVisible()
      await agreements.last().getByRole('checkbox').uncheck()
      await expect(dialog.getByText(t('planning.goes', { count: 1 }))).toBeVisible()
      await expectAccessible(page)
      await picture('plan')
      await dialog.getByRole('button', { name: /-2026-01$/ }).click()
    })

    await test.step('the meeting follows up what was carried over, and says what it produced', async () => {
      await expect(page.getByRole('heading', { name: t('planning.part.title') })).toBeVisible()
      const said = page.getByRole('textbox', { name: /-01\/1$/ })
      await said.fill('Se informó que ya está en marcha.')
      await page
        .getByLabel(t('window.fields.item', { label: t('planning.products.title'), number: 1 }))
        .fill('Mapa de actores')
      await page.getByRole('button', { name: t('planning.part.add') }).click()
      await page.getByRole('menuitem').first().click()
      await expect(page.getByRole('textbox', { name: /-01\/2$/ })).toBeVisible()
      await expectAccessible(page)
      await picture('meeting')
    })

    await test.step('the three documents are downloaded and say what was planned', async () => {
      await page.getByRole('button', { name: t('meeting.documents.exportMinutes') }).click()
      const invitation = await download(page, t('planning.documents.invitation'))
      expect(invitation.name).toMatch(/-2026-01 .+\.docx$/)
      const letter = readWordFile(invitation.bytes).text
      expect(letter).toContain(language === 'es' ? 'jueves 3 de diciembre de 2026' : 'Thursday, December 3, 2026')
      expect(letter).toContain('Punto habitual dos')
      expect(letter).toContain('Salón Copán')
      const sheet = await download(page, t('planning.documents.sheet'))
      expect(readWordFile(sheet.bytes).text).toContain('Junta Nacional de Prueba')
      const calendar = await download(page, t('planning.documents.calendar'))
      expect(calendar.name).toMatch(/\.ics$/)
      const entry = new ICAL.Component(ICAL.parse(new TextDecoder().decode(calendar.bytes))).getFirstSubcomponent(
        'vevent',
      )
      expect(entry && new ICAL.Event(entry).startDate.toString()).toMatch(/^2026-12-03T09:00:00/)
      await expectAccessible(page)
      await picture('documents')
    })

    await test.step('with Enter alone the next one is made, and the series counts its sessions', async () => {
      await page.goto(`${address}#/meetings`)
      await page.getByRole('button', { name: t('meetings.new'), exact: true }).click()
      await expect(page.getByRole('dialog').getByLabel(t('window.newMeeting.body'), { exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.getByRole('heading', { name: t('planning.part.title') })).toBeVisible()
      await page.getByRole('link', { name: t('bodies.title'), exact: true }).click()
      await page.getByRole('row').nth(1).click()
      const series = page.getByRole('region', { name: t('bodies.series.title') })
      await expect(series.getByRole('row').filter({ hasText: 'Mapa de actores' })).toContainText('Fase inicial')
      await expect(series.getByRole('row')).toHaveCount(4)
    })
  })
}
