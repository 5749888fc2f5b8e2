import { type StartedCore, startCore } from '../core/start.ts'
import { systemLanguage } from '../core/system.ts'
import type { Language } from '../shared/contract/fields.ts'
import type { Input, Method, Output } from '../shared/contract/index.ts'
import { type ErrorEnvelope, Refusal } from '../shared/errors.ts'
import { type Translate, translator } from '../shared/texts/index.ts'
import { languages } from '../shared/vocabulary.ts'
import type { Arguments } from './options.ts'

/** One run of the command line on one core. */
export type Session = {
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
  core: StartedCore
  language: Language
  t: Translate
}

/** A refusal with the language in which the person is told, once the workspace has said which. */
export class ToldRefusal extends Error {
  readonly envelope: ErrorEnvelope
  readonly language: Language

  constructor(envelope: ErrorEnvelope, language: Language) {
    super(envelope.code)
    this.envelope = envelope
    this.language = language
  }
}

type Opening = {
  /** Opens no workspace: only files from outside are read. */
  withoutWorkspace?: boolean
  /** Makes the workspace where there is none: `ready` with its settings, `bare` for the window to ask for them. */
  create?: 'ready' | 'bare'
  /** Makes backups by itself: for commands that a person works with for long. */
  automaticBackups?: boolean
  /** Goes on where the workspace cannot be opened; `unlessInUse`: not where another program has it. */
  evenBroken?: 'always' | 'unlessInUse'
}

/** Opens the core, runs the command and closes it, whatever happens. */
export async function withSession<T>(
  args: Arguments,
  opening: Opening,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const core = startCore({
    folder: opening.withoutWorkspace ? null : args.folder,
    create: opening.create !== undefined,
    allowAnyFolder: args.has('allow-this-folder'),
    automaticBackups: opening.automaticBackups === true,
    user: args.value('user'),
    report: (reference, fault) => console.error(`${reference}: ${fault}`),
  })
  let language = args.language ?? systemLanguage()
  try {
    const call: Session['call'] = async (method, input) => {
      // The core checks its answers against the contract wherever it is developed and tested.
      return valueIn(await core.call(method, input)) as Output<typeof method>
    }
    if (!opening.withoutWorkspace) {
      try {
        const own = await workspaceLanguage(call, opening, args)
        language = args.language ?? own
      } catch (error) {
        if (!opening.evenBroken || !(error instanceof Refusal)) throw error
        if (opening.evenBroken === 'unlessInUse' && error.envelope.code === 'workspace.inUse') throw error
      }
    }
    return await run({ call, core, language, t: translator(language) })
  } catch (error) {
    throw error instanceof Refusal ? new ToldRefusal(error.envelope, language) : error
  } finally {
    await core.close()
  }
}

/** What was answered. Throws the refusal. */
export function valueIn<T>(answer: { ok: true; value: T } | { ok: false; error: ErrorEnvelope }): T {
  if (!answer.ok) throw Refusal.from(answer.error)
  return answer.value
}

/** The language of the workspace; a new one gets its settings here: the account's name, the system's language. */
async function workspaceLanguage(call: Session['call'], opening: Opening, args: Arguments): Promise<Language> {
  const { settings, suggested } = await call('workspace.get', {})
  if (settings) return settings.language
  const language = args.language ?? args.choice('lang', languages, suggested.language)
  if (opening.create === 'ready') await call('workspace.setUp', { name: suggested.name, institution: '', language })
  return language
}
