import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDictionary } from '../../electron/spelling/dictionary.ts'
import { createSpeller } from '../../electron/spelling/speller.ts'

const packages = path.resolve(import.meta.dirname, '../../node_modules')
const shipped = (name: string) => {
  const read = (extension: string) =>
    readFileSync(path.join(packages, `dictionary-${name}`, `index.${extension}`), 'utf8')
  return createDictionary(read('aff'), read('dic'))
}
const speller = createSpeller(language => (language === 'es' ? [shipped('es')] : [shipped('en'), shipped('en-gb')]))

describe('the dictionaries', () => {
  it('know the words of Spanish minutes in all their forms', () => {
    const right =
      'acuerdo acuerdos coordinación instancias seguimiento convocatoria naciones hondureños vinculadas hubiéramos dímelo diciéndoselo presentárselas comprometiéndose reelección irresponsables Secretaría Acta ACTA año vergüenza'
    expect(speller.wrong(right.split(' '), 'es')).toEqual([])
    const wrong = 'reunion institucion acuerod seguimento exámen nacion hubieramos esta_mos acuerdoss'
    expect(speller.wrong(wrong.split(' '), 'es')).toEqual(wrong.split(' '))
  })

  it('know English as it is written on both sides of the sea', () => {
    const right =
      "agreement agreements meetings organisation organization programme program unhappily don't don’t colour color"
    expect(speller.wrong(right.split(' '), 'en')).toEqual([])
    expect(speller.wrong(['recieve', 'dont', 'agrement', 'meetingss'], 'en').length).toBe(4)
  })

  it('are each for their own language', () => {
    expect(speller.wrong(['meetings', 'acuerdos'], 'es')).toEqual(['meetings'])
    expect(speller.wrong(['meetings', 'acuerdos'], 'en')).toEqual(['acuerdos'])
  })

  it('propose what was meant, with its capital letters', () => {
    expect(speller.suggest('reunion', 'es')[0]).toBe('reunión')
    expect(speller.suggest('Institucion', 'es')[0]).toBe('Institución')
    expect(speller.suggest('acuerod', 'es')).toContain('acuerdo')
    expect(speller.suggest('recieve', 'en')[0]).toBe('receive')
    expect(speller.suggest('xqzwk', 'es')).toEqual([])
    expect(speller.suggest('casa', 'es').length).toBeLessThanOrEqual(5)
  })

  it('answer for anything in reasonable time', () => {
    const odd = [
      '',
      '\u0000',
      'a'.repeat(10_000),
      '🦜',
      'ñ'.repeat(49),
      '-',
      "'",
      'constructor',
      '__proto__',
      'toString',
    ]
    expect(() => odd.map(word => [speller.wrong([word], 'es'), speller.suggest(word.slice(0, 50), 'es')])).not.toThrow()
  })
})

describe('names and acronyms', () => {
  it('of the workspace are right in both languages, whatever their accents and capitals', () => {
    const names = ['Grupo Nacional de Coordinación', 'Kinnon Scott', 'Digna Mejía-Zúniga', 'UMARs', 'CONADEH']
    expect(speller.wrong(['Kinnon', 'Zúniga', 'UMARs'], 'es')).toEqual(['Kinnon', 'Zúniga', 'UMARs'])
    speller.setNames(names)
    for (const language of ['es', 'en'] as const)
      expect(speller.wrong(['Kinnon', 'kinnon', 'Zúniga', 'Zuniga', 'UMARs', 'Nacional'], language)).toEqual([])
    speller.setNames([])
    expect(speller.wrong(['Kinnon'], 'es')).toEqual(['Kinnon'])
  })

  it('in capitals, with figures or of one letter are left alone', () => {
    expect(speller.wrong(['UMAR', 'GIZ', 'COVID19', '3b', 'x'], 'es')).toEqual([])
  })
})

describe('the reading of dictionary files', () => {
  it('follows a made-up one: endings upon endings, beginnings, conditions, words only inside others', () => {
    const rules = `SET UTF-8
TRY abc
ONLYINCOMPOUND c
PFX P Y 1
PFX P 0 re .
SFX S Y 2
SFX S 0 s [aeo]
SFX S 0 es [^aeo]
SFX N N 1
SFX N r ción/S ar
SFX I N 1
SFX I 0 ía .
`
    const words = '6\nform\ndar/NP\nrazón\nluz/S\ncosa/SP\nmeta/c\nver/PI\n'
    const { has } = createDictionary(rules, words)
    const right = 'dar redar dación daciónes luzes cosa cosas recosa recosas ver rever vería form'.split(' ')
    expect(right.filter(word => !has(word))).toEqual([])
    // No crossing where the rules say so, no ending twice, none without its flag.
    const wrong = 'luzs cosaes reluz recosasa dacións redación revería meta forms daciones cosass re'.split(' ')
    expect(wrong.filter(has)).toEqual([])
  })

  it('refuses a kind of file that it would read wrongly', () => {
    expect(() => createDictionary('SET ISO8859-1\n', '')).toThrow('another kind')
    expect(() => createDictionary('SET UTF-8\nFLAG num\n', '')).toThrow('another kind')
  })
})

it('every dictionary may be passed on: its licence says so', () => {
  const licence = (name: string) =>
    JSON.parse(readFileSync(path.join(packages, `dictionary-${name}`, 'package.json'), 'utf8')).license
  expect(['es', 'en', 'en-gb'].map(licence)).toEqual([
    '(GPL-3.0 OR LGPL-3.0 OR MPL-1.1)',
    '(MIT AND BSD)',
    '(MIT AND BSD)',
  ])
})
