import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MinutesDocument } from '../../../core/documents/minutesDocument.ts'
import { writeMinutesMarkdown } from '../../../core/documents/minutesMarkdown.ts'
import { writeMinutesPage } from '../../../core/documents/minutesPage.ts'
import { cssString, escapeHtml } from '../../../core/documents/page/html.ts'
import { emptyMinutes, fullMinutes } from './minutesSample.ts'
import { withText } from './withText.ts'

/** What a person reads on the page. */
function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

describe('the minutes as a page for paper', () => {
  it.each(['es', 'en'] as const)('have in %s every part that the Word file has, in its order', language => {
    const page = writeMinutesPage(fullMinutes(language))
    expect(page).toContain(`<html lang="${language}">`)
    const headings = [...page.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/g)].map(([, text]) => text)
    const written = writeMinutesMarkdown(fullMinutes(language)).matchAll(/^#+ (.+)$/gm)
    expect(headings).toEqual([...written].map(([, text]) => text?.replaceAll('\\', '')))
    expect(headings.length).toBeGreaterThan(15)
    const text = textOf(page)
    for (const words of ['GNC-2026-04', 'Óscar Andino', 'GNC-2026-04/4', 'Mancomunidad del Río Lindo'])
      expect(text).toContain(words)
  })

  it('say who answers for what, which question is answered, and what is a link', () => {
    const page = writeMinutesPage(fullMinutes('es'))
    expect(page).toMatch(/<td class="number">4<\/td>/)
    expect(page).toContain('<a href="#annex1">Anexo 1</a>')
    expect(page).toMatch(/<span class="mark">P1<\/span>/)
    expect(page).toMatch(/<span class="note">Responde a P1<\/span>/)
    expect(page).toMatch(/<a href="https:\/\/[^"]+">/)
    expect(page).toContain('<th scope="col">')
  })

  it('carry at the edges of every sheet whose they are, which edition, and the number of the sheet', () => {
    const internal = writeMinutesPage(fullMinutes('es'))
    expect(internal).toContain('@top-right { content: "Uso interno"')
    expect(internal).toContain('counter(page)')
    const outside = writeMinutesPage({ ...fullMinutes('es'), audience: 'partners' })
    expect(outside).not.toContain('Uso interno')
  })

  it('say so when there is nothing in them', () => {
    expect(textOf(writeMinutesPage(emptyMinutes()))).toContain('Esta acta todavía no tiene contenido.')
  })
})

describe('whatever people wrote', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;script&gt;',
    '[x](javascript:alert(1))',
    '[x](https://a.example/"onclick="alert(1))',
    '![x](https://a.example/x.png)',
    '<iframe src="https://a.example"></iframe>',
    '"; } @import "https://a.example/x.css"; a {',
    '\\22 ; background: url(https://a.example)',
    '<base href="https://a.example/">',
    '\u202Etxt.exe',
    '<!-- -->',
    ']]>',
  ]
  /** Every tag that a page of ours may hold, with every attribute: what is anything else came from a text. */
  const tag =
    /^<(?:!doctype html|\/?(?:html|head|meta|title|style|body|h[1-6]|p|dl|dt|dd|ol|ul|li|table|thead|tbody|tr|th|td|a|span|section|div|em|strong|s|blockquote|br)(?: (?:lang|charset|dir|class|scope|start|id)="[\w-]*"| href="(?:#annex\d+|(?:https:|mailto:)[^"<>]*)")*)>/

  function expectPlain(page: string): void {
    const head = page.slice(0, page.indexOf('</style>'))
    expect(head.slice(head.indexOf('<style>') + 7)).not.toMatch(/<|url\(|@import/)
    const body = page.replace(/<style>[^<]*<\/style>/, '')
    for (const match of body.matchAll(/</g)) expect(body.slice(match.index, match.index + 300)).toMatch(tag)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not be in a page
    expect(page).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
  }

  it.each(hostile)('is text on the page and nothing else: %s', text => {
    const document: MinutesDocument = withText(fullMinutes('es'), () => text)
    expectPlain(writeMinutesPage(document))
  })

  it('stays so for texts of any kind in every field', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), { minLength: 1 }),
        texts => {
          let index = 0
          expectPlain(writeMinutesPage(withText(fullMinutes('es'), () => texts[index++ % texts.length] ?? '')))
        },
      ),
      { numRuns: 50, seed: 45 },
    )
  })

  it('is escaped in one place, for tags, attributes and style sheets', () => {
    expect(escapeHtml(`<a href="x" class='y'>&`)).toBe('&lt;a href=&quot;x&quot; class=&#39;y&#39;&gt;&amp;')
    expect(cssString('NCG-2022 "x"\n</style>')).toBe('"NCG\\2d 2022 \\22 x\\22  \\3c \\2f style\\3e "')
  })
})
