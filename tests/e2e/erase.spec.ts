import type { Page } from '@playwright/test'
import { translator } from '../../shared/texts/index.ts'
import { expect, expectAccessible, type Language, test } from './window.ts'

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)

  test(`erasing for good says what goes, and erases it (${language})`, async ({ page, served }, info) => {
    await served.cli('demo', '--lang', language, '--language', language)
    await served.cli('backup')
    const address = await served.open()
    const look = async (name: string) => {
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await expectAccessible(page)
        await info.attach(`${name} ${scheme}`, { body: await page.screenshot(), contentType: 'image/png' })
      }
    }
    const dialog = page.getByRole('dialog')
    const confirm = dialog.getByRole('button', { name: t('erase.confirm') })

    await page.goto(`${address}#/directory/people`)
    const row = page.getByRole('row').nth(2)
    await row.dblclick()
    await page.getByRole('button', { name: t('erase.open.person') }).click()
    await expect(dialog.getByRole('heading', { name: t('erase.goesTitle') })).toBeVisible()
    await expect(confirm).toBeDisabled()
    await look('person')
    const name = (await dialog.locator('blockquote').textContent())?.trim() ?? '-'
    await dialog.getByLabel(t('erase.reason')).fill('Lo pidió la institución')
    await dialog.getByLabel(t('erase.removeCopies')).check()
    await confirm.click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(t('erase.copiesRemoved', { count: 1 }))).toBeVisible()
    await expect(page.getByRole('table').getByText(name, { exact: true })).toHaveCount(0)

    await openMeeting(page, address)
    await page.getByRole('button', { name: t('erase.meetingMenu') }).click()
    await page.getByRole('menuitem', { name: t('erase.open.meeting') }).click()
    await expect(dialog.getByRole('heading', { name: t('erase.goesTitle') })).toBeVisible()
    await look('meeting')
    await dialog.getByLabel(t('erase.reason')).fill('Se convocó por error')
    await confirm.click()
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL(/#\/meetings$/)

    await page.goto(`${address}#/agreements`)
    await page.getByRole('row').nth(1).dblclick()
    await page.getByRole('link', { name: t('agreement.openPage') }).click()
    await page.getByRole('button', { name: t('erase.open.agreement') }).click()
    await dialog.getByLabel(t('erase.reason')).fill('Se anotó dos veces')
    await confirm.click()
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL(/#\/agreements$/)

    await page.goto(`${address}#/settings`)
    await expect(page.getByText('Se convocó por error')).toBeVisible()
    await page.getByRole('button', { name: t('support.make') }).click()
    await expect(dialog.getByRole('textbox')).toHaveValue(/SQLite/)
    await look('report')
    expect(await dialog.getByRole('textbox').inputValue()).not.toContain(name)
  })
}

async function openMeeting(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/meetings`)
  await page.getByRole('row').nth(2).dblclick()
  await page.locator('[data-paper]').waitFor()
}
