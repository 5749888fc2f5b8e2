import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainHtml } from '../../renderer/ui/pastedHtml.ts'

test('keeps what says something and drops how it looked', () => {
  const word =
    '<html><head><style>p{color:red}</style></head><body lang=ES><p class=MsoNormal style="margin:0">Uno <b style=\'x\'>dos</b><o:p></o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]--><ul type=disc><li>tres</li></ul></body></html>'
  expect(plainHtml(word)).toBe('<p>Uno <b>dos</b></p><ul><li>tres</li></ul>')
})

test('keeps links to places, drops the others but not their words', () => {
  expect(plainHtml('<a class="x" href="https://example.org/?a=1&amp;b">bien</a>')).toBe(
    '<a href="https://example.org/?a=1&amp;b">bien</a>',
  )
  expect(plainHtml('<a href="javascript:alert(1)">mal</a>')).toBe('<a>mal</a>')
})

test('cells and lines of tables stay apart', () => {
  expect(plainHtml('<table><tr><td>a</td><td>b</td></tr></table>')).toBe('<p><p>a b </p></p>')
})

test('lets no attribute through but the address of a link, whatever it is given', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '<p ',
    '<img src=x onerror=',
    'style="',
    '<a href="https:',
    '<script>',
    '</',
    '<!--',
    '-->',
    '=',
    ' ',
    'x',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')),
      html => {
        const tags = plainHtml(html).match(/<[^>]*>?/g) ?? []
        for (const tag of tags) expect(tag).toMatch(/^<(?:\/?[a-z]\w*|a href="https?:[^"<]*")>$/)
      },
    ),
    { numRuns: 3_000 },
  )
})
