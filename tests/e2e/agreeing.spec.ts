import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { translator } from '../../shared/texts/index.ts'
import { readWordFile } from '../core/documents/minutesWordFile.ts'
import { expect, expectAccessible, type Language, test } from './window.ts'

const minutes = path.resolve(import.meta.dirname, '../cli/minutes.txt')
const said = 'El puesto de salud atiende a noventa personas por día.'
const corrected = 'El puesto de salud atiende a noventa y cinco personas por día.'
const amended = 'El puesto de salud atiende a ciento dos personas por día.'

async function download(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download')
  await act()
  return new Uint8Array(fs.readFileSync(await (await waiting).path()))
}

for (const [language, scheme] of [
  ['es', 'light'],
  ['en', 'dark'],
] satisfies [Language, 'light' | 'dark'][]) {
  const t = translator(language)

  test(`minutes are circulated, corrected, sealed, amended, compared and distributed (${language})`, async ({
    page,
    served,
  }, info) => {
    await page.emulateMedia({ colorScheme: scheme })
    await served.cli('import', 'minutes', minutes, '--language', language)
    const address = await served.open()
    const picture = async (name: string) =>
      info.attach(name, { body: await page.screenshot(), contentType: 'image/png' })
    const button = (name: string, within: Page | Locator = page) => within.getByRole('button', { name, exact: true })
    const accept = (item: Locator) =>
      item.getByRole('button', { name: new RegExp(`^${t('agreeing.corrections.accept')}:`) })
    const step = page.getByRole('region', { name: t('agreeing.steps') }).locator('[aria-current="step"]')
    const view = async (name: 'corrections' | 'slips' | 'versions' | 'distribution') => {
      await page.getByRole('tab', { name: t(`agreeing.view.${name}`) }).click()
      return page.getByRole('tabpanel', { name: t(`agreeing.view.${name}`) })
    }

    await test.step('the documents of a meeting lead to where its minutes are agreed on', async () => {
      await page.getByRole('link', { name: t('meetings.title'), exact: true }).click()
      await page.getByRole('row').filter({ hasText: 'atención en la frontera' }).dblclick()
      await button(t('meeting.documents.exportMinutes')).click()
      await page.getByRole('link', { name: t('meeting.documents.agreeing') }).click()
      await expect(step).toContainText(t('agreeing.step.draft'))
      await expect(page.getByText(t('agreeing.corrections.noneText'))).toBeVisible()
      await expectAccessible(page)
    })

    await test.step('they are circulated with the keyboard alone, and leave as that version', async () => {
      await button(t('agreeing.circulate')).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel(t('agreeing.circulateDialog.replyBy')).fill('2030-01-15')
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await expect(step).toContainText(t('agreeing.step.circulated'))
      await page.getByRole('tab', { name: t('agreeing.view.corrections') }).focus()
      for (const _ of ['slips', 'versions']) await page.keyboard.press('ArrowRight')
      const versions = page.getByRole('tabpanel', { name: t('agreeing.view.versions') })
      await expect(versions.getByRole('row')).toHaveCount(2)
      const bytes = await download(page, async () => {
        await button(t('agreeing.versions.exportOf', { version: 1 })).focus()
        await page.keyboard.press('Enter')
        const edition = { audience: t('fields.audience.partners'), language: t('fields.language.es') }
        await page.getByRole('menuitem', { name: t('agreeing.versions.edition', edition) }).press('Enter')
      })
      expect(readWordFile(bytes).text).toContain(said)
    })

    await test.step('those who spoke are asked, and what they answer is noted', async () => {
      const slips = await view('slips')
      await button(t('agreeing.slips.prepare', { count: 2 })).click()
      const rows = slips.getByRole('row')
      await expect(rows).toHaveCount(3)
      await rows.nth(2).getByRole('combobox').selectOption('confirmed')
      await rows.nth(1).getByRole('button').click()
      await page.getByRole('menuitem', { name: t('agreeing.slips.correct') }).click()
      const form = page.getByRole('form', { name: t('agreeing.corrections.add') })
      const comment = form.getByLabel(t('agreeing.corrections.comment'))
      await comment.fill('Falta la fecha')
      // What is being written stays while another view is looked at; once it is kept, the slip is answered.
      await view('versions')
      await view('corrections')
      await expect(comment).toHaveValue('Falta la fecha')
      await button(t('agreeing.corrections.save'), form).click()
      await view('slips')
      await expect(rows.nth(1).getByRole('combobox')).toHaveValue('corrected')
      const counts = { confirmed: 1, corrected: 1, silent: 0, awaited: 0 }
      await expect(slips.getByText(t('agreeing.slips.summary', counts))).toBeVisible()
      await expectAccessible(page)
      await picture('slips')
      const zip = await download(page, () => button(t('agreeing.slips.export')).click())
      expect(Object.keys(unzipSync(zip)).filter(name => name.endsWith('.docx'))).toHaveLength(2)
      const corrections = await view('corrections')
      const noted = corrections.getByRole('listitem').filter({ hasText: 'Falta la fecha' })
      await noted.getByRole('button', { name: /^(Más sobre|More about)/ }).click()
      await page.getByRole('menuitem', { name: t('agreeing.corrections.remove') }).click()
      await expect(noted).toHaveCount(0)
    })

    const correct = async (words: string, after: string) => {
      await view('corrections')
      await button(t('agreeing.corrections.add')).click()
      const form = page.getByRole('form', { name: t('agreeing.corrections.add') })
      await form.getByLabel(t('agreeing.corrections.where')).first().fill(words)
      const texts = page.getByRole('listbox', { name: t('agreeing.corrections.where') })
      await texts.getByRole('option').first().click()
      await form.getByLabel(t('agreeing.corrections.after')).fill(after)
      await form.getByLabel(t('agreeing.corrections.author')).fill('Elena Murillo')
      await expectAccessible(page)
      await button(t('agreeing.corrections.save'), form).click()
      const items = page.getByRole('list', { name: t('agreeing.corrections.list') }).getByRole('listitem')
      return items.first()
    }

    await test.step('a correction keeps before and after, and is accepted into the minutes', async () => {
      const item = await correct('noventa personas', corrected)
      await expect(item.locator('ins')).toContainText('y cinco')
      await expect(item).toContainText('Elena Murillo')
      await accept(item).click()
      await expect(item).toContainText(t('fields.correctionState.accepted'))
      await expect(page.getByText(t('agreeing.standing.changed', { version: 1 }))).toBeVisible()
      await expectAccessible(page)
      await picture('corrections')
    })

    await test.step('approving seals them: what they print no longer changes, and says how it can', async () => {
      await button(t('agreeing.approve')).click()
      await button(t('agreeing.approve'), page.getByRole('dialog')).click()
      await expect(step).toContainText(t('agreeing.step.approved'))
      await page.getByRole('link', { name: t('agreeing.toMeeting') }).click()
      const point = page.locator('textarea').filter({ hasText: corrected })
      await point.click()
      await page.keyboard.press('End')
      await page.keyboard.type(' Y más.')
      await expect(page.getByText(/sellada|sealed/).first()).toBeVisible()
      await page.goBack()
      await picture('sealed')
    })

    await test.step('an amendment with a reason makes the next version', async () => {
      await button(t('agreeing.amend')).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t('agreeing.amendDialog.reason')).fill('Dato del puesto')
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await expect(
        page.getByText(t('agreeing.standing.amending', { reason: 'Dato del puesto', version: 2 })),
      ).toBeVisible()
      const item = await correct('noventa y cinco', amended)
      await accept(item).click()
      await expect(item).toContainText(t('fields.correctionState.accepted'))
      await button(t('agreeing.sealAgain')).click()
      await button(t('agreeing.approve'), page.getByRole('dialog')).click()
      await expect(page.getByText(t('agreeing.standing.sealed', { version: 3 }))).toBeVisible()
    })

    await test.step('two versions are compared side by side, with the words that changed', async () => {
      const versions = await view('versions')
      const differences = versions.getByRole('table').nth(1)
      await expect(differences.locator('ins')).toHaveText(['ciento dos'])
      await expect(differences.locator('del')).toHaveText(['noventa y cinco'])
      await versions.getByLabel(t('agreeing.versions.from')).selectOption('1')
      await expect(differences.locator('del')).toHaveText(['noventa'])
      await expect(versions.getByText('Dato del puesto')).toBeVisible()
      await expectAccessible(page)
      await picture('compared')
    })

    await test.step('the old version can still be exported as it was, and the new one bears its seal', async () => {
      const text = async (version: number) => {
        const bytes = await download(page, async () => {
          await button(t('agreeing.versions.exportOf', { version })).click()
          const edition = { audience: t('fields.audience.partners'), language: t('fields.language.en') }
          await page.getByRole('menuitem', { name: t('agreeing.versions.edition', edition) }).click()
        })
        return [...readWordFile(bytes).parts.values()].join('\n')
      }
      const old = await text(2)
      expect(old).toContain(corrected)
      expect(old).not.toContain(amended)
      const fresh = await text(3)
      expect(fresh).toContain(amended)
      expect(fresh).toContain('SHA-256')
    })

    await test.step('who received them is noted, and they are distributed', async () => {
      await button(t('agreeing.distribution.add')).click()
      const form = page.getByRole('form', { name: t('agreeing.distribution.add') })
      const field = form.getByLabel(t('agreeing.distribution.recipients')).first()
      await field.fill('Embajada de Prueba')
      await page.getByRole('option', { name: t('window.picker.asText', { name: 'Embajada de Prueba' }) }).click()
      await form.getByLabel(t('agreeing.distribution.channel')).selectOption('hand')
      await form.getByLabel(t('agreeing.distribution.note')).fill('Con acuse')
      await expectAccessible(page)
      await picture('distribution')
      await button(t('agreeing.distribution.save', { count: 1 }), form).click()
      const sent = page.getByRole('row').filter({ hasText: 'Embajada de Prueba' })
      await expect(sent).toContainText(t('fields.distributionChannel.hand'))
      await expect(sent).toContainText('Con acuse')
      await expect(step).toContainText(t('agreeing.step.distributed'))
      await expectAccessible(page)
      await page.goto(`${address}#/meetings`)
      const row = page.getByRole('row').filter({ hasText: 'atención en la frontera' })
      await expect(row).toContainText(t('fields.meetingState.distributed'))
    })
  })
}
