import type { MeetingTexts } from '../outline/types.ts'

export const review = {
  title: 'Balance del Plan y respuesta de las municipalidades',
  place: 'Salón Francisco Morazán, Cancillería de la República, Tegucigalpa, y enlace virtual',
  objective:
    'Hacer un balance del cumplimiento del Plan de Acción Nacional y conocer cómo responden las municipalidades a la llegada de personas retornadas y desplazadas.',
  aims: [
    'Presentar la calificación de los compromisos y las razones de los que están rezagados.',
    'Escuchar la experiencia de las municipalidades y acordar cómo apoyarlas.',
    'Preparar el informe anual y la entrega de la coordinación del Grupo.',
    'Definir las gestiones para la aprobación de la ley sobre desplazamiento interno.',
  ],
  agenda: [
    'Bienvenida y comprobación de asistencia',
    'Aprobación de la ayuda memoria del {{day:-171}}',
    'Balance del Plan de Acción Nacional',
    'La respuesta de las municipalidades',
    'Diálogo abierto',
    'Lectura de acuerdos',
    'Cierre',
  ],
  capacities: { tremblay: 'Plataforma de Apoyo' },
  presentations: [
    {
      text: 'El Director General presentó el balance: de los 31 compromisos, 9 están cumplidos, 17 en ejecución y 5 no han iniciado. Los mayores avances se registran en recepción y niñez; los rezagos, en vivienda y en presupuesto municipal. Recordó que la calificación sigue la escala de 0 a 5 y que cada nivel se sustenta con un medio de verificación.',
      priorities: [
        'Asegurar presupuesto propio para la Dirección de Protección a Personas Desplazadas Internamente.',
        'Completar el registro único en el punto de ingreso de Corinto.',
        'Reactivar los cinco compromisos que no han iniciado.',
        'Presentar el informe anual en la próxima reunión del Grupo.',
      ],
    },
    {
      text: 'La Directora ejecutiva adjunta resumió la consulta a 24 alcaldías. Las unidades municipales atienden con una o dos personas, casi siempre por contrato, y resuelven con recursos propios el transporte y la alimentación de las familias recién llegadas.',
      priorities: [
        'Crear mesas municipales de protección en los municipios de mayor recepción.',
        'Permitir el uso de transferencias para la atención de emergencia.',
      ],
    },
  ],
  discussion:
    'El balance fue bien recibido y dio lugar a preguntas sobre la forma de calificar. Se discutió con detenimiento la situación de la ley sobre desplazamiento interno y la falta de cupos escolares en los municipios receptores.\n\nUna joven retornada compartió su experiencia por videollamada, a invitación de la Asociación Pastoral Esperanza Migrante.',
  themes: [
    'Forma de calificar los compromisos y medios de verificación.',
    'Trámite de la ley sobre desplazamiento interno.',
    'Cupos escolares para niñez retornada y desplazada.',
    'Mesas municipales de protección.',
    'Acompañamiento a la juventud que regresa.',
  ],
  headings: {},
  interventions: {
    canada: {
      points: [
        'Un balance que muestra también lo que no avanzó genera confianza entre los socios.',
        '¿Quién asigna la calificación de cada compromiso y con qué evidencia se respalda?',
      ],
    },
    ratingsAnswer: {
      points: [
        'La propone la institución responsable y la valida la Unidad de Planificación y Seguimiento, que exige al menos un medio de verificación fechado.',
        'En este período se devolvieron seis calificaciones por falta de respaldo.',
      ],
    },
    humanRights: {
      points: [
        '¿Hay una fecha prevista para que el Pleno del Congreso Nacional discuta la ley?',
        'Pidió que se integre cuanto antes una comisión de enlace con el Congreso, encabezada por las dos Secretarías.',
      ],
    },
    lawAnswer: {
      points: [
        'No hay fecha confirmada; la Junta Directiva ofreció considerarla antes de que concluya la legislatura.',
        'Según se ha conversado, dos bancadas condicionan su voto a cambios en el capítulo de restitución de viviendas; se analiza qué puede concederse.',
      ],
    },
    refugees: {
      points: [
        'El perfil del desplazamiento levantado en 20 municipios muestra que el 57 % de los hogares se movió más de una vez.',
        'La mayoría no pidió ayuda a ninguna institución, por temor o por desconocimiento.',
        'El ACNUR ofrece financiar la instalación de mesas municipales de protección en diez municipios.',
      ],
    },
    children: {
      points: [
        'La evaluación del protocolo de niñez no acompañada arroja resultados alentadores: la espera promedio bajó de nueve a cuatro horas.',
        '¿Cuántos cupos escolares faltan en los municipios receptores para el próximo año lectivo?',
        'UNICEF puede aportar aulas temporales y materiales para tres departamentos.',
      ],
    },
    education: {
      points: [
        'Con la información disponible, faltan unos 1,600 cupos, concentrados en Cortés y Francisco Morazán.',
        'La deserción de la niñez retornada es de 14 %, frente a 6 % en el resto de la matrícula.',
        'Solicitó a las municipalidades y a la SENAF las listas de familias recién llegadas antes de la matrícula.',
      ],
    },
    youngWoman: {
      speaker: 'Joven retornada, participante del programa de acogida (por videollamada)',
      points: [
        'Al regresar, lo más difícil no fue encontrar trabajo sino volver a salir a la calle sin miedo.',
        'Pidió que los programas no terminen a los tres meses, porque es entonces cuando una empieza a levantarse.',
      ],
    },
    university: {
      points: [
        'El último boletín registra 38,940 retornos en los últimos doce meses, un 9 % menos que en los doce anteriores.',
        'La reducción es mayor en el retorno aéreo; el terrestre apenas varía.',
      ],
    },
    companies: {
      points: [
        'Las empresas afiliadas abrirán 30 plazas de primer empleo para jóvenes de los municipios con mesa de protección.',
      ],
    },
    network: {
      points: [
        'En dos regiones las mujeres desplazadas no acuden a las oficinas públicas porque temen ser reconocidas.',
        '¿Qué se aceptará como medio de verificación cuando la institución no llega al territorio?',
      ],
    },
  },
  agreements: {
    annualReport: {
      text: 'Presentar el informe anual del Plan de Acción Nacional, con la calificación de los 31 compromisos y su medio de verificación.',
      followUps: [
        [
          'Se envió el formato a las instituciones con fecha límite de entrega; respondieron cuatro.',
          'Recordar el plazo a las instituciones que no han respondido.',
        ],
      ],
    },
    enrolment: {
      text: 'Garantizar cupo escolar para la niñez retornada y desplazada en los municipios receptores, con listas entregadas antes de la matrícula.',
    },
    lawCommission: {
      text: 'Integrar la comisión de enlace con el Congreso Nacional para la ley sobre desplazamiento interno y presentar su plan de trabajo.',
      followUps: [
        [
          'Las dos Secretarías designaron a sus representantes; falta la designación de la Dirección General.',
          'Celebrar la primera sesión y aprobar el plan de trabajo.',
        ],
      ],
    },
    municipalTables: {
      text: 'Instalar mesas municipales de protección en diez municipios receptores.',
    },
    monthlyNote: {
      text: 'Enviar cada mes a los miembros del Grupo una nota breve con los acuerdos vencidos y por vencer.',
    },
    handover: {
      text: 'Preparar la entrega de la coordinación del Grupo a la presidencia entrante, con directorio, acuerdos abiertos y consultas sin responder.',
    },
  },
  closing:
    'Me quedo con lo que nos dijo la joven que habló desde su casa: que los programas no terminen cuando una empieza a levantarse. Con esa medida debemos evaluar lo que hacemos. Agradezco a todas y todos su participación y los convoco a la reunión del informe anual.',
  nextMeeting: {
    place: 'Cancillería de la República, Tegucigalpa, y enlace virtual',
    notes: 'Presentación del informe anual y del perfil del desplazamiento interno.',
  },
  sections: [
    {
      title: 'Documentos entregados',
      body: '1. Balance de los 31 compromisos.\n2. Resumen de la consulta a 24 alcaldías.\n3. Boletín del Observatorio de Migraciones.',
    },
    {
      title: 'Pendiente de completar en este borrador',
      body: '- Confirmar con la Secretaría de Educación la cifra de cupos.\n- Verificar el nombre y el cargo de la persona que asistió por la SENAF.\n- Consultar con la Asociación Pastoral si el testimonio puede incluirse en la edición para socios.',
    },
  ],
} satisfies MeetingTexts
