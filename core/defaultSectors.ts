import { sql } from '../db/execute.ts'
import { foldText } from '../shared/text.ts'
import type { CommandContext } from './context.ts'
import { positionFor } from './position.ts'
import { insert } from './records.ts'
import type { SectorKey } from './sample/types.ts'

/** The sectors that a coordination group convenes; people may change the list. */
export const defaultSectors: readonly { key: SectorKey; nameEs: string; nameEn: string }[] = [
  { key: 'government', nameEs: 'Gobierno', nameEn: 'Government' },
  { key: 'cooperation', nameEs: 'Cooperación internacional', nameEn: 'International cooperation' },
  { key: 'unitedNations', nameEs: 'Naciones Unidas', nameEn: 'United Nations' },
  { key: 'developmentBanks', nameEs: 'Bancos multilaterales de desarrollo', nameEn: 'Multilateral development banks' },
  { key: 'regional', nameEs: 'Organismos regionales', nameEn: 'Regional organisations' },
  { key: 'civilSociety', nameEs: 'Sociedad civil', nameEn: 'Civil society' },
  { key: 'academia', nameEs: 'Academia', nameEn: 'Academia' },
  { key: 'privateSector', nameEs: 'Sector privado', nameEn: 'Private sector' },
  { key: 'communities', nameEs: 'Comunidades', nameEn: 'Communities' },
]

/** Inserts those that minutes read before the first start have not brought already. */
export function insertDefaultSectors(ctx: CommandContext): void {
  const known = new Set(
    ctx.db
      .all(sql.selectFrom('sector').select(['nameEs', 'nameEn']))
      .flatMap(({ nameEs, nameEn }) => [foldText(nameEs), foldText(nameEn)]),
  )
  for (const { nameEs, nameEn } of defaultSectors) {
    if (known.has(foldText(nameEs)) || known.has(foldText(nameEn))) continue
    insert(ctx, 'sector', { id: ctx.newId(), nameEs, nameEn, position: positionFor(ctx, 'sector', null, undefined) })
  }
}
