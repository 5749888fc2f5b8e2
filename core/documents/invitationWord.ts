import { type FileChild, SectionType } from 'docx'
import { fullDate } from '../../shared/dates.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import type { Convocation } from './convocation.ts'
import { convocationTime } from './convocationTime.ts'
import { type Fact, factsOf, heading, type MinutesPart, said } from './minutesPart.ts'
import { agenda, carried, objective } from './minutesParts.ts'
import { agendaTable, carriedTable } from './minutesTables.ts'
import { plainStationery, type Stationery } from './stationery.ts'
import { factParagraphs, headersAndFooters, textParagraphs, titleParagraphs, uprightPage } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { newLists } from './word/numbering.ts'
import { packWord } from './word/package.ts'
import { paragraph, run } from './word/text.ts'

/**
 * The invitation to a meeting as a Word letter: who convenes, what for, when and where, the agenda, the agreements that will be
 * followed up, and the place to sign. It says that the minutes before are enclosed only where there are any.
 */
export async function writeInvitationWord(
  meeting: Convocation,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(meeting.language)
  const title = meeting.title || meeting.body
  const properties = {
    language: meeting.language,
    title: [t('documents.invitation.fileName'), title].filter(Boolean).join(': '),
    subject: meeting.body,
    creator: meeting.institution || meeting.body,
    keywords: meeting.reference,
    date: meeting.changedAt.slice(0, 10),
  }
  if (stationery.template) {
    const { convocationOnLetterhead } = await import('./letterhead/write.ts')
    return convocationOnLetterhead(stationery.template, 'invitation', meeting, properties)
  }
  const lists = newLists()
  const convener = meeting.convener || meeting.institution
  const blocks = (parts: MinutesPart[]) => parts.flatMap(part => block(part, lists))
  const children: FileChild[] = [
    ...titleParagraphs({
      body: meeting.title ? meeting.body : '',
      title,
      kind: t('documents.invitation.kind'),
      facts: [],
    }),
    paragraph('BodyText', [run(t('documents.invitation.salutation'))]),
    paragraph('BodyText', [run(t('documents.invitation.opening'))]),
    ...factParagraphs(facts(meeting, t)),
    ...blocks(objective(meeting, t)),
    ...blocks(renamed(agenda(meeting, t), t('documents.invitation.agenda'))),
    ...blocks(renamed(carried(meeting, t), t('documents.invitation.carried'))),
    ...(meeting.previous
      ? [paragraph('Valediction', [run(t('documents.invitation.enclosed', { reference: meeting.previous }))])]
      : []),
    paragraph('Valediction', [run(t('documents.invitation.confirm'))]),
    paragraph('Valediction', [run(t('documents.invitation.valediction'))]),
    paragraph('Signature', [run(convener || t('documents.invitation.signature'))]),
    ...(meeting.convener && meeting.institution ? [paragraph('SignatureNote', [run(meeting.institution)])] : []),
  ]
  return packWord(
    properties,
    [
      {
        ...headersAndFooters(
          {
            logo: stationery.logo,
            institution: meeting.institution,
            names: [meeting.body, meeting.reference].filter(Boolean).join(' · '),
            mark: '',
            foot: [meeting.reference, t('documents.invitation.fileName')].filter(Boolean).join(' · '),
          },
          t,
        ),
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: uprightPage(stationery.paper) },
        children,
      },
    ],
    { lists, links: newLinks() },
  )
}

function facts(meeting: Convocation, t: Translate): Fact[] {
  const toBeDefined = t('documents.common.toBeDefined')
  return factsOf([
    [t('documents.minutes.reference'), meeting.reference],
    [t('documents.minutes.phase'), meeting.phase],
    [t('documents.minutes.date'), meeting.date ? fullDate(meeting.date, meeting.language) : toBeDefined],
    [t('documents.minutes.time'), convocationTime(meeting, t) ?? toBeDefined],
    [t('documents.minutes.modality'), meeting.modality],
    [t('documents.minutes.place'), meeting.place || (meeting.link ? null : toBeDefined)],
    [t('documents.invitation.link'), meeting.link],
    [t('documents.minutes.chair'), meeting.chair],
    [t('documents.minutes.convener'), meeting.convener],
  ])
}

function renamed(parts: MinutesPart[], name: string): MinutesPart[] {
  return parts.map(part => (part.kind === 'heading' ? heading(name) : part))
}

/** The few kinds of part that an invitation has. */
function block(part: MinutesPart, lists: ReturnType<typeof newLists>): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [paragraph('Heading1', [run(part.text)])]
    case 'label':
      return [paragraph('Label', [run(part.text)])]
    case 'text':
      return textParagraphs(part.text)
    case 'numbered': {
      const item = lists.numbers()
      return part.items.filter(said).map(text => paragraph('ListNumber', [run(text)], item()))
    }
    case 'agenda':
      return agendaTable(part, lists)
    case 'carried':
      return carriedTable(part)
    default:
      return []
  }
}
