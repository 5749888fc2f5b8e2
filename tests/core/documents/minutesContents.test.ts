import { expect, it } from 'vitest'
import type { MinutesDocument } from '../../../core/documents/minutesDocument.ts'
import { writeMinutesWord } from '../../../core/documents/minutesWord.ts'
import { fullMinutes } from './minutesSample.ts'
import { readWordFile } from './minutesWordFile.ts'

/** The sample's minutes with its remarks said many times over, under sections. */
function longMinutes(times: number): MinutesDocument {
  const minutes = fullMinutes('es')
  const interventions = Array.from({ length: times }, (_, index) =>
    minutes.interventions.map(turn => ({ ...turn, section: `Ronda ${index + 1}` })),
  ).flat()
  return { ...minutes, interventions }
}

const entries = (xml: string) =>
  [...xml.matchAll(/<w:hyperlink w:anchor="(_Toc\d+)" w:history="1">(.*?)<\/w:hyperlink>/gs)].map(
    ([, mark, content = '']) => {
      const [text = '', page = ''] = [...content.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, words = '']) => words)
      return { mark, text, page: Number(page) }
    },
  )

it('have no table of contents where they are short', async () => {
  const { part } = readWordFile(await writeMinutesWord(fullMinutes('es')))
  expect(part('word/document.xml')).not.toContain('Table of Contents')
})

it('above eight pages list every heading with its page, filled in, and Word is not asked to do it anew', async () => {
  const { part } = readWordFile(await writeMinutesWord(longMinutes(20)))
  const xml = part('word/document.xml')
  const [table = '', rest = ''] = [/<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0], xml.split('</w:sdt>')[1]]
  const headings = [...rest.matchAll(/<w:p><w:pPr><w:pStyle w:val="Heading[12]"\/>(.*?)<\/w:p>/gs)].map(
    ([, content = '']) => ({
      text: /<w:t [^>]*>([^<]*)</.exec(content)?.[1],
      mark: /w:name="(_Toc\d+)"/.exec(content)?.[1],
    }),
  )
  const listed = entries(table)
  expect(listed.map(({ text, mark }) => ({ text, mark }))).toEqual(headings)
  expect(new Set(listed.map(entry => entry.mark)).size).toBe(headings.length)
  const pages = listed.map(entry => entry.page)
  expect(pages).toEqual([...pages].sort((one, other) => one - other))
  expect(pages[0]).toBeLessThanOrEqual(2)
  expect(pages.at(-1)).toBeGreaterThan(8)
  expect(table.match(/fldCharType="begin"/g)).toHaveLength(headings.length + 1)
  expect(table.match(/fldCharType="end"/g)).toHaveLength(headings.length + 1)
  expect(xml).not.toContain('w:dirty')
  expect(part('word/settings.xml')).not.toContain('updateFields')
})

it('tell the pages of the paper that they are printed on', async () => {
  const pages = async (paper: 'letter' | 'a4') =>
    entries(readWordFile(await writeMinutesWord(longMinutes(40), { paper })).part('word/document.xml')).at(-1)?.page
  expect(await pages('letter')).toBeGreaterThan((await pages('a4')) ?? Number.POSITIVE_INFINITY)
})
