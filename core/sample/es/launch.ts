import type { MeetingTexts } from '../outline/types.ts'

export const launch = {
  title: 'Presentación del Plan de Acción Nacional a los socios',
  place: 'Salón Francisco Morazán, Cancillería de la República, Tegucigalpa',
  objective:
    'Dar a conocer a la comunidad cooperante y a las organizaciones nacionales el Plan de Acción Nacional sobre desplazamiento y protección, y dejar instalado el Grupo Nacional de Coordinación como instancia permanente de seguimiento.',
  aims: [
    'Explicar los compromisos asumidos por cada institución y el estado en que se encuentran.',
    'Identificar las necesidades de apoyo técnico y financiero que el Gobierno considera más urgentes.',
    'Conocer las áreas de interés de cada socio para evitar esfuerzos duplicados en los municipios.',
    'Acordar la forma de trabajo del Grupo y la periodicidad de sus reuniones.',
  ],
  agenda: [
    'Palabras de bienvenida y aprobación de la agenda',
    'Presentación del Plan de Acción Nacional',
    'Diálogo abierto con los socios',
    'Participación de las instituciones de gobierno',
    'Lectura de acuerdos',
    'Cierre',
  ],
  capacities: { tremblay: 'Presidencia pro tempore de la Plataforma de Apoyo' },
  presentations: [
    {
      text: 'El Director General expuso el Plan de Acción Nacional actualizado, que reúne **31 compromisos**: 24 de protección, 3 de educación y 4 de medios de vida. Explicó que la conducción corresponde a tres niveles —político, gerencial y técnico— y que once instituciones han designado ya a su personal de enlace.\n\nSeñaló que el Plan no crea estructuras nuevas: ordena lo que cada institución hace por mandato y permite a los socios saber en qué municipio, con qué población y con qué presupuesto se trabaja.',
      priorities: [
        'Fortalecer las unidades municipales que atienden a personas retornadas y desplazadas.',
        'Contar con un registro único que evite entrevistar varias veces a la misma persona.',
        'Dotar de presupuesto propio a la Dirección de Protección a Personas Desplazadas Internamente.',
        'Certificar las competencias laborales adquiridas en el exterior.',
        'Formar al personal de frontera en identificación de necesidades de protección.',
        'Ampliar la atención psicosocial en los centros de recepción.',
        'Disponer de alojamiento temporal para las familias que no pueden volver a su comunidad.',
      ],
    },
  ],
  discussion:
    'El diálogo combinó preguntas técnicas sobre presupuesto y recepción con anuncios de los socios. Varias delegaciones reconocieron el liderazgo del Gobierno y pidieron que el Grupo sesione con regularidad, con información enviada de antemano.\n\nQuedó sin responder la consulta de la Delegación de la Unión Europea sobre el deslinde entre las dos comisiones interinstitucionales; la Cancillería ofreció llevar una propuesta.',
  themes: [
    'Magnitud del retorno y capacidad real de los centros de recepción.',
    'Necesidades de protección de quienes no pueden volver a su comunidad de origen.',
    'Aprobación de la ley sobre desplazamiento interno, pendiente en el Congreso Nacional.',
    'Certificación de competencias como puerta de entrada al empleo formal.',
    'Riesgo de duplicar proyectos en los mismos municipios del valle de Sula.',
  ],
  headings: { government: 'Participación de las instituciones de gobierno' },
  interventions: {
    worldBank: {
      lead: 'Agradeció la claridad de la exposición y formuló dos consultas:',
      points: [
        '¿Cuántos de los 31 compromisos tienen presupuesto asignado en el presente ejercicio y cuáles dependen por completo de la cooperación?',
        'Quien aprendió un oficio fuera de Honduras, ¿puede obtener hoy un documento que las empresas del país acepten?',
      ],
    },
    budgetAnswer: {
      points: [
        'Diecinueve compromisos tienen partida asignada. Los doce restantes dependen de la cooperación, en particular los de vivienda y medios de vida.',
        'En los últimos seis meses se registraron 25,310 retornos, unos 4,200 al mes; 18 % corresponde a niñas, niños y adolescentes.',
        'El centro de Omoa rebasa su capacidad dos días por semana y se atiende con personal prestado de otras oficinas.',
      ],
    },
    skillsAnswer: {
      points: [
        'Sí. El INFOP evalúa y certifica 42 oficios; hasta la fecha, 317 personas retornadas han obtenido su certificado, la mayoría en construcción, soldadura y cocina.',
        'Solicitamos a los consulados que ayuden a obtener las constancias laborales emitidas en el exterior: sin ese documento la evaluación toma el triple de tiempo.',
      ],
    },
    canada: {
      points: [
        'Felicitó al Gobierno de Honduras por presentar un plan con responsables definidos, algo que la Plataforma de Apoyo venía pidiendo a todos los países.',
        'La prioridad de la presidencia canadiense es la protección de mujeres y niñas en las rutas de movilidad.',
        'Canadá está en disposición de organizar una visita conjunta de la Plataforma de Apoyo a Danlí y Trojes, en la fecha que el Gobierno estime conveniente.',
      ],
    },
    iom: {
      lead: 'Saludó la instalación del Grupo y planteó dos preguntas:',
      points: [
        '¿Se pregunta a cada persona, en el centro de recepción, si puede volver a su comunidad sin correr peligro?',
        '¿Qué ocurre con una familia una vez que sale del centro y llega a su municipio sin vivienda ni documentos?',
      ],
    },
    protectionAnswer: {
      points: [
        'La pregunta está en el formulario, pero no siempre se formula cuando llegan varios autobuses a la vez; de quienes la responden, cerca de una de cada siete personas expresa temor de volver.',
        'Durante el último año se apoyó la reubicación de 486 familias en otros departamentos del país.',
        'La identificación mejora cuando la entrevista se hace en un espacio privado; tres de los cuatro centros todavía no lo tienen.',
      ],
    },
    receptionAnswer: {
      points: [
        'Toda persona retornada recibe alimentación, llamada telefónica y transporte; la referencia a vivienda y empleo depende de las unidades municipales, que hoy existen en 38 municipios.',
        'El Instituto revisa con la Dirección General el formulario de vulnerabilidad para que sea uno solo en todos los puntos de ingreso.',
      ],
    },
    humanRights: {
      points: [
        'El desplazamiento no siempre llega a las estadísticas: muchas familias se mueven de noche, sin denuncia y sin avisar a nadie.',
        'Instó a las instituciones presentes a dirigir una nota al Congreso Nacional para que se agende la ley sobre desplazamiento interno.',
        'Se han recibido testimonios de presiones contra quienes denuncian la ocupación de viviendas en dos colonias del Distrito Central.',
      ],
    },
    bill: {
      points: [
        'La Secretaría comparte la urgencia: el proyecto fue dictaminado favorablemente y resta su discusión en el Pleno.',
        'Mientras tanto, la Dirección pone a disposición del Grupo el borrador de reglamento, para recibir observaciones de los socios.',
      ],
    },
    facility: {
      points: [
        'El Banco cuenta con una facilidad no reembolsable para países que reciben población retornada, y Honduras cumple las condiciones para optar a ella.',
        'El monto indicativo por operación es de hasta 6 millones de dólares, con un plazo de ejecución de 36 meses.',
        'El primer paso es una nota conceptual acordada con la Secretaría de Finanzas.',
      ],
    },
    hemisphere: {
      points: [
        'Los Estados Miembros ven con interés que Honduras traduzca sus compromisos en un instrumento con indicadores.',
        'El fondo regional recibirá propuestas de proyecto hasta el {{day:-440}}; la oficina en Tegucigalpa puede acompañar la formulación.',
      ],
    },
    europe: {
      lead: 'Intervino en nombre de la Delegación y de los Estados miembros presentes en el país:',
      points: [
        'La cartera vigente incluye cuatro programas con componente de movilidad humana en el occidente y en el valle de Sula.',
        '¿Cómo se evitará que la comisión de desplazamiento y la comisión de refugio convoquen a las mismas personas para los mismos temas?',
        'Pidió que se levante un mapa de intervenciones por municipio, con fechas de inicio y cierre.',
        'La planificación del próximo ciclo de cooperación se cierra en pocos meses; las propuestas que lleguen tarde difícilmente podrán incluirse.',
      ],
    },
    civilSociety: {
      points: [
        'Las organizaciones que trabajan en barrios y colonias desean participar en el Grupo con voz permanente y no solamente como ejecutoras.',
        'La Fundación atendió en el último año a 1,140 jóvenes en riesgo de desplazarse en Choloma y Villanueva.',
        'Solicitó que las convocatorias se envíen con al menos diez días de anticipación y con los documentos adjuntos.',
      ],
    },
    health: {
      points: [
        'La Secretaría aplica una guía de atención en salud para población migrante en los cuatro centros y en los establecimientos de frontera.',
        'Se detectan cuadros de deshidratación, enfermedades crónicas sin tratamiento y afectaciones de salud mental.',
        'Pidió apoyo para contratar a seis profesionales de psicología durante los meses de mayor afluencia.',
      ],
    },
    education: {
      points: [
        'En el presente año lectivo se matricularon 2,870 niñas y niños retornados por medio de las modalidades flexibles.',
        'El principal obstáculo ya no es la matrícula sino la permanencia: muchas familias cambian de domicilio dos o tres veces en el año.',
      ],
    },
    women: {
      points: [
        'Las mujeres que retornan con hijos a cargo tienen menos acceso a los programas de empleo porque los horarios no consideran el cuidado.',
        'Solicitó que todas las cifras que se presenten al Grupo vengan desagregadas por sexo, edad y departamento de destino.',
      ],
    },
  },
  agreements: {
    mapping: {
      text: 'Elaborar el mapa de intervenciones por municipio, con población atendida, monto y fechas de inicio y cierre, y compartirlo con todos los miembros del Grupo.',
      followUps: [
        [
          'Se diseñó la ficha de recolección y respondieron 14 de las 33 organizaciones. El PNUD facilitó la plataforma cartográfica.',
          'Insistir por nota con las organizaciones pendientes y fijar fecha única de corte.',
        ],
        [
          'El mapa se presentó con 96 intervenciones en 54 municipios y quedó publicado en el portal de la Dirección General.',
          'Actualizarlo cada semestre junto con la matriz de cooperación.',
        ],
      ],
    },
    lawLetter: {
      text: 'Remitir al Congreso Nacional una nota de la Cancillería, respaldada por las instituciones del Grupo, para solicitar que se agende la ley sobre desplazamiento interno.',
      followUps: [
        [
          'La nota fue entregada en la Secretaría del Congreso con la firma de once instituciones; se conserva el acuse de recibo.',
          'Dar seguimiento con la comisión dictaminadora.',
        ],
      ],
    },
    regionalFund: {
      text: 'Presentar al fondo regional una propuesta de proyecto sobre atención en frontera antes del cierre de la convocatoria.',
      followUps: [
        [
          'El equipo técnico concluyó el marco lógico y el presupuesto; falta la carta de aval de la Secretaría de Finanzas.',
          'Gestionar el aval en la primera semana.',
        ],
        [
          'La propuesta se presentó en plazo, por 480,000 dólares y 18 meses de ejecución.',
          'Informar al Grupo cuando se conozca el resultado.',
        ],
      ],
    },
    foreignRecords: {
      text: 'Definir con los consulados un procedimiento para obtener las constancias laborales emitidas en el exterior y aceptarlas en la certificación de competencias.',
      followUps: [
        [
          'Se sostuvo una reunión con la red consular; cada consulado maneja requisitos distintos y no hay tarifa uniforme.',
          'Proponer un formato único de constancia.',
        ],
        [
          'El tema pasó al Grupo de Trabajo de Medios de Vida, que lo retomó dentro de la ruta de certificación. Este acuerdo queda sustituido por el que se tomó el {{day:-262}}.',
          'Sin acciones pendientes en este acuerdo.',
        ],
      ],
    },
    sexData: {
      text: 'Presentar toda estadística de retorno y desplazamiento desagregada por sexo, edad y departamento de destino.',
      followUps: [
        [
          'El formulario actual no recoge el departamento de destino; se solicitó el cambio a la unidad de informática.',
          'Probar el formulario corregido en un centro.',
        ],
        [
          'El formulario corregido se aplica en el centro de Omoa. Faltan los puntos de San Pedro Sula y Corinto.',
          'Capacitar a 22 digitadores.',
        ],
        [
          'Se aplica en tres de los cuatro puntos de ingreso y la SEMUJER validó las categorías de edad.',
          'Incorporar Corinto y publicar la serie completa.',
        ],
      ],
    },
    visibility: {
      text: 'Dar visibilidad en los municipios al apoyo recibido, con un formato común de rotulación y de comunicados.',
      followUps: [
        [
          'Se acordó el manual de imagen con tres delegaciones y se instalaron las primeras placas en Choloma.',
          'Extenderlo a los demás socios.',
        ],
        [
          'Cinco comunicados conjuntos difundidos en el semestre; se sumaron AECID y Canadá.',
          'Preparar un resumen gráfico para el informe anual.',
        ],
      ],
    },
    fieldVisit: {
      text: 'Organizar con la presidencia de la Plataforma de Apoyo una visita conjunta a Danlí y Trojes.',
      followUps: [
        [
          'La presidencia de la Plataforma concluyó su período antes de que se fijara la fecha. Las partes convinieron en retirar el acuerdo.',
          'Valorar una nueva visita con la presidencia entrante.',
        ],
      ],
    },
    focalPoints: {
      text: 'Designar por escrito a una persona titular y a una suplente como enlace de cada institución ante el Grupo.',
      followUps: [
        [
          'Se recibieron las 33 designaciones y se conformó el directorio del Grupo.',
          'Actualizar el directorio cuando haya cambios de personal.',
        ],
      ],
    },
  },
  closing:
    'Agradezco a cada una de las delegaciones su presencia y, sobre todo, la franqueza de sus preguntas. El Plan que hoy hemos presentado será útil en la medida en que nos pidamos cuentas unos a otros.\n\nLa Cancillería convocará a este Grupo con regularidad y enviará la ayuda memoria en un plazo no mayor de ocho días hábiles. Que tengan todos un buen retorno a sus labores.',
  nextMeeting: {
    place: 'Tegucigalpa, en modalidad híbrida',
    notes: 'Tema central: registro único, calidad de los datos y avance de la ley sobre desplazamiento interno.',
  },
  sections: [
    {
      title: 'Nota sobre este ejemplo',
      body: 'Esta reunión forma parte de un **espacio de trabajo de ejemplo**. Las personas, las cifras y lo que aquí se atribuye a las instituciones son inventados; sirven para conocer el programa y pueden borrarse en cualquier momento.',
    },
  ],
} satisfies MeetingTexts
