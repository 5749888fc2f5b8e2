import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect, expectAccessible } from './window.ts'

/** Opens the page of the first agreement that the register finds by these words, with the keyboard alone. */
async function openPage(page: Page, t: ReturnType<typeof translator>, words: string) {
  await page.getByLabel(t('agreements.find')).fill(words)
  await page.getByLabel(t('agreements.find')).press('ArrowDown')
  await expect(page.getByRole('row').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: t('agreement.openPage') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `${t('agreement.title')} ` })).toBeVisible()
}

/** Chooses another agreement by words in the field of that name. */
async function choose(page: Page, field: string, words: string) {
  await page.getByRole('combobox', { name: field }).click()
  await page.keyboard.type(words)
  await page.getByRole('listbox', { name: field }).getByRole('option').filter({ hasText: words }).first().click()
}

test('an agreement is followed up until something takes its place, and all of it is told', async ({ program }) => {
  const t = translator('es')
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/agreements')
  const letter = path.join(program.folder, 'Oficio SEGOB-12.txt')
  fs.writeFileSync(letter, 'Se remite el informe.')

  await test.step('Enter twice leads from the row to the page', async () => {
    await openPage(page, t, 'municipios')
    await expectAccessible(page)
  })

  await test.step('a follow-up keeps its letter and its files, chosen or dropped', async () => {
    await page.getByRole('button', { name: t('agreement.followUp.add') }).click()
    const entry = page.getByRole('group', { name: t('agreement.followUp.title') })
    await entry.getByLabel(t('agreement.followUp.narrative')).fill('Se entregó el informe final.')
    await entry.getByLabel(t('agreement.followUp.letterNumber')).fill('SEGOB-12-2026')
    await entry.getByLabel(t('agreements.columns.rating')).selectOption('5')
    await program.choose(letter, () => entry.getByRole('button', { name: t('agreement.files.add') }).click())
    await expect(entry.getByRole('button', { name: 'Oficio SEGOB-12.txt', exact: true })).toBeVisible()
    await entry.evaluate(element => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['foto'], 'foto.png'))
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await expect(entry.getByRole('button', { name: 'foto.png', exact: true })).toBeVisible()
    await expectAccessible(page)
    await entry.getByRole('button', { name: t('agreement.files.remove', { name: 'foto.png' }) }).click()
    await expect(entry.getByRole('button', { name: 'foto.png', exact: true })).toHaveCount(0)
    await entry.getByRole('button', { name: t('agreement.followUp.done') }).click()
    const { name, bytes } = await program.saved(() =>
      page.getByRole('button', { name: 'Oficio SEGOB-12.txt', exact: true }).click(),
    )
    expect(name).toBe('Oficio SEGOB-12.txt')
    expect(new TextDecoder().decode(bytes)).toBe('Se remite el informe.')
    await expect(page.getByText('SEGOB-12-2026')).toBeVisible()
    await expect(page.getByText(t('agreement.progress', { percent: 100 }))).toBeVisible()
  })

  await test.step('a file that was taken away comes back with undo', async () => {
    await page.getByRole('button', { name: t('agreement.followUp.add') }).focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'foto.png', exact: true })).toBeVisible()
  })

  await test.step('those who answer are added one after another, nobody twice', async () => {
    const field = page.getByRole('combobox', { name: t('agreements.columns.responsible') })
    const before = await page
      .getByRole('list', { name: t('agreements.columns.responsible') })
      .getByRole('listitem')
      .count()
    for (const name of ['Mesa Uno', 'Mesa Dos', 'Mesa Uno']) {
      await field.fill(name)
      await page.getByRole('option', { name: t('window.picker.asText', { name }) }).click()
    }
    const listed = page.getByRole('list', { name: t('agreements.columns.responsible') }).getByRole('listitem')
    await expect(listed).toHaveCount(before + 2)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  await test.step('a new entry in which nothing was written gives way to another, and can be begun again', async () => {
    const add = page.getByRole('button', { name: t('agreement.followUp.add') })
    const entry = page.getByRole('group', { name: t('agreement.followUp.title') })
    await add.click()
    await expect(entry.getByLabel(t('agreement.followUp.narrative'))).toHaveValue('')
    const entries = page.getByRole('article')
    const count = await entries.count()
    await entries.first().getByRole('button').first().click()
    await expect(entry.getByLabel(t('agreement.followUp.narrative'))).not.toHaveValue('')
    await expect(entries).toHaveCount(count - 1)
    await add.click()
    await expect(entry.getByLabel(t('agreement.followUp.narrative'))).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(add).toBeFocused()
  })

  await test.step('closing it keeps the day, and says whether that was in time', async () => {
    await page.getByLabel(t('agreements.columns.state'), { exact: true }).selectOption('fulfilled')
    await expect(page.getByText(/^Se cumplió el /)).toBeVisible()
    await expect(page.getByLabel(t('agreement.closedOn.fulfilled'))).not.toHaveValue('')
  })

  await test.step('another takes its place; that one cannot be replaced by it', async () => {
    await choose(page, t('agreement.links.replace'), 'fondo regional')
    await expect(page.getByText(/^Se sustituyó el /)).toBeVisible()
    const replaced = (await page.getByRole('heading', { level: 1 }).textContent())?.replace('Acuerdo ', '') ?? ''
    const group = page.getByRole('group', { name: t('agreement.links.supersededBy') })
    await group.getByRole('link').click()
    const supersedes = page.getByRole('group', { name: t('agreement.links.supersedes') })
    await expect(supersedes.getByRole('link', { name: replaced })).toBeVisible()
    await choose(page, t('agreement.links.replace'), replaced)
    await expect(page.getByText(/no pueden sustituirse uno al otro/)).toBeVisible()
    await choose(page, t('agreement.links.relate'), replaced)
    const related = page.getByRole('group', { name: t('agreement.links.related') })
    await related.getByRole('link', { name: replaced }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(replaced)
    await expect(page.getByRole('group', { name: t('agreement.links.related') }).getByRole('link')).toHaveCount(1)
    await expectAccessible(page)
  })

  await test.step('the history tells all of it', async () => {
    await page.getByText(t('agreement.history.title')).click()
    const lines = page.locator('details').getByRole('listitem')
    await expect(lines.first()).toContainText(/Se relacionó con/)
    for (const line of ['Sustituido por', 'Estado: Abierto', 'Se adjuntó el archivo foto.png', 'Calificación'])
      await expect(lines.filter({ hasText: line }).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('undo takes the relation back', async () => {
    await page.getByRole('button', { name: t('agreement.followUp.add') }).focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('group', { name: t('agreement.links.related') }).getByRole('link')).toHaveCount(0)
  })
})

test('the page reads in English, and search leads to it by reference', async ({ program }) => {
  const t = translator('en')
  await program.cli('demo', '--lang', 'en', '--language', 'en')
  const page = await program.open()
  await program.goTo('/agreements')
  const row = page.getByRole('row').nth(1)
  await row.waitFor()
  const reference = (await row.getByRole('gridcell').allTextContents()).find(text => /\/\d+$/.test(text)) ?? ''
  await page.keyboard.press('Control+k')
  await page.keyboard.type(reference)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: t('agreement.pageTitle', { reference: reference }) }),
  ).toBeVisible()
  for (const text of [t('agreement.followUp.title'), t('agreement.carried.title'), t('agreement.links.title')])
    await expect(page.getByRole('heading', { name: text })).toBeVisible()
  await page.getByText(t('agreement.history.title')).click()
  await expect(page.getByText(t('agreement.history.made.agreement'))).toBeVisible()
  await expectAccessible(page)
})
