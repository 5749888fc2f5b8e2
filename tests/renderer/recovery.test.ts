import { describe, expect, test } from 'vitest'
import { contentsText, momentText } from '../../renderer/backups/words.ts'
import { explain, isExplained, type RecoveryState } from '../../renderer/recovery/problem.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { translator } from '../../shared/texts/index.ts'

const state = (code: ErrorCode, facts = {}, can: Partial<RecoveryState> = {}): RecoveryState => ({
  folder: '/home/ana/acuerdos',
  problem: { code, facts },
  backups: [],
  canReplace: false,
  canSalvage: false,
  ...can,
})

describe('what is wrong with a file', () => {
  test('tells a file that is gone from one that is damaged', () => {
    expect(explain(state('workspace.damaged', {}, { canReplace: true, canSalvage: true }))?.kind).toBe('damaged')
    expect(explain(state('workspace.damaged', {}, { canReplace: true }))?.kind).toBe('lost')
  })

  test('says who has it, and what to do outside of the window', () => {
    const facts = { folder: '/x', user: 'ana', computer: 'mesa-3', since: '2026-11-21 15:00' }
    const explained = explain(state('workspace.inUse', facts))
    const t = translator('es')
    expect(explained && t(explained.text, explained.facts)).toBe(
      'Lo tiene abierto ana en el equipo mesa-3, desde 2026-11-21 15:00.',
    )
    expect(explained?.advice).toBe('recovery.advice.inUse')
    expect(explain(state('workspace.foreign', {}, { canReplace: true }))?.advice).toBeNull()
  })

  test('leaves faults of ours and lost connections to the page for those', () => {
    expect(explain(state('internal', { reference: 'x' }))).toBeNull()
    expect(explain({ ...state('internal'), problem: null })).toBeNull()
    expect([isExplained('workspace.newer'), isExplained('disk.full'), isExplained('host.unreachable')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('a backup in words', () => {
  test('is named by its moment and what it holds', () => {
    const instant = new Date(2026, 10, 21, 15, 30).toISOString()
    expect(momentText(instant, 'es')).toBe('21 nov 2026, 15:30')
    expect(momentText(instant, 'en')).toBe('Nov 21, 2026, 15:30')
    expect(contentsText({ meetings: 1, agreements: 16 }, translator('es'))).toBe('1 reunión y 16 acuerdos')
    expect(contentsText({ meetings: 3, agreements: 1 }, translator('en'))).toBe('3 meetings and 1 agreement')
  })
})
