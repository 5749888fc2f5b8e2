/** A figure on reliability and the tests that make it, in their long form: each also runs short in the test command. */
export type Figure = {
  id: string
  what: string
  target: string
  files: readonly string[]
  /** The files are journeys, which run in a browser. */
  journey?: true
  /** Pattern of the names of their tests; without it all of them. */
  names?: string
  /** How many times longer than in the test command. */
  times: number
  /** Needs the large workspace, which is generated once. */
  large?: true
}

export const figures: readonly Figure[] = [
  {
    id: 'R1',
    what: 'kill −9 at any moment',
    target: '0 lost of 500 kills',
    files: ['tests/core/killed.test.ts'],
    names: 'has lost nothing',
    times: 20,
  },
  {
    id: 'R2',
    what: 'a sync for each command',
    target: '≥ 1 each of 1,000',
    files: ['tests/core/failingWrites.test.ts', 'tests/db/open.test.ts'],
    names: 'keep every command|ours alone, durable',
    times: 20,
  },
  {
    id: 'R3',
    what: 'end of the log torn or garbled',
    target: '0 corrupt of 10,000',
    files: ['tests/core/tornLog.test.ts'],
    names: 'torn or garbled',
    times: 20,
  },
  {
    id: 'R4',
    what: 'writes that fail, and a full disk',
    target: '0 mixed, 0 half exports',
    files: ['tests/core/failingWrites.test.ts', 'tests/core/fullDisk.test.ts', 'tests/cli/fullDisk.test.ts'],
    names: 'may fail at any write|full disk',
    times: 25,
  },
  {
    id: 'R5',
    what: 'damaged files',
    target: '400 told and untouched',
    files: ['tests/core/recovery.test.ts', 'tests/cli/damaged.test.ts'],
    names: 'a file that was damaged',
    times: 10,
  },
  {
    id: 'R6',
    what: 'one byte of a backup changed',
    target: '1,000 of 1,000 detected',
    files: ['tests/core/backupFlips.test.ts', 'tests/db/thinning.test.ts', 'tests/core/backups.test.ts'],
    names: 'one byte changed|thinn|brings back every row|restor',
    times: 10,
  },
  {
    id: 'R7',
    what: 'kill −9 during an upgrade',
    target: '0 mixed of 100',
    files: ['tests/db/killedUpgrade.test.ts', 'tests/db/open.test.ts'],
    names: 'upgrade|of a newer program|older program',
    times: 10,
  },
  {
    id: 'R8',
    what: 'the core’s thread dies, hangs, or has no memory',
    target: '0 lost, 0 twice, ≤ 10 s',
    files: ['tests/core/watchdog.test.ts'],
    times: 25,
  },
  {
    id: 'R9',
    what: 'kill −9 while somebody types',
    target: '200 deaths: ≤ 1 s of typing lost',
    files: ['tests/e2e/drafts.spec.ts'],
    journey: true,
    times: 20,
  },
  {
    id: 'R10',
    what: 'kill −9 during imports with attachments',
    target: '0 rows without file of 200',
    files: ['tests/core/killed.test.ts', 'tests/core/attachmentStore.test.ts'],
    names: 'attachment without its file|an attached file',
    times: 20,
  },
  {
    id: 'R11',
    what: 'a second program, synced and network folders',
    target: 'refused, 0 writes',
    files: ['tests/core/secondProgram.test.ts', 'tests/db/place.test.ts'],
    times: 10,
  },
  {
    id: 'R12',
    what: 'undo of every command, through restarts',
    target: 'exact rows',
    files: ['tests/core/history.test.ts', 'tests/core/randomCommands.test.ts'],
    names: 'brings back|exact rows|through a restart',
    times: 10,
  },
  {
    id: 'S1',
    what: 'anything sent to the core',
    target: '100,000: only listed answers',
    files: ['tests/core/hostileInput.test.ts'],
    names: 'whatever is sent',
    times: 50,
  },
  {
    id: 'S2',
    what: 'any text through every exporter',
    target: '20,000 texts each: well-formed, inert',
    files: ['tests/core/documents/anyText.test.ts'],
    times: 100,
  },
  {
    id: 'S3',
    what: 'any search text on L',
    target: '100,000: 0 errors, ≤ 300 ms',
    files: ['tests/core/anySearch.test.ts'],
    times: 50,
    large: true,
  },
  {
    id: 'S5',
    what: 'names of files',
    target: '50,000: one safe segment each',
    files: ['tests/shared/fileName.test.ts'],
    times: 25,
  },
  {
    id: 'S9',
    what: 'what an edition leaves out',
    target: '1,000 meetings: in no part of any file',
    files: ['tests/core/canaries.test.ts', 'tests/core/editions.test.ts'],
    times: 25,
  },
]
