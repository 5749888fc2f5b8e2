import type { Language } from '../../shared/contract/fields.ts'
import { longDate } from '../../shared/dates.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import type { MinutesRecord } from './record.ts'

/** One thing that minutes say, with the words for what it is. */
export type Entry = {
  /** The same in every version: the record's id and what of it. */
  key: string
  part: string
  label: string
  text: string
  /** What tells whether it is the same, where that is not the text. */
  same?: string
  /** Among what it has a place that can change; null where it has none of its own. */
  among: string | null
}

/** Everything that minutes say, in their order, each field in the words of a language; what says nothing is left out. */
export function entriesOf(record: MinutesRecord, language: Language): Entry[] {
  const t = translator(language)
  return [
    ...head(record, language, t),
    ...agenda(record, t),
    ...attendance(record, language, t),
    ...carried(record, language, t),
    ...presentations(record, t),
    ...said(t('documents.minutes.discussion'), [
      ['discussion', t('agreeing.field.text'), record.discussion],
      ['themes', t('agreeing.field.themes'), listed(record.themes)],
    ]),
    ...interventions(record, t),
    ...said(t('documents.minutes.products'), [['products', t('agreeing.field.list'), listed(record.products)]]),
    ...agreements(record, language, t),
    ...said(t('documents.minutes.closing'), [
      ['closingSpeaker', t('agreeing.field.speaker'), record.closingSpeaker],
      ['closing', t('agreeing.field.text'), record.closing],
    ]),
    ...said(t('documents.minutes.nextMeeting'), [
      ['nextDate', t('documents.minutes.date'), day(record.nextDate, language)],
      ['nextTime', t('documents.minutes.time'), record.nextTime],
      ['nextPlace', t('documents.minutes.place'), record.nextPlace],
      ['nextNotes', t('documents.minutes.notes'), record.nextNotes],
    ]),
    ...sections(record, t),
  ]
}

type Line = [key: string, label: string, text: string | null, among?: string]

function said(part: string, lines: readonly Line[]): Entry[] {
  return lines.flatMap(([key, label, text, among = null]) =>
    text === null || text.trim() === '' ? [] : [{ key, part, label, text, among }],
  )
}

function listed(texts: readonly string[]): string {
  return texts.map((text, index) => `${index + 1}. ${text}`).join('\n')
}

function day(date: string | null, language: Language): string | null {
  return date === null ? null : longDate(date, language)
}

function head(record: MinutesRecord, language: Language, t: Translate): Entry[] {
  const { modality } = record
  return [
    ...said(t('agreeing.field.head'), [
      ['reference', t('documents.minutes.reference'), record.reference],
      ['institution', t('agreeing.field.institution'), record.institution],
      ['body', t('agreeing.field.body'), record.body],
      ['title', t('agreeing.field.title'), record.title],
      ['date', t('documents.minutes.date'), day(record.date, language)],
      ['startTime', t('agreeing.field.start'), record.startTime],
      ['endTime', t('agreeing.field.end'), record.endTime],
      ['modality', t('documents.minutes.modality'), modality && t(`fields.modality.${modality}`)],
      ['phase', t('documents.minutes.phase'), record.phase],
      ['place', t('documents.minutes.place'), record.place],
      ['chair', t('documents.minutes.chair'), record.chair],
      ['convener', t('documents.minutes.convener'), record.convener],
      ['rapporteur', t('documents.minutes.rapporteur'), record.rapporteur],
    ]),
    ...said(t('documents.minutes.objective'), [
      ['objective', t('agreeing.field.text'), record.objective],
      ['aims', t('agreeing.field.aims'), listed(record.aims)],
    ]),
  ]
}

function agenda({ agenda: items }: MinutesRecord, t: Translate): Entry[] {
  const part = t('documents.minutes.agenda')
  return items.flatMap(({ id, title, presenter, minutes, notes }, index) => {
    const name = `${t('documents.minutes.agendaItem')} ${index + 1}`
    return said(part, [
      [`${id} title`, name, title, 'agenda'],
      [`${id} presenter`, joined(name, t('documents.minutes.agendaPresenter')), presenter],
      [
        `${id} minutes`,
        joined(name, t('documents.minutes.agendaTime')),
        minutes === null ? null : t('documents.minutes.agendaMinutes', { count: minutes }),
      ],
      [`${id} notes`, joined(name, t('documents.minutes.notes')), notes],
    ])
  })
}

function attendance({ attendance: sectors }: MinutesRecord, language: Language, t: Translate): Entry[] {
  const part = t('documents.minutes.attendanceList')
  return sectors.flatMap(({ sector, rows }) =>
    rows.flatMap(row => {
      const institution = nameOf(row)
      const name = row.person ?? institution ?? row.position ?? ''
      return said(part, [
        [
          `${row.id} who`,
          t('agreeing.field.attendee'),
          joined(row.person, row.position, row.capacity === row.position ? null : row.capacity, institution),
          'attendance',
        ],
        [
          `${row.id} sector`,
          joined(name, t('agreeing.field.sector')),
          sector?.[language] ?? t('documents.minutes.noSector'),
        ],
        [
          `${row.id} status`,
          name,
          joined(
            t(`fields.attendanceStatus.${row.status}`),
            t(`fields.attendanceRole.${row.role}`),
            row.representedBy && t('documents.minutes.representedBy', { name: row.representedBy }),
            row.headCount === null ? null : t('documents.minutes.delegation', { count: row.headCount }),
          ),
        ],
      ])
    }),
  )
}

function nameOf({ organization, acronym }: { organization: string | null; acronym: string | null }): string | null {
  return organization && acronym ? `${organization} (${acronym})` : organization
}

function presentations({ presentations: all }: MinutesRecord, t: Translate): Entry[] {
  const part = t('documents.minutes.presentations', { count: all.length })
  return all.flatMap(({ id, presenter, text, priorities }, index) => {
    const name = t('documents.minutes.presentation', { number: index + 1 })
    return said(part, [
      [`${id} presenter`, joined(name, t('documents.minutes.agendaPresenter')), presenter],
      [`${id} text`, name, text, 'presentations'],
      [`${id} priorities`, joined(name, t('agreeing.field.priorities')), listed(priorities)],
    ])
  })
}

function interventions({ interventions: turns }: MinutesRecord, t: Translate): Entry[] {
  const part = t('documents.minutes.interventions')
  const texts = new Map(turns.flatMap(({ points }) => points.map(({ id, text }) => [id, text])))
  return turns.flatMap(({ id, printed, section, lead, points }, index) => {
    const speaker = joined(printed.person, printed.position, printed.organization)
    const name = `${index + 1}. ${printed.person ?? printed.organization ?? t('documents.minutes.unattributed')}`
    return [
      ...said(part, [
        [`${id} speaker`, t('agreeing.field.speakerOf', { number: index + 1 }), speaker, 'interventions'],
        [`${id} section`, joined(name, t('agreeing.field.section')), section],
        [`${id} lead`, joined(name, t('agreeing.field.lead')), lead],
      ]),
      ...points.flatMap(({ id: pointId, text, kind, attribution, answersId, level }, order) => {
        const label = joined(name, t('agreeing.field.point', { number: order + 1 }))
        const marks = joined(
          t(`fields.pointKind.${kind}`),
          t(`fields.attribution.${attribution}`),
          level === 0 ? null : t('agreeing.field.level', { level }),
          answersId === null ? null : t('agreeing.field.answers', { question: texts.get(answersId) ?? '' }),
        )
        return said(part, [
          [`${pointId} text`, label, text, `points ${id}`],
          [`${pointId} marks`, joined(label, t('agreeing.field.marks')), marks],
        ]).map(entry =>
          // The question that is answered may say something else by now: that is told where it stands.
          entry.key === `${pointId} marks`
            ? { ...entry, same: JSON.stringify([kind, attribution, level, answersId]) }
            : entry,
        )
      }),
    ]
  })
}

type Responsibility = MinutesRecord['carried'][number]

function responsibility(
  { id, lead, state, dueKind, dueDate }: Omit<Responsibility, 'remark'>,
  name: string,
  language: Language,
  t: Translate,
): Line[] {
  const due = dueKind === 'date' ? day(dueDate, language) : dueKind && t(`fields.dueKind.${dueKind}`)
  return [
    [`${id} lead`, joined(name, t('documents.minutes.responsible')), answering(lead)],
    [`${id} due`, joined(name, t('documents.minutes.due')), due],
    [`${id} state`, joined(name, t('documents.minutes.state')), t(`fields.agreementState.${state}`)],
  ]
}

/** Who answers, with the institution that the public edition names for a person. */
function answering(rows: Responsibility['lead']): string {
  return rows
    .map(({ printed, unnamed }) => (unnamed === null || unnamed === printed ? printed : `${printed} (${unnamed})`))
    .join('; ')
}

function carried({ carried: rows }: MinutesRecord, language: Language, t: Translate): Entry[] {
  return rows.flatMap(row =>
    said(t('documents.minutes.carried'), [
      [`${row.id} text`, row.reference, row.text, 'carried'],
      [`${row.id} reference`, t('documents.minutes.reference'), row.reference],
      ...responsibility(row, row.reference, language, t),
      [`${row.id} remark`, joined(row.reference, t('documents.minutes.remark')), row.remark],
    ]),
  )
}

function agreements({ agreements: rows }: MinutesRecord, language: Language, t: Translate): Entry[] {
  return rows.flatMap(row => {
    const name = `${t('documents.minutes.agreement')} ${row.number}`
    return said(t('documents.minutes.agreements'), [
      [`${row.id} text`, name, row.text, 'agreements'],
      [`${row.id} reference`, joined(name, t('documents.minutes.reference')), `${row.number}, ${row.reference}`],
      ...responsibility(row, name, language, t),
      [`${row.id} support`, joined(name, t('agreeing.field.support')), answering(row.support)],
      [`${row.id} evidence`, joined(name, t('agreeing.field.evidence')), row.expectedEvidence],
      [`${row.id} readBy`, joined(name, t('agreeing.field.readBy')), row.readBy],
    ])
  })
}

function sections({ sections: all }: MinutesRecord, t: Translate): Entry[] {
  return all.flatMap(({ id, title, body, place, internal }) => {
    const part = title || t('agreeing.field.freeSection')
    return said(part, [
      [`${id} title`, t('agreeing.field.title'), title, 'sections'],
      [`${id} body`, t('agreeing.field.text'), body],
      [
        `${id} place`,
        t('agreeing.field.position'),
        joined(t(`fields.sectionPlace.${place}`), internal ? t('fields.attribution.internal') : null),
      ],
    ])
  })
}

function joined(...words: (string | null)[]): string {
  return words.filter(Boolean).join(', ')
}
