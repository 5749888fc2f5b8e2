import { setXml, type Template, TYPES, xmlOf } from './template.ts'

type Added = {
  /** Where it is to be: `word/numbering.xml`. */
  path: string
  contentType: string
  /** The relations that must name it: `word/_rels/document.xml.rels`, from which `target` leads to it. */
  relations: string
  target: string
  relation: string
  xml: string
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Puts a part that the template did not have into it, with all that must name it. */
export function addPart(name: string, template: Template, part: Added): void {
  setXml(template, part.path, part.xml)
  const types = xmlOf(name, template, TYPES)
  const override = `<Override PartName="/${part.path}" ContentType="${part.contentType}"/>`
  setXml(
    template,
    TYPES,
    types.replace(/<\/(\w+:)?Types>/, end => override + end),
  )
  const relations = template.has(part.relations)
    ? xmlOf(name, template, part.relations)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}"></Relationships>`
  let id = 'rIdAcuerdos'
  while (relations.includes(`"${id}${part.target}"`)) id += 'A'
  const relationship = `<Relationship Id="${id}${part.target.replace(/\W/g, '')}" Type="${part.relation}" Target="${part.target}"/>`
  setXml(
    template,
    part.relations,
    relations.replace(/<\/(\w+:)?Relationships>|<Relationships([^>]*)\/>/, end =>
      end.endsWith('/>') ? `${end.slice(0, -2)}>${relationship}</Relationships>` : relationship + end,
    ),
  )
}
