import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from '../../../core/documents/markdownText.ts'
import { writeMinutesMarkdown } from '../../../core/documents/minutesMarkdown.ts'
import { emptyMinutes, fullMinutes, point } from './minutesSample.ts'

describe('the Markdown minutes', () => {
  it('have the parts of the Word file in their order, and levels that never skip one', () => {
    const markdown = writeMinutesMarkdown(fullMinutes('es'))
    const headings = [...markdown.matchAll(/^(#+) (.*)$/gm)].map(([, marks = '', text]) => `${marks.length} ${text}`)
    expect(headings).toEqual([
      '1 Cuarta reunión: plan de restauración de la cuenca alta',
      '2 Objetivo de la reunión',
      '2 Agenda',
      '2 Participantes',
      '2 Resumen de la presentación',
      '3 Metas de la primera fase',
      '2 Discusión abierta',
      '2 Asuntos varios',
      '2 Acuerdos de la reunión',
      '2 Clausura de la reunión',
      '2 Próxima reunión',
      '2 Anexo 1. Lista de participantes',
      '3 Gobierno',
      '3 Cooperación internacional',
      '3 Naciones Unidas',
      '3 Sociedad civil',
      '2 Anexo 2. Intervenciones de los participantes',
      '3 Claire Dumont',
      '3 Marta Elena Zúniga',
      '3 Santos Ramírez',
      '3 Participación de las instituciones de gobierno',
      '4 Julio Pavón',
      '4 Servicio Nacional de Acueductos',
    ])
    for (const line of [
      '1. Dar a conocer las metas y el costo de la primera fase.',
      '- Reforestar 900 hectáreas:\n  - 600 con especies nativas;\n  - 300 con sistemas agroforestales.\n- Instalar ocho viveros.',
      '| San Marcos | 410 | 3 |',
      '[la página del plan](<https://example.org/plan>)',
      '> El agua no espera.',
      '| 4 | Medir el caudal cada mes en los cinco puntos de aforo.<br>GNC-2026-04/4 | Por definir | Por definir |',
      '- Secretaría de Recursos y Ambiente (SERA)\n  - Marta Elena Zúniga, Subsecretaria (preside)',
      '- **P1** ¿Cuántas familias viven dentro de las zonas de recarga?',
      'dedicada al café. *(Responde a P1)*',
      '- Piden que el plan se explique en cada comunidad\\\n  antes de que comience la siembra.',
    ])
      expect(markdown).toContain(`\n${line}\n`.slice(line.startsWith('- ') || /^[|1>]/.test(line) ? 0 : 1, -1))
  })

  it('of a meeting without content say so', () => {
    expect(writeMinutesMarkdown(emptyMinutes({ language: 'en' }))).toBe(
      '# Minutes of the meeting\n\nThese minutes have no content yet.\n',
    )
  })

  it('read as they were written, whatever Markdown would make of the words', () => {
    const texts = [
      '1. no list',
      '# no heading',
      '- no item',
      '+ no item',
      '*no emphasis* _none_ ~~none~~ `none`',
      '[no link](https://example.org) <b>no HTML</b> &amp; no reference',
      'a | b',
      '---',
      '===',
      '1986) A great year',
      'C:\\folder\\*',
      '> no quote',
      '    no code',
    ]
    for (const text of texts) expect(shown(escapeMarkdown(text)), text).toBe(text.trim())
    const markdown = writeMinutesMarkdown(
      emptyMinutes({
        interventions: texts.map(text => ({
          speaker: text,
          organization: null,
          position: null,
          section: null,
          lead: '',
          points: [point(text)],
        })),
      }),
    )
    const rendered = shown(markdown)
    for (const text of texts) expect(rendered.split(text.trim()).length, text).toBeGreaterThanOrEqual(3)
  })

  it('keep any line as it is', () => {
    const alphabet = fc.constantFrom(...'ab1 .)#*_-+=`~<>[]()|!&;\\:')
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 30 }), text => {
        expect(shown(escapeMarkdown(text)).replace(/\s+/g, ' ')).toBe(text.trim().replace(/\s+/g, ' '))
      }),
      { numRuns: 2_000 },
    )
  })
})

/** What a reader sees of a Markdown text. */
function shown(markdown: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return marked
    .parse(markdown, { async: false })
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name) => characters[name] ?? whole)
    .trim()
}
