/** Everything that travels between the window and the main process, as text made by `shared/wire.ts`. */
export const channels = {
  /** Window to core: a `WireCall`; answered with an `Answer`. */
  call: 'acuerdos:call',
  /** Window to person: a `FileToSave`; answered with the `SavedFile`, or null. */
  save: 'acuerdos:save',
  /** The same for a printable page, saved as PDF. */
  savePdf: 'acuerdos:save-pdf',
  /** Window to printer: a printable page; answered with whether it was printed. */
  print: 'acuerdos:print',
  /** Person to window: extensions; answered with a `ChosenFile`, or null. */
  open: 'acuerdos:open',
  /** Window to person and core: a name for one file with everything; answered with the `SavedWhole` in an answer, or null. */
  saveWhole: 'acuerdos:save-whole',
  /** Person to core: one file with everything; answered with the `BroughtBack` in an answer, or null. */
  restoreWhole: 'acuerdos:restore-whole',
  /** Window to person: the token of a saved file, to be shown in its folder. */
  showSaved: 'acuerdos:show-saved',
  /** Window to person: a path of ours, to be opened on another screen. */
  projector: 'acuerdos:projector',
  /** Window to person: figures, to be told outside the window. */
  notifyReminders: 'acuerdos:notify-reminders',
  /** Window to dictionary: words and their language; answered with those that are wrong. */
  spelling: 'acuerdos:spelling',
  /** Window to main process: what came of a request to save everything. */
  flushed: 'acuerdos:flushed',
  /** Main process to window: save everything that waits, and answer with this number. */
  flush: 'acuerdos:flush',
  /** Core to every window: an `Announcement`. */
  announcement: 'acuerdos:announcement',
  /** Menu to window: a `MenuCommand`. */
  menuCommand: 'acuerdos:menu-command',
} as const
