import { expect, it } from 'vitest'
import { writeMinutesPage } from '../../../core/documents/minutesPage.ts'
import { writeMinutesWord } from '../../../core/documents/minutesWord.ts'
import { emptyMinutes } from './minutesSample.ts'
import { readWordFile } from './minutesWordFile.ts'

const hash = '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8'
const seal = { version: 2, hash, at: '2026-08-20T15:30:00.000Z', by: 'Óscar Andino', amends: null }
const sealed = emptyMinutes({ date: '2026-08-13', seal })

it('a sealed version says at the foot of every page which it is, who approved it when, and its hash', async () => {
  const { part } = readWordFile(await writeMinutesWord(sealed))
  for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
    expect(part(name)).toContain(
      `Versión 2, aprobada por Óscar Andino el 20 de agosto de 2026 a las 15:30 UTC · SHA-256 ${hash}`,
    )
  }
  const draft = readWordFile(await writeMinutesWord(emptyMinutes()))
  expect(draft.part('word/footer1.xml')).not.toContain('SHA-256')
})

it('and its file is dated as the meeting and changed when it was sealed', async () => {
  const core = readWordFile(await writeMinutesWord(sealed)).part('docProps/core.xml')
  expect(core).toMatch(/<dcterms:created [^>]*>2026-08-13T00:00:00Z</)
  expect(core).toMatch(/<dcterms:modified [^>]*>2026-08-20T15:30:00Z</)
})

it('the page for printing is as large as the paper of the office', () => {
  expect(writeMinutesPage(sealed)).toContain('size: letter;')
  expect(writeMinutesPage(sealed, { paper: 'a4' })).toContain('size: A4;')
})
