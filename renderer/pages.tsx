import {
  IconAddressBook,
  IconCalendarEvent,
  IconChartBar,
  IconListCheck,
  IconSettings,
  IconSun,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { PageEntry, RailEntry } from './frame/pageEntry.ts'
import { newestMeetings } from './meetings/list/newest.ts'
import { paths } from './paths.ts'
import { onDemand } from './ui/onDemand.tsx'

const Agreements = onDemand(async () => (await import('./agreements/AgreementsPage.tsx')).AgreementsPage)
const AgreementPage = onDemand(async () => (await import('./agreements/page/AgreementPage.tsx')).AgreementPage)
const ReturnedTracker = onDemand(
  async () => (await import('./agreements/returned/ReturnedTrackerPage.tsx')).ReturnedTrackerPage,
)
const Dashboard = onDemand(async () => (await import('./dashboard/DashboardPage.tsx')).DashboardPage)
const Bodies = onDemand(async () => (await import('./bodies/BodiesPage.tsx')).BodiesPage)
const BodyPage = onDemand(async () => (await import('./bodies/BodyPage.tsx')).BodyPage)
const Directory = onDemand(async () => (await import('./directory/DirectoryPage.tsx')).DirectoryPage)
const Meetings = onDemand(async () => (await import('./meetings/list/MeetingsPage.tsx')).MeetingsPage)
const Capture = onDemand(async () => (await import('./meetings/capture/CapturePage.tsx')).CapturePage)
const Today = onDemand(async () => (await import('./today/TodayPage.tsx')).TodayPage)
const MeetingPage = onDemand(async () => (await import('./meetings/page/MeetingPage.tsx')).MeetingPage)
const Agreeing = onDemand(async () => (await import('./meetings/agreeing/AgreeingPage.tsx')).AgreeingPage)
const Editions = onDemand(async () => (await import('./meetings/editions/EditionsPage.tsx')).EditionsPage)
const Reminders = onDemand(async () => (await import('./reminders/RemindersPage.tsx')).RemindersPage)
const Returned = onDemand(async () => (await import('./meetings/returned/ReturnedPage.tsx')).ReturnedPage)
const ReadBack = onDemand(async () => (await import('./meetings/readBack/ReadBackPage.tsx')).ReadBackPage)

/** Every page with its address. Each is loaded when it is first opened. */
export const pages: readonly PageEntry[] = [
  { path: paths.today, Page: Today, asks: { method: 'today.get', input: {} } },
  { path: paths.meetings, Page: Meetings, asks: { method: 'meetings.list', input: newestMeetings } },
  { path: `${paths.meetings}/:id/read-back/:agreement?`, Page: ReadBack, whole: true },
  { path: `${paths.meetings}/:id/capture`, Page: Capture, whole: true },
  { path: `${paths.meetings}/:id/agreeing`, Page: Agreeing },
  { path: `${paths.meetings}/:id/editions`, Page: Editions },
  { path: `${paths.meetings}/:id/returned`, Page: Returned },
  { path: `${paths.meetings}/:id/:part?`, Page: MeetingPage },
  { path: paths.returnedTracker, Page: ReturnedTracker },
  { path: paths.reminders, Page: Reminders },
  { path: `${paths.agreements}/:id/page`, Page: AgreementPage },
  { path: `${paths.agreements}/:id?`, Page: Agreements },
  { path: paths.reports, Page: Dashboard },
  { path: paths.bodies, Page: Bodies },
  { path: `${paths.bodies}/:id`, Page: BodyPage },
  { path: `${paths.directory}/:kind?/:id?`, Page: Directory },
  {
    path: paths.settings,
    Page: onDemand(async () => (await import('./settings/SettingsPage.tsx')).SettingsPage),
  },
  { path: paths.import, Page: onDemand(async () => (await import('./import/ImportPage.tsx')).ImportPage) },
]

/** What the rail at the left shows, in order: only pages that work. */
export const rail: readonly RailEntry[] = [
  { path: paths.today, name: 'window.pages.today', Icon: IconSun },
  { path: paths.meetings, name: 'meetings.title', Icon: IconCalendarEvent },
  { path: paths.agreements, name: 'agreements.title', Icon: IconListCheck },
  { path: paths.bodies, name: 'bodies.title', Icon: IconUsersGroup },
  { path: paths.directory, name: 'directory.title', Icon: IconAddressBook },
  { path: paths.reports, name: 'dashboard.title', Icon: IconChartBar },
  { path: paths.settings, name: 'window.pages.settings', Icon: IconSettings, last: true },
]
