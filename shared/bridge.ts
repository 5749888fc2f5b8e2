import type { BroughtBack } from './contract/backups.ts'
import type { Method } from './contract/index.ts'
import type { Answer, AnswerWith } from './errors.ts'

/** What travels with every call. */
export type CallOptions = {
  /** Names a command once and for all: sent again with the same input it is answered, not done twice. */
  operationId?: string
}

/** Queries whose answers may have changed, how far long work has come, and what became of the core where it failed. */
export type Announcement = { methods: Method[]; progress?: Progress; core?: CoreState }

/** It died and is started anew; it answers again; it died too often and is not started until it is asked some time later. */
export type CoreState = 'restarting' | 'recovered' | 'stopped'

/** `work` is what is being done: a task of the contract, or the check of a file whose last session did not end. */
export type Progress = { work: Method | 'opening'; done: number; total: number }

/** A file on its way to the person. */
export type FileToSave = { name: string; mediaType: string; bytes: Uint8Array }
/** What was saved; `token` stands for its place, which the window never learns, where the host can show it. */
export type SavedFile = { name: string; token: string | null }
export type ChosenFile = { name: string; bytes: Uint8Array }
/** Everything in one file, as it was saved; `missing` counts attachments that were no longer there. */
export type SavedWhole = { file: SavedFile; attachments: number; missing: number }
/** What a host's menu can ask of the window. */
export const menuCommands = [
  'newMeeting',
  'importMinutes',
  'exportTracker',
  'reminders',
  'search',
  'undo',
  'redo',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** How many agreements are overdue, and how many are due within so many days. */
export type ReminderFigures = { overdue: number; dueSoon: number; days: number }

/** What a window has of its host, whichever it is. */
export type Bridge = {
  call(method: Method, input: unknown, options?: CallOptions): Promise<Answer>
  /** Calls back after each command, whoever gave it; returns the function that ends it. */
  onAnnouncement(listener: (announcement: Announcement) => void): () => void
  /**
   * Calls back when the window may be about to go away; the listener saves what waits and says whether all of it is saved.
   * Returns the function that ends it.
   */
  onFlush(listener: () => Promise<boolean>): () => void
  /** Hands a finished file to the person: a dialog on the desktop, a download in the browser. Null when they cancelled. */
  saveFile(file: FileToSave): Promise<SavedFile | null>
  capabilities: Capabilities
}

/** What only some hosts can do. What is absent cannot be done here: the window shows no button for it. */
export type Capabilities = {
  /** Makes a PDF of a printable page (`text/html`) and hands it to the person. Null when they cancelled. */
  savePdf?(page: FileToSave): Promise<SavedFile | null>
  /** Prints a printable page with the system's dialog. False when the person cancelled. */
  print?(page: FileToSave): Promise<boolean>
  /** Lets the person choose a file with one of these extensions (`docx`). Null when they cancelled. */
  openFile?(extensions: string[]): Promise<ChosenFile | null>
  /** Puts everything into one file of this name, for the person to take along. Null when they cancelled. */
  saveWholeBackup?(name: string): Promise<AnswerWith<SavedWhole> | null>
  /**
   * Lets the person choose such a file and puts what it holds in the place of the workspace, after what is there was saved. Also
   * where the workspace could not be opened. Null when they cancelled.
   */
  restoreWholeBackup?(): Promise<AnswerWith<BroughtBack> | null>
  /** Shows a saved file in its folder. */
  showSaved?(token: string): Promise<void>
  /** Opens the page at a path of ours (`/agreements`) in a second window, on another screen where there is one. */
  openProjector?(path: string): Promise<void>
  /** Tells outside the window what waits; the figures alone leave it. Choosing it is the menu command `reminders`. */
  notifyReminders?(figures: ReminderFigures): Promise<void>
  /** Calls back for each command that the person chose in the host's menu; returns the function that ends it. */
  onMenuCommand?(listener: (command: MenuCommand) => void): () => void
}
