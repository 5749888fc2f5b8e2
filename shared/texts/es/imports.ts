const warnings = {
  date: {
    missing: 'No se encontró la fecha de la reunión.',
    guessed: 'No se encontró la fecha al inicio. Se tomó {{date}}, la primera que aparece: revísela.',
  },
  attendance: {
    missing: 'No se encontró la lista de asistencia.',
    columnsGuessed:
      'La asistencia venía en dos columnas unidas en un solo texto. Se separaron por los nombres: revise que cada institución esté en su grupo.',
    columnsLeftOut:
      'De la tabla de asistencia no se tomaron estas columnas, que no tienen lugar en el acta: {{columns}}.',
  },
  speaker: { unsure: 'No se reconoció a una persona en «{{heading}}». Quedó como institución.' },
  agreements: { missing: 'No se encontraron acuerdos.' },
  text: { unplaced: 'Lo que está bajo «{{heading}}» no tiene un apartado propio. Quedó en la discusión.' },
}

export const imports = {
  warnings,
  lines: 'de {{count}} líneas',
  limit: 'de 20 000 caracteres por párrafo, 1000 puntos por lista y 2000 intervenciones',
}
