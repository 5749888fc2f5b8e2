import type { SectorKey } from '../sample/types.ts'

// Who meets, and where. People are made of common names; institutions and places are made up, apart from the departments.

export const givenNames =
  `María José Carlos Ana Luis Karla Juan Rosa Jorge Gabriela Marco Suyapa Óscar Lourdes Héctor Claudia
  Francisco Sandra Mario Patricia Rafael Daniela Wilfredo Alejandra Roberto Fernanda Miguel Carmen Santos Reina Edwin Norma
  Ricardo Iris Julio Wendy Denis Olga Selvin Nohemí Nelson Yolanda Ramón Leticia Ángel Marlen Víctor Elvia Pedro Glenda
  Manuel Nidia Darwin Telma Allan Xiomara Gustavo Bessy Fredy Dilcia Adán Keyla Tomás Vilma Elmer Ruth Saúl Ligia Noé Brenda
  Arnulfo Melissa Josué Sagrario Ernesto Paola Rigoberto Ivonne Kevin Isis Belkis Aníbal Doris Ismael Fátima Abel Yessenia`.split(
    /\s+/,
  )

export const surnames =
  `Martínez Hernández López Rodríguez García Mejía Flores Cruz Reyes Rivera Sánchez Zelaya Castillo Pineda
  Aguilar Ramos Díaz Gómez Amador Bonilla Cáceres Padilla Perdomo Fúnez Banegas Alvarado Maradiaga Euceda Matute Licona
  Ordóñez Cálix Sabillón Murillo Chávez Villeda Paz Rosales Andino Ponce Figueroa Salgado Oseguera Pavón Lagos Izaguirre
  Suazo Oliva Guillén Núñez Irías Galo Medina Tábora Bú Escoto Peña Urbina Velásquez Osorto Laínez Meza Cerrato Barahona
  Carías Discua Erazo Fajardo Garay Handal Interiano Jácome Kawas Lozano Membreño Nolasco Ochoa Posas Quezada Rápalo Soto
  Tróchez Umanzor Valladares Ventura Wood Yanes Zúniga Bulnes Coello Doblado Espinal Funes Godoy Henríquez Inestroza Juárez`.split(
    /\s+/,
  )

export const honorifics = ['Lic.', 'Ing.', 'MSc.', 'Abg.', 'PhD.'] as const

export const positions = [
  'Especialista de programa',
  'Directora de planificación',
  'Coordinador nacional',
  'Oficial de protección',
  'Jefa de la unidad de cooperación',
  'Técnico municipal',
  'Punto focal',
  'Asesora legal',
  'Gerente de proyectos',
  'Subdirectora',
  'Representante residente',
  'Encargado de monitoreo',
  'Secretaria ejecutiva',
  'Consultor',
  'Presidenta de la junta directiva',
  'Investigador',
] as const

export const departments = [
  'Francisco Morazán',
  'Cortés',
  'Choluteca',
  'Yoro',
  'Atlántida',
  'Comayagua',
  'Copán',
  'El Paraíso',
  'Olancho',
  'Lempira',
  'Intibucá',
  'La Paz',
  'Valle',
  'Colón',
  'Ocotepeque',
  'Santa Bárbara',
  'Gracias a Dios',
  'Islas de la Bahía',
] as const

const beginnings = 'Guaci Yama Tala Oja Cura Mata Opa Sula Chama Lepa Naca Eran Cuya Quela Telu Zaca Oro Puri Juti Mora'
const middles = 'ran ma pe te ca lo nel qui zun ta ri cha sa mi'
const endings = 'güila teca gua pala nique rén quín tepe ocán jara lica ster zapa que'

/** Villages, of syllables as the place names of the region have them, from well known to hardly ever named. */
export function villages(): readonly string[] {
  sortedVillages ??= beginnings
    .split(' ')
    .flatMap((first, index) =>
      middles
        .split(' ')
        .flatMap((middle, place) =>
          endings
            .split(' ')
            .map((last, order) => ({ name: first + middle + last, at: (index * 61 + place * 17 + order * 29) % 97 })),
        ),
    )
    .sort((one, other) => one.at - other.at || one.name.localeCompare(other.name, 'es'))
    .map(({ name }) => name)
  return sortedVillages
}

/** Hundreds, put in order when the first workspace is generated, not when the program starts. */
let sortedVillages: readonly string[] | null = null

/** What an institution of each sector is called: begins with one of these and goes on with a field of work. */
export const institutionKinds: Record<SectorKey, readonly string[]> = {
  government: [
    'Secretaría de',
    'Dirección General de',
    'Instituto Nacional de',
    'Comisión Nacional de',
    'Servicio Nacional de',
  ],
  cooperation: ['Agencia de Cooperación en', 'Embajada, Sección de', 'Fundación Internacional para'],
  unitedNations: [
    'Programa de las Naciones Unidas para',
    'Oficina de las Naciones Unidas de',
    'Fondo de las Naciones Unidas para',
  ],
  developmentBanks: ['Banco Regional de', 'Fondo Multilateral de'],
  regional: ['Consejo Centroamericano de', 'Secretaría Regional de'],
  civilSociety: ['Asociación para', 'Red Nacional de', 'Fundación para', 'Comité de', 'Pastoral de', 'Movimiento por'],
  academia: ['Universidad, Facultad de', 'Instituto Universitario de', 'Observatorio de'],
  privateSector: ['Cámara de Comercio y', 'Consejo Empresarial de', 'Cooperativa de'],
  communities: ['Junta de', 'Patronato de', 'Consejo Comunitario de'],
}

export const fields =
  `Protección|Niñez y Familia|Desarrollo Social|Movilidad Humana|Derechos Humanos|Salud|Educación|Trabajo|
  Medios de Vida|Agua y Saneamiento|Gestión de Riesgos|Vivienda|Planificación|Relaciones Exteriores|Justicia|Seguridad|
  Registro de las Personas|Igualdad de Género|Pueblos Indígenas|Juventud|Personas con Discapacidad|Agricultura|
  Ambiente|Finanzas|Estadística|Migración|Retorno y Reintegración|Desplazamiento Interno|Seguridad Alimentaria|
  Formación Profesional|Descentralización|Transparencia|Cultura|Deportes|Turismo|Ciencia|Comunicaciones|Emprendimiento|
  Ahorro y Crédito|Comercio|Pesca|Bosques|Energía|Transporte|Puertos|Infancia Temprana|Adultos Mayores|Salud Mental|
  Búsqueda de Personas|Atención a Víctimas`
    .split('|')
    .map(field => field.trim())

export const bodyKinds = [
  { code: 'GC', name: 'Grupo de Coordinación sobre', kind: 'coordinationGroup' },
  { code: 'GT', name: 'Grupo de Trabajo sobre', kind: 'workingGroup' },
  { code: 'ET', name: 'Equipo Técnico de', kind: 'technicalTeam' },
  { code: 'TP', name: 'Talleres Participativos sobre', kind: 'workshopSeries' },
  { code: 'RB', name: 'Reuniones Bilaterales sobre', kind: 'bilateral' },
] as const

export const channels = ['correo', 'llamada', 'reunión', 'oficio', 'visita', 'mensaje'] as const
