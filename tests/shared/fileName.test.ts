import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeName, safeFileName } from '../../shared/fileName.ts'
import { temporaryFolder } from '../support/files.ts'
import { hostileText } from '../support/hostile.ts'
import { runs, tell } from '../support/runs.ts'

describe('a name for a file', () => {
  it.each([
    ['GNC-2026-04 Acta socios.docx', 'GNC-2026-04 Acta socios.docx'],
    ['Ñandú – «acuerdos» nº 3 ✓.xlsx', 'Ñandú – «acuerdos» nº 3 ✓.xlsx'],
    ['n\u0303andu\u0301.txt', 'ñandú.txt'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\acta.docx', 'C__Windows_acta.docx'],
    ['acta\u202Excod.exe', 'acta_xcod.exe'],
    ['CON', 'CON_'],
    ['com¹.txt', 'com¹_.txt'],
    ['nul .tar.gz', 'nul_ .tar.gz'],
    ['Conacyt.docx', 'Conacyt.docx'],
    ['-rf.txt', 'rf.txt'],
    ['.bashrc', 'bashrc'],
    ['acta. . ', 'acta'],
    ['¿cuándo?', '¿cuándo_'],
    ['\ud800', '\ufffd'],
    ['///', 'acuerdos'],
    ['', 'acuerdos'],
    [`${'á'.repeat(300)}.docx`, `${'á'.repeat(57)}.docx`],
    [`${'👩‍👩‍👧'.repeat(40)}.md`, `${'👩_👩_👧'.repeat(8)}👩_.md`],
  ])('%j is %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name)
  })

  it('is one segment that this system keeps, whatever was wanted', context => {
    const folder = temporaryFolder()
    const piece = fc.oneof(
      hostileText,
      fc.constantFrom(
        '..',
        '/',
        '\\',
        ':',
        'CON',
        'lpt9',
        'AUX.',
        ' ',
        '.',
        '-',
        '\u202e',
        '\u200d',
        '~',
        '$',
        '%00',
        '\n',
      ),
      fc.constantFrom('.docx', '.exe', '.tar.gz', '.', `.${'x'.repeat(40)}`, 'e\u0301'.repeat(90), '漢'.repeat(60)),
    )
    const wanted = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))
    let count = 0
    fc.assert(
      fc.property(wanted, text => {
        const name = safeFileName(text)
        expect(path.posix.basename(name)).toBe(name)
        expect(path.win32.basename(name)).toBe(name)
        expect(path.relative(folder, path.resolve(folder, name))).toBe(name)
        expect(name).not.toMatch(/^[-.\s]|[.\s]$|[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(name.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)$/i)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
        expect(name).not.toBe('')
        expect(safeFileName(name)).toBe(name)
        const second = freeName({ [`a/${name.toLowerCase()}`]: 1 }, name, 'a/')
        expect(second).not.toBe(`a/${name}`)
        expect(`a/${safeFileName(second.slice(2))}`).toBe(second)
        count++
        // The real thing, now and then: it would take most of the time.
        if (count % 20 !== 0) return
        fs.writeFileSync(path.join(folder, name), '')
        expect(fs.readdirSync(folder)).toEqual([name])
        fs.rmSync(path.join(folder, name))
      }),
      runs(2_000),
    )
    tell(context, { names: count })
  })
})
