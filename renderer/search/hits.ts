import type { SearchHit } from '../../shared/contract/search.ts'
import { paths } from '../paths.ts'

/** Kinds as people look for them. */
export type HitKind = 'meeting' | 'agreement' | 'person' | 'organization' | 'remark' | 'section' | 'followUp'

const shownAs: Record<SearchHit['kind'], HitKind> = {
  meeting: 'meeting',
  agreement: 'agreement',
  person: 'person',
  organization: 'organization',
  intervention: 'remark',
  point: 'remark',
  section: 'section',
  presentation: 'section',
  agendaItem: 'section',
  followUp: 'followUp',
}

const order: readonly HitKind[] = ['meeting', 'agreement', 'person', 'organization', 'remark', 'section', 'followUp']

/** The hits under their kinds; within a kind they stay in the order found, newest first. */
export function groupHits(hits: readonly SearchHit[]): { kind: HitKind; members: SearchHit[] }[] {
  return order
    .map(kind => ({ kind, members: hits.filter(hit => shownAs[hit.kind] === kind) }))
    .filter(({ members }) => members.length > 0)
}

/** The page where a hit stands. */
export function addressOf(hit: SearchHit): string {
  if (hit.agreementId !== null) return paths.agreement(hit.agreementId)
  if (hit.kind === 'person') return paths.person(hit.id)
  if (hit.kind === 'organization') return paths.organization(hit.id)
  if (hit.kind === 'meeting') return paths.meeting(hit.id)
  return hit.meetingId ? paths.meetingPart(hit.meetingId, hit.id) : paths.today
}
