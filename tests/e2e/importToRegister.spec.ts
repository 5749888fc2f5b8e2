import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect, expectAccessible, type Language } from './window.ts'

const own = path.resolve(import.meta.dirname, '../cli/minutes.txt')
const shared = path.resolve(import.meta.dirname, '../../../shared/seeds')
const real = fs.existsSync(shared) ? fs.readdirSync(shared).find(name => name.startsWith('000_')) : undefined
const source = real === undefined ? own : path.join(shared, real)
const wanted =
  real === undefined
    ? { interventions: 2, points: 3, agreements: 2, lastAgreement: 'Abrir un segundo puesto de salud.' }
    : { interventions: 22, points: 60, agreements: 6, lastAgreement: 'Clarify the platforms for monitoring' }

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)

  test(`from an empty workspace to Word minutes and the register (${language})`, async ({ program }) => {
    const page = await program.open()
    await test.step('the first start asks who works here', async () => {
      await page.getByText(language === 'es' ? 'Español' : 'English', { exact: true }).click()
      await expectAccessible(page)
      await page.getByLabel(t('window.welcome.name')).fill('Elena Murillo')
      await page.getByLabel(t('window.welcome.institution')).fill('Secretaría de Relaciones Exteriores')
      await page.getByRole('button', { name: t('window.welcome.start') }).click()
      await expect(page.getByText(t('window.begin.title'))).toBeVisible()
      await expectAccessible(page)
    })

    await test.step('minutes are read from a file, looked at and accepted', async () => {
      await page.getByText(t('window.begin.import'), { exact: true }).click()
      await program.choose(source, () => page.getByRole('button', { name: t('window.import.choose') }).click())
      const interventions = t('window.import.interventions', { count: wanted.interventions })
      await expect(page.getByText(interventions).first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: t('window.import.accept') }).click()
    })

    await test.step('the meeting reads like its minutes', async () => {
      await expect(page.getByRole('heading', { name: t('meeting.interventions.title') })).toBeVisible()
      await expect(page.getByText(t('meeting.interventions.count', { count: wanted.interventions }))).toBeVisible()
    })

    await test.step('Word minutes are downloaded', async () => {
      await page.getByRole('button', { name: t('meeting.documents.exportMinutes') }).click()
      const { name, bytes } = await program.saved(() =>
        page.getByRole('button', { name: t('meeting.documents.word') }).click(),
      )
      const parts = unzipSync(bytes)
      const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
      expect(text).toContain(wanted.lastAgreement)
      expect(name).toMatch(/^[A-Z]+-\d{4}-01 .+\.docx$/)
    })

    await test.step('its agreements stand in the register', async () => {
      await page.getByRole('link', { name: t('agreements.title'), exact: true }).click()
      await expect(page.getByText(wanted.lastAgreement).first()).toBeVisible()
      await expect(
        page.getByText(t('agreements.footer.count', { count: wanted.agreements, number: wanted.agreements })),
      ).toBeVisible()
      await expectAccessible(page)
    })
  })
}
