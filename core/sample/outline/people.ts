import type { OrganizationKey } from './organizations.ts'

type Outline = { name: string; organization: OrganizationKey; email: string | null }

/** Invented people; their addresses end in a domain that nobody can own. */
export const people = {
  lozano: { name: 'Marta Elena Lozano Bustillo', organization: 'sreci', email: 'm.lozano@sreci.example' },
  membreno: { name: 'Tomás Membreño Lagos', organization: 'sreci', email: 't.membreno@sreci.example' },
  funez: { name: 'Óscar Danilo Fúnez Murillo', organization: 'dgphm', email: 'o.funez@dgphm.example' },
  paguada: { name: 'Karla Yamileth Paguada Rivas', organization: 'dgphm', email: 'k.paguada@dgphm.example' },
  bonilla: { name: 'Rigoberto Bonilla Cáceres', organization: 'inm', email: 'r.bonilla@inm.example' },
  mejia: { name: 'Ivonne Mejía Sabillón', organization: 'inm', email: null },
  ochoa: { name: 'Héctor Armando Ochoa Pineda', organization: 'sgjd', email: 'h.ochoa@sgjd.example' },
  turcios: { name: 'Suyapa Turcios Amador', organization: 'sgjd', email: 's.turcios@sgjd.example' },
  matamoros: { name: 'Dilcia Matamoros Euceda', organization: 'senaf', email: 'd.matamoros@senaf.example' },
  barahona: { name: 'Wilmer Barahona Ordóñez', organization: 'seduc', email: 'w.barahona@seduc.example' },
  cruz: { name: 'Nelly Cruz Valladares', organization: 'setrass', email: 'n.cruz@setrass.example' },
  galdamez: { name: 'Gladys Galdámez Rosales', organization: 'setrass', email: 'g.galdamez@setrass.example' },
  argueta: { name: 'Fabricio Argueta Montes', organization: 'sesal', email: null },
  alvarenga: { name: 'Reina Isabel Alvarenga Soto', organization: 'semujer', email: 'r.alvarenga@semujer.example' },
  castellon: { name: 'Julio César Castellón Rápalo', organization: 'infop', email: 'j.castellon@infop.example' },
  interiano: { name: 'Blanca Rosa Interiano Peña', organization: 'amhon', email: 'b.interiano@amhon.example' },
  verhaegen: { name: 'Joris Verhaegen', organization: 'europeanUnion', email: 'j.verhaegen@union.example' },
  tremblay: { name: 'Geneviève Tremblay', organization: 'canada', email: 'g.tremblay@canada.example' },
  larranaga: { name: 'Iñaki Larrañaga Otero', organization: 'aecid', email: 'i.larranaga@aecid.example' },
  burri: { name: 'Regula Burri Steiner', organization: 'cosude', email: 'r.burri@cosude.example' },
  villasenor: { name: 'Adriana Villaseñor Quiroz', organization: 'mexico', email: null },
  okoro: { name: 'Samuel Okoro', organization: 'unhcr', email: 's.okoro@unhcr.example' },
  peralta: { name: 'Lucía Peralta Andrade', organization: 'unhcr', email: 'l.peralta@unhcr.example' },
  moretti: { name: 'Chiara Moretti', organization: 'iom', email: 'c.moretti@iom.example' },
  rivadeneira: { name: 'Pablo Rivadeneira Ponce', organization: 'iom', email: 'p.rivadeneira@iom.example' },
  haddad: { name: 'Leila Haddad', organization: 'unicef', email: 'l.haddad@unicef.example' },
  halvorsen: { name: 'Ingrid Halvorsen', organization: 'undp', email: 'i.halvorsen@undp.example' },
  quispe: { name: 'Wálter Quispe Mamani', organization: 'ohchr', email: 'w.quispe@ohchr.example' },
  nascimento: { name: 'Beatriz Nascimento Prado', organization: 'unfpa', email: 'b.nascimento@unfpa.example' },
  beltran: { name: 'Felipe Beltrán Arce', organization: 'idb', email: 'f.beltran@idb.example' },
  iyer: { name: 'Meera Iyer', organization: 'worldBank', email: 'm.iyer@bank.example' },
  cuadra: { name: 'Norman Cuadra Téllez', organization: 'cabei', email: null },
  duarte: { name: 'Silvana Duarte Melo', organization: 'oas', email: 's.duarte@oas.example' },
  izaguirre: {
    name: 'Cristian Izaguirre Mena',
    organization: 'caminoSeguro',
    email: 'c.izaguirre@caminoseguro.example',
  },
  nolasco: { name: 'Teresa Nolasco Díaz', organization: 'apem', email: null },
  norales: { name: 'Miriam Norales Arzú', organization: 'remupaz', email: 'm.norales@remupaz.example' },
  caballero: { name: 'Ernesto Caballero Zúniga', organization: 'unah', email: 'e.caballero@unah.example' },
  canizales: { name: 'Gerardo Cañizales Prieto', organization: 'cicvas', email: 'g.canizales@cicvas.example' },
  vallejo: { name: 'Paola Vallejo Urbina', organization: 'asemjo', email: 'p.vallejo@asemjo.example' },
  ordonez: { name: 'Delmer Ordóñez Vásquez', organization: 'danliCommittee', email: null },
} as const satisfies Record<string, Outline>

export type PersonKey = keyof typeof people
