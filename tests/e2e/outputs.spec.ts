import { strFromU8, unzipSync } from 'fflate'
import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect, expectAccessible } from './window.ts'

const t = translator('es')
const MEETING = 'Balance del Plan y respuesta de las municipalidades'

test('minutes are copied for a mail with their looks, and gathered with all that belongs to them', async ({
  program,
}) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await page.getByRole('link', { name: t('meetings.title') }).click()
  await page.getByText(MEETING).first().dblclick()
  await page.getByRole('button', { name: t('meeting.documents.exportMinutes') }).click()
  const partners = page.getByText(t('fields.audience.partners'), { exact: true })
  await partners.click()
  await expectAccessible(page)

  await test.step('what was copied is put into another field as it would be into a mail', async () => {
    await page.getByRole('button', { name: t('outputs.copy.action') }).click()
    const again = page.getByRole('button', { name: t('outputs.copy.again') })
    await expect(page.getByText(t('outputs.copy.done')).or(again).first()).toBeVisible()
    if (await again.isVisible()) await again.click()
    await expect(page.getByText(t('outputs.copy.done'))).toBeVisible()
    const pasted = await page.evaluate(async () => {
      const place = document.createElement('div')
      place.contentEditable = 'true'
      document.body.append(place)
      place.focus()
      const html = new Promise<string>(resolve =>
        place.addEventListener('paste', event => resolve(event.clipboardData?.getData('text/html') ?? '')),
      )
      Object.assign(window, { pasted: html.finally(() => place.remove()) })
    })
    expect(pasted).toBeUndefined()
    await page.keyboard.press('ControlOrMeta+v')
    const html = await page.evaluate(() => Reflect.get(window, 'pasted') as Promise<string>)
    expect(html).toContain(MEETING)
    expect(html).toContain('<table')
  })

  await test.step('the dossier holds the minutes, who was there and the agreements, with a page that lists them', async () => {
    const dossier = page.getByRole('button', { name: t('outputs.dossier.action') })
    const { name, bytes } = await program.saved(() => dossier.click())
    expect(name).toBe('GNC-2026-02 Expediente Para socios.zip')
    const parts = unzipSync(bytes)
    const names = Object.keys(parts).map(path => path.split('/').at(-1))
    expect(names).toEqual(
      expect.arrayContaining([
        'Contenido.html',
        'GNC-2026-02 Acta Para socios.docx',
        `GNC-2026-02 ${t('outputs.dossier.attendance')}.docx`,
        `GNC-2026-02 ${t('documents.tracker.sheet')}.xlsx`,
      ]),
    )
    const contents = Object.entries(parts).find(([path]) => path.endsWith('Contenido.html'))?.[1]
    expect(strFromU8(contents ?? new Uint8Array())).toContain(t('outputs.dossier.tracker'))
  })
})
