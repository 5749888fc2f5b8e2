import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import { translator } from '../shared/texts/index.ts'
import { commands } from './commands.ts'
import { languageOf, readArguments } from './options.ts'
import { print, say } from './print.ts'
import { ToldRefusal } from './session.ts'

// Whoever reads may have read enough: `list agreements | head`. What was begun is ended all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

process.exitCode = await main(process.argv.slice(2))

/** Runs one command: 0 done, 1 refused with `error: CODE: sentence`, 2 a fault of ours. */
async function main(argv: string[]): Promise<number> {
  const t = translator(languageOf(argv))
  try {
    const args = readArguments(argv)
    const [first = '', second = ''] = args.words
    if (args.has('help') || first === '' || first === 'help') {
      print(t('cli.help'))
      return 0
    }
    const run = commands[`${first} ${second}`] ?? commands[first]
    if (!run) throw Refusal.of('command.unknown', { command: `${first} ${second}`.trim() })
    await run(args)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof ToldRefusal)) {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error))
      return 2
    }
    const told = error instanceof ToldRefusal ? translator(error.language) : t
    const { code } = error.envelope
    say(told('cli.error', { code, message: errorText(told, error.envelope) }))
    return code === 'internal' ? 2 : 1
  }
}
