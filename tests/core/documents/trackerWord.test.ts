import { describe, expect, it } from 'vitest'
import { writeTrackerWord } from '../../../core/documents/trackerWord.ts'
import { readWordFile } from './minutesWordFile.ts'
import { sampleTracker } from './trackerSample.ts'

const bodies = { GCN: 'Grupo de Coordinación', MTP: 'Mesa técnica' }
const written = async (groupBy: 'body' | 'responsible', language: 'es' | 'en' = 'es') =>
  readWordFile(await writeTrackerWord({ ...sampleTracker(language), groupBy, bodies }))

describe('the tracker in Word', () => {
  it('has a heading and a table for each body, its header row repeated, on paper that lies on its side', async () => {
    const { paragraphs, part } = await written('body')
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      'GCN · Grupo de Coordinación',
      'MTP · Mesa técnica',
    ])
    const counts = paragraphs.filter(({ style }) => style === 'Byline').map(({ text }) => text)
    expect(counts).toEqual(['7 acuerdos · 5 pendientes · 2 vencidos', '2 acuerdos · 1 pendiente'])
    const xml = part('word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2 + 9)
    expect(xml).toContain('w:orient="landscape"')
    expect([...part('word/footer1.xml').matchAll(/PAGE|NUMPAGES/g)].length).toBeGreaterThanOrEqual(2)
    expect(part('docProps/core.xml')).toContain('<dc:title>Seguimiento de acuerdos</dc:title>')
  })

  it('tells a rating by number, word and colour, and what is past its day by a word', async () => {
    const { part, text } = await written('body')
    expect(text).toContain('31 ago 2026\nvencido\n3 – Avance intermedio\nEn curso\n12 oct 2026 · Secretaría')
    expect(text.match(/\nvencido\n/g)).toHaveLength(2)
    const cells = part('word/document.xml').split('<w:tc>')
    expect(cells.find(cell => cell.includes('3 – Avance intermedio'))).toContain('w:fill="F6993F"')
    expect(cells.find(cell => cell.includes('0 – No iniciado'))).toMatch(/w:fill="C62828".*w:rStyle w:val="OnDark"/)
  })

  it("tells what stands in columns of the person's own below the agreement, each with its name", async () => {
    const sample = sampleTracker('es')
    const ownFields = [
      { name: 'Donante', kind: 'text' as const, choices: [] },
      { name: 'Desembolso', kind: 'date' as const, choices: [] },
    ]
    const rows = sample.rows.slice(1, 3).map(row => ({ ...row, own: { Donante: 'BID', Desembolso: '2027-01-15' } }))
    const { text } = readWordFile(await writeTrackerWord({ ...sample, ownFields, rows, groupBy: 'body', bodies }))
    expect(text).toContain('suplente por institución.\nDonante: BID\nDesembolso: 15 ene 2027\nTodas las instituciones')
  })

  it('stands under each who answers, by name, and under nobody last', async () => {
    const { paragraphs } = await written('responsible', 'en')
    const titles = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)
    expect(titles.at(-1)).toBe('Nobody responsible')
    expect(titles).toContain('Municipalities of the north')
    expect(titles.filter(title => title === 'Ministry of Foreign Affairs')).toHaveLength(1)
    expect(titles.slice(0, -1)).toEqual(titles.slice(0, -1).toSorted((one, other) => one.localeCompare(other)))
  })

  it('says so where there is nothing, and gives the same bytes for the same agreements', async () => {
    const empty = { ...sampleTracker('es'), rows: [], groupBy: 'body' as const, bodies }
    expect(readWordFile(await writeTrackerWord(empty)).text).toContain('sin acuerdos registrados')
    const full = { ...sampleTracker('es'), groupBy: 'body', bodies } as const
    expect(await writeTrackerWord(full)).toEqual(await writeTrackerWord(full))
  })
})
