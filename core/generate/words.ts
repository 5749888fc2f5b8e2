import { adjectiveOf, nounsOf, verbOf } from './grammar.ts'

// The words of coordination meetings, each list from the most to the least used.

const feminine = nounsOf(
  `protección secretaría institución persona información comunidad coordinación reunión propuesta familia respuesta
  mesa atención asistencia acción población situación comisión organización capacidad estrategia política región
  necesidad participación niñez mujer evaluación actividad red ficha ruta violencia educación vivienda salud
  agenda oportunidad prioridad brecha visita agencia alcaldía oficina capacitación plataforma hoja gestión
  articulación implementación seguridad jornada campaña medida base encuesta matriz guía carta nota solicitud
  donación inversión iniciativa alianza consulta convocatoria validación norma ley reforma inclusión integración
  migración frontera caravana acogida documentación identidad cédula partida inscripción renovación prórroga
  transferencia herramienta metodología línea meta cifra estadística tasa cobertura calidad cantidad demanda
  oferta cadena cooperativa empresa feria microempresa finca cosecha semilla lluvia sequía inundación emergencia
  alerta evacuación escuela maestra alumna beca matrícula deserción clínica enfermera vacuna referencia derivación
  terapia audiencia denuncia fiscalía defensoría sentencia custodia tutela unidad delegación embajada misión sede
  sala bodega carretera construcción obra ayuda caja canasta entrega lista constancia firma copia versión sección
  tabla página fuente evidencia verificación supervisión auditoría revisión recomendación observación corrección
  conclusión lección experiencia práctica expectativa preocupación limitación dificultad demora pregunta
  intervención exposición presentación apertura clausura asamblea votación elección directiva presidencia
  vicepresidencia contraparte voluntaria lideresa juventud discapacidad lengua cultura tradición cosmovisión
  tierra cuenca microcuenca montaña costa isla laguna pesca artesanía panadería carpintería costura soldadura
  plomería belleza informática contabilidad bitácora rúbrica planilla cotización licitación factura cláusula
  adenda subvención contrapartida desagregación georreferencia cartografía maqueta cuadrilla guardería ludoteca
  biblioteca cancha`,
  'f',
)

const masculine = nounsOf(
  `plan grupo proceso acuerdo trabajo país informe caso apoyo gobierno desarrollo seguimiento proyecto
  desplazamiento retorno derecho sistema territorio municipio departamento programa servicio espacio avance
  recurso mecanismo fortalecimiento equipo sector marco acceso compromiso documento financiamiento objetivo
  indicador resultado registro censo protocolo convenio taller representante enlace funcionario albergue centro
  refugio cooperante donante socio aliado presupuesto fondo monto desembolso calendario cronograma plazo borrador
  formato anexo punto tema eje pilar componente producto diagnóstico estudio análisis mapeo mapa monitoreo tablero
  reporte boletín comunicado correo oficio enfoque género adolescente niño hogar barrio líder consejo comité
  directorio secretario técnico especialista consultor facilitador traductor abogado médico docente policía fiscal
  juez empleo emprendimiento negocio crédito ahorro ingreso salario mercado comercio cultivo café maíz frijol
  saneamiento terreno techo material insumo equipamiento vehículo combustible transporte viaje riesgo peligro daño
  impacto efecto cambio clima huracán deslizamiento incendio simulacro conflicto diálogo consenso pacto tratado
  reglamento decreto artículo inciso procedimiento trámite requisito permiso pasaporte carné certificado título
  diploma expediente archivo dato cuadro gráfico porcentaje promedio total balance cierre inicio arranque periodo
  trimestre semestre encuentro foro panel seminario congreso curso módulo manual folleto afiche video testimonio
  relato traslado egreso flujo tránsito puesto paso corredor aeropuerto puerto muelle campamento cupón bono
  subsidio almuerzo refrigerio hospedaje viático contrato pago recibo liderazgo voluntariado acompañamiento
  asesoramiento abordaje levantamiento ordenamiento empoderamiento arraigo tejido vínculo duelo estigma prejuicio
  acoso abuso secuestro despojo abandono cobro telar horno vivero huerto granero pozo tanque acueducto puente
  alcantarillado basurero radar umbral sesgo muestreo aforo cotejo padrón catastro escalafón organigrama
  flujograma`,
  'm',
)

/** Mixed as they are used: what comes early in its own list comes early here. */
export const nouns = interleaved(feminine, masculine)

export const adjectives =
  `nacional técnico humanitario local regional institucional internacional municipal social público interno
  integral nuevo pendiente principal comunitario legal económico conjunto anual temporal específico prioritario
  estratégico operativo actual vulnerable familiar educativo estatal general previo final oportuno necesario
  sostenible productivo laboral migratorio fronterizo departamental sectorial interinstitucional bilateral
  multilateral preliminar oficial vigente administrativo financiero presupuestario logístico digital presencial
  virtual mensual trimestral semestral primario secundario básico mínimo máximo parcial completo adecuado
  suficiente inicial urgente grave crítico alto bajo medio amplio claro directo abierto seguro gratuito permanente
  continuo indígena garífuna rural urbano costero agrícola forestal ambiental climático sanitario médico
  psicológico psicosocial jurídico penal civil judicial forense fiscal notarial consular diplomático académico
  universitario escolar infantil juvenil femenino masculino materno lingüístico cultural histórico artesanal
  comercial empresarial cooperativo solidario voluntario participativo inclusivo equitativo transparente
  confidencial anónimo metodológico estadístico cuantitativo cualitativo geográfico demográfico satelital
  topográfico hidrológico sísmico volcánico preventivo correctivo reparador restaurativo itinerante provisional
  supletorio vinculante subnacional transfronterizo intersectorial intercultural multianual plurianual bianual
  quincenal semanal`
    .split(/\s+/)
    .map(adjectiveOf)

export const verbs =
  `presentar realizar coordinar revisar informar elaborar apoyar solicitar aprobar compartir fortalecer desarrollar
  continuar convocar enviar validar identificar priorizar actualizar implementar establecer definir garantizar
  ampliar entregar consolidar organizar capacitar articular gestionar financiar facilitar atender registrar
  evaluar incorporar ejecutar impulsar preparar publicar difundir recibir completar programar documentar analizar
  visitar trasladar instalar habilitar firmar formular ajustar adoptar adaptar asignar destinar aportar invertir
  contratar comprar adquirir donar acordar recomendar señalar indicar explicar aclarar agregar resaltar destacar
  valorar agradecer reconocer lamentar subrayar reiterar expresar manifestar comunicar notificar remitir trasmitir
  verificar supervisar monitorear sistematizar consultar levantar mapear cuantificar estimar calcular mitigar
  sancionar denunciar investigar resguardar custodiar amparar tutelar reubicar reintegrar retornar acoger albergar
  alojar alimentar abastecer dotar equipar reparar rehabilitar inaugurar suspender reanudar postergar adelantar
  cancelar reprogramar delegar nombrar designar integrar vincular enlazar conectar migrar digitalizar archivar
  foliar certificar legalizar autenticar interpretar redactar repartir sembrar cosechar reforestar`
    .split(/\s+/)
    .map(verbOf)

export const adverbs =
  `además también actualmente asimismo especialmente principalmente nuevamente posteriormente paralelamente
  conjuntamente gradualmente parcialmente oportunamente formalmente oficialmente recientemente inicialmente
  finalmente anualmente mensualmente debidamente satisfactoriamente progresivamente`.split(/\s+/)

function interleaved<T>(first: readonly T[], second: readonly T[]): T[] {
  const longest = Math.max(first.length, second.length)
  return Array.from({ length: longest }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]).flat()
}
