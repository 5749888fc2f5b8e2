import { writeAttendanceSheetWord } from '../../../core/documents/attendanceSheetWord.ts'
import { writeInvitationWord } from '../../../core/documents/invitationWord.ts'
import { writeStarter } from '../../../core/documents/letterhead/starters.ts'
import type { MinutesDocument } from '../../../core/documents/minutesDocument.ts'
import { writeMinutesWord } from '../../../core/documents/minutesWord.ts'
import { readPicture } from '../../../core/documents/picture.ts'
import { writeReminderWord } from '../../../core/documents/reminderWord.ts'
import { writeStatusWord } from '../../../core/documents/statusWord.ts'
import { writeTrackerWord } from '../../../core/documents/trackerWord.ts'
import type { Audience } from '../../../shared/contract/fields.ts'
import { audiences, languages } from '../../../shared/vocabulary.ts'
import { fullConvocation } from './convocationSample.ts'
import { logos, ministryLetterhead } from './letterhead/ministry.ts'
import { fullMinutes } from './minutesSample.ts'
import { sampleReminder } from './reminderSample.ts'
import { sampleStatus } from './statusSample.ts'
import { sampleTracker } from './trackerSample.ts'

/** Where the approved pictures are. */
export const approvedFolder = `${import.meta.dirname}/pictures`

/** Every document that leaves, of the sample, by the name of its picture. */
export async function picturedDocuments(): Promise<Map<string, Uint8Array>> {
  const documents = new Map<string, Uint8Array>()
  for (const language of languages) {
    for (const audience of audiences) {
      documents.set(`minutes-${language}-${audience}`, await writeMinutesWord(edition(fullMinutes(language), audience)))
    }
    documents.set(`invitation-${language}`, await writeInvitationWord(fullConvocation(language)))
    documents.set(`attendance-${language}`, await writeAttendanceSheetWord(fullConvocation(language), { paper: 'a4' }))
  }
  documents.set('reminder-es', await writeReminderWord(sampleReminder('es', 1)))
  documents.set('reminder-en', await writeReminderWord(sampleReminder('en', 40), { paper: 'a4' }))
  const letterhead = { name: 'Membrete.docx', bytes: await writeStarter('reminder', 'es') }
  const onLetterhead = { paper: 'letter', template: letterhead } as const
  documents.set('reminder-letterhead', await writeReminderWord(sampleReminder('es', 9), onLetterhead))
  for (const language of languages) {
    documents.set(`status-${language}`, await writeStatusWord(sampleStatus(language)))
    const bodies = { GCN: 'Grupo de Coordinación', MTP: 'Mesa técnica de protección' }
    const tracker = { ...sampleTracker(language), groupBy: 'body' as const, bodies }
    documents.set(`tracker-${language}`, await writeTrackerWord(tracker))
  }
  const logo = readPicture(logos.ministry)
  documents.set('minutes-contents', await writeMinutesWord(longMinutes(), { paper: 'letter', logo }))
  const template = { name: 'Membrete.docx', bytes: await ministryLetterhead() }
  documents.set('minutes-letterhead', await writeMinutesWord(fullMinutes('es'), { paper: 'letter', template }))
  return documents
}

/** Of more than eight pages, so that it has a table of contents, and sealed. */
export function longMinutes(): MinutesDocument {
  const minutes = fullMinutes('es')
  const rounds = Array.from({ length: 9 }, (_, index) =>
    minutes.interventions.map(turn => ({ ...turn, section: `Ronda ${index + 1}` })),
  )
  const seal = {
    version: 2,
    hash: '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
    at: '2026-08-20T15:30:00.000Z',
    by: 'Óscar Andino',
    amends: { version: 1, at: '2026-08-17T15:30:00.000Z', reason: 'Se corrige el nombre de una institución.' },
  }
  return { ...minutes, seal, interventions: rounds.flat() }
}

/** As the editions are cut: what is internal is gone, and the public one names no people. */
function edition(minutes: MinutesDocument, audience: Audience): MinutesDocument {
  if (audience === 'internal') return { ...minutes, audience }
  const cut = { ...minutes, audience, sections: [] }
  if (audience === 'partners') return cut
  return {
    ...cut,
    chair: null,
    convener: null,
    rapporteur: null,
    interventions: minutes.interventions.map(turn => ({ ...turn, speaker: null, position: null })),
    attendance: minutes.attendance.map(sector => ({
      ...sector,
      rows: sector.rows.map(row => ({ ...row, person: null, position: null, representedBy: null, capacity: null })),
    })),
  }
}
