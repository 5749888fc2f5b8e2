/**
 * The words by which minutes in Spanish and English are recognised, folded as `foldText` does (no accents, lower case). They
 * are vocabulary of the field, for any minutes: words that one document alone uses have no place here.
 */

/** The parts of minutes that a heading can open. `frame` is a heading that only announces the ones below it. */
export type Part =
  | 'frame'
  | 'objective'
  | 'aims'
  | 'attendance'
  | 'excused'
  | 'absent'
  | 'agenda'
  | 'presentation'
  | 'discussion'
  | 'interventions'
  | 'agreements'
  | 'closing'
  | 'nextMeeting'

/** Terms, parted by semicolons, that make a short line the heading of a part; the longest that fits is taken. */
export const partTerms: readonly (readonly [Part, string])[] = [
  ['frame', 'highlights; aspectos destacados; puntos destacados; main points; datos generales; informacion general'],
  [
    'objective',
    'objective; objectives; purpose; aim of the meeting; goal; goals; objetivo; objetivos; proposito; propositos; finalidad; objeto',
  ],
  [
    'aims',
    'meeting aimed to; meeting aims to; meeting sought to; session aimed to; workshop aimed to; specific objectives; ' +
      'specific aims; aims; objetivos especificos; reunion tuvo como objetivos; reunion tiene como objetivos; reunion tuvo como objetivo; ' +
      'reunion tiene como objetivo; reunion busco; reunion se propuso',
  ],
  [
    'attendance',
    'attendees; attendance; attendance list; participants; present; members present; in attendance; invited participants; asistentes; ' +
      'asistencia; participantes; presentes; integrantes; miembros; miembros presentes; convocados; concurrentes; lista de asistencia; ' +
      'instituciones participantes; personas participantes; personas asistentes',
  ],
  [
    'excused',
    'apologies; regrets; excused; excusas; excusados; excusadas; ausentes con excusa; ausencias justificadas; excusaron su asistencia',
  ],
  ['absent', 'absent; absentees; not present; ausentes; ausencias; inasistentes; no asistieron'],
  ['agenda', 'agenda; order of business; orden del dia; temario; puntos a tratar; temas a tratar'],
  [
    'presentation',
    'presentation; presentations; presentacion; presentaciones; exposicion; exposiciones; presentation summary',
  ],
  [
    'discussion',
    'discussion; discussions; deliberations; notes; minutes; proceedings; discusion; discusiones; debate; deliberaciones; desarrollo; ' +
      'temas tratados; puntos tratados; asuntos tratados; temas discutidos; plenaria; desarrollo de la agenda; dialogo; notas',
  ],
  [
    'interventions',
    'interventions; comments; remarks; statements; contributions; intervenciones; comentarios; participaciones; ' +
      'intervencion; uso de la palabra; palabras',
  ],
  [
    'agreements',
    'agreements; agreement; action items; action item; action points; actions; agreed actions; decisions; commitments; resolutions; ' +
      'acuerdos; acuerdo; compromisos; acuerdan; se acuerda; se acordo; resoluciones; decisiones; puntos acordados; acciones; ' +
      'acciones acordadas; tareas',
  ],
  [
    'closing',
    'closing; closure; adjournment; closing remarks; closing words; closing statement; cierre; clausura; palabras de cierre; ' +
      'palabras de clausura; closing session',
  ],
  [
    'nextMeeting',
    'next meeting; next session; date of next meeting; proxima reunion; proxima sesion; siguiente reunion; fecha de la proxima reunion; ' +
      'nueva reunion',
  ],
]

/** Words that may stand beside a term in a heading without making it another one. */
export const headingFillers = words(
  'a about an and by de del detailed during el en final finales final for general generales in la las list lista los main meeting ' +
    'o of on open or participant participantes participants principal principales reached resumen reunion sesion session ' +
    'summary taken the their this y abierta abierto detallados detalladas asistentes alcanzados adoptados adquiridos tomados ' +
    'adoptadas adoptada invitados invited reunido reunidos esta este su sus key acta minuta items points puntos lectura leidos leidas read out wrap up ' +
    'establecidos establecidas integrantes puestos grupo group workshop taller encuentro jornada remarks agenda plan delegates ' +
    'delegados delegadas representantes representatives instituciones organizaciones institutions organizations sobre',
)

/** Words in small letters that hold a phrase together: no line ends after one, and names may contain them. */
export const connectives = words(
  'of the and in on for to with by from at a an as or that this its their our your is are was were be who which ' +
    'de del la las los el y e o u en para por con a al un una su sus que se lo como desde entre hacia sobre sin',
)

/** Particles that can stand inside a person's name. */
export const nameParticles = words('de del la las los y da do dos das van von der den di bin al el')

/** Forms of address printed before a name; they stay with it. */
export const honorifics = words(
  'ambassador embajador embajadora dr dra doctor doctora mr mrs ms miss sir madam sr sra srta senor senora senorita don dona lic ' +
    'licda licenciado licenciada ing ingeniero ingeniera abg abog abogado abogada arq arquitecto arquitecta prof profesor profesora ' +
    'professor msc mtro mtra maestro maestra phd hon honorable rev father padre sor monsenor cnel coronel colonel gral ' +
    'capitan captain econ commissioner comisionado comisionada',
)

/** Posts that a person holds, as the first or last word of a position. */
export const positions = words(
  'director directora representative representante undersecretary subsecretario subsecretaria minister ministro ministra viceminister ' +
    'viceministro viceministra chair chairperson chairman chairwoman cochair president presidente presidenta coordinator coordinador ' +
    'coordinadora manager gerente head jefe jefa chief officer oficial delegate delegado delegada advisor adviser asesor asesora ' +
    'consultant consultor consultora specialist especialista analyst analista counsellor counselor consejero consejera consul attache ' +
    'vicepresident vicepresidente vicepresidenta rector rectora dean decano decana magistrate ' +
    'fiscal procurador procuradora defensor defensora deputy adjunto adjunta rapporteur relator relatora moderador moderadora moderator ' +
    'facilitator facilitador facilitadora tecnico tecnica enlace focal assistant asistente lead leader lider responsable encargado ' +
    'encargada subdirector subdirectora tesorero tesorera treasurer vocal spokesperson vocero vocera mayor alcalde alcaldesa governor ' +
    'gobernador gobernadora diputado diputada congressman congresswoman senator senador senadora administrator administrador ' +
    'administradora secretario executive ejecutivo ejecutiva supervisor supervisora trainer developer desarrollador desarrolladora',
)

/** Positions that always name the body they speak for: "Representative of …". */
export const representatives = words(
  'representative representante delegate delegado delegada spokesperson vocero vocera',
)

/** Words that belong to names of organisations and of their fields, never to a person's. */
export const organizationWords = words(
  'organization organisation organizacion bank banco ministry ministerio secretary secretariat secretaria secretariado institute ' +
    'instituto directorate direccion office oficina agency agencia commission comision committee comite council consejo association ' +
    'asociacion foundation fundacion union nations naciones unidas university universidad embassy embajada network red platform ' +
    'plataforma program programme programa fund fondo cooperation cooperacion federation federacion confederation center centre centro ' +
    'company empresa corporation corporacion group grupo movement movimiento forum foro board junta team equipo authority autoridad ' +
    'registry registro police policia court corte tribunal congress congreso municipality municipalidad alcaldia mayoralty gobierno ' +
    'government society sociedad college colegio school escuela hospital observatory observatorio service servicio services servicios ' +
    'bureau administration administracion department departamento division unit unidad management gerencia international ' +
    'internacional national nacional inter american americano interamericano central regional affairs asuntos rights derechos human ' +
    'humanos humanitarian development desarrollo migration migracion refugees refugiados protection proteccion education educacion ' +
    'health salud labor labour trabajo security seguridad women mujer children ninez family familia states estados world mundial ' +
    'mundo economic economico integration integracion crime delito drugs drogas support apoyo high alto commissioner comisionado ' +
    'consulate consulado mission mision delegation delegacion church iglesia diocese diocesis pastoral house casa press prensa media ' +
    'initiative iniciativa alliance alianza project proyecto chamber camara state estado public publico social civil society foreign ' +
    'relaciones exteriores finance finanzas treasury planning planificacion interior justice justicia agriculture environment ' +
    'ambiente catholic catolica relief services action accion save save against contra norwegian danish swiss',
)

/** Groups under which attendance lists gather organisations. */
export const sectors: readonly string[] = [
  'government',
  'government institutions',
  'state institutions',
  'international cooperation',
  'cooperation agencies',
  'cooperating partners',
  'united nations',
  'united nations system',
  'united nations agencies',
  'un agencies',
  'multilateral development banks',
  'development banks',
  'multilateral banks',
  'international financial institutions',
  'financial institutions',
  'regional organizations',
  'regional organisations',
  'international organizations',
  'international organisations',
  'civil society',
  'civil society organizations',
  'civil society organisations',
  'non governmental organizations',
  'ngos',
  'ngo',
  'academia',
  'private sector',
  'communities',
  'embassies',
  'diplomatic corps',
  'donors',
  'observers',
  'guests',
  'gobierno',
  'instituciones de gobierno',
  'instituciones del gobierno',
  'instituciones del estado',
  'instituciones gubernamentales',
  'sector publico',
  'cooperacion internacional',
  'cooperantes',
  'agencias de cooperacion',
  'naciones unidas',
  'sistema de naciones unidas',
  'agencias de naciones unidas',
  'sistema de las naciones unidas',
  'bancos multilaterales de desarrollo',
  'bancos multilaterales',
  'banca multilateral',
  'banca de desarrollo',
  'organismos financieros',
  'instituciones financieras',
  'organismos regionales',
  'organizaciones regionales',
  'organismos internacionales',
  'organizaciones internacionales',
  'sociedad civil',
  'organizaciones de sociedad civil',
  'organizaciones de la sociedad civil',
  'organizaciones no gubernamentales',
  'ong',
  'academia y universidades',
  'sector privado',
  'empresa privada',
  'comunidades',
  'embajadas',
  'cuerpo diplomatico',
  'donantes',
  'observadores',
  'invitados',
]

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(word => word !== ''))
}
