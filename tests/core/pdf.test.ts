import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeMinutesPage } from '../../core/documents/minutesPage.ts'
import { writeMinutesWord } from '../../core/documents/minutesWord.ts'
import { makePdf } from '../../core/pdf/pdf.ts'
import { type Machine, pdfPrograms } from '../../core/pdf/programs.ts'
import { Refusal } from '../../shared/errors.ts'
import { temporaryFolder } from '../support/files.ts'
import { fullMinutes } from './documents/minutesSample.ts'

const machine = (platform: NodeJS.Platform, files: string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  home: '/home/ana',
  identity: file => (files.includes(file) ? file : null),
})
const minutes = fullMinutes('es')
const source = { page: () => writeMinutesPage(minutes), word: () => writeMinutesWord(minutes) }
const installed = pdfPrograms({ ...machine(process.platform, []), env: { PATH: process.env.PATH }, identity: existing })

function existing(file: string): string | null {
  return fs.existsSync(file) ? fs.realpathSync(file) : null
}

/** A program of the test's own, in the shell's language. */
function script(text: string): string {
  const file = path.join(temporaryFolder(), 'chromium')
  fs.writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  return file
}

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => null,
    error => (error instanceof Refusal ? error.envelope : Promise.reject(error)),
  )
}

describe('the program that makes a PDF', () => {
  test('is found where each system has it, browsers before office programs, each once', () => {
    const roots = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const office = 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'
    expect(pdfPrograms(machine('win32', [office, edge], roots))).toEqual([
      { kind: 'browser', file: edge },
      { kind: 'office', file: office },
    ])
    const chrome = '/home/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(pdfPrograms(machine('darwin', [chrome]))).toEqual([{ kind: 'browser', file: chrome }])
    const linux = machine('linux', ['/opt/bin/chromium', '/usr/bin/soffice'], { PATH: '/opt/bin:relative:/usr/bin' })
    expect(pdfPrograms(linux).map(({ file }) => file)).toEqual(['/opt/bin/chromium', '/usr/bin/soffice'])
  })

  test('is the one that the person names, and no other', () => {
    const env = { ACUERDOS_PDF_PROGRAM: '/opt/libreoffice/soffice', PATH: '/usr/bin' }
    expect(pdfPrograms(machine('linux', ['/usr/bin/chromium'], env))).toEqual([
      { kind: 'office', file: '/opt/libreoffice/soffice' },
    ])
  })

  test('is asked for where there is none, by name and with what would do', async () => {
    expect(await refusal(makePdf(source, []))).toEqual({
      code: 'pdf.noProgram',
      facts: { variable: 'ACUERDOS_PDF_PROGRAM' },
    })
  })
})

describe.skipIf(process.platform === 'win32')('a program that fails', () => {
  test.each([
    ['ends badly', 'exit 3'],
    [
      'writes something else',
      'for w in "$@"; do case $w in --print-to-pdf=*) echo hola > "$(echo "$w" | cut -d= -f2)";; esac; done',
    ],
    ['writes nothing', 'exit 0'],
  ])('%s: the next one is tried, and nothing stays behind', async (_, text) => {
    const file = script(`echo "$PWD" > "$(dirname "$0")/place"\n${text}`)
    const found = await refusal(
      makePdf(source, [
        { kind: 'browser', file: '/no/such/program' },
        { kind: 'browser', file },
      ]),
    )
    expect(found).toMatchObject({ code: 'pdf.failed', facts: { programs: `/no/such/program, ${file}` } })
    const place = fs.readFileSync(path.join(path.dirname(file), 'place'), 'utf8').trim()
    expect(fs.existsSync(place)).toBe(false)
  })

  test('that never ends is ended, with all that it started', async () => {
    const file = script(`sleep 300 & echo $! > "$(dirname "$0")/child"\nwait`)
    expect(await refusal(makePdf(source, [{ kind: 'browser', file }], 500))).toMatchObject({ code: 'pdf.failed' })
    const child = Number(fs.readFileSync(path.join(path.dirname(file), 'child'), 'utf8'))
    await expect.poll(() => isRunning(child)).toBe(false)
  })
})

describe.skipIf(installed.length === 0)('with a program of this machine', () => {
  test.each(installed)('$kind makes a PDF of all the pages', async program => {
    const pdf = Buffer.from(await makePdf(source, [program])).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length).toBeGreaterThan(3)
  })

  test.skipIf(installed[0]?.kind !== 'browser')('a page asks nothing of anybody, whatever it holds', async () => {
    const asked: string[] = []
    const server = http.createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const there = `http://127.0.0.1:${port}`
    const page = `<!doctype html><html><head><meta charset="utf-8"></head><body><img src="${there}/a.png"><link rel="stylesheet" href="${there}/b.css"><script>fetch("${there}/c")</script><iframe src="${there}/d"></iframe>hola</body></html>`
    const [browser] = installed
    if (browser) await makePdf({ ...source, page: () => page }, [browser])
    server.close()
    expect(asked).toEqual([])
  })
})

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0)
    // One that has ended and that nobody has asked about is still in the list.
    return !fs.readFileSync(`/proc/${process_}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
