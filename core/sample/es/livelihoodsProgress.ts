import type { MeetingTexts } from '../outline/types.ts'

export const livelihoodsProgress = {
  title: 'Resultados de la feria de empleo y avance de la ruta de certificación',
  place: 'Sesión virtual',
  objective:
    'Revisar los resultados de la feria de empleo y de la ruta de certificación, y acordar medidas para que las personas contratadas permanezcan en su puesto.',
  aims: [
    'Conocer cuántas de las personas contratadas siguen trabajando y por qué se retiran las demás.',
    'Ajustar los contenidos de formación a lo que piden las empresas.',
    'Resolver el reconocimiento de constancias laborales emitidas en México.',
  ],
  agenda: [
    'Bienvenida y aprobación del acta del {{day:-262}}',
    'Resultados de la feria de empleo y de la ruta de certificación',
    'Diálogo entre los miembros',
    'Acuerdos y próxima reunión',
  ],
  capacities: { vallejo: 'En representación de 26 empresas afiliadas' },
  presentations: [
    {
      text: 'La Coordinadora del Servicio Nacional de Empleo informó que, de las 148 personas contratadas en la feria, 103 continuaban en su puesto al tercer mes. La permanencia es mayor en las empresas que ofrecen transporte y menor en los turnos nocturnos.',
      priorities: [
        'Acompañar a la persona contratada durante los primeros noventa días.',
        'Dar prioridad a empresas con ruta de transporte y horario compatible con el cuidado.',
        'Medir la permanencia a los tres y a los seis meses.',
      ],
    },
  ],
  discussion:
    'Los miembros valoraron el resultado de la feria y dedicaron la mayor parte del tiempo a las causas de retiro. Se coincidió en que la certificación abre la puerta, pero es el acompañamiento el que la mantiene abierta.',
  themes: [
    'Permanencia en el empleo y acompañamiento durante los primeros meses.',
    'Contenido de los cursos y requerimientos de las empresas.',
    'Trámite de constancias laborales en el exterior.',
  ],
  headings: {},
  interventions: {
    switzerland: {
      points: [
        'Agradeció que se informe también de quienes dejaron el empleo: de ahí se aprende más que de las contrataciones.',
        '¿Cuáles son los motivos principales de retiro y cuántas personas volvieron a salir del país?',
      ],
    },
    retentionAnswer: {
      points: [
        'El motivo más frecuente es el transporte, seguido del cuidado de los hijos y de las amenazas en la colonia; de ocho personas se sabe que emigraron de nuevo.',
        'Por cada diez personas acompañadas por una organización, ocho permanecen; sin acompañamiento, cinco.',
        'Solicitó apoyo para medir la permanencia de manera continua, con una encuesta breve por teléfono.',
      ],
    },
    university: {
      points: [
        'El Observatorio puede diseñar la encuesta y procesarla con estudiantes en servicio social.',
        'En varias entrevistas se mencionó el cobro de comisiones indebidas por intermediarios de empleo.',
      ],
    },
    training: {
      points: [
        'La ruta ha orientado a 212 personas y certificado a 131; 44 % son mujeres.',
        'Los cursos de soldadura y refrigeración tienen lista de espera, mientras que los de ofimática no se llenan.',
        'Pidió a las empresas que validen los contenidos de seis cursos cortos antes de abrir la próxima matrícula.',
      ],
    },
    mexico: {
      points: [
        'La Embajada puede canalizar las solicitudes de constancias ante las autoridades laborales de su país, con un listado mensual.',
        '¿Exige el INFOP que las constancias vengan apostilladas?',
      ],
    },
    chamber: {
      points: [
        'Las empresas que participaron en la feria repetirían la experiencia y piden candidatos ya evaluados.',
        'La Cámara propone firmar un convenio marco de contratación inclusiva con la Secretaría de Trabajo.',
      ],
    },
    companies: {
      points: [
        'Dos empresas suspendieron las contrataciones por una auditoría interna; se ruega no difundirlo.',
        'Para el próximo semestre se prevén 95 plazas en manufactura y 40 en servicios.',
        'Solicitó que el enlace institucional atienda también fuera del horario de oficina durante el primer mes.',
      ],
    },
    foundation: {
      points: [
        'El acompañamiento de la Fundación consiste en una visita, tres llamadas y un grupo de apoyo semanal.',
        'Pidió que el directorio de servicios se publique en línea, porque el impreso pierde vigencia en pocas semanas.',
      ],
    },
    women: {
      points: [
        'El plan piloto de cuidado infantil sigue sin local; se visitaron tres inmuebles y ninguno cumple las normas.',
        '¿Podría algún socio cubrir la adecuación del local, estimada en 380,000 lempiras?',
      ],
    },
  },
  agreements: {
    curriculum: {
      text: 'Validar con las empresas los contenidos de seis cursos cortos antes de abrir la próxima matrícula.',
      followUps: [
        [
          'Cuatro cursos validados: soldadura, refrigeración, cocina industrial y atención al cliente.',
          'Concluir electricidad residencial y operación de montacargas.',
        ],
      ],
    },
    covenant: {
      text: 'Firmar el convenio marco de contratación inclusiva entre la Secretaría de Trabajo y las organizaciones empresariales.',
      followUps: [
        ['El borrador se encuentra en revisión de las asesorías legales.', 'Acordar la fecha y el lugar de la firma.'],
      ],
    },
    tracking: {
      text: 'Medir la permanencia en el empleo a los tres y a los seis meses y presentar los resultados en cada reunión.',
      followUps: [
        [
          'Cuestionario listo y probado con 20 personas; 12 estudiantes asignados por la Universidad.',
          'Iniciar las llamadas a las personas contratadas en la feria.',
        ],
      ],
    },
    records: {
      text: 'Acordar con la Embajada de México el procedimiento y el listado mensual para obtener constancias laborales.',
    },
    directory: {
      text: 'Imprimir y distribuir un directorio de servicios para personas retornadas en los centros de recepción.',
      followUps: [
        [
          'A solicitud de la Fundación y de la OIM, el impreso se sustituye por un directorio en línea dentro del portal de la Dirección General.',
          'Sin acciones pendientes en este acuerdo.',
        ],
      ],
    },
  },
  closing:
    'Que siete de cada diez personas sigan trabajando a los tres meses es un buen comienzo y una deuda con las otras tres. Les agradezco el tiempo y les ruego enviar sus observaciones al acta dentro de los próximos diez días.',
  nextMeeting: {
    place: 'Centro de formación del INFOP, San Pedro Sula',
    notes: 'Se firmará el convenio marco, si las asesorías legales han concluido su revisión.',
  },
  sections: [],
} satisfies MeetingTexts
