import fs from 'node:fs'
import path from 'node:path'
import { translator } from '../../shared/texts/index.ts'
import { changedSheet } from '../support/workbook.ts'
import { expect, expectAccessible, type Language, test } from './window.ts'

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)

  test(`a tracker goes out, comes back and is taken over (${language})`, async ({ page, served }) => {
    await served.cli('demo', '--lang', language)
    const sent = path.join(served.folder, 'sent.xlsx')
    await served.cli('export', 'tracker', '--format', 'xlsx', '--lang', language, '--out', sent)
    const bytes = new Uint8Array(fs.readFileSync(sent))
    const [first, back] = [path.join(served.folder, 'first.xlsx'), path.join(served.folder, 'back.xlsx')]
    fs.writeFileSync(first, changedSheet(bytes, { I4: t('fields.agreementState.fulfilled') }))
    await served.cli('import', 'tracker', first)
    const cells = { I4: t('fields.agreementState.withdrawn'), H5: 4, J6: 'Convenio firmado', H7: 'bien', D60: 'Nuevo' }
    fs.writeFileSync(back, changedSheet(bytes, cells))
    await served.open()

    await page.getByRole('link', { name: t('agreements.title'), exact: true }).click()
    await page.getByRole('link', { name: t('tracker.returning.open') }).click()
    await expect(page.getByText(t('tracker.awaited.none'))).toBeVisible()
    await expectAccessible(page)
    await page.locator('input[type=file]').setInputFiles(back)

    const changes = page.getByRole('table', { name: t('tracker.returning.changesTitle') })
    await expect(changes.getByRole('checkbox')).toHaveCount(2)
    await expect(changes.getByText('Convenio firmado')).toBeVisible()
    const conflicts = page.getByRole('table', { name: t('tracker.returning.conflictsTitle') })
    await expect(conflicts.getByRole('cell', { name: t('fields.agreementState.fulfilled') })).toBeVisible()
    await expect(page.getByText('«bien»').or(page.getByText('“bien”'))).toBeVisible()
    await expect(page.getByText('Nuevo', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)

    // The agreement is looked at beside the review, and a file that is refused does not take its place.
    const reporter = page.getByLabel(t('tracker.returning.reporter'))
    await reporter.fill('INM')
    const opener = changes.getByRole('rowgroup').nth(1).getByRole('button')
    await opener.press('Enter')
    const beside = page.getByRole('complementary')
    await expect(beside.locator(':focus')).toHaveCount(1)
    await expect(beside.getByRole('link', { name: t('agreement.openPage') })).toHaveCount(0)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
    const spoiled = path.join(served.folder, 'spoiled.xlsx')
    fs.writeFileSync(spoiled, 'no es una hoja')
    await page.locator('input[type=file]').setInputFiles(spoiled)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(reporter).toHaveValue('INM')

    // By keyboard: the first change is left out, the conflict is taken, and what is marked is accepted.
    await changes.getByRole('checkbox').first().focus()
    await page.keyboard.press('Space')
    await conflicts.getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: t('tracker.returning.accept', { count: 2 }) }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('tracker.returning.done', { count: 2 }))).toBeVisible()
    await expect(changes.getByRole('checkbox')).toHaveCount(1)
    await expect(conflicts).toHaveCount(0)
    // What was left out stays so until the person marks it.
    await expect(changes.getByRole('checkbox')).not.toBeChecked()
    await changes.getByRole('checkbox').check()
    await page.getByRole('button', { name: t('tracker.returning.accept', { count: 1 }) }).click()
    await expect(page.getByText(t('tracker.returning.nothing'))).toBeVisible()
    await expect(page.getByRole('button', { name: t('tracker.returning.note') })).toHaveCount(0)
  })
}
