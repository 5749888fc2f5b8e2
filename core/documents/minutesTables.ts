import type { FileChild } from 'docx'
import type { AgendaTable, AgreementsTable, AttendanceLists, Attendee, CarriedTable } from './minutesPart.ts'
import type { Lists } from './word/numbering.ts'
import { page } from './word/styles.ts'
import { table } from './word/table.ts'
import { paragraph, run } from './word/text.ts'

const PRESENTER = 2_600
const TIME = 1_100
const RESPONSIBLE = 2_500
const DUE = 2_150
const REFERENCE = 1_580
const STATE = 1_280
const REMARK = 2_240
const WHO = 1_460

/** The agenda: numbered items, and who presents and how long where that is known. */
export function agendaTable({ columns, rows }: AgendaTable, lists: Lists): FileChild[] {
  const item = lists.agreements(1)
  const side = (columns.presenter ? PRESENTER : 0) + (columns.time ? TIME : 0)
  return [
    table(
      [
        { width: page.text - side, heading: [run(columns.item)] },
        ...(columns.presenter ? [{ width: PRESENTER, heading: [run(columns.presenter)] }] : []),
        ...(columns.time ? [{ width: TIME, heading: [run(columns.time)] }] : []),
      ],
      rows.map(row => [
        [
          paragraph('AgreementText', [run(row.title)], item()),
          ...(row.notes.trim() ? [paragraph('AgreementNote', [run(row.notes)])] : []),
        ],
        ...(columns.presenter ? [[paragraph('TableText', [run(row.presenter)])]] : []),
        ...(columns.time ? [[paragraph('TableText', [run(row.time)])]] : []),
      ]),
    ),
    paragraph('Spacer', []),
  ]
}

/** The agreements under their own numbers, which need not follow each other. */
export function agreementsTable({ columns, rows }: AgreementsTable, lists: Lists): FileChild[] {
  const numbers = numbering(
    rows.map(row => row.number),
    lists,
  )
  return [
    table(
      [
        { width: page.text - RESPONSIBLE - DUE, heading: [run(columns.agreement)] },
        { width: RESPONSIBLE, heading: [run(columns.responsible)] },
        { width: DUE, heading: [run(columns.due)] },
      ],
      rows.map((row, index) => [
        [
          paragraph('AgreementText', [run(row.text)], numbers[index]),
          paragraph('AgreementNote', [run([row.reference, ...row.notes].filter(Boolean).join(' · '))]),
        ],
        [
          ...row.responsible.map(name => paragraph('TableText', [run(name)])),
          ...(row.support ? [paragraph('TableNote', [run(row.support)])] : []),
        ],
        [paragraph('TableText', [run(row.due)])],
      ]),
    ),
    paragraph('Spacer', []),
  ]
}

/** The agreements that came back, under their own references. */
export function carriedTable({ columns, rows }: CarriedTable): FileChild[] {
  const side = REFERENCE + WHO + STATE + (columns.remark ? REMARK : 0)
  return [
    table(
      [
        { width: REFERENCE, heading: [run(columns.reference)] },
        { width: page.text - side, heading: [run(columns.agreement)] },
        { width: WHO, heading: [run(columns.responsible)] },
        { width: STATE, heading: [run(columns.state)] },
        ...(columns.remark ? [{ width: REMARK, heading: [run(columns.remark)] }] : []),
      ],
      rows.map(row => [
        [paragraph('TableNote', [run(row.reference)])],
        [paragraph('TableText', [run(row.text)])],
        row.responsible.map(name => paragraph('TableText', [run(name)])),
        [paragraph('TableText', [run(row.state)]), ...(row.due ? [paragraph('TableNote', [run(row.due)])] : [])],
        ...(columns.remark ? [[paragraph('TableText', [run(row.remark)])]] : []),
      ]),
    ),
    paragraph('Spacer', []),
  ]
}

/** One table for each sector, to stand in the columns of the annex. */
export function attendanceTables({ sectors }: AttendanceLists): FileChild[] {
  const inColumns = sectors.length > 1
  const width = inColumns ? page.column : page.text
  return sectors.flatMap(({ title, entries }) => [
    table(
      [{ width, heading: [run(title)] }],
      entries.map(({ organization, marks, people }) => [
        [
          ...(organization ? [paragraph('AttendanceOrganization', marked(organization, marks))] : []),
          ...people.map(person =>
            paragraph(organization ? 'AttendancePerson' : 'AttendanceOrganization', personRuns(person)),
          ),
        ],
      ]),
      inColumns,
    ),
    paragraph('Spacer', []),
  ])
}

function personRuns({ name, position, marks }: Attendee) {
  return marked(position ? `${name}, ${position}` : name, marks)
}

function marked(text: string, marks: string) {
  return marks ? [run(text), run(` (${marks})`, 'Note')] : [run(text)]
}

/** A list item for each number: one list while they follow each other, a new one where a number is left out. */
function numbering(numbers: number[], lists: Lists) {
  let next: number | null = null
  let item = lists.agreements(numbers[0] ?? 1)
  return numbers.map(number => {
    if (next !== null && number !== next) item = lists.agreements(number)
    next = number + 1
    return item()
  })
}
