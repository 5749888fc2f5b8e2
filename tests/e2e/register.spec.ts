import { strFromU8, unzipSync } from 'fflate'
import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect, expectAccessible } from './window.ts'

const t = translator('es')

test('an agreement is followed up with the keyboard alone, and taken back', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/agreements')
  const panel = page.getByRole('complementary')

  await test.step('words and arrows lead to the row, Enter into its panel', async () => {
    await page.getByLabel(t('agreements.find')).focus()
    await page.keyboard.type('municipios')
    await expect(page.getByRole('status').filter({ hasText: /acuerdo/ })).not.toHaveText(/^37 /)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('row').nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('link', { name: t('agreement.openPage') })).toBeFocused()
    await expectAccessible(page)
  })

  await test.step('an entry is stored as it is written and rates the agreement', async () => {
    await panel.getByRole('button', { name: t('agreement.followUp.add') }).focus()
    await page.keyboard.press('Enter')
    await expect(panel.getByLabel(t('agreement.followUp.narrative'))).toBeFocused()
    await page.keyboard.type('Se firmó el convenio.')
    const entry = panel.getByRole('group', { name: t('agreement.followUp.title') })
    await entry.getByLabel(t('agreements.columns.rating')).focus()
    await page.keyboard.press('4')
    await expect(panel.getByLabel(t('agreements.columns.rating')).first()).toHaveValue('4')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(panel.getByText('Se firmó el convenio.')).toBeVisible()
  })

  await test.step('Escape leads back to the row; undo takes back the rating, then the entry', async () => {
    await panel.getByRole('button', { name: t('window.panel.close') }).focus()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(page.getByRole('row').nth(1)).toBeFocused()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Enter')
    await expect(panel.getByLabel(t('agreements.columns.rating')).first()).not.toHaveValue('4')
    await expect(panel.getByText('Se firmó el convenio.')).toBeVisible()
    await panel.getByRole('button', { name: t('window.panel.close') }).focus()
    await page.keyboard.press('Control+z')
    await expect(panel.getByText('Se firmó el convenio.')).toHaveCount(0)
  })
})

test('the tracker leaves after it was said that numbers become fixed', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/agreements')
  const open = page.getByRole('button', { name: t('agreements.export.open') })
  const warning = page.getByRole('dialog').getByText(/números de los acuerdos/)
  await open.click()
  await expect(warning).toBeVisible()
  await expectAccessible(page)
  const { name, bytes } = await program.saved(() =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: t('agreements.export.make') })
      .click(),
  )
  expect(name).toMatch(/\.xlsx$/)
  const parts = unzipSync(bytes)
  const sheets = Object.keys(parts).filter(name => name.startsWith('xl/worksheets/'))
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  expect(sheets.map(name => strFromU8(parts[name] ?? new Uint8Array())).join('') + strings).toContain('GNC-2026-02/1')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await open.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(warning).toHaveCount(0)
})

test('a figure of Today opens its rows', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  const figure = page.getByRole('link', { name: t('today.figures.overdue') })
  const count = Number.parseInt((await figure.textContent()) ?? '', 10)
  expect(count).toBeGreaterThan(0)
  await figure.click()
  const tab = page.getByRole('tab', { name: t('agreements.views.overdue') })
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('row')).toHaveCount(count + 1)
})

test('whoever is named in a meeting stays in the directory, and it says where', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/directory')
  const panel = page.getByRole('complementary')
  await page.getByLabel(t('directory.find.organizations')).fill('acnur')
  await page.getByRole('row').nth(1).click()
  await panel.getByRole('button', { name: t('directory.remove.organizations') }).click()
  await expect(panel.getByRole('alert')).toContainText('la asistencia de')
  await expect(panel.getByRole('alert')).toBeInViewport({ ratio: 0.95 })
  await expectAccessible(page)

  await test.step('somebody new is added, gets an address and is taken out again', async () => {
    await page.getByRole('tab', { name: t('directory.kinds.people') }).click()
    await page
      .getByRole('button', { name: t('directory.add.people') })
      .first()
      .click()
    await page.getByRole('dialog').getByLabel(t('directory.columns.name')).fill('Lourdes Pineda')
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { name: 'Lourdes Pineda' })).toBeVisible()
    await panel.getByLabel(t('directory.columns.email')).fill('lourdes@ejemplo.hn')
    await page.keyboard.press('Tab')
    await page.reload()
    await expect(panel.getByLabel(t('directory.columns.email'))).toHaveValue('lourdes@ejemplo.hn')
    await panel.getByRole('button', { name: t('directory.remove.people') }).click()
    await expect(page.getByRole('row', { name: /Lourdes Pineda/ })).toHaveCount(0)
    await page.getByRole('tab', { name: t('directory.kinds.people') }).focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('row', { name: /Lourdes Pineda/ })).toHaveCount(1)
  })
})
