import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { es } from '../shared/texts/es/index.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Who may import whom. `from` are our own rooms or files of rooms, `packages` what is used from outside (a name ends with `/` to
 * allow everything below it).
 */
const starter = ['core/start.ts', 'core/system.ts']
const rooms: Record<string, { from: string[]; packages: string[] }> = {
  shared: { from: ['shared'], packages: ['zod', 'date-fns/', 'i18next'] },
  db: { from: ['db', 'shared'], packages: ['node:', 'better-sqlite3', 'kysely'] },
  core: {
    from: ['core', 'db', 'shared'],
    packages: [
      'node:',
      'kysely',
      'zod',
      'uuid',
      'date-fns/',
      'docx',
      'docxtemplater',
      'marked',
      'mammoth',
      'fflate',
      'hucre',
      'hucre/',
      'nodemailer/',
    ],
  },
  electron: { from: ['electron', 'shared', 'web/assets.ts', ...starter], packages: ['node:', 'electron', 'zod'] },
  web: { from: ['web', 'shared', ...starter], packages: ['node:'] },
  cli: { from: ['cli', 'shared', 'web/serve.ts', 'build/', ...starter], packages: ['node:'] },
  renderer: {
    from: ['renderer', 'shared'],
    packages: [
      'react',
      'react/',
      'react-dom',
      'react-dom/',
      '@mantine/',
      '@tanstack/',
      '@tiptap/',
      '@tabler/icons-react',
      '@tabler/icons-react/',
      '@fontsource-variable/',
      'wouter',
      'wouter/',
      'marked',
      'uuid',
      'diff',
    ],
  },
  build: {
    from: ['build', 'shared', 'web', 'renderer/vite.config.ts', ...starter],
    packages: [
      'node:',
      'vite',
      'vite/',
      '@vitejs/plugin-react',
      'rolldown',
      'electron-builder',
      'electron',
      'electron/',
    ],
  },
}

type Import = { file: string; line: number; target: string; typeOnly: boolean }
const files = Object.keys(rooms).flatMap(room => sourcesIn(room))
const imports = files.flatMap(importsOf)

describe('import directions', () => {
  test.each(Object.keys(rooms))('%s imports only what the table allows', room => {
    const rule = rooms[room]
    const wrong = imports
      .filter(entry => roomOf(entry.file) === room)
      .filter(({ file, target }) => {
        if (target.startsWith('.')) {
          const inside = path.posix.join(path.posix.dirname(file), target)
          return !rule?.from.some(allowed => inside === allowed || inside.startsWith(`${allowed.replace(/\/$/, '')}/`))
        }
        return !rule?.packages.some(
          allowed => target === allowed || (/[/:]$/.test(allowed) && target.startsWith(allowed)),
        )
      })
      .map(({ file, line, target }) => `${file}:${line} ${target}`)
    expect(wrong).toEqual([])
  })

  test('the window takes only types from the contract', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) => file.startsWith('renderer/') && target.includes('shared/contract/') && !typeOnly,
    )
    expect(wrong.map(({ file, line }) => `${file}:${line}`)).toEqual([])
  })

  test('what knows nothing of meetings imports no feature', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('renderer/ui/') && /^\.\.\/(?!ui\/|bridge\/|language\/|theme\/|\.\.\/shared\/)/.test(target),
    )
    expect(wrong.map(({ file, target }) => `${file} ${target}`)).toEqual([])
  })

  test('nothing imports in a circle', () => {
    expect(circles()).toEqual([])
  })
})

test('no file has over 400 lines', () => {
  const long = [...files, ...sourcesIn('tests')]
    .map(file => ({ file, lines: read(file).split('\n').length }))
    .filter(({ lines }) => lines > 400)
  expect(long).toEqual([])
})

test('every text is used', () => {
  const code = files
    .filter(file => !file.startsWith('shared/texts/'))
    .map(read)
    .join('\n')
  const dynamic = [...code.matchAll(/`([A-Za-z][\w.]*)\.\$\{/g)].map(match => `${match[1]}.`)
  const unused = keysOf(es, '')
    .map(key => key.replace(/_(one|other)$/, ''))
    .filter(key => !code.includes(`'${key}'`) && !dynamic.some(prefix => key.startsWith(prefix)))
  expect([...new Set(unused)]).toEqual([])
})

/** The window's build file is part of building, beside what it builds. */
function roomOf(file: string): string {
  return file === 'renderer/vite.config.ts' ? 'build' : (file.split('/')[0] ?? '')
}

function sourcesIn(room: string): string[] {
  return fs
    .readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .map(name => path.posix.join(room, name.replaceAll('\\', '/')))
    .filter(name => /\.(ts|tsx|mjs)$/.test(name))
}

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

function importsOf(file: string): Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  const text = read(file)
  return [...text.matchAll(statement)].map(match => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }))
}

/** Circles among imports that remain at run time. */
function circles(): string[] {
  const edges = new Map<string, string[]>()
  for (const { file, target, typeOnly } of imports) {
    if (typeOnly || !target.startsWith('.')) continue
    const inside = path.posix.join(path.posix.dirname(file), target)
    edges.set(file, [...(edges.get(file) ?? []), inside])
  }
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) for (const next of edges.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return found
}

function keysOf(texts: object, prefix: string): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}
