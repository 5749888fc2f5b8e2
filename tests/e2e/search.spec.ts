import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect } from './window.ts'

const t = translator('es')

for (const slowed of [1, 4, 8])
  test(`no letter typed right after the search was called is lost (machine ${slowed} times as slow)`, async ({
    program,
  }) => {
    await program.cli('demo', '--lang', 'es', '--language', 'es')
    const page = await program.open()
    await program.goTo('/agreements')
    await page.getByRole('row').nth(1).waitFor()
    const throttle = await page.context().newCDPSession(page)
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('GNC-2026-02/1')
    const dialog = page.getByRole('dialog', { name: t('search.title') })
    await expect(dialog.getByRole('combobox')).toHaveValue('GNC-2026-02/1')
    await expect(dialog.getByRole('option').first()).toContainText('GNC-2026-02/1')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('GNC-2026-02/1')
  })

test('the search closes without a trace, and the cursor is where it was', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/agreements')
  const words = page.getByRole('main').getByRole('textbox').first()
  await words.fill('plan')
  const dialog = page.getByRole('dialog', { name: t('search.title') })
  for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(20, 600)]) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('zzz')
    await expect(dialog.getByText(t('search.none', { words: 'zzz' }))).toBeVisible()
    await close()
    await expect(dialog).toHaveCount(0)
    await expect(words).toBeFocused()
    await expect(words).toHaveValue('plan')
  }
})

test('Escape closes the search alone, not a form under it, and clicks beside the field leave the cursor in it', async ({
  program,
}) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await page
    .getByRole('button', { name: t('window.newMeeting.title') })
    .first()
    .click()
  const form = page.getByRole('dialog', { name: t('window.newMeeting.title') })
  const title = form.getByRole('textbox', { name: t('window.newMeeting.name') })
  await title.fill('Cuarta reunión')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: t('search.title') })
  await dialog.getByRole('combobox').fill('plan')
  await dialog.getByText(t('search.keys.move')).click()
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(title).toHaveValue('Cuarta reunión')
})
