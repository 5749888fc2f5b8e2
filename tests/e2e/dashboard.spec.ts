import { strFromU8, unzipSync } from 'fflate'
import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect, expectAccessible } from './window.ts'

const t = translator('es')

test('the figures open their agreements, tell the same as a table, and leave as one sheet', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/reports')
  const main = page.getByRole('main')
  const footer = (count: number) => main.getByText(new RegExp(`^${count} acuerdos?( |$|·)`)).first()

  await test.step('a figure opens as many agreements as it says', async () => {
    const overdue = main.getByRole('link', { name: new RegExp(`^${t('dashboard.figures.overdue')}`) })
    const count = Number(/\d+/.exec((await overdue.textContent()) ?? '')?.[0])
    expect(count).toBeGreaterThan(0)
    await expectAccessible(page)
    await overdue.click()
    await expect(page).toHaveURL(/show=overdue/)
    await expect(page.getByRole('tab', { selected: true })).toContainText(String(count))
    await page.goBack()
  })

  await test.step('a bar opens its agreements, and its table says the same number', async () => {
    const chart = main.getByRole('region', { name: new RegExp(t('dashboard.charts.byResponsible')) })
    const bar = chart.getByRole('listitem').first()
    const [name = '', count = ''] = [
      await bar.locator('span').nth(0).textContent(),
      await bar.locator('span').last().textContent(),
    ].map(text => text ?? '')
    const open = Number.parseInt(count, 10)
    await chart.getByRole('button', { name: t('dashboard.table.show') }).click()
    const row = chart.getByRole('row').nth(1)
    await expect(row.getByRole('rowheader')).toHaveText(name)
    await expect(row.getByRole('cell').first()).toHaveText(String(open))
    await expectAccessible(page)
    await row.getByRole('cell').first().getByRole('link').click()
    await expect(page).toHaveURL(/ids=/)
    await expect(footer(open)).toBeVisible()
    await page.goBack()
  })

  await test.step('a body and a day are kept in the address', async () => {
    await main.getByRole('combobox', { name: t('agreements.filters.body') }).selectOption({ index: 1 })
    await expect(page).toHaveURL(/body=/)
    const since = main.getByLabel(t('dashboard.since'))
    await since.fill('2026-01-01')
    await since.press('Enter')
    await expect(page).toHaveURL(/since=2026-01-01/)
    await expect(main.getByRole('heading', { name: /1\.º de enero de 2026/ })).toBeVisible()
  })

  await test.step('the sheet leaves in Word with its charts', async () => {
    await main.getByRole('button', { name: t('dashboard.sheet.open') }).click()
    const { name, bytes } = await program.saved(() =>
      page.getByRole('menuitem', { name: t('dashboard.sheet.docx') }).click(),
    )
    expect(name).toMatch(/^Estado de acuerdos .*\.docx$/)
    const parts = unzipSync(bytes)
    expect(Object.keys(parts).filter(path => path.endsWith('.png'))).toHaveLength(4)
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(t('dashboard.sheet.title'))
  })
})

test('the tracker leaves in Word and as a calendar', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/agreements')
  const dialog = page.getByRole('dialog')
  for (const [format, ending] of [
    ['docx', /\.docx$/],
    ['ics', /\.ics$/],
  ] as const) {
    await page.getByRole('button', { name: t('agreements.export.open') }).click()
    await dialog.getByText(t(`agreements.export.formats.${format}`), { exact: true }).click()
    await expect(dialog.getByText(t(`agreements.export.hints.${format}`))).toBeVisible()
    await expectAccessible(page)
    const { name } = await program.saved(() =>
      dialog.getByRole('button', { name: t('agreements.export.make') }).click(),
    )
    expect(name).toMatch(ending)
  }
})
