import { expect, test } from 'vitest'
import { looksLikeName, readSpeaker, readSpeakers } from '../../../core/imports/speakerHeading.ts'

const common = new Set(['rights', 'human', 'management', 'platform', 'support'])
const isCommon = (word: string) => common.has(word.toLowerCase())

test.each([
  ['Ocean Bank Representative, Clara Stone', 'Clara Stone', 'Ocean Bank', 'Representative'],
  ['Directorate of Ports: Director Luis Vega:', 'Luis Vega', 'Directorate of Ports', 'Director'],
  ['Norway: Chair of the Platform, Ingrid Dahl', 'Ingrid Dahl', 'Norway', 'Chair of the Platform'],
  [
    'League of Coastal States (LCS): Ambassador Marie Blanc',
    'Ambassador Marie Blanc',
    'League of Coastal States (LCS)',
    null,
  ],
  ['World Fisheries Organization (WFO) Paolo Ricci', 'Paolo Ricci', 'World Fisheries Organization (WFO)', null],
  ['Director of LASOC Honduras, Mario Ruiz Fonseca', 'Mario Ruiz Fonseca', 'LASOC Honduras', 'Director'],
  ['Representative of the Coastal Union (CU) Alice Moor', 'Alice Moor', 'Coastal Union (CU)', 'Representative'],
  ['Office on Sea and Crime - Julia Mendoza.', 'Julia Mendoza', 'Office on Sea and Crime', null],
  [
    'Ambassador Ana Gil Paz Undersecretary of State in the Office of Ports',
    'Ambassador Ana Gil Paz',
    null,
    'Undersecretary of State in the Office of Ports',
  ],
  ['Health Secretary Dr. Elvir.', 'Dr. Elvir', 'Health Secretary', null],
  [
    'Institute of Ports - Management of Human Rights Joana Prieto',
    'Joana Prieto',
    'Institute of Ports',
    'Management of Human Rights',
  ],
  ["Secretary of Women's Affairs", null, "Secretary of Women's Affairs", null],
  ['NORWAY Coastal Support Platform', null, 'NORWAY Coastal Support Platform', null],
  ['Representante del Banco Costero, Juana de la Cruz', 'Juana de la Cruz', 'Banco Costero', 'Representante'],
  ['JUAN PÉREZ LÓPEZ, OIM', 'JUAN PÉREZ LÓPEZ', 'OIM', null],
  ['María López (SEDIS, directora de protección)', 'María López', 'SEDIS', 'directora de protección'],
  ['Lic. Óscar Núñez, Cancillería', 'Lic. Óscar Núñez', 'Cancillería', null],
])('%s', (heading, speaker, organization, position) => {
  expect(readSpeaker(heading, isCommon)).toEqual({ speaker, organization, position })
})

test('several people in one line share the organisation behind them', () => {
  expect(readSpeakers('Ana Paz, Luis Gil (OIM) y Eva Mejía (SEDIS)', () => false)).toEqual([
    { speaker: 'Ana Paz', organization: 'OIM', position: null },
    { speaker: 'Luis Gil', organization: 'OIM', position: null },
    { speaker: 'Eva Mejía', organization: 'SEDIS', position: null },
  ])
  expect(readSpeakers('Ana Paz, directora', () => false)).toBeNull()
})

test('sentences do not look like names', () => {
  expect(looksLikeName('Regarding the situation in the north')).toBe(false)
  expect(looksLikeName('Honduras is engaged. Thank you')).toBe(false)
  expect(looksLikeName('Ministry of the Interior and Justice')).toBe(true)
})
