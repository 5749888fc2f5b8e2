import type { MeetingTexts } from '../outline/types.ts'

export const livelihoodsStart = {
  title: 'Ruta de certificación y primeras plazas de empleo',
  place: 'Centro de formación del INFOP, San Pedro Sula',
  objective:
    'Instalar el Grupo de Trabajo de Medios de Vida y acordar una ruta que lleve a las personas retornadas y desplazadas desde la certificación de sus competencias hasta un empleo o un negocio propio.',
  aims: [
    'Conocer la oferta de certificación y formación del INFOP.',
    'Identificar las vacantes que las empresas del valle de Sula pueden ofrecer.',
    'Señalar los obstáculos que enfrentan las mujeres y la población joven para aceptar un empleo.',
  ],
  agenda: [
    'Bienvenida e instalación del Grupo de Trabajo',
    'Oferta de certificación y formación',
    'Diálogo entre empresas, instituciones y organizaciones',
    'Acuerdos y próxima reunión',
  ],
  capacities: {},
  presentations: [
    {
      text: 'El Jefe de la División explicó los pasos de la certificación: orientación, evaluación diagnóstica, práctica supervisada y entrega del certificado. Indicó que el proceso puede completarse en tres semanas cuando la persona reside en San Pedro Sula, y en ocho o más en el resto del país.',
      priorities: [
        'Abrir ventanilla de orientación en los centros de recepción.',
        'Reconocer la experiencia adquirida en el exterior con un formato único de constancia.',
        'Llevar evaluadores móviles a Choluteca, Danlí y La Ceiba.',
      ],
    },
  ],
  discussion:
    'Las empresas manifestaron disposición de contratar, pero señalaron que la falta de constancias y de referencias retrasa la selección. Las organizaciones insistieron en el costo del transporte y en el cuidado de los hijos como motivos de abandono en las primeras semanas.',
  themes: [
    'Costo y duración de la certificación.',
    'Referencias laborales y estigma hacia la población retornada.',
    'Cuidado infantil y transporte como condición para sostener el empleo.',
  ],
  headings: {},
  interventions: {
    iom: {
      points: [
        'Buena parte de las personas retornadas tiene entre 20 y 35 años y ha trabajado en construcción, agricultura o servicios.',
        '¿Cuánto cuesta certificar a una persona y quién cubre hoy ese costo?',
      ],
    },
    costAnswer: {
      points: [
        'El costo promedio es de 2,350 lempiras por persona; el INFOP absorbe la evaluación y la cooperación ha cubierto la práctica y los materiales.',
        'Con el presupuesto actual se pueden certificar 600 personas al año.',
        'Pidió que el Grupo de Trabajo adopte una sola ruta de certificación que incluya las constancias del exterior y la referencia desde los centros de recepción.',
      ],
    },
    employers: {
      points: [
        'Las 26 empresas afiliadas pueden poner a disposición 180 plazas de nivel inicial en una feria de empleo.',
        '¿Se puede contar con una referencia institucional para quienes no tienen historial laboral en el país?',
      ],
    },
    referencesAnswer: {
      points: [
        'El Servicio Nacional de Empleo puede extender una constancia de entrevista y de evaluación de habilidades, que varias empresas ya aceptan.',
        'La constancia no sustituye los antecedentes, pero acorta la espera de quince a cuatro días.',
      ],
    },
    chamber: {
      points: [
        'El sector prefiere contratar por intermedio de una institución que acompañe a la persona durante el período de prueba.',
        'Solicitó que las vacantes se describan por competencias y no por años de estudio.',
        'Algunas empresas no desean que se conozca que contratan población retornada; se pide tratar la lista con discreción.',
      ],
    },
    foundation: {
      points: [
        'El abandono ocurre casi siempre en la segunda semana, antes del primer pago.',
        'De 64 jóvenes colocados el año anterior, 23 dejaron el puesto por no poder pagar el transporte.',
        'Propuso un vale de transporte para el primer mes de trabajo.',
      ],
    },
    women: {
      points: [
        'Siete de cada diez mujeres retornadas entrevistadas tienen a su cargo a menores de doce años.',
        'Solicitó un plan piloto de cuidado infantil en horario laboral en San Pedro Sula y Choloma.',
      ],
    },
    development: {
      points: [
        'El PNUD dispone de capital semilla para 75 emprendimientos, con montos de hasta 25,000 lempiras cada uno.',
        'El capital sin acompañamiento fracasa; por ello se exigirá un plan de negocio y seis meses de asesoría.',
      ],
    },
  },
  agreements: {
    route: {
      text: 'Adoptar una ruta única de certificación de competencias que incluya la orientación en los centros de recepción y el reconocimiento de constancias emitidas en el exterior.',
      followUps: [
        [
          'Ruta diseñada y validada con la SETRASS. Se abrió la ventanilla de orientación en el centro de San Pedro Sula.',
          'Incorporar el formato de constancia que acuerden los consulados.',
        ],
        [
          'La ruta funciona en dos centros: 212 personas orientadas y 131 certificadas. Falta la firma de la SEDUC para la equivalencia de estudios.',
          'Obtener la firma y extender la ruta a Danlí.',
        ],
      ],
    },
    jobFair: {
      text: 'Realizar en San Pedro Sula una feria de empleo con plazas reservadas para personas retornadas y desplazadas.',
      followUps: [
        [
          'Feria realizada con 31 empresas y 540 asistentes; 148 personas fueron contratadas al cierre del mes.',
          'Dar seguimiento a la permanencia a los tres y a los seis meses.',
        ],
      ],
    },
    childcare: {
      text: 'Diseñar y poner en marcha un plan piloto de cuidado infantil en horario laboral en San Pedro Sula y Choloma.',
      followUps: [
        [
          'No se ha iniciado: el espacio ofrecido por la municipalidad no cumple los requisitos de seguridad.',
          'Identificar otro local y revisar el presupuesto con el PNUD.',
        ],
      ],
    },
    seedCapital: {
      text: 'Entregar capital semilla a 75 emprendimientos de personas retornadas y desplazadas, con seis meses de asesoría.',
      followUps: [
        [
          'Se recibieron 203 solicitudes y se preseleccionaron 90.',
          'Concluir las visitas de verificación y firmar los compromisos.',
        ],
        [
          'Capital entregado a 52 emprendimientos, 34 de ellos encabezados por mujeres.',
          'Completar los 23 restantes, pendientes de cuenta bancaria.',
        ],
      ],
    },
    transport: {
      text: 'Crear un vale de transporte para el primer mes de trabajo de las personas colocadas.',
      followUps: [
        [
          'No se encontró fuente de financiamiento y las empresas ofrecieron rutas propias. El Grupo de Trabajo decidió retirar el acuerdo.',
          'Incluir el transporte en los convenios con las empresas.',
        ],
      ],
    },
  },
  closing:
    'Agradezco a las empresas que hayan venido con números y no solo con buenas intenciones. La Secretaría de Trabajo asume la conducción de este Grupo y remitirá el acta dentro de cinco días hábiles.',
  nextMeeting: {
    place: 'Virtual',
    notes: 'Se presentarán los resultados de la feria de empleo y el avance de la ruta de certificación.',
  },
  sections: [],
} satisfies MeetingTexts
