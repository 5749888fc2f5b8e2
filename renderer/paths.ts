/** Where every page is, for links: `paths.meeting(id)`. */
export const paths = {
  today: '/',
  meetings: '/meetings',
  meeting: (id: string) => `/meetings/${id}`,
  /** One part of a meeting, by the record's id. */
  meetingPart: (id: string, part: string) => `/meetings/${id}/${part}`,
  /** The session taken down while people talk. */
  capture: (id: string) => `/meetings/${id}/capture`,
  /** The agreements of a meeting, large, for the room. */
  readBack: (id: string) => `/meetings/${id}/read-back`,
  /** Where the minutes of a meeting are agreed on: circulated, corrected, approved, amended, distributed. */
  agreeing: (id: string) => `/meetings/${id}/agreeing`,
  /** What each edition of the minutes says. */
  editions: (id: string) => `/meetings/${id}/editions`,
  /** A file of the minutes that came back with corrections. */
  returned: (id: string) => `/meetings/${id}/returned`,
  agreements: '/agreements',
  /** The register with these agreements alone: what a figure of Today opens. */
  agreementsWhere: (filter: AgreementFilter) => `/agreements?show=${filter}`,
  /** The register with the filters of its address: what a figure opens. */
  agreementsBy: (query: Readonly<Record<string, string>>) => `/agreements?${new URLSearchParams(query)}`,
  /** What waits for somebody to act on, by who answers for it. */
  reminders: '/agreements/reminders',
  /** A tracker that came back, before it is taken over. */
  returnedTracker: '/agreements/returned',
  /** The register with a quick look at one of them beside it. */
  agreementBeside: (id: string) => `/agreements/${id}`,
  /** The page of one agreement. */
  agreement: (id: string) => `/agreements/${id}/page`,
  directory: '/directory',
  people: '/directory/people',
  person: (id: string) => `/directory/people/${id}`,
  organization: (id: string) => `/directory/organizations/${id}`,
  /** The figures of the register. */
  reports: '/reports',
  bodies: '/bodies',
  body: (id: string) => `/bodies/${id}`,
  settings: '/settings',
  import: '/import',
} as const

export type AgreementFilter = 'overdue' | 'dueSoon' | 'silent' | 'withoutResponsible'
