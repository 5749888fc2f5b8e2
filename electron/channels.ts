/** Everything that travels between the window and the main process, as text made by `shared/wire.ts`. */
export const channels = {
  /** Window to core: a `WireCall`; answered with an `Answer`. */
  call: 'acuerdos:call',
  /** Window to person: a file to save; answered with whether it was. */
  save: 'acuerdos:save',
  /** Core to every window: an `Announcement`. */
  announcement: 'acuerdos:announcement',
} as const
