import type { MeetingTexts } from '../outline/types.ts'

export const funding = {
  title: 'Financiamiento del Plan y preparación para la temporada ciclónica',
  place: 'Sesión virtual; la Secretaría del Grupo se conectó desde la Cancillería',
  objective:
    'Ordenar las oportunidades de financiamiento disponibles para el Plan de Acción Nacional y acordar las medidas de preparación para la población desplazada y retornada ante la temporada ciclónica.',
  aims: [
    'Contar con un panorama común de fondos, ventanillas y plazos.',
    'Definir qué perfiles de proyecto se presentarán y quién los formula.',
    'Revisar la capacidad de los albergues y de los centros de recepción ante una emergencia.',
  ],
  agenda: [
    'Bienvenida y aprobación de la ayuda memoria del {{day:-353}}',
    'Seguimiento de acuerdos',
    'Panorama del financiamiento',
    'Diálogo sobre financiamiento',
    'Preparación para la temporada ciclónica',
    'Acuerdos y cierre',
  ],
  capacities: { ordonez: 'Vocería de las comunidades de la frontera oriental' },
  presentations: [
    {
      text: 'El Jefe de Gestión de la Cooperación presentó el panorama del financiamiento: 22 iniciativas en ejecución, con un monto comprometido de **41.6 millones de dólares**, de los cuales se había desembolsado el 38 %. Observó que tres municipios concentran la mitad de los recursos, mientras que en la frontera oriental hay un solo proyecto vigente.',
      priorities: [
        'Orientar los nuevos recursos a El Paraíso, Choluteca y Colón.',
        'Formular perfiles de proyecto listos para presentar.',
        'Unificar los formatos de informe que se piden a las instituciones.',
      ],
    },
    {
      text: 'El Jefe de la Unidad de Salud y Migración expuso la situación de los albergues. De 47 locales identificados en municipios con población desplazada, 19 reúnen condiciones mínimas de agua, saneamiento y separación de espacios.',
      priorities: [
        'Habilitar doce albergues adicionales antes del período de mayor lluvia.',
        'Preposicionar insumos de salud y de higiene en cuatro regiones.',
        'Garantizar espacios seguros para mujeres, niñez y personas con discapacidad.',
      ],
    },
  ],
  discussion:
    'Los bancos y la cooperación coincidieron en que hay recursos disponibles, pero faltan proyectos formulados. Las municipalidades pidieron que se les tome en cuenta desde el diseño y no al momento de ejecutar.\n\nEn la segunda parte, las comunidades de la frontera oriental describieron lo vivido en la temporada anterior y solicitaron que los albergues no se instalen en los centros educativos por períodos prolongados.',
  themes: [
    'Recursos disponibles y lentitud de los desembolsos.',
    'Papel de las municipalidades en el diseño de los proyectos.',
    'Participación de la empresa privada e incentivos para la contratación.',
    'Albergues, agua segura y atención a mujeres embarazadas durante las emergencias.',
  ],
  headings: { funding: 'Financiamiento', season: 'Preparación para la temporada ciclónica' },
  interventions: {
    idb: {
      points: [
        'La segunda ventana de la facilidad no reembolsable cierra el {{day:-25}}; Honduras puede presentar hasta dos operaciones.',
        'Pidió recibir perfiles de proyecto de no más de cinco páginas, con presupuesto y población meta.',
        'La jefatura de la unidad de migración del Banco visitará el país y desea reunirse con este Grupo y con autoridades municipales.',
      ],
    },
    cabei: {
      points: [
        'El Banco puede financiar infraestructura social en frontera con tasa preferencial y tres años de gracia.',
        '¿Con qué contrapartida cuenta el Gobierno para los centros de recepción?',
      ],
    },
    counterpartAnswer: {
      points: [
        'La contrapartida prevista es el terreno, el personal y los servicios públicos; en efectivo, el tope autorizado es de un 10 % del monto.',
        'Todo financiamiento reembolsable requiere el dictamen de la Secretaría de Finanzas, trámite que toma unas seis semanas.',
      ],
    },
    europe: {
      points: [
        'La Delegación comprometió 9.5 millones de euros para los próximos tres años en protección y desarrollo local.',
        'Las instituciones reciben hasta siete formatos de informe distintos para un mismo resultado.',
        'Propuso una matriz única de cooperación, administrada por la Cancillería, que sustituya las solicitudes individuales.',
      ],
    },
    spain: {
      points: [
        'La AECID destinará dos expertas a la asistencia técnica para gobiernos locales durante doce meses.',
        '¿Qué instancia representará a las municipalidades al momento de definir los proyectos?',
      ],
    },
    municipalities: {
      points: [
        'La AMHON asumirá la representación, con una mesa de ocho alcaldías de los municipios con mayor recepción de población.',
        'Solo 38 de los 298 municipios tienen personal asignado a la atención de personas retornadas o desplazadas.',
        'Solicitó una guía sencilla para que las municipalidades puedan presupuestar esta atención con fondos propios y transferencias.',
      ],
    },
    worldBank: {
      points: [
        'El proyecto de protección social prevé 3.2 millones de dólares para hogares desplazados en doce municipios.',
        'La condición es que los hogares estén inscritos en el registro social y en el registro único.',
        'De no cumplirse la meta de inscripción en este trimestre, el saldo se reasignaría a otro componente.',
        '¿Qué apoyo necesitan las unidades ejecutoras para desembolsar a tiempo?',
      ],
    },
    chamber: {
      points: [
        'La Cámara convocará a las empresas afiliadas a un diálogo sobre contratación inclusiva.',
        '¿Se contempla algún incentivo fiscal o de seguridad social para las empresas que contraten a personas retornadas?',
      ],
    },
    population: {
      points: [
        'En la última emergencia, una de cada cinco mujeres albergadas estaba embarazada o en período de lactancia.',
        'Ofreció 4,000 paquetes de higiene y salud materna para preposicionar en cuatro regiones.',
      ],
    },
    iom: {
      points: [
        'La evaluación rápida de 47 locales arroja una capacidad segura de 5,300 personas, frente a una necesidad estimada de 9,000.',
        'La OIM puede rehabilitar ocho albergues y capacitar a sus comités de administración.',
      ],
    },
    community: {
      lead: 'Intervino por videollamada desde Danlí:',
      points: [
        'Cuando el río crece, los caminos se cierran hasta por seis días y nadie llega con ayuda.',
        'Hay familias que prefieren no ir al albergue porque ahí se encuentran con quienes las obligaron a salir de su casa.',
        'Pidió que se consulte a los comités locales antes de escoger los locales y que se les entregue un radio de comunicación.',
      ],
    },
    pastoral: {
      points: [
        'Las casas de acogida de la Asociación alojaron a 2,200 personas en la temporada anterior, el doble de su capacidad.',
        'La acogida en casas de familia funcionó bien y merece reconocerse como modalidad de albergue.',
      ],
    },
  },
  agreements: {
    singleMatrix: {
      text: 'Adoptar una matriz única de cooperación, administrada por la Cancillería, con un solo formato de informe semestral.',
      followUps: [
        ['Formato consensuado con nueve socios.', 'Recoger las observaciones de los bancos.'],
        [
          'La matriz está en uso y reemplazó las solicitudes individuales. Veintidós iniciativas registradas.',
          'Actualizarla cada semestre junto con el mapa de intervenciones.',
        ],
      ],
    },
    projectProfiles: {
      text: 'Formular dos perfiles de proyecto para la ventana no reembolsable: atención en frontera oriental y empleo juvenil.',
      followUps: [
        [
          'Equipos formuladores conformados; el perfil de empleo juvenil tiene primer borrador.',
          'Definir la población meta en El Paraíso.',
        ],
        [
          'El perfil de empleo juvenil fue presentado a tiempo. El de frontera oriental espera el dictamen de Finanzas y el Banco concedió una prórroga.',
          'Retirar el dictamen y enviar el segundo perfil.',
        ],
      ],
    },
    shelters: {
      text: 'Habilitar doce albergues adicionales y conformar sus comités de administración antes del período de mayor lluvia.',
      followUps: [
        [
          'Trece albergues habilitados, ocho de ellos rehabilitados con apoyo de la OIM; todos con comité y con espacio separado para mujeres y niñez.',
          'Evaluar su uso al terminar la temporada.',
        ],
      ],
    },
    municipalGuide: {
      text: 'Publicar una guía para que las municipalidades presupuesten la atención a personas retornadas y desplazadas.',
      followUps: [
        [
          'Se cuenta con el índice de la guía. La asistencia técnica inició más tarde de lo previsto.',
          'Redactar los capítulos de ingresos y transferencias.',
        ],
      ],
    },
    kits: {
      text: 'Mantener preposicionados los paquetes de higiene y salud materna en cuatro regiones y reponer lo utilizado.',
      followUps: [
        [
          'Se distribuyeron 1,150 paquetes en dos emergencias locales y se repusieron 900.',
          'Completar la reposición en la región oriental.',
        ],
      ],
    },
    employers: {
      text: 'Celebrar un diálogo con la empresa privada sobre contratación inclusiva y posibles incentivos.',
      followUps: [
        [
          'Se definió el formato y hay 19 empresas confirmadas. Falta la posición de Finanzas sobre los incentivos.',
          'Confirmar lugar y remitir las invitaciones.',
        ],
      ],
    },
    visit: {
      text: 'Preparar la agenda de la visita de la jefatura de la unidad de migración del Banco Interamericano de Desarrollo.',
      followUps: [
        [
          'La misión visitó Omoa y Choloma y se reunió con siete instituciones; dejó una ayuda memoria con recomendaciones.',
          'Incorporar las recomendaciones a los perfiles de proyecto.',
        ],
      ],
    },
  },
  closing:
    'Hoy quedó demostrado que el problema no es únicamente de recursos, sino de llegar a tiempo con buenos proyectos. A las comunidades que hablaron desde Danlí les digo que su palabra consta en esta ayuda memoria y que nos obliga.',
  nextMeeting: {
    place: 'Tegucigalpa, en modalidad híbrida',
    notes: 'Balance del Plan y respuesta de las municipalidades. Las instituciones enviarán su avance diez días antes.',
  },
  sections: [
    {
      title: 'Ventanas de financiamiento mencionadas',
      body: '| Fuente | Modalidad | Plazo |\n| --- | --- | --- |\n| Banco Interamericano de Desarrollo | No reembolsable, hasta dos operaciones | {{day:-25}} |\n| Banco Centroamericano de Integración Económica | Crédito preferencial | Ventanilla abierta |\n| Unión Europea | Donación, tres años | Programación en curso |',
    },
    {
      title: 'Constancia',
      body: 'La sesión se realizó por videoconferencia y fue grabada con el consentimiento de los participantes. La grabación se conserva únicamente hasta la aprobación de esta ayuda memoria.',
    },
  ],
} satisfies MeetingTexts
