import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { translator } from '../../shared/texts/index.ts'
import { damages, spoilPagesWith } from '../support/damage.ts'
import { expect, expectAccessible, type Served, test } from './window.ts'

// The workspace cannot say which language is the person's: the browser does.
test.use({ locale: 'es-HN' })

const root = path.resolve(import.meta.dirname, '../..')
const t = translator('es')
const english = translator('en')
const MEETINGS = 7
/** The sample's last point stands on no page that opening reads. */
const LAST_WORDS = '¿Qué se aceptará como medio de verificación'

/** The sample with one backup and one file that holds everything, made once. */
let whole = ''
const wholeFile = () => path.join(whole, '..', 'todo.zip')

test.beforeAll(() => {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'acuerdos-whole-'))
  whole = path.join(place, 'workspace')
  for (const words of [['demo', '--lang', 'es'], ['backup'], ['backup', '--out', path.join(place, 'todo.zip')]]) {
    const { status } = spawnSync(
      process.execPath,
      ['cli/acuerdos.mjs', ...words, '--language', 'es', '--data', whole],
      {
        cwd: root,
      },
    )
    expect(status).toBe(0)
  }
})

test.afterAll(() => fs.rmSync(path.dirname(whole), { recursive: true, force: true }))

/** Serves a copy of the sample whose file something happened to; answers how to look at its bytes. */
async function open(served: Served, happen: (file: string) => void) {
  const folder = path.join(served.folder, 'workspace')
  fs.cpSync(whole, folder, { recursive: true })
  const file = path.join(folder, 'acuerdos.db')
  happen(file)
  const before = hashOf(file)
  const address = await served.open()
  return {
    address,
    expectUntouched: () => expect(hashOf(file)).toBe(before),
    expectKept: () => expect(hashOf(path.join(folder, 'damaged', '001', 'acuerdos.db'))).toBe(before),
  }
}

test('a file that was cut off: the newest backup brings the meetings back, with the keyboard alone', async ({
  page,
  served,
}, info) => {
  const { address, expectUntouched, expectKept } = await open(served, damages.truncated)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(t('recovery.kinds.damaged.title'))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page)
    await info.attach(`damaged ${colorScheme}`, { body: await page.screenshot(), contentType: 'image/png' })
  }
  await page.getByText('English', { exact: true }).click()
  await expect(heading).toHaveText(english('recovery.kinds.damaged.title'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByText('Español', { exact: true }).click()
  expectUntouched()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: t('backups.restore'), exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(t('backups.keptAside'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectMeetings(page, address)
  expectKept()
})

test('a file whose pages were garbled: what is still readable is salvaged, looked at and used', async ({
  page,
  served,
}) => {
  const { address, expectUntouched, expectKept } = await open(served, damages.garbled)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.kinds.damaged.title'))
  await page.getByRole('button', { name: t('recovery.salvage.start'), exact: true }).click()
  const use = page.getByRole('button', { name: t('recovery.salvage.use') })
  await expect(use).toBeVisible()
  await expect(page.getByText(`${MEETINGS} reuniones`).first()).toBeVisible()
  await expectAccessible(page)
  expectUntouched()
  await use.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('backups.restore') })
    .click()
  await expectMeetings(page, address)
  expectKept()
})

test('an empty file: one file with everything, kept elsewhere, brings it back', async ({ page, served }) => {
  const { address, expectUntouched, expectKept } = await open(served, damages.empty)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.kinds.damaged.title'))
  await page.getByRole('button', { name: t('recovery.salvage.start'), exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(t('errors.codes.recovery.nothingReadable'))
  expectUntouched()
  await page.getByRole('button', { name: t('backups.chooseFile') }).click()
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('backups.chooseFile') })
    .click()
  await (await chooser).setFiles(wholeFile())
  await expectMeetings(page, address)
  expectKept()
})

test('a file of another program: the person begins anew, and it is kept', async ({ page, served }) => {
  const { expectUntouched, expectKept } = await open(served, damages.foreign)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.kinds.foreign.title'))
  await expect(page.getByRole('button', { name: t('recovery.salvage.start'), exact: true })).toHaveCount(0)
  await expectAccessible(page)
  expectUntouched()
  await page.getByRole('button', { name: t('recovery.anew.start') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('recovery.anew.confirm') })
    .click()
  await expect(page.getByRole('heading', { name: t('window.welcome.title') })).toBeVisible()
  expectKept()
})

test('a file of a newer program is explained and left alone', async ({ page, served }) => {
  const { expectUntouched } = await open(served, damages.newer)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.kinds.newer.title'))
  await expect(page.getByText(t('recovery.advice.newer'))).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button')).toHaveCount(1)
  await page.getByRole('button', { name: t('window.states.retry') }).click()
  await expect(page.getByText(t('recovery.again.still'))).toBeVisible()
  expectUntouched()
})

test('damage found while working: the check tells it, the window stays, and a backup mends it', async ({
  page,
  served,
}) => {
  const { address } = await open(served, file => spoilPagesWith(file, LAST_WORDS))
  await page.goto(`${address}#/settings`)
  await page.getByRole('button', { name: t('backups.verify') }).click()
  await expect(page.getByText(t('backups.damaged'))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: t('recovery.found.show') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.kinds.damaged.title'))
  await page.getByRole('button', { name: t('recovery.found.back') }).click()
  await expect(page.getByText(t('backups.damaged'))).toBeVisible()
  await page.getByRole('button', { name: t('recovery.found.show') }).click()
  await page
    .getByRole('button', { name: t('backups.restore'), exact: true })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('backups.restore') })
    .click()
  await expect(page.getByText(t('recovery.found.text'))).toHaveCount(0)
  await expectMeetings(page, address)
})

test('backups are made, taken along, and restored from the settings', async ({ page, served }) => {
  const { address } = await open(served, () => {})
  await page.goto(`${address}#/settings`)
  const rows = page.getByRole('row', { name: t('backups.restoreNamed', { when: '' }).trim() })
  await expect(rows).toHaveCount(1)
  const name = page.getByRole('textbox', { name: t('settings.name'), exact: true }).first()
  const before = await name.inputValue()
  await name.fill('Otra persona')
  await page.getByRole('button', { name: t('backups.make') }).click()
  await expect(rows).toHaveCount(2)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: t('backups.saveWhole') }).click()
  const saved = await (await download).path()
  expect(fs.readFileSync(saved).subarray(0, 2).toString()).toBe('PK')
  await rows.last().getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText(t('backups.keptAsBackup'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('backups.restore') })
    .click()
  await expect(name).toHaveValue(before)
  await expectAccessible(page)
})

async function expectMeetings(page: Page, address: string): Promise<void> {
  await expect(page.getByRole('navigation', { name: t('window.pages.navigation') })).toBeVisible()
  await page.goto(`${address}#/meetings`)
  // The head of the table is a row, too.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MEETINGS + 1))
}

function hashOf(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex')
}
