import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

// Plain JavaScript without types, by the nature of its task.
const { checkNode }: { checkNode(found: string, say: (text: string) => void): boolean } = await import(
  path.join(root, 'build', 'checkNode.mjs')
)

function told(version: string, locale: string): string {
  vi.stubEnv('LC_ALL', locale)
  onTestFinished(() => void vi.unstubAllEnvs())
  let text = ''
  const fine = checkNode(version, said => {
    text += said
  })
  expect(fine).toBe(text === '')
  return text
}

describe('the check of Node', () => {
  it.each(['22.14.0', '22.22.1', '23.6.0', '24.21.0', '26.0.0'])('lets %s run the program', version => {
    expect(told(version, 'es_HN.UTF-8')).toBe('')
  })

  it.each(['18.20.8', '20.20.2', '22.13.1', '23.5.0'])('names %s, what is needed and where to get it', version => {
    const spanish = told(version, 'es_HN.UTF-8')
    expect(spanish).toContain(`encontró Node ${version}`)
    expect(spanish).toContain('necesita Node 22.14')
    expect(spanish).toContain('https://nodejs.org/')
    expect(told(version, 'en_US.UTF-8')).toContain(`found Node ${version}`)
  })

  it('starts a program with its words', () => {
    const { status, stderr } = spawnSync(process.execPath, ['build/run.mjs', 'build/start.ts', '--unheard-of'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'es_HN.UTF-8' },
    })
    expect(stderr.trim()).toBe('No se conoce la opción --unheard-of.')
    expect(status).toBe(1)
  })
})
