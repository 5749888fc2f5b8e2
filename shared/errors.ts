/**
 * Every way in which the program says no, with the facts that its text needs. To add one: a line here, and the compiler asks
 * for its text in `texts/es/errors.ts` and `texts/en/errors.ts`.
 */
export type ErrorFacts = {
  /** Ours to mend: the log knows the reference. */
  internal: { reference: string }
  'input.invalid': { field: string; reason: InvalidReason }
  'input.unknownOperation': { method: string }
  'operation.reused': { operationId: string }
  /** The core died of it twice. */
  'operation.abandoned': { method: string }
  /** The core died while it did something that it does not begin again by itself. */
  'operation.interrupted': Record<never, never>
  'task.cancelled': Record<never, never>
  'record.notFound': { kind: string; id: string }
  'record.changedElsewhere': { kind: string; id: string; field: string; theirs: string; yours: string }
  'record.inUse': { kind: string; name: string; count: number }
  'record.duplicate': { kind: string; name: string }
  'meeting.notFound': { reference: string }
  'meeting.left': { reference: string }
  'meeting.none': Record<never, never>
  'meeting.withoutDate': { reference: string }
  'body.notFound': { code: string }
  'responsible.notFound': { name: string }
  /** Nothing that they print can change until they are amended. */
  'minutes.sealed': { reference: string }
  'minutes.notSealed': { reference: string }
  'minutes.changed': { reference: string }
  'minutes.unknownVersion': { reference: string; number: number }
  /** What a sealed version says is no longer what was sealed. */
  'minutes.sealBroken': { reference: string; number: number }
  'correction.accepted': Record<never, never>
  'agreement.numbersFixed': { reference: string }
  'agreement.replacesItself': { reference: string }
  /** `other` was itself replaced by this one, at once or by way of others. */
  'agreement.replacedInCircle': { reference: string; other: string }
  /** The tracker has a column of that heading, or none could be known by it. */
  'ownField.column': { name: string }
  'ownField.number': { name: string; written: string }
  'ownField.date': { name: string; written: string }
  'ownField.choice': { name: string; written: string; accepted: string }
  'agreement.relatedToItself': { reference: string }
  'history.nothingToUndo': Record<never, never>
  /** It is taken back already, or something else was done after it. */
  'history.notLatest': Record<never, never>
  'history.nothingToRedo': Record<never, never>
  'workspace.notOpen': Record<never, never>
  'workspace.notSetUp': Record<never, never>
  'workspace.notEmpty': Record<never, never>
  'workspace.missing': { folder: string }
  /** Who has it open; empty texts where that is not known. */
  'workspace.inUse': { folder: string; user: string; computer: string; since: string }
  'workspace.damaged': { folder: string }
  'workspace.foreign': { folder: string }
  'workspace.newer': { folder: string }
  /** Its tables are not those that the program makes; `what` is the first that differs. */
  'workspace.altered': { folder: string; what: string }
  'workspace.unwritable': { folder: string }
  /** Attachments that are gone or not what they were. */
  'workspace.incomplete': { missing: number; damaged: number }
  /** `alternative` is a folder that would do. */
  'workspace.syncedFolder': { folder: string; client: string; alternative: string }
  'workspace.networkFolder': { folder: string; source: string; alternative: string }
  /** Nothing is wrong with the file, so nothing may take its place. */
  'recovery.notNeeded': Record<never, never>
  'recovery.nothingReadable': Record<never, never>
  'backup.missing': { name: string }
  'backup.damaged': { name: string }
  'backup.noSpace': { needed: string; free: string }
  /** The person who works here cannot be erased under the name that they work under. */
  'erase.ownName': { name: string }
  /** The reason, which stays, names the person who is to go. */
  'erase.reasonRepeats': Record<never, never>
  'erase.noSpace': { needed: string }
  'disk.full': Record<never, never>
  /** The disk refuses to read or to write, for another reason than want of space. */
  'disk.failing': Record<never, never>
  /** What the program needs and this machine does not have. */
  'machine.unfit': { checks: string }
  'core.stopped': Record<never, never>
  /** It died several times in quick succession. */
  'core.failing': Record<never, never>
  'host.unreachable': Record<never, never>
  'file.missing': { name: string }
  'file.empty': { name: string }
  'file.unreadable': { name: string }
  'file.tooLarge': { name: string; limit: string }
  'file.unknownKind': { name: string; accepted: string }
  'file.noMinutes': { name: string }
  'file.noTracker': { name: string }
  'file.unwritable': { name: string }
  /** A template for letters that runs programs, or fetches something when it is opened. */
  'letterhead.active': { name: string }
  'letterhead.reaches': { name: string; target: string }
  /** `field` is the first of those that are wrong. */
  'letterhead.faulty': { name: string; field: string; count: number }
  /** No program of this machine makes a PDF; `variable` names one. */
  'pdf.noProgram': { variable: string }
  'pdf.noOffice': Record<never, never>
  'pdf.failed': { programs: string; variable: string }
  /** The edition leaves out all of what was asked for. */
  'output.empty': { reference: string }
  'option.missing': { option: string }
  'option.unknown': { option: string }
  'option.invalid': { option: string; value: string; accepted: string }
  'command.unknown': { command: string }
  'window.notBuilt': Record<never, never>
  'port.unavailable': { port: string }
}

export type ErrorCode = keyof ErrorFacts

/** Why one field of an input was refused. */
export type InvalidReason = 'missing' | 'unknown' | 'tooLong' | 'empty' | 'date' | 'time' | 'choice' | 'wrong'

/** An error as it travels between threads and processes. */
export type ErrorEnvelope = { [C in ErrorCode]: { code: C; facts: ErrorFacts[C] } }[ErrorCode]

/** The answer to every call. */
export type Answer = AnswerWith<unknown>
export type AnswerWith<T> = { ok: true; value: T } | { ok: false; error: ErrorEnvelope }

/** An expected "no", thrown where it is found: the transaction rolls back and the person reads its text. */
export class Refusal extends Error {
  readonly envelope: ErrorEnvelope

  private constructor(envelope: ErrorEnvelope) {
    super(envelope.code)
    this.name = 'Refusal'
    this.envelope = envelope
  }

  static of<C extends ErrorCode>(code: C, facts: ErrorFacts[C]): Refusal {
    return new Refusal({ code, facts } as ErrorEnvelope)
  }

  static from(envelope: ErrorEnvelope): Refusal {
    return new Refusal(envelope)
  }
}
