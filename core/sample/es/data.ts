import type { MeetingTexts } from '../outline/types.ts'

export const data = {
  title: 'Registro único, calidad de los datos y marco legal',
  place: 'Auditorio del Instituto Nacional de Migración, Tegucigalpa, y enlace virtual',
  objective:
    'Revisar el avance del registro único de personas retornadas y desplazadas, conocer las fuentes de datos disponibles y acordar los pasos para la discusión de la ley sobre desplazamiento interno.',
  aims: [
    'Conocer el diseño del registro único y el calendario de su puesta en marcha.',
    'Identificar los vacíos de información que impiden orientar la respuesta.',
    'Definir garantías de confidencialidad para el intercambio de datos entre instituciones.',
    'Actualizar a los socios sobre el trámite legislativo.',
  ],
  agenda: [
    'Bienvenida y aprobación de la ayuda memoria del {{day:-493}}',
    'Seguimiento de acuerdos',
    'El registro único: diseño y calendario',
    'Qué dicen los datos: primer informe del Observatorio',
    'Diálogo abierto',
    'Lectura de acuerdos y cierre',
  ],
  capacities: { burri: 'Coordinación de la mesa de donantes en datos' },
  presentations: [
    {
      text: 'El Gerente de Derechos Humanos mostró el diseño del registro único. Cada persona recibirá un número que la acompañará en los servicios de salud, educación y empleo, sin que deba repetir su historia en cada ventanilla.\n\nEl sistema se probará primero en un centro de recepción y en dos municipios; la extensión a los demás puntos depende de la conectividad en frontera.',
      priorities: [
        'Conectar los cuatro puntos de ingreso en un plazo de doce meses.',
        'Firmar convenios de intercambio con Salud, Educación y Trabajo.',
        'Proteger los datos sensibles con niveles de acceso y bitácora de consultas.',
      ],
    },
    {
      text: 'El Director del Observatorio resumió el primer informe, elaborado con registros administrativos y 1,260 encuestas en ocho municipios. Advirtió que las fuentes utilizan definiciones distintas y que sumar sus totales conduce a contar dos veces a las mismas familias.',
      priorities: [
        'Adoptar una definición operativa común de persona desplazada.',
        'Publicar un boletín trimestral con notas metodológicas.',
      ],
    },
  ],
  discussion:
    'Hubo coincidencia en que el país no necesita más formularios sino que los existentes conversen entre sí. La discusión se concentró en la confidencialidad: qué institución puede ver qué dato y quién responde si se filtra.\n\nEn materia legislativa se informó que el proyecto continúa a la espera de ser incluido en la agenda del Pleno.',
  themes: [
    'Interoperabilidad entre los sistemas de cada institución.',
    'Situación de la niñez no acompañada y horarios de las entregas en frontera.',
    'Confidencialidad y protección de datos personales.',
    'Sostenibilidad presupuestaria del registro después del apoyo de la cooperación.',
  ],
  headings: {},
  interventions: {
    development: {
      lead: 'Reconoció el trabajo del equipo técnico y solicitó dos aclaraciones:',
      points: [
        '¿Cuándo podrá el registro intercambiar información con los sistemas de salud y educación?',
        '¿Está previsto en el presupuesto de la República el mantenimiento del sistema una vez que termine el apoyo externo?',
      ],
    },
    migration: {
      points: [
        'El intercambio con Salud puede iniciar en unos cinco meses; con Educación requiere antes depurar el número de identidad de los menores.',
        'La prueba piloto registró a 3,480 personas en once semanas, con un 6 % de registros duplicados que ya fueron corregidos.',
        'El mayor reto no es informático: es que cada institución autorice por escrito el uso de sus datos.',
      ],
    },
    cooperation: {
      points: [
        'El anteproyecto de presupuesto incluye una partida para licencias y soporte; la conectividad en frontera aún depende de la cooperación.',
        'La partida fue recortada a la mitad en la primera revisión y se está negociando su restitución; se pide no mencionar el dato hasta que haya respuesta.',
      ],
    },
    reception: {
      points: [
        'En los centros se realizan hasta tres entrevistas a la misma persona el mismo día, y eso revictimiza.',
        'El tiempo de atención bajó de 95 a 60 minutos por persona con el formulario piloto.',
        'Solicitó dos equipos de cómputo y una planta eléctrica para el centro de Omoa.',
      ],
    },
    children: {
      points: [
        'En los últimos once meses se atendió a 1,905 niñas, niños y adolescentes no acompañados, 41 % de ellos procedentes de cuatro municipios.',
        'Pidió un protocolo único de recepción y referencia de la niñez no acompañada, aplicable en todos los puntos de ingreso.',
      ],
    },
    childRights: {
      points: [
        'La Secretaría trabaja con 12 equipos departamentales, pero solo dos tienen presencia permanente en frontera.',
        'Ofreció presentar en treinta días una primera versión del protocolo, construida con las fiscalías y las municipalidades.',
      ],
    },
    mexico: {
      points: [
        'La red consular puede compartir los listados de retorno terrestre con 24 horas de anticipación.',
        '¿Es posible evitar que los autobuses con niñez no acompañada lleguen después de las seis de la tarde?',
        'Las autoridades del país de tránsito revisan los convenios de repatriación y agradecerían recibir observaciones por la vía diplomática.',
      ],
    },
    transfersAnswer: {
      points: [
        'Sí, siempre que el aviso llegue con un día de anticipación: con los listados se puede programar el turno vespertino y, de ser necesario, el hospedaje.',
        'Se priorizará la permanencia de hermanos en un mismo grupo y la llamada inmediata a la familia.',
      ],
    },
    refugees: {
      points: [
        'Conocer las causas del desplazamiento interesa más que afinar el total: de las causas se derivan las políticas.',
        'El ACNUR ofrece asistencia técnica y recursos para actualizar el perfil del desplazamiento interno en 20 municipios.',
        'Conviene que los resultados se devuelvan a las comunidades encuestadas y no solo a las instituciones.',
      ],
    },
    bill: {
      points: [
        'El proyecto consta de 61 artículos y cuenta con dictamen; no ha sido agendado en las dos últimas legislaturas.',
        'El costo estimado de su aplicación en el primer año es de 94 millones de lempiras.',
        'Solicitó el acompañamiento de los socios para una audiencia técnica con la comisión dictaminadora.',
      ],
    },
    switzerland: {
      points: [
        'La confianza de las personas en el registro dependerá de que se cumpla lo que se les promete al pedirles sus datos.',
        '¿Qué medidas impedirán que la información de una persona amenazada llegue a quien la persigue?',
        'Hay disposición de financiar una evaluación independiente de riesgos de privacidad antes de ampliar el sistema.',
      ],
    },
    privacyAnswer: {
      points: [
        'El domicilio actual no será visible para las ventanillas municipales; cada consulta quedará en bitácora y se trabaja en un protocolo de protección de datos que se someterá a este Grupo.',
      ],
    },
    leaders: {
      points: [
        'Cuatro lideresas de la Red salieron de sus comunidades en el último semestre; se pide reserva sobre los lugares de origen y de acogida.',
        'Solicitó que la audiencia sobre la ley incluya a organizaciones de mujeres desplazadas.',
      ],
    },
  },
  agreements: {
    interoperability: {
      text: 'Poner en marcha el intercambio de información entre el registro único y los sistemas de Salud y Educación, con convenios firmados.',
      followUps: [
        [
          'Se instaló la mesa técnica de informática y se levantó el inventario de campos de cada sistema.',
          'Redactar los dos convenios.',
        ],
        [
          'El convenio con Salud está firmado. El de Educación se encuentra en revisión legal.',
          'Depurar los números de identidad de menores.',
        ],
        [
          'El intercambio con Salud funciona en Omoa y San Pedro Sula. Educación solicitó una prórroga por cambio de autoridades.',
          'Reunión de la SEDUC y el INM para fijar nueva fecha.',
        ],
      ],
    },
    childProtocol: {
      text: 'Aprobar y aplicar el protocolo único de recepción y referencia de niñez no acompañada en todos los puntos de ingreso.',
      followUps: [
        [
          'Primera versión entregada en plazo; se recibieron 37 observaciones de las fiscalías y de la red consular.',
          'Validarla en un taller con los equipos departamentales.',
        ],
        [
          'Protocolo aprobado mediante acuerdo ministerial y distribuido en los cuatro puntos de ingreso. Se capacitó a 118 funcionarios.',
          'Evaluar su aplicación a los seis meses.',
        ],
      ],
    },
    profile: {
      text: 'Actualizar el perfil del desplazamiento interno en 20 municipios y presentarlo a este Grupo.',
      followUps: [
        [
          'Boleta y muestra aprobadas. El trabajo de campo inició en siete municipios.',
          'Contratar la supervisión de campo para los municipios restantes.',
        ],
        [
          'Levantamiento concluido en los 20 municipios: 6,240 hogares. El informe preliminar está en revisión de la UNAH.',
          'Entregar la versión final y preparar la presentación.',
        ],
      ],
    },
    privacy: {
      text: 'Someter al Grupo el protocolo de protección de datos personales del registro único, con la evaluación de riesgos correspondiente.',
      followUps: [
        [
          'COSUDE aprobó el financiamiento de la evaluación; el primer proceso de contratación se declaró desierto.',
          'Publicar de nuevo los términos de referencia con plazo ampliado.',
        ],
      ],
    },
    bulletin: {
      text: 'Publicar cada trimestre un boletín con las cifras de retorno y desplazamiento y sus notas metodológicas.',
      followUps: [
        ['Se publicó el primer boletín, con datos de tres instituciones.', 'Incorporar los datos de Educación.'],
        [
          'Tercer boletín publicado; incluye por primera vez el departamento de destino.',
          'Automatizar la recepción de los datos.',
        ],
      ],
    },
    hearing: {
      text: 'Solicitar una audiencia técnica con la comisión dictaminadora de la ley sobre desplazamiento interno, con participación de organizaciones de mujeres.',
      followUps: [
        [
          'La solicitud fue presentada. La comisión respondió que fijará fecha cuando se integre su nueva directiva.',
          'Reiterar la solicitud por escrito.',
        ],
      ],
    },
  },
  closing:
    'Nos llevamos una tarea clara: que los datos sirvan para proteger y no para archivar. Agradezco al Instituto y a la Universidad la calidad de sus exposiciones, y a quienes nos acompañaron desde la distancia, su paciencia con las fallas del audio.',
  nextMeeting: {
    place: 'Por definir',
    notes:
      'La Secretaría del Grupo consultará la fecha con los miembros; se propone tratar el financiamiento del Plan.',
  },
  sections: [
    {
      title: 'Fuentes citadas en las presentaciones',
      body: '- Registro piloto del Instituto Nacional de Migración, once semanas.\n- Encuesta del Observatorio de Migraciones, ocho municipios, 1,260 hogares.\n- Registros administrativos de la Secretaría de Niñez, Adolescencia y Familia.',
    },
  ],
} satisfies MeetingTexts
