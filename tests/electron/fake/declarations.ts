import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Electron's own declarations, of the version that the project is made for. */
export const declarations = readFileSync(
  path.resolve(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'),
  'utf8',
)

const known = new Map<string, { members: ReadonlySet<string>; events: ReadonlySet<string> }>()

/** The members and events that Electron declares for a class or interface of its own, those that it inherits included. */
export function declared(name: string): { members: ReadonlySet<string>; events: ReadonlySet<string> } {
  const found = known.get(name)
  if (found) return found
  const start = new RegExp(`^ {2}(?:class|interface) ${name}(?: extends ([\\w.]+))? (?:implements [\\w.]+ )?\\{$`, 'm')
  const match = start.exec(declarations)
  if (match === null) throw new Error(`Electron declares no ${name}`)
  const body = declarations.slice(match.index, declarations.indexOf('\n  }\n', match.index))
  const inherited = match[1] && !/EventEmitter$/.test(match[1]) ? declared(match[1]) : { members: [], events: [] }
  const entry = {
    members: new Set([...inherited.members, ...all(body, /^ {4}(?:static |readonly )*(\w+)\??[(:<]/gm)]),
    events: new Set([...inherited.events, ...all(body, /^ {4}on\(event: '([\w-]+)'/gm)]),
  }
  known.set(name, entry)
  return entry
}

/** Every name of a union of texts that a member takes, as `permission: 'a' | 'b'`. */
export function unionIn(line: RegExp): string[] {
  const text = line.exec(declarations)?.[1] ?? ''
  return [...all(text, /'([\w-]+)'/g)]
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name ?? '')
}
