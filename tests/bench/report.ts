import { writeFileSync } from 'node:fs'
import os from 'node:os'
import type { Check } from './checks.ts'

export const columns = ['', 'what', 'figure', 'target', 'beside', 'ratio', ''] as const

/** The table that people read. */
export function tableOf(checks: readonly Check[]): string {
  const rows = checks.map(check => [
    check.figure,
    check.what,
    amount(check.value, check.unit),
    check.target,
    check.beside ? `${check.beside.what}: ${amount(check.beside.value, check.unit)}` : '',
    check.beside ? `${rounded(check.beside.ratio)} ×` : '',
    check.holds === null ? '–' : check.holds ? 'holds' : 'SHORT',
  ])
  return table(columns, rows)
}

/** Rows under titles, as wide as what stands in them. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, index) => Math.max(title.length, ...rows.map(row => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`
  return [line(titles), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** The same for programs, with the machine that it was measured on. */
export function writeResults(file: string, checks: readonly Check[], size: string): void {
  const results = { at: new Date().toISOString(), size, machine: machine(), checks }
  writeFileSync(file, `${JSON.stringify(results, (_, value: unknown) => (Number.isNaN(value) ? null : value), 2)}\n`)
}

/** The machine that something was measured on. */
export function machine() {
  const [processor] = os.cpus()
  return {
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    processor: processor?.model ?? '',
    cores: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    load: os.loadavg().map(load => Math.round(load * 100) / 100),
  }
}

function amount(value: number, unit: string): string {
  return Number.isNaN(value) ? '' : `${rounded(value)} ${unit}`
}

function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
