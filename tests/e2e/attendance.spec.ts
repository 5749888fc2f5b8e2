import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { translator } from '../../shared/texts/index.ts'
import { expect, expectAccessible, type Language, type Served, test } from './window.ts'

const t = translator('es')
const title = 'Reunión de prueba'

/** Opens a meeting of the sample's body on which nobody is listed yet; answers its attendance part. */
async function openEmpty(page: Page, served: Served, language: Language = 'es'): Promise<Locator> {
  const file = path.join(served.folder, 'acta.md')
  const text = `Grupo Nacional de Coordinación\n\n${title}\n\n12 de enero de 2027\n\nAcuerdos de la reunión\n\n1. Enviar el calendario.\n`
  fs.writeFileSync(file, text)
  await served.cli('demo', '--lang', 'es', '--language', language)
  await served.cli('import', 'minutes', file)
  const address = await served.open()
  await page.goto(`${address}#/meetings`)
  await page.getByRole('row').filter({ hasText: 'GNC-2027-01' }).dblclick()
  const part = page.getByRole('region', { name: translator(language)('attendance.title') })
  await part.getByRole('combobox', { name: translator(language)('attendance.add') }).scrollIntoViewIfNeeded()
  return part
}

/** A person's hands: letters are counted apart from every other key. */
function keyboardOf(page: Page) {
  const counted = { letters: 0, others: 0 }
  return {
    counted,
    async type(letters: string) {
      counted.letters += letters.length
      await page.keyboard.type(letters)
    },
    async press(...keys: string[]) {
      counted.others += keys.length
      for (const key of keys) await page.keyboard.press(key)
    },
  }
}

const marks = (part: Locator) => part.locator('[data-mark]')
const field = (part: Locator) => part.getByRole('combobox', { name: t('attendance.add') })

/** Names of people hold no figures. */
const letter = (index: number) =>
  [
    'Ba',
    'Ce',
    'Di',
    'Fo',
    'Gu',
    'Ha',
    'Je',
    'Ki',
    'Lo',
    'Mu',
    'Na',
    'Pe',
    'Qui',
    'Ro',
    'Su',
    'Ta',
    'Ve',
    'Wi',
    'Xo',
    'Yu',
    'Za',
    'Ber',
    'Cal',
    'Dor',
    'Fin',
    'Gal',
  ][index] ?? 'A'

async function paste(into: Locator, text: string): Promise<void> {
  await into.evaluate((input, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('thirty institutions are taken down from an empty list in at most 45 keys beyond the letters', async ({
  page,
  served,
}, info) => {
  const part = await openEmpty(page, served)
  const hands = keyboardOf(page)
  await field(part).focus()
  const known = [
    ...['sreci', 'dgphm', 'inm', 'sgjd', 'senaf', 'seduc', 'setr', 'sesal', 'semuj', 'infop', 'amhon', 'aecid', 'cosu'],
    ...['acnur', 'oim', 'unicef', 'pnud', 'oacnu', 'unfpa', 'bid', 'bm', 'bcie', 'oea', 'unah'],
    // Without accents, by any word of the name.
    ...['canada', 'emb mex'],
  ]
  for (const letters of known) {
    await hands.type(letters)
    await hands.press('Enter')
  }
  // One online and one excused: the sign and its letter count too.
  for (const [letters, sign] of [
    ['apem', 'v'],
    ['remupaz', 'e'],
  ] as const) {
    await hands.type(letters)
    await hands.press('=', sign, 'Enter')
  }
  for (const name of ['Cruz Verde Hondureña', 'Red de Mercados Campesinos']) {
    await hands.type(name)
    if (name.startsWith('Cruz')) await hands.press('ArrowDown')
    await hands.press('Enter', 'Enter')
  }
  await expect(marks(part)).toHaveCount(30)
  info.annotations.push({ type: 'keys', description: JSON.stringify(hands.counted) })
  expect(hands.counted.others).toBeLessThanOrEqual(45)
  await expect(part.getByRole('heading', { name: 'Naciones Unidas' })).toBeVisible()
  await expect(part.getByText('29 de 30').first()).toBeVisible()
  await expect(part.locator('[data-mark][data-status="remote"]')).toHaveCount(1)
  await expectAccessible(page)
  // Everything is stored, and the last one is taken back with its entry in the directory in one step.
  await page.keyboard.press('Control+z')
  await expect(marks(part)).toHaveCount(29)
  await page.reload()
  await expect(marks(part)).toHaveCount(29)
})

test('the list of the last meeting is copied, marked with two or three letters, and worked through with keys alone', async ({
  page,
  served,
}) => {
  const part = await openEmpty(page, served)
  await part.getByRole('button', { name: t('attendance.lists.menu') }).press('Enter')
  await page
    .getByRole('menuitem')
    .filter({ hasText: /última reunión/ })
    .press('Enter')
  await expect(part.locator('[data-mark][data-status="invited"]').first()).toBeVisible()
  const listed = await marks(part).count()
  expect(listed).toBeGreaterThan(10)

  await test.step('whoever is invited comes first, and is marked', async () => {
    await field(part).focus()
    await page.keyboard.type('un')
    await expect(part.getByRole('listbox').getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(part.locator('[data-mark][data-status="present"]')).toHaveCount(1)
    await expect(marks(part)).toHaveCount(listed)
    await page.keyboard.type('oim')
    await page.keyboard.press('Alt+v')
    await expect(part.locator('[data-mark][data-status="remote"]')).toHaveCount(1)
  })

  await test.step('somebody is represented, and the same field asks by whom', async () => {
    await page.keyboard.type('bid=r')
    await page.keyboard.press('Enter')
    const asking = part.getByRole('combobox', { name: /^¿Quién representa a/ })
    await expect(asking).toBeFocused()
    await page.keyboard.type('lozano')
    await page.keyboard.press('Enter')
    await expect(part.getByText(/^por .*Lozano/)).toBeVisible()
    await expect(field(part)).toBeFocused()
  })

  await test.step('arrows and letters go through the rows', async () => {
    await page.keyboard.press('ArrowDown')
    const first = marks(part).first()
    await expect(first).toBeFocused()
    await page.keyboard.press('e')
    await expect(first).toHaveAttribute('data-status', 'excused')
    await page.keyboard.press('h')
    await expect(part.getByText(t('attendance.arrival'), { exact: true })).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.type('7')
    await page.keyboard.press('Tab')
    await first.press('p')
    await expect(part.getByText(/· \d+ personas$/).first()).toBeVisible()
    const name = await first.getAttribute('aria-label')
    await first.press('Alt+ArrowDown')
    await expect(marks(part).nth(1)).toHaveAttribute('aria-label', name ?? '')
    await expect(marks(part).nth(1)).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Delete')
    await expect(marks(part)).toHaveCount(listed - 1)
    await page.keyboard.press('Control+z')
    await expect(marks(part)).toHaveCount(listed)
    await page.keyboard.press('Escape')
    await expect(field(part)).toBeFocused()
  })

  await test.step('the whole list is one stop for Tab, and arrows lead along a row', async () => {
    await marks(part).nth(2).focus()
    const row = part.locator('li').filter({ has: page.locator('*:focus') })
    await page.keyboard.press('ArrowRight')
    await expect(row.getByRole('button', { name: /^Persona/ })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(row.getByRole('combobox').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(marks(part).nth(2)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(part.locator('*:focus')).toHaveCount(0)
    await page.keyboard.press('Shift+Tab')
    await expect(marks(part).nth(2)).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(part.getByRole('button', { name: t('attendance.lists.menu') })).toBeFocused()
  })

  await test.step('what came of it becomes the usual list of the body', async () => {
    await part.getByRole('button', { name: t('attendance.lists.menu') }).press('Enter')
    await page.getByRole('menuitem', { name: t('attendance.lists.usual') }).press('Enter')
    await expect(part.getByRole('status')).toHaveText(/lista/)
  })
})

for (const [language, scheme] of [
  ['es', 'light'],
  ['en', 'dark'],
] as const) {
  test(`a list of 120 long names is pasted, looked through and accepted in one step (${language})`, async ({
    page,
    served,
  }, info) => {
    const words = translator(language)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const part = await openEmpty(page, served, language)
    const add = part.getByRole('combobox', { name: words('attendance.add') })
    const dialog = page.getByRole('dialog')

    await test.step('what is no list that anybody could take is said to be so, and freezes nothing', async () => {
      for (const text of ['Ana Paz\n'.repeat(5_000), `${'x'.repeat(1_000_000)}\n`]) {
        await paste(add, text)
        await expect(dialog.getByRole('alert')).toHaveText(words('attendance.paste.tooLong', { lines: 500 }))
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
    })

    await test.step('the preview says what is known, new, repeated and doubtful', async () => {
      const few =
        'OIM\tPaola Ríos Sierra\tOficial\nOIM\tPaola Ríos Sierra\tOficial\n=1+2\nACNUR\nProgresar\nSecretaría de Salud Pública'
      await paste(add, few)
      const lines = dialog.getByRole('listitem')
      const states = ['fresh', 'repeated', 'nobody', 'known', 'kind'] as const
      for (const [index, state] of states.entries())
        await expect(lines.nth(index)).toContainText(words(`attendance.paste.state.${state}`))
      await lines
        .nth(5)
        .getByRole('button', { name: words('attendance.paste.isSame', { name: 'Secretaría de Salud' }) })
        .click()
      await expect(lines.nth(5)).toContainText(words('attendance.paste.state.known'))
      await expectAccessible(page)
      await lines.nth(4).getByRole('textbox').first().fill('Fundación Progresar')
      await lines.nth(4).getByRole('textbox').nth(1).fill('')
      await dialog.getByRole('button', { name: words('attendance.paste.accept', { count: 4 }) }).click()
      await expect(marks(part)).toHaveCount(4)
      await expect(part.getByText('Fundación Progresar')).toBeVisible()
      await expectAccessible(page)
    })

    await test.step('a long one is taken in one step and taken back in one', async () => {
      const rows = Array.from({ length: 120 }, (_, index) => {
        const place = `${letter(index % 26)}${letter(Math.floor(index / 26))}`
        return `Dirección Departamental de Coordinación Interinstitucional y Participación Ciudadana de la Región ${place}\tMaría Fernanda Hernández de ${place}\tSubdirectora de Planificación, Seguimiento y Evaluación\tp${index}@region.gob.hn`
      })
      await paste(add, rows.join('\n'))
      await expect(dialog.getByRole('listitem')).toHaveCount(120)
      await info.attach('preview', { body: await page.screenshot(), contentType: 'image/png' })
      await dialog.getByRole('button', { name: words('attendance.paste.accept', { count: 120 }) }).click()
      await expect(marks(part)).toHaveCount(124)
      await expect(part.getByRole('status')).toHaveText(words('attendance.paste.done', { count: 120 }))
      await expect(part.getByText('p7@region.gob.hn')).toHaveCount(0)
      await add.focus()
      await page.keyboard.type('fernanda')
      await info.attach('list and options', { body: await page.screenshot(), contentType: 'image/png' })
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+z')
      await expect(marks(part)).toHaveCount(4)
    })
  })
}
