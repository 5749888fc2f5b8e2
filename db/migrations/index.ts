import { initial } from './0001-initial.ts'
import { meetingRoom } from './0002-meeting-room.ts'
import { agreeing } from './0003-agreeing.ts'
import { returningTrackers } from './0004-returning-trackers.ts'
import { register } from './0005-register.ts'

/** The steps from an empty file to today's schema, in order and without gaps; a released one is never edited. */
export const migrations: readonly string[] = [initial, meetingRoom, agreeing, returningTrackers, register]
