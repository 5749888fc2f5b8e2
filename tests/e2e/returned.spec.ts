import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { translator } from '../../shared/texts/index.ts'
import { expect, expectAccessible, test } from './window.ts'

const t = translator('es')
const MEETING = 'GNC-2026-02'

test('minutes that come back with tracked changes and a comment are decided on one by one', async ({
  page,
  served,
}) => {
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  const sent = path.join(served.folder, 'acta.docx')
  await served.cli(
    'export',
    'minutes',
    '--meeting',
    MEETING,
    '--format',
    'docx',
    '--audience',
    'partners',
    '--out',
    sent,
  )
  const back = path.join(served.folder, 'acta corregida.docx')
  fs.writeFileSync(back, corrected(new Uint8Array(fs.readFileSync(sent))))
  await served.open()
  await page.getByRole('link', { name: t('meetings.title') }).click()
  await page.getByText('Balance del Plan y respuesta de las municipalidades').first().dblclick()
  await expect(page).toHaveURL(/meetings\/[0-9a-f-]{36}/)
  const meeting = page.url().replace(/(meetings\/[0-9a-f-]{36}).*/, '$1')

  await test.step('the file is read, and nothing enters the minutes by itself', async () => {
    await page.goto(`${meeting}/agreeing`)
    await page.getByRole('link', { name: t('agreeing.corrections.fromFile') }).click()
    await expectAccessible(page)
    await page.locator('input[type=file]').setInputFiles(back)
    await expect(page.getByText('3 cambios · 1 comentario · 4 por decidir')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'fortalece la confianza' })).toContainText('punto 1')
    await expectAccessible(page)
  })

  await test.step('accepted, refused, noted: the focus goes on to the next one', async () => {
    const item = (words: string) => page.getByRole('listitem').filter({ hasText: words })
    await item('transporte')
      .getByRole('button', { name: t('returned.refuse') })
      .click()
    await expect(item('transporte')).toContainText(t('returned.state.refused'))
    await item('¿Quién las entrega?')
      .getByRole('button', { name: t('returned.note') })
      .click()
    await expect(item('¿Quién las entrega?')).toContainText(t('returned.state.noted'))
    await expect(item('fortalece').getByRole('button', { name: new RegExp(`^${t('returned.accept')}`) })).toBeFocused()
    await page.getByLabel(t('returned.author')).selectOption({ label: 'Geneviève Tremblay' })
    await page
      .getByRole('button', { name: t('returned.acceptAll', { count: 2, author: 'Geneviève Tremblay' }) })
      .click()
    await expect(page.getByText(t('returned.allDecided'))).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the minutes say what was accepted, and the corrections who asked for what', async () => {
    await page.getByRole('link', { name: t('agreeing.title') }).click()
    for (const words of ['fortalece', 'transporte', '¿Quién las entrega?'])
      await expect(page.getByText(words).first()).toBeVisible()
    await page.goto(meeting)
    await expect(
      page.getByText(
        'Un balance que muestra también lo que no avanzó fortalece la confianza entre los socios, siempre.',
      ),
    ).toBeVisible()
    await expect(page.getByText('Garantizar cupo escolar para').first()).toBeVisible()
  })
})

test('what is no Word file is refused in words, and another can be chosen', async ({ page, served }) => {
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  await served.open()
  await page.getByRole('link', { name: t('meetings.title') }).click()
  await page.getByText('Balance del Plan y respuesta de las municipalidades').first().dblclick()
  await expect(page).toHaveURL(/meetings\/[0-9a-f-]{36}/)
  await page.goto(`${page.url().replace(/(meetings\/[0-9a-f-]{36}).*/, '$1')}/returned`)
  const file = { name: 'acta.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK nada') }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('alert')).toContainText('acta.docx')
  await expect(page.getByRole('button', { name: t('window.import.choose') })).toBeVisible()
})

/** The minutes as two people send them back: words replaced and put in by one, put in and remarked on by the other. */
function corrected(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const by = (author: string) => `w:id="900" w:author="${author}" w:date="2026-11-20T09:30:00Z"`
  const run = (text: string, name = 'w:t') => `<w:r><${name} xml:space="preserve">${text}</${name}></w:r>`
  const put = (author: string, text: string) => `<w:ins ${by(author)}>${run(text)}</w:ins>`
  const out = (author: string, text: string) => `<w:del ${by(author)}>${run(text, 'w:delText')}</w:del>`
  const ends = '</w:t></w:r>'
  const begins = '<w:r><w:t xml:space="preserve">'
  const edited = (xml: string, words: string, inside: string) => {
    if (!xml.includes(words)) throw new Error(`no ${words}`)
    return xml.replace(words, `${ends}${inside}${begins}`)
  }
  let body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const [ana, wilmer] = ['Geneviève Tremblay', 'Wilmer Barahona']
  body = edited(body, 'genera confianza', out(ana, 'genera confianza') + put(ana, 'fortalece la confianza'))
  body = edited(body, ' entre los socios.', run(' entre los socios') + put(ana, ', siempre') + run('.'))
  body = edited(body, 'cupo escolar', run('cupo escolar') + put(wilmer, ' y transporte'))
  const mark = (name: string) => `<w:${name} w:id="7"/>`
  body = edited(
    body,
    'listas entregadas',
    `${mark('commentRangeStart')}${run('listas entregadas')}${mark('commentRangeEnd')}<w:r>${mark('commentReference')}</w:r>`,
  )
  const comments = `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:author="${wilmer}" w:id="7"><w:p>${run('¿Quién las entrega?')}</w:p></w:comment></w:comments>`
  return zipSync({ ...parts, 'word/document.xml': strToU8(body), 'word/comments.xml': strToU8(comments) })
}
