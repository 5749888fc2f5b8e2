import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { projectFolder } from '../../build/build.ts'
import { places } from '../../build/desktop.ts'
import { findRuntime } from '../../build/desktopRuntime.ts'
import { noteTroubles, type Served, test as windowTest } from './window.ts'

/** The program with a workspace of its own for each test, wherever its window is shown. */
export type Program = Pick<Served, 'folder' | 'cli'> & {
  /** Opens it; answers its window. */
  open(): Promise<Page>
  /** Shows a path of the window, `/agreements`. */
  goTo(path: string): Promise<void>
  /** Gives a file to what asks for one. */
  choose(file: string, ask: () => Promise<void>): Promise<void>
  /** Answers the file that something saves, and the name that it proposes. */
  saved(save: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }>
}

/** The desktop program, and what only it can do. */
export type Desktop = Program & {
  app(): ElectronApplication
  /** Ends it as the person would. */
  close(): Promise<void>
  /** Starts it once more on the same workspace; answers how that start ended. */
  startAgain(): Promise<number | null>
}

/** Tests in the desktop program alone ask for `desktop`, those that run in the browser, too, for `program`. */
export const test = windowTest.extend<{ place: 'browser' | 'desktop'; program: Program; desktop: Desktop }>({
  place: ['browser', { option: true }],
  program: async ({ place, page, served, violations }, use) => {
    if (place === 'browser') await use(inBrowser(page, served))
    else await withDesktop(served, violations, use)
  },
  desktop: ({ served, violations }, use) => withDesktop(served, violations, use),
})

function inBrowser(page: Page, { folder, cli, open }: Served): Program {
  let address = ''
  return {
    folder,
    cli,
    async open() {
      address = await open()
      return page
    },
    goTo: async hash => void (await page.goto(`${address}#${hash}`)),
    async choose(file, ask) {
      const chooser = page.waitForEvent('filechooser')
      await ask()
      await (await chooser).setFiles(file)
    },
    async saved(save) {
      const download = page.waitForEvent('download')
      await save()
      const file = await download
      return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) }
    },
  }
}

async function withDesktop(
  { folder, cli }: Served,
  violations: string[],
  use: (desktop: Desktop) => Promise<void>,
): Promise<void> {
  const program = findRuntime(places)
  if (program === null) throw new Error('there is no desktop runtime: `npm run get-desktop` brings one')
  const words = [projectFolder, `--data=${path.join(folder, 'workspace')}`]
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  )
  // The system's administrator, as whom some machines run their tests, is refused the sandbox.
  const chromiumSandbox = process.getuid?.() !== 0
  let running: { app: ElectronApplication; page: Page } | null = null
  const now = () => {
    if (running === null) throw new Error('the desktop program is not open')
    return running
  }
  async function close(): Promise<void> {
    const { app } = now()
    running = null
    // Until then the workspace is in use.
    const ended = new Promise(resolve => app.process().once('exit', resolve))
    await app.close()
    await ended
  }
  await use({
    folder,
    cli,
    app: () => now().app,
    close,
    async open() {
      const app = await _electron.launch({ executablePath: program, args: words, env, chromiumSandbox })
      noteTroubles(app.context(), violations)
      const page = await app.firstWindow()
      running = { app, page }
      await page.getByRole('main').waitFor()
      return page
    },
    async goTo(hash) {
      await now().page.evaluate(place => {
        location.hash = place
      }, hash)
    },
    async choose(file, ask) {
      await now().app.evaluate(({ dialog }, place) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [place] })
      }, file)
      await ask()
    },
    async saved(save) {
      const place = path.join(folder, 'saved')
      fs.rmSync(place, { recursive: true, force: true })
      fs.mkdirSync(place)
      await now().app.evaluate(({ dialog }, into) => {
        // The system's dialog answers with the name that it is given, in the folder that the person chooses.
        dialog.showSaveDialog = async (...given: unknown[]) => {
          const options: unknown = given.at(-1)
          const proposed = options instanceof Object ? String(Reflect.get(options, 'defaultPath')) : ''
          return { canceled: false, filePath: into + (/[/\\][^/\\]+$/.exec(proposed)?.[0] ?? '') }
        }
      }, place)
      await save()
      const whole = () => fs.readdirSync(place).filter(name => !name.endsWith('.partial'))
      await windowTest.expect.poll(whole).toHaveLength(1)
      const [name = ''] = whole()
      return { name, bytes: fs.readFileSync(path.join(place, name)) }
    },
    startAgain: () =>
      new Promise((resolve, reject) => {
        const sandbox = chromiumSandbox ? [] : ['--no-sandbox']
        const child = spawn(program, [...sandbox, ...words], { env, stdio: 'ignore' })
        child.on('error', reject)
        child.on('exit', resolve)
      }),
  })
  if (running !== null) await close()
}
